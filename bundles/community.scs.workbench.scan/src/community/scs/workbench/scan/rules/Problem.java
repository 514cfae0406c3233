package community.scs.workbench.scan.rules;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

/**
 * A finding, seen by what mends it.
 *
 * @param offset, length in the text of the resource
 * @param data what the rule handed to its fixes
 */
public record Problem(XtextResource resource, String rule, int offset, int length, List<String> data) {

	public static Problem of(XtextResource resource, Issue issue) {
		return new Problem(resource, issue.getCode(), issue.getOffset() == null ? 0 : issue.getOffset(),
				issue.getLength() == null ? 0 : issue.getLength(), issue.getData() == null ? List.of() : List.of(issue.getData()));
	}

	/** The whole text of the file. */
	public String text() {
		return resource.getParseResult().getRootNode().getText();
	}

	/** What the finding marks. */
	public String marked() {
		return text().substring(offset, offset + length);
	}

	/** The element at the start of the finding, or null. */
	public EObject element() {
		return new EObjectAtOffsetHelper().resolveContainedElementAt(resource, offset);
	}

	public <T extends EObject> T element(Class<T> type) {
		return org.eclipse.xtext.EcoreUtil2.getContainerOfType(element(), type);
	}

	/** As the file ends its lines. */
	public String lineEnd() {
		return text().contains("\r\n") ? "\r\n" : "\n";
	}
}
