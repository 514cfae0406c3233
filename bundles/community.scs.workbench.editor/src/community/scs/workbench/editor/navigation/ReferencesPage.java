package community.scs.workbench.editor.navigation;

import community.scs.workbench.editor.images.Icons;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

/** Shows references by file, with the line of each. */
public final class ReferencesPage extends AbstractTextSearchViewPage {

	public ReferencesPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Contents());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		viewer.setComparator(new Order());
		viewer.setAutoExpandLevel(2);
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new UnsupportedOperationException("references are shown as a tree"); //$NON-NLS-1$
	}

	@Override
	protected void elementsChanged(Object[] files) {
		getViewer().refresh();
		((TreeViewer) getViewer()).expandToLevel(2);
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	public int getDisplayedMatchCount(Object element) {
		return element instanceof Reference ? 1 : super.getDisplayedMatchCount(element);
	}

	@Override
	public Match[] getDisplayedMatches(Object element) {
		return element instanceof Reference reference ? new Match[] { reference } : super.getDisplayedMatches(element);
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		openAndSelect(getSite().getPage(), (IFile) match.getElement(), offset, length, activate);
	}

	private final class Contents implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return getInput() == null ? EMPTY_MATCH_ARRAY : getInput().getElements();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof IFile file ? getInput().getMatches(file) : EMPTY_MATCH_ARRAY;
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Reference reference ? reference.getElement() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof IFile;
		}
	}

	private static final class Order extends ViewerComparator {
		@Override
		public int compare(Viewer viewer, Object one, Object other) {
			return one instanceof Reference a && other instanceof Reference b ? Integer.compare(a.getOffset(), b.getOffset())
					: super.compare(viewer, one, other);
		}
	}

	private final class Labels extends LabelProvider implements IStyledLabelProvider {

		private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();

		@Override
		public StyledString getStyledText(Object element) {
			if (element instanceof Reference r) {
				StyledString text = new StyledString((r.line() + 1) + ": ", StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
				text.append(r.lineText());
				int start = text.length() - r.lineText().length() + r.column();
				text.setStyle(start, Math.min(r.getLength(), text.length() - start), StyledString.COUNTER_STYLER);
				return text;
			}
			IFile file = (IFile) element;
			return new StyledString(file.getName())
					.append(" \u2013 " + file.getParent().getFullPath().makeRelative(), StyledString.QUALIFIER_STYLER) //$NON-NLS-1$
					.append(" (" + getInput().getMatchCount(file) + ')', StyledString.COUNTER_STYLER); //$NON-NLS-1$
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof IFile ? files.getImage(element) : Icons.ofKind(ContentAssistEntry.KIND_REFERENCE);
		}

		@Override
		public void dispose() {
			files.dispose();
			super.dispose();
		}
	}
}
