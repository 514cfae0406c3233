package community.scs.workbench.ui.links;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.review.links.LinkCache;
import community.scs.workbench.review.links.LinkCheck;

/** Asks the sites of the links in the selected documents, folders and projects, else in the document of the active editor. */
public final class CheckLinks extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Collection<IResource> wanted = resources(event);
		if (!wanted.isEmpty()) {
			new CheckLinksJob(wanted, () -> new LinkCheck(LinkCache.ofUser()), new StatusLine(HandlerUtil.getActiveWorkbenchWindow(event))).schedule();
		}
		return null;
	}

	private static Collection<IResource> resources(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && !selection.isEmpty()) {
			List<IResource> selected = Stream.of(selection.toArray()).map(s -> Adapters.adapt(s, IResource.class)).filter(Objects::nonNull).toList();
			if (!selected.isEmpty()) {
				return selected;
			}
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		IResource edited = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IResource.class);
		return edited == null ? List.of() : List.of(edited);
	}
}
