package community.scs.workbench.document.ide.assist;

import com.google.inject.Inject;
import community.scs.workbench.document.DocumentExports;
import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.Headings;
import community.scs.workbench.document.PlainText;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.Paragraph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** Proposes targets of links: documents, anchors of their headings, and labels of definitions and footnotes. */
class LinkProposals {

	private static final Pattern ANCHOR = Pattern.compile("(?:[^#]*/)?([^/#]*)#([^#]*)");

	@Inject
	private Index index;

	@Inject
	private ResourceDescriptionsProvider descriptions;

	void proposeTargets(Cursor cursor, Proposals proposals) {
		Matcher anchor = ANCHOR.matcher(proposals.prefix());
		if (!anchor.matches()) {
			index.documents(cursor.resource()).forEach(
					d -> proposals.add(Index.path(d, cursor.resource()), Index.title(d), Index.facts(d), ContentAssistEntry.KIND_FILE, 1));
			proposeOwnAnchors(cursor, "#", proposals);
		} else if (anchor.group(1).isEmpty())
			proposeOwnAnchors(cursor, "", proposals.with(anchor.group(2)));
		else
			proposeAnchors(cursor, anchor.group(1).replaceFirst("\\.md$", ""), proposals.with(anchor.group(2)));
	}

	private static void proposeOwnAnchors(Cursor cursor, String sign, Proposals proposals) {
		Headings.anchors(cursor.document()).forEach((heading, anchor) -> {
			if (!anchor.isEmpty())
				proposals.add(sign + anchor, heading.text(), null, ContentAssistEntry.KIND_REFERENCE, 0);
		});
	}

	private void proposeAnchors(Cursor cursor, String document, Proposals proposals) {
		IResourceDescriptions all = descriptions.getResourceDescriptions(cursor.resource());
		index.documents(cursor.resource()).filter(d -> Index.name(d).equals(document)).findFirst().ifPresent(d -> {
			URI uri = d.getEObjectURI().trimFragment();
			IResourceDescription resource = all.getResourceDescription(uri);
			for (IEObjectDescription heading : resource.getExportedObjectsByType(DocumentPackage.Literals.HEADING))
				proposals.add(Index.name(heading).substring(document.length() + 1), heading.getUserData(DocumentExports.TEXT), null,
						ContentAssistEntry.KIND_REFERENCE, 0);
		});
	}

	void proposeLabels(Cursor cursor, Proposals proposals) {
		for (FootnoteDefinition note : EcoreUtil2.getAllContentsOfType(cursor.document(), FootnoteDefinition.class))
			proposals.add("^" + note.getName() + "]", text(note), null, ContentAssistEntry.KIND_REFERENCE, 5);
		for (LinkDefinition link : EcoreUtil2.getAllContentsOfType(cursor.document(), LinkDefinition.class))
			proposals.add(link.getName() + "]", link.getTarget() == null ? null : NodeModelUtils.getTokenText(
					NodeModelUtils.getNode(link.getTarget())), null, ContentAssistEntry.KIND_REFERENCE, 5);
		index.documents(cursor.resource()).forEach(d -> proposals.add(DocumentNames.numberOf(Index.name(d)) + "](" + Index.path(d, cursor.resource()) + ")",
				Index.title(d), Index.facts(d), ContentAssistEntry.KIND_FILE, 0));
	}

	private static String text(FootnoteDefinition note) {
		return note.getBlocks().stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast)
				.flatMap(p -> p.getSentences().stream()).map(PlainText::of).findFirst().orElse(null);
	}
}
