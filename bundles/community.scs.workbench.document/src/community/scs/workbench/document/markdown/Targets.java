package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells targets that name a standards document, wherever it is published, or an anchor from other targets. */
final class Targets {

	private static final Pattern DOCUMENT = Pattern.compile("((?:\\./|(?:\\.\\./)*Standards/|(?:\\.\\./)+|/?standards/"
			+ "|https://docs\\.scs\\.community/standards/"
			+ "|https://github\\.com/SovereignCloudStack/[sS]tandards/blob/main/Standards/"
			+ "|https://raw\\.githubusercontent\\.com/SovereignCloudStack/[sS]tandards/main/Standards/)?)("
			+ Words.DOCUMENT_NAME + ")((?:\\.md)?)/?((?:#\\S*)?)");

	private Targets() {
	}

	/** @return none for an empty target */
	static List<Token> split(String text, int from, int to) {
		List<Token> parts = new ArrayList<>();
		Matcher matcher = DOCUMENT.matcher(text).region(from, to);
		if (matcher.matches()) {
			String[] types = { "PATH", "DOC_NAME", "DOC_EXT", "ANCHOR" };
			for (int i = 0; i < types.length; i++)
				if (matcher.end(i + 1) > matcher.start(i + 1))
					parts.add(new Token(types[i], matcher.start(i + 1), matcher.end(i + 1)));
		} else if (from < to)
			parts.add(new Token(text.charAt(from) == '#' ? "ANCHOR" : "URL", from, to));
		return parts;
	}
}
