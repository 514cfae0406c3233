package community.scs.workbench.document.ide;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.ide.RenameEdits.Changes;
import community.scs.workbench.document.markdown.LinkLabels;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.FootnoteReference;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.ReferenceLink;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Other labels for link and footnote definitions of a document. */
final class Labels {

	/** CommonMark 0.31, section 4.7. */
	private static final int LONGEST = 999;

	private Labels() {
	}

	/** Whether the definition stays one, and no other one has the label. */
	static boolean isPossible(EObject definition, String label) {
		if (label.length() > LONGEST || label.endsWith("\\"))
			return false;
		return definition instanceof LinkDefinition ? !label.strip().startsWith("^") && isFree(definition, LinkDefinition.class, label)
				: label.chars().noneMatch(Character::isWhitespace) && isFree(definition, FootnoteDefinition.class, label);
	}

	private static boolean isFree(EObject definition, Class<? extends EObject> kind, String label) {
		return EcoreUtil2.getAllContentsOfType(EcoreUtil2.getRootContainer(definition), kind).stream()
				.noneMatch(d -> d != definition && name(d).equals(LinkLabels.normalized(label)));
	}

	private static String name(EObject definition) {
		return definition instanceof LinkDefinition link ? link.getName() : ((FootnoteDefinition) definition).getName();
	}

	/** What readers see stays: a link that shows its label keeps its words, and gets the new label behind them. */
	static void rename(EObject definition, String label, Changes changes) {
		changes.replace(definition.eResource(), RenameEdits.region(definition), label);
		TreeIterator<EObject> contents = definition.eResource().getAllContents();
		while (contents.hasNext()) {
			EObject object = contents.next();
			if (object instanceof ReferenceLink link && link.getDefinition() == definition)
				rename(link, label, changes);
			else if (object instanceof FootnoteReference note && note.getFootnote() == definition)
				changes.replace(object.eResource(), Positions.feature(note, DocumentPackage.Literals.FOOTNOTE_REFERENCE__FOOTNOTE), label);
		}
	}

	private static void rename(ReferenceLink link, String label, Changes changes) {
		INode node = NodeModelUtils.findActualNodeFor(link);
		String text = node.getRootNode().getText().substring(node.getOffset(), node.getEndOffset());
		ITextRegion old = Positions.label(link);
		int before = old.getOffset() - node.getOffset() - 2;
		if (before >= 0 && text.charAt(before) == ']')
			changes.replace(link.eResource(), old, label);
		else if (text.endsWith("[]"))
			changes.replace(link.eResource(), new TextRegion(node.getEndOffset() - 1, 0), label);
		else
			changes.replace(link.eResource(), new TextRegion(node.getEndOffset(), 0), "[" + label + "]");
	}
}
