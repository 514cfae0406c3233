package community.scs.workbench.document.markdown;

import community.scs.workbench.scan.Scanner;
import community.scs.workbench.scan.Sink;
import java.util.HashSet;
import java.util.Set;

/**
 * Scans standards documents: YAML front matter, then Markdown as CommonMark 0.31 defines it, with GitHub's tables,
 * footnotes and strikethrough and the admonitions of the published site. Remembers the sentences of its last text, so that
 * the next one of nearly the same text takes less time.
 */
public final class MarkdownScanner implements Scanner {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final Prose prose = new Prose();

	@Override
	public synchronized void scan(String text, Sink sink) {
		TokenWriter out = new TokenWriter(sink);
		int start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
		int body = FrontMatterScanner.scan(text, start, out);
		Block document = BlockParser.parse(text, body);
		Inlines.Labels labels = new Inlines.Labels(new HashSet<>(), new HashSet<>());
		collectLabels(text, document, labels);
		prose.begin(labels);
		new BlockWriter(text, prose, out).writeDocument(document);
		out.fill(text.length());
	}

	private static void collectLabels(String text, Block block, Inlines.Labels labels) {
		for (Block child : block.children) {
			if (child.kind == Block.Kind.DEFINITION)
				add(text, child, labels.definitions());
			else if (child.kind == Block.Kind.FOOTNOTE)
				add(text, child, labels.footnotes());
			collectLabels(text, child, labels);
		}
	}

	private static void add(String text, Block definition, Set<String> labels) {
		labels.add(LinkLabels.normalized(text.substring(definition.info.start(), definition.info.end())));
	}
}
