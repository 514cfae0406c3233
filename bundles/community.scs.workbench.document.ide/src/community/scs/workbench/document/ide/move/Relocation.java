package community.scs.workbench.document.ide.move;

import java.util.Map;
import java.util.function.Predicate;

/**
 * Files and folders that get another place. Paths are absolute, with slashes and without encoding; the first segment is the
 * project.
 *
 * @param moved what moves, with all that is in it, and where to
 * @param there whether there is a file or folder now
 */
public record Relocation(Map<String, String> moved, Predicate<String> there) {

	boolean exists(String path) {
		return path.length() > 1 && there.test(path);
	}

	/** Where the file or folder will be. */
	String moved(String path) {
		for (String upper = path; !upper.isEmpty(); upper = upper.substring(0, upper.lastIndexOf('/')))
			if (moved.containsKey(upper))
				return moved.get(upper) + path.substring(upper.length());
		return path;
	}

	/** Whether two files will be in different projects, between which no relative link leads reliably. */
	boolean isApart(String file, String other) {
		return !project(moved(file)).equals(project(moved(other)));
	}

	boolean isApartNow(String file, String other) {
		return !project(file).equals(project(other));
	}

	private static String project(String path) {
		int end = path.indexOf('/', 1);
		return end < 0 ? path : path.substring(0, end);
	}
}
