package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.CoverageOutcome;
import community.scs.workbench.observation.model.Endpoint;
import community.scs.workbench.observation.model.Guest;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Clouds;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.observation.spi.TokenFacts;
import community.scs.workbench.sandbox.SampleCloud;
import community.scs.workbench.sandbox.Sandbox;

/** The way there and back: what is collected from the sandbox is the recording that it shows. */
class CloudTest {

	private static final Set<Observed> ALL = EnumSet.allOf(Observed.class);

	private final Recording sample = SampleCloud.recording();
	private Sandbox sandbox;

	@BeforeEach
	void start() throws IOException {
		sandbox = Sandbox.start(sample);
	}

	@AfterEach
	void stop() {
		sandbox.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sandbox", "sandbox-appcred" })
	void whatIsCollectedIsWhatIsThere(String name) throws CloudException {
		Recording seen = observe(name, ALL);
		assertTrue(seen.getCoverage().stream().allMatch(c -> c.getOutcome() == CoverageOutcome.COMPLETE), () -> Recordings.toText(seen));
		assertEquals(name, seen.getCloud());
		assertEquals(sandbox.authUrl().toString(), seen.getProvenance().getAuthUrl());
		assertEquals(sample.getProvenance().getProject(), seen.getProvenance().getProject());
		assertEquals(List.of("member", "reader"), seen.getProvenance().getRoles());
		assertEquals(comparable(SampleCloud.recording()), comparable(seen));
	}

	@Test
	void aTokenTellsItsUserAndHowLongItLives() throws CloudException {
		try (Cloud cloud = installed().open("sandbox", sandbox.cloudsYaml())) {
			TokenFacts token = cloud.token(Monitor.NONE);
			assertEquals("sandbox-user", token.user());
			assertEquals(Duration.ofHours(1), token.life());
		}
	}

	/** without what necessarily differs: when and how it was taken, and the sandbox's addresses */
	private static String comparable(Recording recording) {
		recording.setCloud(null);
		recording.setTakenAt(null);
		recording.setProvenance(null);
		recording.getCoverage().clear();
		for (var service : recording.getServices()) {
			for (Endpoint endpoint : service.getEndpoints()) {
				endpoint.setUrl(null);
			}
		}
		return Recordings.toText(recording);
	}

	@Test
	void onlyWhatIsAskedForIsCollected() throws CloudException {
		Recording seen = observe("sandbox", Set.of(Observed.FLAVORS));
		assertEquals(sample.getFlavors().size(), seen.getFlavors().size());
		assertTrue(seen.getImages().isEmpty());
		assertEquals(1, seen.getCoverage().size());
		assertTrue(Observed.IMAGES.coverage(seen).isEmpty());
	}

	@Test
	void noSecretIsInARecordingOrATextForm() throws CloudException {
		for (String name : List.of("sandbox", "sandbox-appcred")) {
			try (Cloud cloud = installed().open(name, sandbox.cloudsYaml())) {
				String text = Recordings.toText(cloud.observe(ALL, Monitor.NONE)) + cloud + cloud.notes();
				sandbox.cloudsYaml().lines().filter(l -> l.matches(" *(password|application_credential_secret): .*"))
						.forEach(l -> assertFalse(text.contains(l.substring(l.indexOf(": ") + 2)), l));
			}
		}
	}

	@Test
	void anExpiredTokenIsRenewed() throws CloudException {
		Monitor expiring = new Monitor() {
			/** comes first after authentication */
			@Override
			public void worked(int n) {
				sandbox.expireTokens();
			}

			@Override
			public boolean canceled() {
				return false;
			}
		};
		try (Cloud cloud = installed().open("sandbox", sandbox.cloudsYaml())) {
			Recording seen = cloud.observe(Set.of(Observed.IMAGES), expiring);
			assertEquals(sample.getImages().size(), seen.getImages().size());
		}
	}

	/** as cloud-init prints it: with a prefix, between messages of the kernel, cut off before the end */
	@Test
	void aConsoleIsReadForWhatItTells() throws CloudException {
		var console = sample.getGuests().get(0).getConsole();
		console.clear();
		console.addAll(List.of("[   12.3] random: crng init done", "[   61.1] cloud-init[512]: _scs-test-entropy-avail: 256",
				"[   61.2] cloud-init[512]: _scs-test-fips-test: sh: 1: rngtest: not found", "_scs-test-rngd: \ufffd rngd.service - Start entropy gathering daemon",
				"_scs-test-rngd:      Loaded: loaded (/lib/systemd/system/rngd.service; disabled; preset: enabled)",
				"_scs-test-rngd:      Active: active (running) since Mon", "_scs-test-virtio-rng: cat: /sys/devices/virtual/misc/hw_random/rng_available: No such file"));
		String id = sample.getGuests().get(0).getId();
		Guest guest = observe("sandbox", ALL).getGuests().stream().filter(g -> g.getId().equals(id)).findFirst().orElseThrow();
		assertEquals(256, guest.getEntropyAvailable());
		assertNull(guest.getFipsFailures());
		assertNull(guest.getHardwareRng());
		assertTrue(guest.getServices().get(0).isPresent() && guest.getServices().get(0).isRunning());
		assertFalse(guest.getServices().get(0).isEnabled());
		assertEquals(6, guest.getConsole().size());
	}

	@Test
	void whatTheCatalogLacksIsTold() throws CloudException {
		sample.getServices().removeIf(s -> "image".equals(s.getType()));
		Recording seen = observe("sandbox", ALL);
		var coverage = Observed.IMAGES.coverage(seen).orElseThrow();
		assertEquals(CoverageOutcome.FAILED, coverage.getOutcome());
		assertTrue(coverage.getReason().contains("names no public address of the service 'image'"), coverage.getReason());
		assertEquals(CoverageOutcome.COMPLETE, Observed.FLAVORS.coverage(seen).orElseThrow().getOutcome());
	}

	private Recording observe(String name, Set<Observed> what) throws CloudException {
		try (Cloud cloud = installed().open(name, sandbox.cloudsYaml())) {
			return cloud.observe(what, Monitor.NONE);
		}
	}

	private static Clouds installed() {
		return Clouds.installed();
	}
}
