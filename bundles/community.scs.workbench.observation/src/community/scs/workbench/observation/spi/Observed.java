package community.scs.workbench.observation.spi;

import java.util.Locale;
import java.util.Optional;

import community.scs.workbench.observation.model.Coverage;
import community.scs.workbench.observation.model.Recording;

/** What a cloud can be asked for. The name of a constant in lower case is what {@link Coverage#getObserved()} holds. */
public enum Observed {
	/** services and endpoints as the token's catalog lists them */
	CATALOG,
	/** all images that the project may see */
	IMAGES,
	/** all flavors that the project may see, with their extra specs */
	FLAVORS,
	/** the servers of the project, with their metadata */
	SERVERS,
	/** facts sampled inside a server: entropy, services, hardware random number generators */
	GUESTS;

	/** as written in recordings: {@code "images"} */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** How the observation of this went; empty if the recording was taken without asking for it. */
	public Optional<Coverage> coverage(Recording recording) {
		return recording.getCoverage().stream().filter(c -> key().equals(c.getObserved())).findFirst();
	}
}
