package community.scs.workbench.document.authoring;

import java.util.List;
import java.util.Optional;

/** Texts of new documents: the sections that scs-0001 ("Sections") demands and recommends, to be filled in. */
public final class Drafts {

	/** What a new document is. */
	public enum Kind {
		STANDARD("Standard"), PROCEDURAL("Procedural"), DECISION_RECORD("Decision Record");

		private final String key;

		Kind(String key) {
			this.key = key;
		}

		/** as written in the front matter */
		public String key() {
			return key;
		}
	}

	private static final String STANDARD = """
			## Introduction

			_What is this document about, and for whom? Link what a reader must know before._

			## Terminology

			_Term (abbreviation)_
			  _What the term means in this document._

			## Motivation

			_Why is the standard necessary?_

			## Design Considerations

			### Options considered

			#### _Option 1_

			_What speaks for it, what against it?_

			### Open questions

			_What has to be decided before this document can become stable?_

			## Standard

			_What is demanded of clouds: one statement per sentence, each with `MUST`, `SHOULD` or `MAY`._

			## Related Documents

			_Standards and decisions, of SCS and elsewhere._

			## Conformance Tests

			_How does one see that a cloud conforms?_
			""";

	private static final String DECISION_RECORD = """
			## Abstract

			_What is decided here, in two sentences?_

			## Terminology

			_Term (abbreviation)_
			  _What the term means in this document._

			## Context

			_Which issue makes a decision necessary?_

			## Decision

			_What is decided, and why?_

			## Consequences

			_What becomes easier, what becomes harder?_

			## Related Documents

			_Standards and decisions, of SCS and elsewhere._
			""";

	private static final String SUPPLEMENT = """
			## Implementation notes

			_How can a provider meet the standard? Notes are informative, the standard decides._

			## Automated tests

			_Which testcases exist, and what does each look at?_

			## Manual tests

			_What has to be looked at by people?_
			""";

	private Drafts() {
	}

	/** A proposal: number {@code xxxx}, version 1, status Draft (scs-0001, "Proposal of a new document"). */
	public static Draft propose(Kind kind, String title, Track track) throws AuthoringException {
		return new Draft(new FileName(FileName.PROPOSED, false, 1, slug(title)), frontMatter(title, kind.key(), "status: Draft\n", track)
				+ (kind == Kind.DECISION_RECORD ? DECISION_RECORD : STANDARD));
	}

	/** A decision record or standard that grows out of a meeting. */
	public static Draft propose(Kind kind, String title, Track track, Quotation quotation) throws AuthoringException {
		Draft draft = propose(kind, title, track);
		return new Draft(draft.name(), quotation.into(draft.text()));
	}

	/** Notes to a document; they carry its number, and their version is the next one that is free. */
	public static Draft supplement(FileName main, String title, Track track, List<String> existing) throws AuthoringException {
		FileName name = new FileName(main.number(), true, 1, slug(title));
		int version = 1 + existing.stream().map(FileName::parse).flatMap(Optional::stream)
				.filter(n -> n.supplement() && n.number().equals(main.number())).mapToInt(FileName::version).max().orElse(0);
		return new Draft(name.withVersion(version),
				frontMatter(title, "Supplement", "", track).replace("\n---\n\n", "\nsupplements:\n  - " + main + "\n---\n\n") + SUPPLEMENT);
	}

	private static String slug(String title) throws AuthoringException {
		String slug = FileName.slug(title);
		if (slug.isEmpty())
			throw new AuthoringException("The title needs at least one letter or digit: the file name is made from it.");
		return slug;
	}

	private static String frontMatter(String title, String type, String status, Track track) {
		String quoted = title.matches("[\\w][\\w ()./-]*") ? title : "\"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
		return "---\ntitle: " + quoted + "\ntype: " + type + "\n" + status + "track: " + track.key() + "\n---\n\n";
	}
}
