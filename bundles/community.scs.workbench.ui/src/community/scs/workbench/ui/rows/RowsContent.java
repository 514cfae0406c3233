package community.scs.workbench.ui.rows;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Groups, and the rows in them; the input is an array of either. */
final class RowsContent implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return (Object[]) input;
	}

	@Override
	public Object[] getChildren(Object parent) {
		return parent instanceof Group<?> group ? group.rows().toArray() : new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof Group;
	}
}
