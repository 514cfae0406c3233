package community.scs.workbench.observation.spi;

/**
 * Progress out of, and cancel into, an observation. {@link #canceled()} is polled from several threads, at least every
 * 200 ms; the other methods may be called from any thread, one call at a time.
 */
@FunctionalInterface
public interface Monitor {

	/** Nobody watches and nobody cancels. */
	Monitor NONE = () -> false;

	/** @param total number of steps, of which {@link #worked} reports the finished ones */
	default void begin(String task, int total) {
	}

	default void worked(int n) {
	}

	boolean canceled();
}
