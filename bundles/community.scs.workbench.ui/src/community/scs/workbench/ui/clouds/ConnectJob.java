package community.scs.workbench.ui.clouds;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import community.scs.workbench.observation.model.Provenance;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.observation.spi.TokenFacts;
import community.scs.workbench.ui.Progress;

/** Asks a cloud for a token and its catalog, and tells what came of it. The listener is called on the job's thread. */
final class ConnectJob extends Job {

	private final CloudRef cloud;
	private final Consumer<CloudStatus> listener;

	ConnectJob(CloudRef cloud, Consumer<CloudStatus> listener) {
		super("Test the connection to " + cloud.label());
		this.cloud = cloud;
		this.listener = listener;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		listener.accept(new CloudStatus.Asking());
		try (Cloud open = CloudDirectory.open(cloud)) {
			SubMonitor progress = SubMonitor.convert(monitor, 2);
			TokenFacts token = open.token(new Progress(progress.newChild(1)));
			Recording seen = open.observe(Set.of(Observed.CATALOG), new Progress(progress.newChild(1)));
			listener.accept(reached(token, seen, open.notes()));
		} catch (CancellationException e) {
			listener.accept(new CloudStatus.Untried());
			return Status.CANCEL_STATUS;
		} catch (CloudException e) {
			listener.accept(new CloudStatus.Failed(LocalDateTime.now(), e.getMessage()));
		}
		return Status.OK_STATUS;
	}

	private static CloudStatus reached(TokenFacts token, Recording seen, List<String> notes) {
		Provenance from = seen.getProvenance();
		boolean tls = from.getAuthUrl() != null && "https".equalsIgnoreCase(URI.create(from.getAuthUrl()).getScheme());
		return new CloudStatus.Reached(LocalDateTime.now(), token, from.getProject(), from.getDomain(),
				seen.getServices().size(), from.isTlsVerified(), tls, List.copyOf(notes));
	}
}
