package community.scs.workbench.check;

import community.scs.workbench.observation.model.Guest;
import community.scs.workbench.observation.model.GuestService;
import community.scs.workbench.requirement.model.CpuInstructions;
import community.scs.workbench.requirement.model.FipsFailures;
import community.scs.workbench.requirement.model.GuestExpectation;
import community.scs.workbench.requirement.model.GuestServiceState;
import community.scs.workbench.requirement.model.HardwareRng;
import community.scs.workbench.requirement.model.KernelEntropy;
import community.scs.workbench.requirement.types.Patterns;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Decides what is expected of one guest. What was not looked at inside of it is missed, not failed. */
final class GuestJudge {

	private GuestJudge() {
	}

	static Decision decide(GuestExpectation expectation, Guest guest) throws Unjudged {
		return switch (expectation) {
			case KernelEntropy entropy -> entropy(entropy, guest);
			case FipsFailures fips -> fips(fips, guest);
			case GuestServiceState service -> service(service, guest);
			case HardwareRng rng -> rng(rng, guest);
			case CpuInstructions cpu -> cpu(cpu, guest);
			default -> throw new IllegalArgumentException(expectation.eClass().getName());
		};
	}

	private static Decision entropy(KernelEntropy expected, Guest guest) throws Unjudged {
		if (guest.getEntropyAvailable() == null)
			throw Unjudged.miss("the kernel's entropy was not read", expected);
		boolean holds = Comparison.holds(expected.getOperator(), BigDecimal.valueOf(guest.getEntropyAvailable()),
				expected.getBits());
		return new Decision(holds, expected, "the kernel has " + guest.getEntropyAvailable() + " bits of entropy");
	}

	private static Decision fips(FipsFailures expected, Guest guest) throws Unjudged {
		if (guest.getFipsFailures() == null)
			throw Unjudged.miss("random numbers were not tested", expected);
		long blocks = guest.getFipsBlocks() == null ? 0 : guest.getFipsBlocks();
		if (expected.getBlocks() != null && BigDecimal.valueOf(blocks).compareTo(expected.getBlocks()) < 0)
			throw Unjudged.miss("only " + blocks + " blocks of random numbers were tested", expected);
		boolean holds = Comparison.holds(expected.getOperator(), BigDecimal.valueOf(guest.getFipsFailures()),
				expected.getFailures());
		return new Decision(holds, expected, guest.getFipsFailures() + " of " + blocks + " blocks failed");
	}

	private static Decision service(GuestServiceState expected, Guest guest) throws Unjudged {
		for (GuestService service : guest.getServices())
			if (expected.getService().equals(service.getName())) {
				boolean holds = switch (expected.getState()) {
					case PRESENT -> service.isPresent();
					case ENABLED -> service.isEnabled();
					case RUNNING -> service.isRunning();
				};
				return new Decision(holds, expected, "service " + service.getName() + " is " + states(service));
			}
		throw Unjudged.miss("nobody looked for the service " + expected.getService(), expected);
	}

	private static String states(GuestService service) {
		return service.isPresent() ? "present, " + (service.isEnabled() ? "enabled" : "not enabled") + ", "
				+ (service.isRunning() ? "running" : "not running") : "not present";
	}

	private static Decision rng(HardwareRng expected, Guest guest) throws Unjudged {
		String rng = guest.getHardwareRng();
		if (rng == null)
			throw Unjudged.miss("nobody looked for hardware random number generators", expected);
		String reason = rng.isBlank() ? "there is no hardware random number generator"
				: "the hardware random number generator is " + Facts.value(rng);
		try {
			boolean holds = !rng.isBlank()
					&& (expected.getPattern() == null || Patterns.matches(expected.getPattern(), rng));
			return new Decision(holds, expected, reason);
		} catch (Patterns.TooCostlyException e) {
			throw Unjudged.abort(e.getMessage(), expected);
		}
	}

	private static Decision cpu(CpuInstructions expected, Guest guest) throws Unjudged {
		if (guest.getCpuFlags().isEmpty())
			throw Unjudged.miss("the flags of the processor were not read", expected);
		List<String> offered = expected.getFlags().stream()
				.filter(flag -> guest.getCpuFlags().stream().anyMatch(flag::equalsIgnoreCase)).toList();
		return new Decision(!offered.isEmpty(), expected, offered.isEmpty() ? "the processor offers none of "
				+ String.join(", ", expected.getFlags())
				: "the processor offers " + offered.stream().collect(Collectors.joining(", ")));
	}
}
