package community.scs.workbench.document.rules;

import community.scs.workbench.document.Contents;
import community.scs.workbench.document.DocumentLocations;
import community.scs.workbench.document.history.Baseline;
import community.scs.workbench.document.history.BaselineStatements.Version;
import community.scs.workbench.document.history.StatementChange;
import community.scs.workbench.document.history.StatementChanges;
import community.scs.workbench.document.history.Wording;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.Check;

/** Rules for what may change in a document since the last commit (scs-0001-v1, "Stabilized phase"). */
public final class LifecycleRules extends DocumentRules {

	public static final String ADDED = PREFIX + "stable-statement-added";
	public static final String STRENGTHENED = PREFIX + "stable-statement-strengthened";
	public static final String REWORDED = PREFIX + "stable-statement-reworded";
	public static final String WEAKENED = PREFIX + "stable-statement-weakened";
	public static final String REMOVED = PREFIX + "stable-statement-removed";
	public static final String STEP = PREFIX + "status-step";

	private static final String STABLE = "scs-0001-v1, Stabilized phase";

	static final List<Rule> RULES = List.of(
			new Rule(ADDED, Severity.WARNING, "A Stable document gets no further demands.", STABLE),
			new Rule(STRENGTHENED, Severity.WARNING, "The demands of a Stable document do not become stronger.", STABLE),
			new Rule(REWORDED, Severity.WARNING, "The demands of a Stable document keep their wording, apart from editorial changes.", STABLE),
			new Rule(WEAKENED, Severity.WARNING, "The demands of a Stable document do not become weaker.", STABLE),
			new Rule(REMOVED, Severity.WARNING, "A Stable document loses no demands.", STABLE),
			new Rule(STEP, Severity.WARNING, "A document goes from Draft to Stable to Deprecated, or from Draft to Rejected.", PROCESS));

	private static final String WAY_OUT = " Put it into a new version of the document.";
	private static final Set<Status> IN_FORCE = Set.of(Status.STABLE, Status.DEPRECATED);
	private static final Map<Status, Set<Status>> NEXT = Map.of(Status.STABLE, Set.of(Status.STABLE, Status.DEPRECATED), Status.DEPRECATED,
			Set.of(Status.DEPRECATED), Status.REJECTED, Set.of(Status.REJECTED), Status.DRAFT, Set.of(Status.DRAFT, Status.STABLE, Status.REJECTED));

	@Check
	public void checkChanges(StandardsDocument document) {
		Resource resource = document.eResource();
		if (name(document).isEmpty() || document.status() == null || resource.getResourceSet() == null)
			return;
		Optional<Version> committed = Baseline.of(resource.getResourceSet()).of(resource.getURI());
		if (committed.isEmpty() || committed.get().status() == null)
			return;
		Status before = committed.get().status();
		if (NEXT.containsKey(before) && !NEXT.get(before).contains(document.status()))
			addIssueAtKey("The last commit says " + before + "; a document does not go from there to " + document.status() + ".",
					entry(document, "status"), STEP);
		if (IN_FORCE.contains(before) && IN_FORCE.contains(document.status()))
			for (StatementChange change : StatementChanges.between(committed.get().statements(), Wording.of(document)))
				tell(document, change);
	}

	private void tell(StandardsDocument document, StatementChange change) {
		switch (change.kind()) {
			case ADDED -> tell(document, change.after(), "This document is in force, and the last commit does not demand this." + WAY_OUT, ADDED);
			case STRENGTHENED -> tell(document, change.after(), "This document is in force, and said " + change.before().level() + " in the last commit." + WAY_OUT, STRENGTHENED);
			case WEAKENED -> tell(document, change.after(), "This document is in force, and said " + change.before().level() + " in the last commit." + WAY_OUT, WEAKENED);
			case REWORDED -> tell(document, change.after(), "This document is in force, and said in the last commit: " + shortened(change.before().text()), REWORDED);
			case REMOVED -> addIssueAt("This document is in force, and demanded in the last commit: " + shortened(change.before().text()), document,
					section(document, change.before().section()), REMOVED);
		}
	}

	private void tell(StandardsDocument document, Wording statement, String message, String rule) {
		addIssueAt(message, document, new TextRegion(statement.offset(), statement.length()), rule);
	}

	private static String shortened(String text) {
		return text.length() <= 200 ? text : text.substring(0, 199) + "…";
	}

	/** The heading of the section that is left of a path, else the title. */
	private static ITextRegion section(StandardsDocument document, List<String> path) {
		return Contents.of(document, Section.class).stream().filter(s -> path.contains(s.getHeading().text()))
				.max((a, b) -> Integer.compare(path.indexOf(a.getHeading().text()), path.indexOf(b.getHeading().text())))
				.map(s -> new DocumentLocations().getSignificantTextRegion(s))
				.orElseGet(() -> new DocumentLocations().getSignificantTextRegion(document));
	}
}
