package community.scs.workbench.sandbox.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.CloudObject;
import community.scs.workbench.observation.model.Guest;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.sandbox.SampleCloud;

class SampleCloudTest {

	private final Recording sample = SampleCloud.recording();

	@Test
	void isKeptInTheFormInWhichRecordingsAreWritten() throws IOException {
		try (var in = SampleCloud.class.getResourceAsStream("sample-cloud.json")) {
			assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), Recordings.toText(sample));
		}
		assertNotSame(sample, SampleCloud.recording());
	}

	@Test
	void holdsTogether() {
		Set<String> images = sample.getImages().stream().map(CloudObject::getId).collect(Collectors.toSet());
		Set<String> flavors = sample.getFlavors().stream().map(CloudObject::getName).collect(Collectors.toSet());
		Set<String> servers = sample.getServers().stream().map(CloudObject::getId).collect(Collectors.toSet());
		sample.getServers().forEach(s -> assertTrue(images.contains(s.getImageId()) && flavors.contains(s.getFlavorName()), s.getName()));
		sample.getGuests().forEach(g -> assertTrue(servers.contains(g.getId()), g.getName()));
		for (Observed observed : Observed.values()) {
			assertTrue(observed.coverage(sample).isPresent(), observed.key());
		}
	}

	@Test
	void teachesTheDifferenceBetweenInstalledAndRunning() {
		Guest guest = sample.getGuests().stream().filter(g -> "shop-web-2".equals(g.getName())).findFirst().orElseThrow();
		var rngd = guest.getServices().get(0);
		assertTrue(rngd.isPresent());
		assertFalse(rngd.isRunning());
	}
}
