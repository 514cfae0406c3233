package community.scs.workbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class CheckTest {

	private static final String DRAFT = """
			standard scs-9001-v1 "Sample Entropy" in "not-beside-this-file.md"
			requirement rngd MUST
				implements "The daemon rngd MUST be installed"
				sample guest where imageName one of "Debian 12", "Ubuntu 24.04"
				guest service rngd is %s
			""";

	@TempDir
	Path folder;

	@Test
	void theSampleShowsPassesAndMissesWithReasons() {
		Launcher.Result result = Commands.run("check", "--sample", "--date", "2026-11-22");
		assertEquals(1, result.exitCode(), result.err());
		assertTrue(result.out().contains("✓ PASS           scs-9002-active"), result.out());
		assertTrue(result.out().contains("image AlmaLinux 9: image_source is not set"), result.out());
		assertTrue(result.out().contains("✓ PASS           scs-9001-rngd"), result.out());
	}

	@Test
	void aRecordingIsJudgedAsTheCloudItself() throws IOException {
		Path recording = folder.resolve("sandbox.json");
		Launcher.Result live = Commands.run("check", "--sample", "--record", recording, "--date", "2026-11-22", "--format", "json");
		Launcher.Result recorded = Commands.run("judge", "--sample", "--recording", recording, "--date", "2026-11-22", "--format", "json");
		assertEquals(withoutTemporaryFolder(live.out()), withoutTemporaryFolder(recorded.out()));
		assertFalse(Files.readString(recording).matches("(?is).*\"(password|secret|token|id_token)\"\\s*:.*"));
	}

	/** The sample's files are unpacked to a new folder for each run. */
	private static String withoutTemporaryFolder(String json) {
		return json.replaceAll("scs-workbench-sample\\d+", "");
	}

	@Test
	void aStrongerWordingFlipsARecordedCloud() throws IOException {
		Path recording = folder.resolve("sandbox.json");
		Commands.run("check", "--sample", "--record", recording);
		Path before = Files.writeString(folder.resolve("before.scsreq"), DRAFT.formatted("present"));
		Path after = Files.writeString(folder.resolve("after.scsreq"), DRAFT.formatted("running"));
		Launcher.Result result = Commands.run("flips", "--before", before, "--after", after, recording);
		assertEquals(1, result.exitCode(), result.err());
		assertTrue(result.out().contains("rngd: PASS → FAIL"), result.out());
		assertTrue(result.out().endsWith("1 of 1 recorded clouds flips to FAIL: sandbox\n"), result.out());
		assertEquals(0, Commands.run("flips", "--before", before, "--after", before, recording).exitCode());
	}

	@Test
	void junitReportsCountWhatTheyHold() throws Exception {
		Path report = Files.writeString(folder.resolve("report.xml"), Commands.run("check", "--library", "--format", "junit").out());
		Element suites = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
		var list = suites.getElementsByTagName("testsuite");
		assertTrue(list.getLength() >= 4);
		for (int i = 0; i < list.getLength(); i++) {
			Element suite = (Element) list.item(i);
			assertEquals(Integer.parseInt(suite.getAttribute("tests")), suite.getElementsByTagName("testcase").getLength());
			assertEquals(Integer.parseInt(suite.getAttribute("failures")), suite.getElementsByTagName("failure").getLength());
			assertEquals(Integer.parseInt(suite.getAttribute("errors")), suite.getElementsByTagName("error").getLength());
		}
	}

	@Test
	void anErrorInARequirementIsNamedWithItsPlace() throws IOException {
		Path broken = Files.writeString(folder.resolve("broken.scsreq"), "standard a \"A\"\ntestcase t MUST\n\tevery image has colour = 1\n");
		Launcher.Result result = Commands.run("check", broken);
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("broken.scsreq:3:"), result.err());
		assertFalse(result.err().contains("\tat "), result.err());
	}

	@Test
	void aCloudThatNobodyConfiguredIsNamed() {
		Launcher.Result result = Commands.run("check", "--sample", "--cloud", "no-such-cloud");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("no-such-cloud"), result.err());
		assertFalse(result.err().contains("\tat "), result.err());
	}
}
