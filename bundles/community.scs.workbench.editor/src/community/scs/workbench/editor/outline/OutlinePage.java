package community.scs.workbench.editor.outline;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.images.Icons;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** Outline of a document's symbols. Refreshed after each parse; selection and expansion stay. */
final class OutlinePage extends ContentOutlinePage {

	private static final String LINK = "outline.link"; //$NON-NLS-1$
	private static final String GROUP = "outline.group."; //$NON-NLS-1$
	private static final String SORT = "outline.sort"; //$NON-NLS-1$

	private final ITextEditor editor;
	private final Session session;
	private final Session.Listener parsed = s -> s.show(Urgency.LATER, Node::of, this::replace);
	private final ISelectionChangedListener caretMoved = this::caretMoved;
	private List<Node> roots = List.of();
	private Group group;
	private boolean selecting;

	OutlinePage(ITextEditor editor, Session session) {
		this.editor = editor;
		this.session = session;
	}

	@Override
	protected int getTreeStyle() {
		return SWT.H_SCROLL | SWT.V_SCROLL | SWT.SINGLE;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		tree.setUseHashlookup(true);
		tree.setContentProvider(new NodeContentProvider());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabelProvider()));
		tree.setAutoExpandLevel(2);
		tree.addDoubleClickListener(e -> reveal(e.getSelection() instanceof IStructuredSelection s ? s : null, true));
		IToolBarManager tools = getSite().getActionBars().getToolBarManager();
		addGroups(tools);
		tools.add(toggle(SORT, "Sort", "sort", this::sort)); //$NON-NLS-1$
		tools.add(collapse());
		tools.add(toggle(LINK, "Link with Editor", "link", this::follow)); //$NON-NLS-1$
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider)
			provider.addPostSelectionChangedListener(caretMoved);
		session.addListener(parsed);
	}

	private void addGroups(IToolBarManager tools) {
		List<Group> groups = session.language().outlines();
		if (groups.isEmpty())
			return;
		String chosen = Bridge.get().getPreferenceStore().getString(GROUP + session.language().id());
		Group first = groups.stream().filter(g -> g.name().equals(chosen)).findFirst().orElse(groups.getFirst());
		show(first);
		for (Group each : groups)
			tools.add(choice(each, each == first));
		tools.add(new Separator());
	}

	private IAction choice(Group choice, boolean isChosen) {
		Action action = new Action("Show " + choice.name(), IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (!isChecked())
					return;
				Bridge.get().getPreferenceStore().setValue(GROUP + session.language().id(), choice.name());
				show(choice);
				getTreeViewer().expandAll();
			}
		};
		action.setImageDescriptor(Icons.descriptor(choice.icon()));
		action.setChecked(isChosen);
		return action;
	}

	private void show(Group next) {
		group = next;
		getTreeViewer().setFilters(next.filter());
	}

	private IAction toggle(String preference, String label, String icon, Runnable effect) {
		IPreferenceStore store = Bridge.get().getPreferenceStore();
		Action action = new Action(label, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				store.setValue(preference, isChecked());
				effect.run();
			}
		};
		action.setImageDescriptor(Icons.descriptor(icon));
		action.setChecked(store.getBoolean(preference));
		effect.run();
		return action;
	}

	private IAction collapse() {
		Action action = new Action("Collapse All") {
			@Override
			public void run() {
				getTreeViewer().collapseAll();
			}
		};
		action.setImageDescriptor(Icons.descriptor("collapse")); //$NON-NLS-1$
		return action;
	}

	private static boolean is(String preference) {
		return Bridge.get().getPreferenceStore().getBoolean(preference);
	}

	private void sort() {
		getTreeViewer().setComparator(is(SORT) ? new ViewerComparator(String.CASE_INSENSITIVE_ORDER) : null);
	}

	private void follow() {
		if (is(LINK) && editor.getSelectionProvider() != null
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection caret)
			select(caret.getOffset());
	}

	private void replace(List<Node> fresh) {
		Control control = getControl();
		if (control == null || control.isDisposed())
			return;
		boolean first = roots.isEmpty();
		roots = fresh;
		selecting = true;
		control.setRedraw(false);
		try {
			Object[] expanded = getTreeViewer().getExpandedElements();
			getTreeViewer().setInput(fresh);
			if (!first)
				getTreeViewer().setExpandedElements(expanded);
		} finally {
			control.setRedraw(true);
			selecting = false;
		}
		follow();
	}

	private void caretMoved(SelectionChangedEvent event) {
		if (is(LINK) && event.getSelection() instanceof ITextSelection caret)
			select(caret.getOffset());
	}

	private void select(int offset) {
		if (getControl() == null || getControl().isDisposed())
			return;
		selecting = true;
		try {
			Node.at(roots, offset).map(this::shown).ifPresent(n -> getTreeViewer().setSelection(new StructuredSelection(n), true));
		} finally {
			selecting = false;
		}
	}

	/** The node itself or the nearest above it that is not filtered out; null if there is none. */
	private Node shown(Node node) {
		Node shown = node;
		while (shown != null && group != null && !group.shows(shown))
			shown = shown.parent();
		return shown;
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!selecting)
			reveal(event.getStructuredSelection(), false);
	}

	private void reveal(IStructuredSelection selection, boolean activate) {
		if (selection != null && selection.getFirstElement() instanceof Node node)
			editor.selectAndReveal(node.nameStart, node.nameEnd - node.nameStart);
		if (activate)
			editor.getSite().getPage().activate(editor);
	}

	@Override
	public void dispose() {
		session.removeListener(parsed);
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider)
			provider.removePostSelectionChangedListener(caretMoved);
		super.dispose();
	}
}
