package community.scs.workbench.document.ide.move;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths of links as they are written, between files as they are called: absolute, with slashes, nothing encoded. */
final class RelativePath {

	private RelativePath() {
	}

	/** @return empty for what leads out of the root, or is no path of a file */
	static Optional<String> resolve(String file, String written) {
		List<String> segments = new ArrayList<>(segments(file));
		segments.removeLast();
		for (String segment : written.split("/"))
			if (segment.equals("..")) {
				if (segments.isEmpty())
					return Optional.empty();
				segments.removeLast();
			} else if (!segment.isEmpty() && !segment.equals(".")) {
				Optional<String> decoded = decoded(segment);
				if (decoded.isEmpty())
					return decoded;
				segments.add(decoded.get());
			}
		return Optional.of("/" + String.join("/", segments));
	}

	private static Optional<String> decoded(String segment) {
		try {
			return Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)).filter(s -> s.indexOf('/') < 0);
		} catch (IllegalArgumentException e) { // a percent sign that encodes nothing
			return Optional.empty();
		}
	}

	/** @return the shortest way from the folder of one file to another file or folder, as a link has it */
	static String between(String file, String target) {
		List<String> from = segments(file);
		List<String> to = segments(target);
		int common = 0;
		while (common < from.size() - 1 && common < to.size() && from.get(common).equals(to.get(common)))
			common++;
		String up = "../".repeat(from.size() - 1 - common);
		String path = up + String.join("/", to.subList(common, to.size()).stream().map(RelativePath::encoded).toList());
		return path.isEmpty() ? "./" : path;
	}

	private static List<String> segments(String path) {
		return List.of(path.substring(1).split("/"));
	}

	/** What would end a link or a table cell, or means something in Markdown or in addresses. */
	private static String encoded(String segment) {
		StringBuilder encoded = new StringBuilder();
		for (char c : segment.toCharArray())
			if (c <= ' ' || "%()<>#?&\\\"|`:".indexOf(c) >= 0)
				encoded.append('%').append("%02X".formatted((int) c));
			else
				encoded.append(c);
		return encoded.toString();
	}
}
