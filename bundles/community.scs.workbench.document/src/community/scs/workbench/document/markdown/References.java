package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The link and footnote definitions of a document, and the numbers of its footnotes in the order of their first use. */
final class References {

	final String text;
	final Inlines.Labels labels = new Inlines.Labels(new HashSet<>(), new HashSet<>());
	private final Map<String, Block> definitions = new HashMap<>();
	private final Map<String, Footnote> byLabel = new HashMap<>();
	/** In the order of their numbers. */
	final List<Footnote> used = new ArrayList<>();

	/** A footnote that the text refers to; number and references from 1. */
	static final class Footnote {

		final Block definition;
		final int number;
		int references;

		Footnote(Block definition, int number) {
			this.definition = definition;
			this.number = number;
		}
	}

	References(String text, Block document) {
		this.text = text;
		collect(document);
	}

	private void collect(Block block) {
		for (Block child : block.children) {
			if (child.kind == Block.Kind.DEFINITION || child.kind == Block.Kind.FOOTNOTE) {
				boolean isFootnote = child.kind == Block.Kind.FOOTNOTE;
				String label = LinkLabels.normalized(of(child.info));
				(isFootnote ? labels.footnotes() : labels.definitions()).add(label);
				definitions.putIfAbsent((isFootnote ? "^" : "") + label, child);
			}
			collect(child);
		}
	}

	String of(Span span) {
		return text.substring(span.start(), span.end());
	}

	/** @return the first of that label; it is there if the labels have it */
	Block definition(String label) {
		return definitions.get(LinkLabels.normalized(label));
	}

	/** Counts a reference. */
	Footnote footnote(String label) {
		String name = LinkLabels.normalized(label);
		Footnote footnote = byLabel.get(name);
		if (footnote == null) {
			footnote = new Footnote(definitions.get("^" + name), used.size() + 1);
			byLabel.put(name, footnote);
			used.add(footnote);
		}
		footnote.references++;
		return footnote;
	}
}
