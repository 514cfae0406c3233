package community.scs.workbench.observation.spi;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import community.scs.workbench.observation.model.CoverageOutcome;
import community.scs.workbench.observation.model.Recording;

/** A cloud that can be observed, with the credentials of one user in one project. May be used from any thread, by one at a time. */
public interface Cloud extends AutoCloseable {

	/** its name in clouds.yaml */
	String name();

	/** What the user should know before trusting what comes from this cloud: settings nobody understands, TLS checks that are off. */
	List<String> notes();

	/**
	 * Collects, without changing anything in the cloud. What the cloud refuses or fails to tell is no error: it is missing in
	 * the recording, and {@link Observed#coverage} says why ({@link CoverageOutcome#REFUSED}, {@link CoverageOutcome#FAILED}).
	 *
	 * @throws CloudException        if nothing can be asked because authentication fails
	 * @throws CancellationException within a second after {@link Monitor#canceled()} became true
	 */
	Recording observe(Set<Observed> what, Monitor monitor) throws CloudException;

	/**
	 * Asks for a token and tells what it says.
	 *
	 * @throws CloudException        if authentication fails
	 * @throws CancellationException within a second after {@link Monitor#canceled()} became true
	 */
	TokenFacts token(Monitor monitor) throws CloudException;

	/** Lets go of connections and secrets. */
	@Override
	void close();
}
