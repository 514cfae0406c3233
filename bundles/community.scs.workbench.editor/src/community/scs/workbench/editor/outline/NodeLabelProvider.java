package community.scs.workbench.editor.outline;

import community.scs.workbench.editor.images.Icons;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

/** Name and, dimmed, detail of a symbol. */
final class NodeLabelProvider extends LabelProvider implements IStyledLabelProvider {

	@Override
	public StyledString getStyledText(Object element) {
		Node node = (Node) element;
		StyledString text = new StyledString(node.name());
		if (node.detail() != null && !node.detail().isBlank())
			text.append("  " + node.detail(), StyledString.DECORATIONS_STYLER); //$NON-NLS-1$
		return text;
	}

	@Override
	public String getText(Object element) {
		return ((Node) element).name();
	}

	@Override
	public Image getImage(Object element) {
		return Icons.ofSymbol(((Node) element).kind());
	}
}
