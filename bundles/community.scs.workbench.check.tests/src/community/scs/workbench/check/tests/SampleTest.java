package community.scs.workbench.check.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import community.scs.workbench.check.Flips;
import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.library.Library;
import community.scs.workbench.library.Sample;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.sandbox.SampleCloud;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped requirements on the shipped cloud. */
class SampleTest {

	private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

	private final Recording cloud = SampleCloud.recording();

	@TempDir
	private Path folder;

	@Test
	void libraryHasNoFindings() throws IOException {
		for (URL url : Library.requirements())
			assertEquals(List.of(), RequirementFiles.issues(library(url)).stream().filter(issue -> !issue.getCode().endsWith("unknown-document")).toList(),
					() -> url + ": that the documents are elsewhere is all that there may be");
	}

	@Test
	void libraryJudgesTheSampleCloud() throws IOException {
		Map<String, Outcome> outcomes = new TreeMap<>();
		for (URL url : Library.requirements())
			requirements(library(url)).forEach(r -> outcomes.put(r.getName(), Judge.judge(r, cloud, DATE).outcome()));
		assertEquals(Outcome.FAIL, outcomes.get("scs-0101-entropy-avail"));
		assertEquals(Outcome.FAIL, outcomes.get("scs-0101-fips-test"));
		assertEquals(Outcome.FAIL, outcomes.get("scs-0102-prop-architecture"));
		assertEquals(Outcome.WARNING, outcomes.get("scs-0102-prop-os_purpose"));
		assertEquals(Outcome.PASS, outcomes.get("scs-0103-flavor-SCS-1V-4"));
		assertEquals(Outcome.FAIL, outcomes.get("scs-0103-flavor-SCS-4V-16"));
		assertEquals(Outcome.FAIL, outcomes.get("scs-0103-flavor-SCS-16V-32"));
		assertEquals(Outcome.PASS, outcomes.get("scs-0123-service-load-balancer"));
		assertEquals(Outcome.PASS, outcomes.get("scs-0123-storage-apis"));
		assertFalse(outcomes.containsValue(Outcome.ABORT));
	}

	@Test
	void sampleHasNoFindings() throws IOException {
		for (RequirementsFile file : sample())
			assertEquals(List.of(), RequirementFiles.issues(file), file.eResource().getURI().toString());
	}

	@Test
	void sampleShowsEveryKindOfVerdict() throws IOException {
		Map<String, Outcome> outcomes = new TreeMap<>();
		for (RequirementsFile file : sample())
			requirements(file).forEach(r -> outcomes.put(r.getName(), Judge.judge(r, cloud, DATE).outcome()));
		assertEquals(Map.ofEntries(Map.entry("scs-9001-entropy-avail", Outcome.FAIL),
				Map.entry("scs-9001-fips-test", Outcome.FAIL),
				Map.entry("scs-9001-rngd", Outcome.PASS),
				Map.entry("scs-9001-image-property", Outcome.WARNING),
				Map.entry("scs-9001-flavor-property", Outcome.WARNING),
				Map.entry("scs-9001-cpu", Outcome.MISS),
				Map.entry("scs-9002-active", Outcome.PASS),
				Map.entry("scs-9002-image_source", Outcome.FAIL),
				Map.entry("scs-9002-os_distro", Outcome.FAIL),
				Map.entry("scs-9002-architecture", Outcome.FAIL),
				Map.entry("scs-9002-min_disk", Outcome.FAIL),
				Map.entry("scs-9002-uniqueness", Outcome.PASS),
				Map.entry("scs-9002-recency", Outcome.WARNING),
				Map.entry("scs-9002-gpu", Outcome.INFO),
				Map.entry("scs-9003-portable", Outcome.INFO),
				Map.entry("scs-9003-declared", Outcome.PASS),
				Map.entry("scs-9003-typed", Outcome.WARNING),
				Map.entry("scs-9004-own-domain", Outcome.PASS), Map.entry("scs-9004-other-domains", Outcome.PASS),
				Map.entry("scs-9004-grants", Outcome.PASS), Map.entry("scs-9004-no-admin", Outcome.PASS)), outcomes);
	}

	@Test
	void runningInsteadOfInstalledFlips() throws IOException {
		RequirementsFile before = sample().getFirst();
		String text = Files.readString(folder.resolve("requirements/scs-9001-v1.scsreq"));
		RequirementsFile after = new RequirementFiles().parse(text.replace("rngd is present", "rngd is running"),
				before.eResource().getURI());
		List<Flips.Flip> flips = Flips.of(requirements(before), requirements(after), List.of(cloud), DATE);
		assertEquals(1, flips.size());
		Verdict verdict = flips.getFirst().after();
		assertEquals("scs-9001-rngd", verdict.testcase());
		assertEquals(Outcome.PASS, flips.getFirst().before().outcome());
		assertEquals(Outcome.FAIL, verdict.outcome());
		assertEquals("“shop-web-2”: service rngd is present, not enabled, not running", verdict.reason());
	}

	private static List<Requirement> requirements(RequirementsFile file) {
		return EcoreUtil2.typeSelect(file.getElements(), Requirement.class);
	}

	private static RequirementsFile library(URL url) throws IOException {
		try (InputStream content = url.openStream()) {
			String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
			return new RequirementFiles().parse(text, URI.createURI(url.toString()));
		}
	}

	private List<RequirementsFile> sample() throws IOException {
		if (Files.notExists(folder.resolve("README.md")))
			Sample.copyTo(folder);
		RequirementFiles files = new RequirementFiles().with(Sample.files().stream()
				.filter(name -> name.startsWith("Standards/")).map(folder::resolve).toList());
		List<RequirementsFile> read = new ArrayList<>();
		for (String name : Sample.files())
			if (name.endsWith(RequirementFiles.EXTENSION))
				read.add(files.read(folder.resolve(name)));
		return read;
	}
}
