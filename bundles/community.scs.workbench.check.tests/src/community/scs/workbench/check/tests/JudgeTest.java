package community.scs.workbench.check.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.check.Checks;
import community.scs.workbench.check.Flips;
import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Plan;
import community.scs.workbench.check.Standing;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.observation.spi.TokenFacts;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.sandbox.SampleCloud;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From requirement and recording to verdict. */
class JudgeTest {

	private static final String GUEST = "'guests':[{'id':'1','name':'g','imageName':'Debian'";

	@ParameterizedTest
	@CsvSource({ "MUST,FAIL", "SHOULD,WARNING", "MAY,INFO" })
	void theLevelSaysWhatAMissMeans(String level, Outcome outcome) {
		assertEquals(outcome, Judging.judge("testcase t " + level + " some image", Judging.cloud("")).outcome());
		assertEquals(Outcome.PASS, Judging.judge("testcase t " + level + " no image", Judging.cloud("")).outcome());
	}

	@Test
	void whatWasNotObservedIsMissed() {
		Verdict verdict = Judging.judge("testcase t MUST no image", Judging.recording(""));
		assertEquals(Outcome.MISS, verdict.outcome());
		assertEquals("images were not observed; observe the cloud again with them", verdict.reason());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "refused|images were refused (403): no role", "failed|images failed (403): no role" })
	void whatWasRefusedCannotBeJudged(String how, String reason) {
		Verdict verdict = Judging.judge("testcase t MUST no image", Judging.recording(
				"'coverage':[{'observed':'images','outcome':'" + how + "','status':403,'reason':'no role'}]"));
		assertEquals(Outcome.ABORT, verdict.outcome());
		assertEquals(reason, verdict.reason());
	}

	@Test
	void aConditionThatIsFalseMakesTheRequirementNotApplicable() {
		String text = "testcase t MUST when some service where type = \"x\" then some image";
		assertEquals(Outcome.NOT_APPLICABLE, Judging.judge(text, Judging.cloud("")).outcome());
		assertEquals("there is no service where type = \"x\"", Judging.judge(text, Judging.cloud("")).reason());
		assertEquals(Outcome.FAIL, Judging.judge(text, Judging.cloud("'services':[{'type':'x','name':'y'}]")).outcome());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"kernel entropy = 256|'entropyAvailable':256|PASS", "kernel entropy = 256|'entropyAvailable':255|FAIL",
			"kernel entropy != 256|'entropyAvailable':255|PASS", "kernel entropy = 256|'fipsFailures':1|MISS",
			"fips failures <= 5|'fipsFailures':5|PASS", "fips failures < 5|'fipsFailures':5|FAIL",
			"fips failures > 5|'fipsFailures':6|PASS", "fips failures >= 7|'fipsFailures':6|FAIL",
			"fips failures = 0|'entropyAvailable':1|MISS",
			"fips failures <= 5 in 1000 blocks|'fipsFailures':1,'fipsBlocks':999|MISS",
			"fips failures <= 5 in 1000 blocks|'fipsFailures':1,'fipsBlocks':1000|PASS",
			"service rngd is present|'services':[{'name':'rngd','present':true,'enabled':false,'running':false}]|PASS",
			"service rngd is enabled|'services':[{'name':'rngd','present':true,'enabled':false,'running':false}]|FAIL",
			"service rngd is running|'services':[{'name':'rngd','present':true,'enabled':true,'running':true}]|PASS",
			"service rngd is present|'services':[{'name':'x','present':true,'enabled':false,'running':false}]|MISS",
			"hardware rng is available|'hardwareRng':'virtio_rng.0'|PASS", "hardware rng is available|'hardwareRng':' '|FAIL",
			"hardware rng is available|'entropyAvailable':1|MISS",
			"hardware rng is available matching \"tpm.*\"|'hardwareRng':'virtio_rng.0'|FAIL",
			"cpu offers rdrand or rdseed|'cpuFlags':['sse','RDSEED']|PASS", "cpu offers rdrand|'cpuFlags':['sse']|FAIL",
			"cpu offers rdrand|'entropyAvailable':1|MISS" })
	void guests(String expectation, String facts, Outcome outcome) {
		String cloud = GUEST + "," + facts + "}]";
		assertEquals(outcome, Judging.judge("requirement r MUST guest " + expectation, Judging.cloud(cloud)).outcome());
	}

	@Test
	void withoutSampledGuestNothingIsJudged() {
		String text = "requirement r MUST sample guest where imageName = \"X\" guest cpu offers a";
		Verdict verdict = Judging.judge(text, Judging.cloud(GUEST + ",'cpuFlags':['a']}]"));
		assertEquals(Outcome.MISS, verdict.outcome());
		assertEquals("no guest was sampled where imageName = \"X\"", verdict.reason());
		assertEquals(Outcome.PASS, Judging.judge(text.replace("X", "Debian"), Judging.cloud(GUEST + ",'cpuFlags':['a']}]")).outcome());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "image property a = \"1\"|FAIL", "image property a is set|FAIL",
			"image property b is set|PASS", "flavor extra spec c:d = \"2\"|PASS", "flavor extra spec c:d = \"3\"|FAIL" })
	void propertiesAndExtraSpecs(String expectation, Outcome outcome) {
		Recording cloud = Judging.cloud("""
				'images':[{'id':'1','name':'i','visibility':'public','properties':{'b':'1'}},
				{'id':'2','name':'j','visibility':'private'}],
				'flavors':[{'id':'1','name':'f','extraSpecs':{'c:d':'2'}}]""");
		assertEquals(outcome, Judging.judge("requirement r MUST " + expectation, cloud).outcome());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"items of server metadata are absent|FAIL|n_a is set, n_b is set, x is set",
			"items of server metadata are not portable|FAIL|n_a is not portable, n_b is not portable, x is not portable",
			"items of server metadata outside declared namespaces are not portable|FAIL|x is not portable",
			"items of server metadata outside namespace n are absent|FAIL|x is set",
			"items of server metadata in namespace n are absent|FAIL|n_a is set, n_b is set",
			"items of server metadata in namespace n are declared|FAIL|n_b is not declared",
			"items of server metadata in namespace n are typed|FAIL|n_a is “maybe”, no boolean, n_b is not declared",
			"items of image properties are absent|PASS|0 × properties" })
	void metadataItems(String rule, Outcome outcome, String reason) {
		Recording cloud = Judging.cloud("""
				'images':[{'id':'1','name':'i'}],
				'servers':[{'id':'1','name':'s','metadata':{'n_a':'maybe','n_b':'1','x':'2'}}]""");
		String text = "requirement r MUST " + rule + "\nnamespace n prefix \"n\" separator \"_\" portable governs server metadata "
				+ "key a boolean from provider";
		Verdict verdict = Judging.judge(text, cloud);
		assertEquals(outcome, verdict.outcome());
		assertTrue(verdict.reason().endsWith(reason), verdict.reason());
	}

	@Test
	void aMissOutweighsWhatCouldNotBeJudged() {
		Recording cloud = Judging.cloud("""
				'guests':[{'id':'1','name':'g'},{'id':'2','name':'h','entropyAvailable':1}]""");
		Verdict verdict = Judging.judge("requirement r MUST guest kernel entropy = 256", cloud);
		assertEquals(Outcome.FAIL, verdict.outcome());
		assertEquals(List.of(Outcome.MISS, Outcome.FAIL), verdict.findings().stream().map(f -> f.outcome()).toList());
	}

	@Test
	void aPatternThatTakesTooLongIsGivenUp() {
		Recording cloud = Judging.cloud("'images':[{'id':'1','name':'" + "a".repeat(60) + "!'}]");
		Verdict verdict = Judging.judge("testcase t MUST every image has name matching \"(.*a){20}b\"", cloud);
		assertEquals(Outcome.ABORT, verdict.outcome());
		assertTrue(verdict.reason().contains("takes too many steps"), verdict.reason());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "testcase t MUST every imag has size > 1", "testcase t MUST every image has colour = 1",
			"testcase t MUST", "testcase t MUST every image has", "testcase t MUST size", "testcase t MUST 1 / 0 = 1",
			"requirement r MUST items of server x are absent", "testcase t MUST every image has size + name > 1",
			"testcase t MUST every image has date(\"9999-12-31\") + 999999999999 days > today" })
	void brokenRequirementsAreNotJudged(String text) {
		Recording cloud = Judging.cloud("'images':[{'id':'1','name':'a','size':1}],'servers':[{'id':'1','name':'s'}]");
		assertEquals(Outcome.ABORT, Judging.judge(text, cloud).outcome());
	}

	@Test
	void theSameQuestionHasTheSameAnswer() {
		Recording cloud = SampleCloud.recording();
		String before = Recordings.toText(cloud);
		Requirement requirement = Judging.requirement("testcase t MUST every image has date(createdAt) + 40 days > today");
		Verdict verdict = Judge.judge(requirement, cloud, Judging.DATE);
		assertEquals(verdict, Judge.judge(requirement, cloud, Judging.DATE));
		assertEquals(verdict.findings(), Judge.judge(requirement, EcoreUtil.copy(cloud), Judging.DATE).findings());
		assertEquals(before, Recordings.toText(cloud));
		assertEquals(Outcome.FAIL, verdict.outcome());
		assertEquals(Outcome.PASS, Judge.judge(requirement, cloud, LocalDate.of(2024, 3, 20)).outcome());
	}

	@Test
	void recordedCloudsAreCounted() {
		List<Recording> clouds = List.of(Judging.cloud(""), Judging.recording(""), Judging.cloud("'images':[{'id':'1','name':'i'}]"));
		Requirement before = Judging.requirement("testcase t MUST some image");
		assertEquals("1 pass · 1 fail · 1 not observed", Standing.of(before, clouds, Judging.DATE));
		assertEquals("", Standing.of(before, List.of(), Judging.DATE));
		Requirement after = Judging.requirement("testcase t MUST no image");
		assertEquals(List.of("1 of 3 recorded clouds flips to PASS: test", "1 of 3 recorded clouds flips to FAIL: test"),
				Standing.of(Flips.of(List.of(before), List.of(after), clouds, Judging.DATE), clouds.size()));
		assertEquals(List.of(), Flips.of(List.of(before), List.of(Judging.requirement("testcase u MUST no image")), clouds, Judging.DATE));
	}

	@Test
	void thePlanAsksForNoMoreThanIsNeeded() {
		assertEquals(EnumSet.of(Observed.CATALOG, Observed.IMAGES), Plan.of(List.of(Judging.requirement(
				"testcase t MUST when some service then every image has count(image) > 1"))));
		assertEquals(EnumSet.of(Observed.GUESTS), Plan.of(List.of(Judging.requirement("requirement r MUST guest cpu offers a"))));
		assertEquals(EnumSet.of(Observed.SERVERS, Observed.FLAVORS), Plan.of(List.of(
				Judging.requirement("requirement r MUST items of server metadata, flavor extraSpecs are absent"))));
		assertEquals(Set.of(), Plan.of(List.of(Judging.requirement("testcase t MUST cloud = \"x\""))));
	}

	@Test
	void aRunObservesOnceAndHandsOutEveryVerdict() throws CloudException {
		List<Set<Observed>> asked = new ArrayList<>();
		List<Verdict> verdicts = new ArrayList<>();
		Recording observed = Checks.run(List.of(Judging.requirement("testcase a MUST some image"),
				Judging.requirement("testcase b MUST some flavor")), cloud(asked), Monitor.NONE, Judging.DATE, verdicts::add);
		assertEquals(List.of(EnumSet.of(Observed.IMAGES, Observed.FLAVORS)), asked);
		assertEquals(List.of("a", "b"), verdicts.stream().map(Verdict::testcase).toList());
		assertEquals("sample", observed.getCloud());
	}

	@Test
	void aCancelledRunStops() {
		Monitor cancelled = () -> true;
		assertThrows(CancellationException.class, () -> Checks.run(List.of(Judging.requirement("testcase a MUST some image")),
				cloud(new ArrayList<>()), cancelled, Judging.DATE, verdict -> {
				}));
	}

	@Test
	void randomExpressionsAreJudgedWithoutFailure() {
		long seed = Long.getLong("workbench.seed", 20261126);
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		Recording cloud = SampleCloud.recording();
		for (int i = 0; i < 2_000; i++) {
			String text = "testcase t MUST " + expression(random, 4);
			Requirement requirement = Judging.requirement(text);
			Verdict verdict = Judge.judge(requirement, cloud, Judging.DATE);
			assertEquals(verdict, Judge.judge(requirement, cloud, Judging.DATE), text);
			Verdict negated = Judging.judge("testcase t MUST not (" + text.substring(16) + ")", cloud);
			if (verdict.outcome() != Outcome.ABORT && negated.outcome() != Outcome.ABORT)
				assertTrue((verdict.outcome() == Outcome.PASS) != (negated.outcome() == Outcome.PASS), text);
		}
	}

	private static String expression(Random random, int depth) {
		String[] leaves = { "name = \"Debian 12\"", "size > 1", "hidden", "property os_distro is set", "ram >= 4096", "1 = 1",
				"date(createdAt) < today", "property a matching \"(a|b)*\"", "tags contains \"x\"", "minDisk * 1 GiB < size" };
		if (depth == 0)
			return leaves[random.nextInt(leaves.length)];
		String one = expression(random, depth - 1);
		return switch (random.nextInt(7)) {
			case 0 -> "(" + one + ") and " + expression(random, depth - 1);
			case 1 -> "(" + one + ") or (" + expression(random, depth - 1) + ")";
			case 2 -> "not (" + one + ")";
			case 3 -> "(" + one + ") implies " + expression(random, depth - 1);
			case 4 -> (random.nextBoolean() ? "every " : "some ") + (random.nextBoolean() ? "image" : "flavor") + " has " + one;
			case 5 -> "no image where " + one;
			default -> "count(flavor where " + one + ") > " + random.nextInt(5);
		};
	}

	private static Cloud cloud(List<Set<Observed>> asked) {
		return new Cloud() {
			@Override
			public String name() {
				return "sample";
			}

			@Override
			public List<String> notes() {
				return List.of();
			}

			@Override
			public Recording observe(Set<Observed> what, Monitor monitor) {
				asked.add(what);
				return SampleCloud.recording();
			}

			@Override
			public TokenFacts token(Monitor monitor) {
				return new TokenFacts(List.of("member"), Map.of(), null, null);
			}

			@Override
			public void close() {
			}
		};
	}
}
