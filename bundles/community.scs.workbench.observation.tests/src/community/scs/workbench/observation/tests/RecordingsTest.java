package community.scs.workbench.observation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import community.scs.workbench.observation.RecordingException;
import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.CoverageOutcome;
import community.scs.workbench.observation.model.Flavor;
import community.scs.workbench.observation.model.Guest;
import community.scs.workbench.observation.model.GuestService;
import community.scs.workbench.observation.model.Image;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Observed;

class RecordingsTest {

	private static final ObservationFactory F = ObservationFactory.eINSTANCE;

	@TempDir
	Path folder;

	@Test
	void everyFeatureSurvivesWritingAndReading() throws IOException {
		Recording recording = recording();
		Path file = folder.resolve("cloud.json");
		Recordings.write(recording, file);
		Recording read = Recordings.read(file);
		assertTrue(EcoreUtil.equals(recording, read), Files.readString(file));
		assertEquals(Files.readString(file), Recordings.toText(read));
	}

	@Test
	void theOrderOfTheCloudsAnswersDoesNotShow() {
		Recording one = recording();
		Recording other = EcoreUtil.copy(one);
		ECollections.reverse(other.getImages());
		ECollections.reverse(other.getFlavors());
		other.getImages().forEach(i -> {
			ECollections.reverse(i.getTags());
			ECollections.reverse(i.getProperties());
		});
		assertFalse(EcoreUtil.equals(one, other));
		assertEquals(Recordings.toText(one), Recordings.toText(other));
	}

	@Test
	void consoleLinesKeepTheirOrder() throws IOException {
		Recording read = Recordings.read(new StringReader(Recordings.toText(recording())), "test");
		assertEquals(List.of("z", "a", "a"), read.getGuests().get(0).getConsole());
	}

	@Test
	void oneChangedValueIsOneChangedLine() {
		Recording other = recording();
		other.getImages().get(0).getProperties().put("os_version", "13");
		String[] before = Recordings.toText(recording()).split("\n");
		String[] after = Recordings.toText(other).split("\n");
		assertEquals(before.length, after.length);
		assertEquals(1, Stream.iterate(0, i -> i < before.length, i -> i + 1).filter(i -> !before[i].equals(after[i])).count());
	}

	@Test
	void aReplacedFileLeavesNoTemporaryOne() throws IOException {
		Path file = folder.resolve("cloud.json");
		Recordings.write(recording(), file);
		Recordings.write(F.createRecording(), file);
		assertEquals(Recordings.toText(F.createRecording()), Files.readString(file));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void coverageTellsWhatWasAskedFor() {
		Recording recording = recording();
		assertEquals(CoverageOutcome.REFUSED, Observed.IMAGES.coverage(recording).orElseThrow().getOutcome());
		assertTrue(Observed.SERVERS.coverage(recording).isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
			"{'format': 1,#'cluod': 'x'}                             | 2 | 'cluod' is not known in a recording; correct the name or remove it",
			"{'format': 1,#'images': [#{'size': '12'}]}              | 3 | at 'size' must stand a whole number",
			"{'format': 1,#'images': [#{'size': 1.5}]}               | 3 | at 'size' must stand a whole number",
			"{'format': 1,#'images': [{'hidden':#0}]}                | 3 | at 'hidden' must stand true or false",
			"{'format': 1,#'images': {}}                             | 2 | at 'images' must stand a list in brackets",
			"{'format': 1,#'images': [7]}                            | 2 | must stand an object in braces",
			"{'format': 1,'images': [{#'properties': {'a': null}}]}  | 2 | at 'a' must stand a text in quotes",
			"{'format': 1,#'coverage': [{'outcome': 'good'}]}        | 2 | at 'outcome' must stand one of complete, refused, failed",
			"{'format': 2,#'imagery': []}                            | 1 | the recording has format 2",
			"{'cloud': 'x'}                                          | 1 | 'format' is missing",
			"{'format': 1,#'cloud': 'x',#'cloud': 'y'}               | 3 | Duplicate",
			"{'format': 1,#'cloud': 'x'                              | 2 | no valid JSON",
			"{'format': 1}##{}                                       | 3 | text after the end",
			"[]                                                      | 1 | must stand an object in braces", })
	void whatIsWrongIsToldWithItsLine(String text, int line, String problem) {
		RecordingException e = assertThrows(RecordingException.class, () -> read(text.replace('#', '\n').replace('\'', '"')));
		assertEquals(line, e.line(), e.getMessage());
		assertTrue(e.getMessage().startsWith("cloud.json, line " + line + ": "), e.getMessage());
		assertTrue(e.getMessage().contains(problem), e.getMessage());
	}

	@Test
	void anEmptyFileIsTold() {
		assertThrows(RecordingException.class, () -> read(""));
	}

	@Test
	void aBinaryFileIsTold() throws IOException {
		Path file = Files.write(folder.resolve("x.json"), new byte[] { '{', (byte) 0xff, (byte) 0xfe });
		assertTrue(assertThrows(RecordingException.class, () -> Recordings.read(file)).getMessage().contains("not UTF-8"));
	}

	@Test
	void depthAndLengthAreBounded() {
		assertThrows(RecordingException.class, () -> read("{\"format\":1,\"images\":" + "[".repeat(100_000)));
		assertThrows(RecordingException.class, () -> read("{\"format\":1,\"cloud\":\"" + "x".repeat(2 << 20) + "\"}"));
		assertThrows(RecordingException.class, () -> read("{\"format\":1," + " ".repeat(Recordings.MAX_CHARACTERS) + "\"cloud\":\"x\"}"));
	}

	private static Recording read(String text) throws IOException {
		return Recordings.read(new StringReader(text), "cloud.json");
	}

	/** with a value in every kind of feature, in the order in which it is written */
	private static Recording recording() {
		Recording recording = F.createRecording();
		recording.setCloud("gx \"1\"\n");
		recording.setTakenAt("2026-11-02T06:00:00Z");
		var provenance = F.createProvenance();
		provenance.setAuthUrl("https://keystone.example/v3");
		provenance.getRoles().add("member");
		provenance.setTlsVerified(true);
		recording.setProvenance(provenance);
		for (String name : List.of("Debian 12", "Ubuntu 24.04")) {
			Image image = F.createImage();
			image.setId("id-" + name);
			image.setName(name);
			image.setSize(1L << 40);
			image.setHidden(true);
			image.getTags().addAll(List.of("a", "b"));
			image.getProperties().put("os_distro", "debian");
			image.getProperties().put("os_version", "12");
			recording.getImages().add(image);
		}
		for (String name : List.of("SCS-1V-4", "SCS-2V-8")) {
			Flavor flavor = F.createFlavor();
			flavor.setName(name);
			flavor.setRam(4096L);
			flavor.setPublic(true);
			flavor.getExtraSpecs().put("scs:name-v1", "SCS-1V:4");
			recording.getFlavors().add(flavor);
		}
		Guest guest = F.createGuest();
		guest.setName("guest");
		guest.getConsole().addAll(List.of("z", "a", "a"));
		GuestService rngd = F.createGuestService();
		rngd.setName("rngd");
		rngd.setPresent(true);
		guest.getServices().add(rngd);
		recording.getGuests().add(guest);
		var coverage = F.createCoverage();
		coverage.setObserved(Observed.IMAGES.key());
		coverage.setOutcome(CoverageOutcome.REFUSED);
		coverage.setStatus(403);
		recording.getCoverage().add(coverage);
		return recording;
	}
}
