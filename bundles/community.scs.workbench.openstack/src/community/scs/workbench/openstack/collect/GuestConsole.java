package community.scs.workbench.openstack.collect;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import community.scs.workbench.observation.model.Guest;
import community.scs.workbench.observation.model.GuestService;
import community.scs.workbench.observation.model.ObservationFactory;

/**
 * What a guest reports about itself on its console, in the lines of the SCS entropy test (scs-0101): {@code _scs-test-SECTION:
 * PAYLOAD}, among whatever else a console shows. The section {@code cpu-flags} is the workbench's own.
 */
final class GuestConsole {

	private static final Pattern LINE = Pattern.compile("_scs-test-([a-z0-9-]+):? ?(.*)");
	private static final Pattern DEVICE = Pattern.compile("[a-z][\\w.-]*");
	private static final int MAX_LINES = 1000;

	private final List<String> lines;

	private GuestConsole(List<String> lines) {
		this.lines = lines;
	}

	/** Adds to the guest what the console reports; nothing if the console has no such lines. */
	static void read(String console, Guest guest) {
		GuestConsole report = new GuestConsole(console.lines().map(LINE::matcher).filter(Matcher::find).map(m -> m.group().strip())
				.limit(MAX_LINES).toList());
		guest.getConsole().addAll(report.lines);
		report.section("entropy-avail").stream().findFirst().ifPresent(l -> number(l).ifPresent(guest::setEntropyAvailable));
		report.fips(guest);
		report.rngd(guest);
		report.section("virtio-rng").stream().findFirst().filter(l -> DEVICE.matcher(l).matches()).ifPresent(guest::setHardwareRng);
		report.section("cpu-flags").forEach(l -> guest.getCpuFlags().addAll(List.of(l.split(" +"))));
	}

	private List<String> section(String name) {
		return lines.stream().map(LINE::matcher).filter(m -> m.matches() && m.group(1).equals(name)).map(m -> m.group(2).strip())
				.filter(p -> !p.isEmpty()).toList();
	}

	/** {@code rngtest} counts blocks in two lines. */
	private void fips(Guest guest) {
		OptionalLong failures = count("failures");
		OptionalLong successes = count("successes");
		if (failures.isPresent()) {
			guest.setFipsFailures(failures.getAsLong());
		}
		if (failures.isPresent() && successes.isPresent()) {
			guest.setFipsBlocks(failures.getAsLong() + successes.getAsLong());
		}
	}

	private OptionalLong count(String what) {
		Pattern pattern = Pattern.compile("FIPS 140-2 " + what + ":\\s*(\\d+)");
		return section("fips-test").stream().map(pattern::matcher).filter(Matcher::find).findFirst().map(m -> number(m.group(1)))
				.orElse(OptionalLong.empty());
	}

	/** The output of {@code systemctl status rngd}. */
	private void rngd(Guest guest) {
		List<String> status = section("rngd");
		if (!status.isEmpty()) {
			GuestService rngd = ObservationFactory.eINSTANCE.createGuestService();
			rngd.setName("rngd");
			rngd.setPresent(status.stream().noneMatch(l -> l.contains("could not be found")));
			rngd.setEnabled(status.stream().anyMatch(l -> l.startsWith("Loaded:") && l.contains("; enabled")));
			rngd.setRunning(status.stream().anyMatch(l -> l.startsWith("Active: active (running)")));
			guest.getServices().add(rngd);
		}
	}

	private static OptionalLong number(String text) {
		return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
	}
}
