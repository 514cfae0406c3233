package community.scs.workbench.editor.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;

/** The symbols of a document in a popup with the colours of the text, to type a part of a name and go there. */
final class QuickOutline extends PopupDialog {

	private static final Point SIZE = new Point(520, 420);

	private final ITextEditor editor;
	private final List<Node> roots;
	private final Control near;
	private String pattern = ""; //$NON-NLS-1$
	private Text filter;
	private TreeViewer tree;

	QuickOutline(Shell parent, Control near, ITextEditor editor, List<Node> roots) {
		super(parent, SWT.RESIZE, true, true, false, true, false, null, "Type a part of a name, Enter goes there");
		this.near = near;
		this.editor = editor;
		this.roots = roots;
	}

	@Override
	protected Control createTitleControl(Composite parent) {
		filter = new Text(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filter.setMessage("Filter");
		filter.addModifyListener(e -> refilter());
		filter.addKeyListener(KeyListener.keyPressedAdapter(e -> {
			if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR)
				go();
			else if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_UP)
				tree.getControl().setFocus();
		}));
		return filter;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.getControl().setData("org.eclipse.e4.ui.css.disabled", true); // keeps the colours below in every theme //$NON-NLS-1$
		tree.setContentProvider(new NodeContentProvider());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabelProvider()));
		tree.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parentElement, Object element) {
				return hasMatch((Node) element);
			}
		});
		tree.setAutoExpandLevel(2);
		tree.setInput(roots);
		tree.addOpenListener(e -> go());
		return tree.getControl();
	}

	private boolean matches(Node node) {
		return node.name().toLowerCase(Locale.ROOT).contains(pattern)
				|| node.detail() != null && node.detail().toLowerCase(Locale.ROOT).contains(pattern);
	}

	private boolean hasMatch(Node node) {
		return matches(node) || node.children().stream().anyMatch(this::hasMatch);
	}

	private void refilter() {
		pattern = filter.getText().strip().toLowerCase(Locale.ROOT);
		tree.getControl().setRedraw(false);
		try {
			tree.refresh();
			if (!pattern.isEmpty())
				tree.expandAll();
		} finally {
			tree.getControl().setRedraw(true);
		}
		first(roots).ifPresent(n -> tree.setSelection(new StructuredSelection(n), true));
	}

	private Optional<Node> first(List<Node> nodes) {
		for (Node node : nodes) {
			if (matches(node))
				return Optional.of(node);
			Optional<Node> below = first(node.children());
			if (below.isPresent())
				return below;
		}
		return Optional.empty();
	}

	private void go() {
		IStructuredSelection selection = tree.getStructuredSelection();
		if (!(selection.getFirstElement() instanceof Node node))
			return;
		close();
		editor.getSite().getPage().activate(editor);
		editor.selectAndReveal(node.nameStart, node.nameEnd - node.nameStart);
	}

	@Override
	protected Color getForeground() {
		return near.getForeground();
	}

	@Override
	protected Color getBackground() {
		return near.getBackground();
	}

	@Override
	protected Control getFocusControl() {
		return filter;
	}

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle area = near.getBounds();
		return near.getParent().toDisplay(area.x + Math.max(0, (area.width - size.x) / 2), area.y + 20);
	}
}
