package community.scs.workbench.document.authoring;

import community.scs.workbench.document.authoring.Lifecycle.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A step that changes the status of a document (scs-0001, "Process"). */
public enum Step {

	STABILISE("Stabilise", "Draft", "Stable") {
		@Override
		void add(FileName name, Folder folder, List<String> replacedBy, List<Condition> conditions) throws AuthoringException {
			List<String> stable = folder.names().stream().filter(folder::isStable).toList();
			StringBuilder texts = new StringBuilder(folder.text(name.toString()));
			folder.supplementsOf(name).forEach(s -> texts.append('\n').append(folder.text(s)));
			conditions.addAll(Lifecycle.beforeStable(name, folder.text(name.toString()), texts.toString(), stable));
		}

		@Override
		public String apply(String text, LocalDate date, List<String> replacedBy) throws AuthoringException {
			return Lifecycle.stabilise(text, date);
		}
	},

	DEPRECATE("Deprecate", "Stable", "Deprecated") {
		@Override
		void add(FileName name, Folder folder, List<String> replacedBy, List<Condition> conditions) {
			conditions.add(hasStatus(name, folder));
			addReplacements(name, folder, replacedBy, true, conditions);
		}

		@Override
		public String apply(String text, LocalDate date, List<String> replacedBy) throws AuthoringException {
			return Lifecycle.deprecate(text, date, replacedBy);
		}
	},

	REJECT("Reject", "Draft", "Rejected") {
		@Override
		void add(FileName name, Folder folder, List<String> replacedBy, List<Condition> conditions) {
			conditions.add(hasStatus(name, folder));
			addReplacements(name, folder, replacedBy, false, conditions);
		}

		@Override
		public String apply(String text, LocalDate date, List<String> replacedBy) throws AuthoringException {
			return Lifecycle.reject(text, date, replacedBy);
		}
	};

	private final String words;
	private final String before;
	private final String after;

	Step(String words, String before, String after) {
		this.words = words;
		this.before = before;
		this.after = after;
	}

	/** for menus */
	public String words() {
		return words;
	}

	/** the status that the document gets */
	public String after() {
		return after;
	}

	/** Whether a document can be named that replaces this one. */
	public boolean canBeReplaced() {
		return this != STABILISE;
	}

	/**
	 * What scs-0001 demands before the step.
	 *
	 * @param replacedBy file names that the user has chosen
	 * @throws AuthoringException if the document has no front matter
	 */
	public List<Condition> conditions(FileName name, Folder folder, List<String> replacedBy) throws AuthoringException {
		FrontMatterText.of(folder.text(name.toString()));
		List<Condition> conditions = new ArrayList<>();
		add(name, folder, replacedBy, conditions);
		String track = folder.value(name.toString(), "track").orElse("");
		conditions.add(new Condition("There is loose consensus in the group of the track" + (track.isEmpty() ? "." : " " + track + "."), null));
		if (track.equals(Track.GLOBAL.key()))
			conditions.add(new Condition("A representative of the Forum SCS-Standards approves.", null));
		return conditions;
	}

	abstract void add(FileName name, Folder folder, List<String> replacedBy, List<Condition> conditions) throws AuthoringException;

	/**
	 * The text with its new status; nothing but front matter changes.
	 *
	 * @throws AuthoringException if the document is not in the status from which the step leads
	 */
	public abstract String apply(String text, LocalDate date, List<String> replacedBy) throws AuthoringException;

	Condition hasStatus(FileName name, Folder folder) {
		String status = folder.value(name.toString(), "status").orElse("");
		boolean met = status.equals(before);
		return new Condition("The status is " + before + (met ? "." : status.isEmpty() ? "; the document has none." : "; it is " + status + "."), met);
	}

	/** @param mustBeStable whether a replacement has to be in force before */
	void addReplacements(FileName name, Folder folder, List<String> replacedBy, boolean mustBeStable, List<Condition> conditions) {
		List<String> newer = folder.otherVersions(name).stream().filter(other -> FileName.parse(other).orElseThrow().version() > name.version()).toList();
		if (!newer.isEmpty() && replacedBy.stream().noneMatch(newer::contains))
			conditions.add(new Condition("The document that replaces it is named: " + newer.getLast() + ".", false));
		for (String replacement : replacedBy) {
			boolean isStable = folder.isStable(replacement);
			if (mustBeStable)
				conditions.add(new Condition(replacement + " is stable.", isStable));
			else
				conditions.add(new Condition(replacement + " exists.", folder.text(replacement) != null));
		}
	}
}
