package community.scs.workbench.requirement.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import community.scs.workbench.observation.model.ObservationPackage;
import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.model.Selection;
import community.scs.workbench.requirement.model.TextLiteral;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing and linking. */
class ConstructsTest {

	static final String ALL = """
			standard scs-0101-v1 "Title"
			testcase t SHOULD
				when some service where type = "image" then
				every image as i where not hidden and visibility one of "public", "community"
					has (property a is set implies property a matching "\\d+|\\"x\\"") or i.name starts with "b"
			testcase u MAY count(flavor where extraSpec scs:name-v2 is not set) <= 3 and no two image share name, property os
			requirement r MUST
				sample guest where imageName contains "Debian"
				guest kernel entropy >= 256
				guest fips failures < 5 in 1000 blocks
				guest service rngd is enabled
				guest hardware rng is available matching "virtio.*"
				guest cpu offers rdrand or "rdseed"
				image property hw_rng_model = "virtio"
				flavor extra spec hw_rng:allowed is set
			namespace n prefix "n" separator ":" owner "me" portable governs server metadata, flavor extraSpecs
				key a number default "1" from provider
				key b text from customer
			requirement s MUST
				items of server metadata outside declared namespaces are not portable
				items of server metadata, image properties are absent
				items of server metadata in namespace n are typed
			persona p roles manager, member scope domain
			""";

	@Test
	void everyConstructParsesAndLinks() {
		assertEquals(List.of(), Texts.issues(ALL));
	}

	@Test
	void everyCharacterIsKept() {
		assertEquals(ALL, NodeModelUtils.getNode(Texts.parse(ALL)).getText());
	}

	@Test
	void lineEndsAndByteOrderMarkAreKept() {
		String windows = "\uFEFF" + ALL.replace("\n", "\r\n");
		assertEquals(List.of(), Texts.issues(windows));
		assertEquals(windows, NodeModelUtils.getNode(Texts.parse(windows)).getText());
	}

	@Test
	void wordsAreFeaturesOfTheObservationModel() {
		RequirementsFile file = Texts.parse("testcase t MUST every image has property a = \"1\" and minDisk > 0");
		assertEquals(List.of(ObservationPackage.Literals.RECORDING__IMAGES),
				EcoreUtil2.getAllContentsOfType(file, Selection.class).stream().map(Selection::getCollection).toList());
		assertEquals(List.of(ObservationPackage.Literals.IMAGE__PROPERTIES, ObservationPackage.Literals.IMAGE__MIN_DISK),
				EcoreUtil2.getAllContentsOfType(file, Access.class).stream().map(Access::getFeature).toList());
	}

	@Test
	void everyObservedFeatureCanBeNamed() {
		for (EReference collection : ObservationPackage.Literals.RECORDING.getEAllReferences())
			if (collection.isMany() && !collection.getName().equals("coverage"))
				for (EStructuralFeature feature : collection.getEReferenceType().getEAllAttributes())
					assertEquals(List.of(), Texts.issues("testcase t MUST no "
							+ collection.getName().substring(0, collection.getName().length() - 1) + " has "
							+ feature.getName() + " is set"), feature.getName());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '@', value = { "\"a\"@a", "\"\\d\\.\"@\\d\\.", "\"\\\\d\"@\\d", "\"a \\\"b\\\"\"@a \"b\"" })
	void backslashesMeanThemselvesBeforeMostCharacters(String written, String meant) {
		RequirementsFile file = Texts.parse("testcase t MUST cloud = " + written);
		assertEquals(meant, EcoreUtil2.getAllContentsOfType(file, TextLiteral.class).getFirst().getValue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '@', value = {
			"testcase t every image has hidden@1:12: “every” cannot stand here; as a key, put it into quotes.",
			"testcase roles MUST cloud = \"x\"@1:10: “roles” is a word of the language; choose another name, or put a key into quotes.",
			"testcase t MUST cloud = \"x@1:25: The text has no closing quote on this line.",
			"requirement r MUST guest service rngd running@1:39: Before “running”, “is” is missing.",
			"requirement r MUST@1:15: The text ends where more is needed.",
			"testcase t MUST count(image) = 1234567890123456789012345678901@1:32: A number has at most 30 digits.",
			"namespace n prefix \"a\" portable governs server metadata key k number default \"x\" from provider@1:78: The default is no number.",
			"namespace n prefix \"a\" portable governs server metadata key k text from provider key k text from customer@1:86: “k” is declared twice.",
			"namespace n prefix \"ä\" portable governs server metadata key k text from provider@1:61: With its prefix, a key has at most 255 letters, digits, blanks and - _ : . /" })
	void mistakesAreExplainedWhereTheyAre(String text, String issue) {
		assertEquals(List.of(issue), Texts.issues(text));
	}

	@Test
	void oneMistakeLeavesTheRestAlone() {
		String text = "testcase a MUST cloud = \"x\ntestcase b MUST every image has size > 1\nrequirement c MUST guest cpu\n"
				+ "testcase d MUST cloud = \"y\"\n";
		RequirementsFile file = Texts.parse(text);
		assertEquals(List.of("a", "b", "c", "d"), file.getElements().stream().map(e -> e.getName()).toList());
		assertEquals(2, Texts.issues(text).size());
	}

	@Test
	void namesAreUniqueInAFile() {
		assertEquals(List.of("2:10: “t” is already the name of another element of this file."),
				Texts.issues("testcase t MUST cloud = \"x\"\ntestcase t MUST cloud = \"y\""));
	}

	@Test
	void namespacesDoNotOverlap() {
		String one = "namespace a prefix \"x\" separator \"_\" portable governs server metadata\n";
		assertEquals(List.of("2:20: The prefix claims items of the namespace “a” as well."),
				Texts.issues(one + "namespace b prefix \"x_y\" portable governs image properties, server metadata"));
		assertEquals(List.of(), Texts.issues(one + "namespace b prefix \"x_y\" portable governs image properties"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "not ", "every image has ", "some image where ", "1 + ", "count(image where " })
	void deepNestingIsRefused(String opening) {
		assertFalse(Texts.issues("testcase t MUST " + opening.repeat(20_000) + "\ntestcase u MUST cloud = \"x\"").isEmpty());
		assertFalse(Texts.issues("testcase t MUST cloud = \"x\" " + ("and cloud = \"x\" ").repeat(20_000)).isEmpty());
	}

	@Test
	void damagedFilesAreParsedWithoutLoss() {
		long seed = Long.getLong("workbench.seed", 20261126);
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		String[] junk = { "\"", "(", ")", "\\", "/*", "//", "\n", "\0", "é", "😀", "every ", " has ", " MUST ", "testcase ", "0.", "=" };
		for (int i = 0; i < 1_500; i++) {
			StringBuilder text = new StringBuilder(ALL);
			for (int edits = random.nextInt(1, 6); edits > 0; edits--) {
				int at = random.nextInt(text.length());
				if (random.nextBoolean())
					text.insert(at, junk[random.nextInt(junk.length)]);
				else
					text.delete(at, Math.min(text.length(), at + random.nextInt(1, 30)));
			}
			// half of a character outside of the basic plane cannot stand in a file
			String damaged = new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
			assertEquals(damaged, NodeModelUtils.getNode(Texts.parse(damaged)).getRootNode().getText());
			Texts.issues(damaged);
		}
	}
}
