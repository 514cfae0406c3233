package community.scs.workbench.ui.checks;

import java.util.List;

import org.eclipse.core.resources.IFile;

import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Verdict;

/**
 * A verdict as the views show it; holds no model, so that models can go.
 *
 * @param standard name of the standard that the requirement belongs to
 * @param place    where the requirement's name is written; null if that is not in the workspace
 * @param quotes   the statements it implements
 */
record VerdictRow(String standard, Verdict verdict, Place place, List<Quoted> quotes) {

	/** @param offset in characters, at the time of the check */
	record Place(IFile file, int line, int offset, int length) {
	}

	/** @param place null if the document is not in the project, or says it no more */
	record Quoted(String document, String text, Place place) {
	}

	Outcome outcome() {
		return verdict.outcome();
	}
}
