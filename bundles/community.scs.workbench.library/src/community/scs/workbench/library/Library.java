package community.scs.workbench.library;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

/** The requirements for SCS-compatible IaaS that come with the workbench. */
public final class Library {

	private static final List<String> FILES = List.of("scs-0101-v1", "scs-0102-v1", "scs-0103-v1", "scs-0123-v1",
			"scs-0302-v1", "scs-0302-w1");

	private Library() {
	}

	/** Requirements files, in the order of the standards. */
	public static List<URL> requirements() {
		return FILES.stream().map(name -> resource("/requirements/" + name + ".scsreq")).toList();
	}

	static URL resource(String path) {
		return Stream.ofNullable(Library.class.getResource(path)).findFirst()
				.orElseThrow(() -> new IllegalStateException(path + " is missing"));
	}
}
