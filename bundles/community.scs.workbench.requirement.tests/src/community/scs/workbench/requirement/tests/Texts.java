package community.scs.workbench.requirement.tests;

import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.RequirementsFile;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.validation.Issue;

/** Reads requirements from texts. */
final class Texts {

	private Texts() {
	}

	static RequirementsFile parse(String text) {
		return new RequirementFiles().parse(text, URI.createURI("memory:/test.scsreq"));
	}

	/** As {@code line:column: message}. */
	static List<String> issues(String text) {
		return RequirementFiles.issues(parse(text)).stream().sorted((a, b) -> a.getOffset() - b.getOffset())
				.map(Texts::words).toList();
	}

	private static String words(Issue issue) {
		return issue.getLineNumber() + ":" + issue.getColumn() + ": " + issue.getMessage();
	}
}
