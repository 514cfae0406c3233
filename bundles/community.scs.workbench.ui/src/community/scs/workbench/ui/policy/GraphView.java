package community.scs.workbench.ui.policy;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.CheckParser;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.LoadException;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.Span;
import community.scs.workbench.ui.ActiveEditor;
import community.scs.workbench.ui.Projects;
import community.scs.workbench.ui.graph.Drawing;
import community.scs.workbench.ui.graph.Graph;
import community.scs.workbench.ui.graph.GraphCanvas;
import community.scs.workbench.ui.graph.Layered;

/** The rules of the policy file in the active editor, and how they refer to one another. */
public class GraphView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.graph";

	private Display display;
	private Label summary;
	private GraphCanvas canvas;
	private Button neighbours;
	private ActiveEditor editor;
	private IFile file;
	private Map<String, Span> names = Map.of();
	private Graph whole;
	private Graph.Node selected;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		createBar(parent);
		canvas = new GraphCanvas(parent, this::select, this::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		editor = new ActiveEditor(getSite().getPage(), this::edited);
	}

	private void createBar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Text search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage("rule or check");
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(search);
		search.addModifyListener(event -> canvas.search(search.getText()));
		neighbours = new Button(bar, SWT.TOGGLE);
		neighbours.setText("Neighbours");
		neighbours.setToolTipText("Show only the selected rule and those that it refers to or that refer to it");
		neighbours.addListener(SWT.Selection, event -> layout());
		button(bar, "+", "Larger (+)", () -> canvas.zoom(1.25));
		button(bar, "−", "Smaller (−)", () -> canvas.zoom(0.8));
		button(bar, "Fit", "See all of it (0)", () -> canvas.fit());
		summary = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		summary.setText("Open a policy file: its rules are drawn here.");
	}

	private static void button(Composite bar, String text, String toolTip, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, event -> action.run());
	}

	private void edited(IWorkbenchPart part) {
		IFile edited = part instanceof IEditorPart active ? Adapters.adapt(active.getEditorInput(), IFile.class) : null;
		if (edited != null && WorkspacePolicies.isPolicy(edited)) {
			file = edited;
			read();
		}
	}

	private void read() {
		IFile reading = file;
		Job.createSystem("Read the rules of " + reading.getName(), (ICoreRunnable) monitor -> {
			PolicyFile policy = PolicyFile.parse(Projects.text(reading));
			Map<String, Check> checks = checks(policy);
			Map<String, Span> places = new HashMap<>();
			policy.effective().forEach((name, rule) -> places.put(name, rule.nameSpan()));
			Graph graph = RuleGraph.of(checks, checks);
			update(() -> {
				names = places;
				whole = graph;
				summary.setText(reading.getName() + ": " + checks.size() + " rules" + policy.failure().map(failure -> "; " + failure.message()).orElse(""));
				layout();
			});
		}).schedule();
	}

	/** A check that cannot be read is left out; its editor says why. */
	private static Map<String, Check> checks(PolicyFile policy) {
		Map<String, Check> checks = new HashMap<>();
		policy.effective().forEach((name, rule) -> {
			try {
				checks.put(name, CheckParser.parse(rule.value(), Kinds.PLAIN));
			} catch (LoadException e) {
				checks.remove(name);
			}
		});
		return checks;
	}

	private void layout() {
		if (whole == null) {
			return;
		}
		Graph graph = neighbours.getSelection() && selected != null ? whole.around(selected.id()) : whole;
		Map<String, Integer> widths = new HashMap<>();
		GC gc = new GC(canvas);
		graph.nodes().forEach(node -> node.lines().forEach(line -> widths.computeIfAbsent(line, text -> gc.textExtent(text).x)));
		gc.dispose();
		Job.createSystem("Lay out the rules", (ICoreRunnable) monitor -> {
			Drawing drawing = Layered.layout(graph, line -> widths.getOrDefault(line, line.length() * 7) * 1.15);
			update(() -> canvas.show(drawing));
		}).schedule();
	}

	private void update(Runnable change) {
		display.asyncExec(() -> {
			if (!summary.isDisposed()) {
				change.run();
			}
		});
	}

	private void select(Graph.Node node) {
		if (node != null) {
			selected = node;
			summary.setText(String.join("  ·  ", node.lines()));
		}
	}

	private void open(Graph.Node node) {
		Span span = names.get(node.id());
		if (span == null) {
			return;
		}
		try {
			if (IDE.openEditor(getSite().getPage(), file) instanceof ITextEditor text) {
				text.selectAndReveal(span.offset(), span.length());
			}
		} catch (CoreException e) {
			summary.setText(e.getMessage());
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
