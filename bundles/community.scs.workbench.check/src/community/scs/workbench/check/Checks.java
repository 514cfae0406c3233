package community.scs.workbench.check;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.requirement.model.Requirement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Runs requirements against a cloud: observes what they need, once, then judges. */
public final class Checks {

	private Checks() {
	}

	/**
	 * @param verdicts is handed one verdict for each requirement, in order, on the calling thread
	 * @return what was observed, so that the requirements can be judged again without the cloud
	 * @throws CloudException if nothing can be asked of the cloud; no verdict was handed out then
	 * @throws CancellationException if the monitor was cancelled
	 */
	public static Recording run(Collection<? extends Requirement> requirements, Cloud cloud, Monitor monitor,
			LocalDate reference, Consumer<Verdict> verdicts) throws CloudException {
		Recording recording = cloud.observe(Plan.of(requirements), monitor);
		for (Requirement requirement : requirements) {
			if (monitor.canceled())
				throw new CancellationException();
			verdicts.accept(Judge.judge(requirement, recording, reference));
		}
		return recording;
	}
}
