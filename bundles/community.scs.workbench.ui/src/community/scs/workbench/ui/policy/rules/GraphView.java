package community.scs.workbench.ui.policy.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.ui.ActiveEditor;
import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.graph.Drawing;
import community.scs.workbench.ui.graph.Graph;
import community.scs.workbench.ui.graph.GraphCanvas;
import community.scs.workbench.ui.graph.Layered;
import community.scs.workbench.ui.policy.PolicyChooser;
import community.scs.workbench.ui.policy.source.Jump;
import community.scs.workbench.ui.policy.source.PolicyChoice;
import community.scs.workbench.ui.policy.source.PolicyWatch;
import community.scs.workbench.ui.policy.source.WorkspacePolicies;

/** The rules of a policy, how they refer to one another, and what changed against another policy. */
public class GraphView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.graph";

	/** more of them are not read at a glance */
	private static final int READABLE = 36;
	/** more of them take minutes to lay out */
	private static final int DRAWABLE = 1200;
	private static final String EMPTY = "Open a policy file, or choose a policy or the defaults of a release (“over”): the rules are drawn here.";

	private PolicyChooser policy;
	private PolicyChooser before;
	private Label summary;
	private GraphCanvas canvas;
	private Button neighbours;
	private Button folding;
	private ActiveEditor editor;
	private Latest<Rules> reading;
	private Latest<Drawing> layout;
	private Latest<Jump> jumping;
	private Rules rules;
	private IFile wanted;
	private Set<String> unfolded = new HashSet<>();
	private Graph.Node selected;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		Composite choice = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2 * PolicyChooser.COLUMNS).applyTo(choice);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		policy = new PolicyChooser(choice, "Policy:", this::read);
		before = new PolicyChooser(choice, "Before:", this::read);
		createBar(parent);
		canvas = new GraphCanvas(parent, this::select, this::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.BS) {
				foldAround();
			}
		});
		reading = new Latest<>(canvas, this::show, this::say);
		layout = new Latest<>(canvas, canvas::show, this::say);
		jumping = new Latest<>(canvas, this::jump, this::say);
		editor = new ActiveEditor(getSite().getPage(), this::edited);
		new PolicyWatch(parent, this::offer, this::say);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "community.scs.workbench.ui.graph");
	}

	private void createBar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(7).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Text search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage("rule or check");
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(search);
		search.addModifyListener(event -> canvas.search(search.getText()));
		neighbours = toggle(bar, "Neighbours", "Show only the selected rule and those that it refers to or that refer to it", this::layout);
		folding = toggle(bar, "Fold", "Fold rules whose names begin alike; Enter unfolds a box, Backspace folds around it", this::refold);
		folding.setSelection(true);
		button(bar, "+", "Larger (+)", () -> canvas.zoom(1.25));
		button(bar, "−", "Smaller (−)", () -> canvas.zoom(0.8));
		button(bar, "Fit", "See all of it (0)", () -> canvas.fit());
		summary = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		say(EMPTY);
	}

	private static Button toggle(Composite bar, String text, String toolTip, Runnable action) {
		Button button = new Button(bar, SWT.TOGGLE);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private static void button(Composite bar, String text, String toolTip, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, event -> action.run());
	}

	private void edited(IWorkbenchPart part) {
		wanted = part instanceof IEditorPart active ? Adapters.adapt(active.getEditorInput(), IFile.class) : null;
		if (wanted != null && policy != null && policy.select(wanted)) {
			read();
		}
	}

	private void offer(WorkspacePolicies found) {
		policy.offer(found);
		before.offer(found);
		if (policy.empty() && wanted != null) {
			policy.select(wanted);
		}
		read();
	}

	private void read() {
		PolicyChoice choice = policy.choice(Switches.OFF);
		PolicyChoice old = before.choice(Switches.OFF);
		if (choice == null) {
			say(EMPTY);
			return;
		}
		reading.ask("Read the rules of " + choice.label(), monitor -> Rules.read(choice, old, monitor));
	}

	private void show(Rules read) {
		rules = read;
		refold();
		say(rules.summary());
	}

	/** Unfolds as much as is readable, or everything. */
	private void refold() {
		if (rules != null) {
			unfolded = folding.getSelection() ? Folding.unfoldedAtFirst(rules.graph(), READABLE) : new HashSet<>();
			layout();
		}
	}

	private void layout() {
		if (rules == null) {
			return;
		}
		Graph graph = shown();
		Map<String, Integer> widths = new HashMap<>();
		GC gc = new GC(canvas);
		graph.nodes().stream().limit(DRAWABLE).forEach(node -> node.lines().forEach(line -> widths.computeIfAbsent(line, text -> gc.textExtent(text).x)));
		gc.dispose();
		layout.ask("Lay out the rules", monitor -> {
			if (graph.nodes().size() > DRAWABLE) {
				throw new CoreException(Status.error(graph.nodes().size() + " boxes are too many to draw: press Fold, or select a rule and press Neighbours."));
			}
			return Layered.layout(graph, line -> widths.getOrDefault(line, line.length() * 7) * 1.15);
		});
	}

	private Graph shown() {
		boolean fold = folding.getSelection();
		Graph graph = fold ? Folding.fold(rules.graph(), unfolded) : rules.graph();
		if (!neighbours.getSelection() || selected == null) {
			return graph;
		}
		Graph around = (selected.kind() == Graph.Kind.FOLD ? graph : rules.graph()).around(selected.id());
		return fold && around.nodes().size() > READABLE ? graph.around(Folding.shown(rules.graph(), unfolded, selected.id())) : around;
	}

	private void foldAround() {
		String prefix = selected == null ? null : Folding.unfoldedAround(selected, unfolded);
		if (prefix != null) {
			unfolded.remove(prefix);
			layout();
		}
	}

	private void say(String text) {
		summary.setText(text.replace("&", "&&"));
		summary.setToolTipText(text);
	}

	private void select(Graph.Node node) {
		if (node != null) {
			selected = node;
			say(String.join("  ·  ", node.lines()));
		}
	}

	private void open(Graph.Node node) {
		if (node.kind() == Graph.Kind.FOLD) {
			unfolded.add(Folding.prefix(node));
			layout();
		} else if (node.kind() == Graph.Kind.MISSING) {
			say(node.id() + " is defined neither in the policy nor in the defaults that were chosen.");
		} else {
			Rules shown = rules;
			jumping.ask("Find " + node.id(), monitor -> shown.jump(node.id()));
		}
	}

	private void jump(Jump place) {
		try {
			if (place != null) {
				place.open(getSite().getPage());
			}
		} catch (CoreException e) {
			say(e.getMessage());
		}
	}

	/** null before anything was drawn */
	GraphCanvas canvas() {
		return canvas.drawing() == null ? null : canvas;
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}

	@Override
	public void dispose() {
		editor.dispose();
		super.dispose();
	}
}
