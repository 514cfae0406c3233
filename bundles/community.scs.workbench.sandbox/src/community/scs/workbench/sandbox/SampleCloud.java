package community.scs.workbench.sandbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.Recording;

/**
 * A small cloud, invented to learn with. Most of it keeps the SCS standards; each miss is one that real clouds have shown:
 * images without source or with values of nobody's vocabulary, a flavor that gives less than its name promises, server
 * metadata outside of any namespace, a guest whose rngd is installed but does not run.
 */
public final class SampleCloud {

	private static final String RESOURCE = "sample-cloud.json";

	private SampleCloud() {
	}

	/** a new copy with each call */
	public static Recording recording() {
		try (Reader reader = new InputStreamReader(SampleCloud.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
			return Recordings.read(reader, RESOURCE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
