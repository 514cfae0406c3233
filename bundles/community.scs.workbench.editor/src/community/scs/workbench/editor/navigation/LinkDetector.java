package community.scs.workbench.editor.navigation;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Embeddings;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.util.TextRegion;

/** Links from references to what they refer to, for F3 and the mouse with the control key. */
public final class LinkDetector extends AbstractHyperlinkDetector {

	/**
	 * Milliseconds the UI thread may wait: the platform asks there. A language that needs longer gets a link that waits for
	 * it in the background.
	 */
	private static final int BUDGET = 200;

	private record Question(String text, int offset) {
	}

	private Question asked;
	private IHyperlink[] answer;

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		Session session = Bridge.get().sessions().of(viewer.getDocument()).orElse(null);
		if (session == null)
			return null;
		Question question = new Question(session.text(), region.getOffset());
		if (asked != null && asked.text() == question.text() && asked.offset() == question.offset())
			return answer;
		CompletableFuture<IHyperlink[]> links = session.read(Urgency.NOW, snapshot -> links(snapshot.at(region.getOffset()), region.getOffset()));
		try {
			answer = links.get(BUDGET, TimeUnit.MILLISECONDS);
			asked = question;
			return answer;
		} catch (TimeoutException e) {
			return new IHyperlink[] { new LateLink(new Region(region.getOffset(), 1), links) };
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		} catch (ExecutionException | CancellationException e) {
			return null;
		}
	}

	/** Null, not an empty array, if there is none: so the platform wants it. */
	private static IHyperlink[] links(Snapshot snapshot, int offset) {
		if (snapshot.resource().getParseResult() == null)
			return null;
		INode reference = snapshot.language().service(EObjectAtOffsetHelper.class)
				.map(h -> h.getCrossReferenceNode(snapshot.resource(), new TextRegion(offset, 0))).orElse(null);
		INode node = reference != null ? reference
				: NodeModelUtils.findLeafNodeAtOffset(snapshot.resource().getParseResult().getRootNode(), offset);
		if (node == null)
			return null;
		IRegion region = new Region(node.getOffset(), node.getLength());
		IHyperlink[] links = Locations.definitions(snapshot, offset).stream().filter(l -> !covers(snapshot, l, offset))
				.map(l -> new Link(region, l)).toArray(IHyperlink[]::new);
		return links.length == 0 ? null : links;
	}

	private static boolean covers(Snapshot snapshot, Location location, int offset) {
		return location.getUri().equals(Embeddings.hostOf(snapshot.uri()).toString())
				&& snapshot.offset(location.getRange().getStart()) <= offset
				&& offset <= snapshot.offset(location.getRange().getEnd());
	}

	private record Link(IRegion region, Location target) implements IHyperlink {

		@Override
		public IRegion getHyperlinkRegion() {
			return region;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return "Open Definition in " + Locations.name(target);
		}

		@Override
		public void open() {
			Locations.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), target);
		}
	}

	/** A link the language is still looking for. */
	private record LateLink(IRegion region, CompletableFuture<IHyperlink[]> links) implements IHyperlink {

		@Override
		public IRegion getHyperlinkRegion() {
			return region;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return "Open Definition";
		}

		@Override
		public void open() {
			links.thenAccept(found -> {
				if (found != null)
					PlatformUI.getWorkbench().getDisplay().asyncExec(found[0]::open);
			});
		}
	}
}
