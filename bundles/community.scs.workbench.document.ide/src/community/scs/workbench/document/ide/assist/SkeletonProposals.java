package community.scs.workbench.document.ide.assist;

import community.scs.workbench.document.Headings;
import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.Drafts;
import community.scs.workbench.document.authoring.Drafts.Kind;
import community.scs.workbench.document.authoring.Track;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.EcoreUtil2;

/** Proposes what the templates of scs-0001 have: whole drafts, and the sections that a document lacks. */
class SkeletonProposals {

	/** @param text from the heading to the next one of the same level */
	private record Skeleton(String title, String text) {
	}

	/** On an empty line: all that is missing, and in an empty document a draft. */
	void propose(Cursor cursor, Proposals proposals) {
		if (cursor.document().getFrontMatter() == null && cursor.document().getSections().isEmpty())
			for (Kind kind : Kind.values())
				proposals.addSnippet("draft " + kind.key(), draft(kind), "front matter and sections", cursor, 40);
		List<Skeleton> missing = missing(cursor);
		if (missing.size() > 1)
			proposals.addSnippet("all missing sections", missing.stream().map(Skeleton::text).collect(Collectors.joining("\n")).stripTrailing(),
					missing.stream().map(Skeleton::title).collect(Collectors.joining(", ")), cursor, 31);
		for (int i = 0; i < missing.size(); i++)
			proposals.addSnippet("## " + missing.get(i).title(), missing.get(i).text().stripTrailing(), "section of the template", cursor,
					30 - i);
	}

	/** After the marker of a heading. */
	void proposeSections(Cursor cursor, int level, Proposals proposals) {
		if (level != 2)
			return;
		List<Skeleton> missing = missing(cursor);
		for (int i = 0; i < missing.size(); i++)
			proposals.addSnippet(missing.get(i).title(), missing.get(i).text().substring("## ".length()).stripTrailing(),
					"section of the template", cursor, missing.size() - i);
	}

	private static List<Skeleton> missing(Cursor cursor) {
		Set<String> present = EcoreUtil2.getAllContentsOfType(cursor.document(), Heading.class).stream()
				.filter(h -> Headings.level(h) <= 2).map(h -> h.text().strip()).collect(Collectors.toSet());
		List<Skeleton> missing = new ArrayList<>(sections(kind(cursor.document().type())));
		missing.removeIf(s -> present.contains(s.title()));
		return missing;
	}

	private static Kind kind(DocumentType type) {
		return switch (type) {
			case DECISION_RECORD -> Kind.DECISION_RECORD;
			case PROCEDURAL -> Kind.PROCEDURAL;
			case null, default -> Kind.STANDARD;
		};
	}

	private static List<Skeleton> sections(Kind kind) {
		List<Skeleton> sections = new ArrayList<>();
		for (String part : draft(kind).split("(?m)^(?=## )"))
			if (part.startsWith("## "))
				sections.add(new Skeleton(part.lines().findFirst().orElseThrow().substring(3).strip(), part));
		return sections;
	}

	private static String draft(Kind kind) {
		try {
			return Drafts.propose(kind, "Title", Track.IAAS).text().replace("title: Title", "title: _Title_");
		} catch (AuthoringException e) {
			throw new IllegalStateException(e);
		}
	}
}
