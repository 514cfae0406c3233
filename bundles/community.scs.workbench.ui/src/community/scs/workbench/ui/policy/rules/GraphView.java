package community.scs.workbench.ui.policy.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

import community.scs.workbench.ui.ActiveEditor;
import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.graph.Drawing;
import community.scs.workbench.ui.graph.Graph;
import community.scs.workbench.ui.graph.GraphCanvas;
import community.scs.workbench.ui.graph.Layered;
import community.scs.workbench.ui.policy.PolicyPair;
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
	private static final String EMPTY = "Open a policy file, or choose a policy or the defaults of a release (“over”) under “Now”: the rules are drawn here. With another choice under “Before”, changes are marked.";

	private IMemento memento;
	private PolicyPair policies;
	private GraphBar bar;
	private GraphCanvas canvas;
	private ActiveEditor editor;
	private Latest<Rules> reading;
	private Latest<Folded> folding;
	private Latest<Drawing> layout;
	private Latest<Jump> jumping;
	private Rules rules;
	private Folded folded;
	private IFile awaited;
	private String selected;
	private String sought;

	@Override
	public void init(IViewSite site, IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void saveState(IMemento saved) {
		policies.save(saved);
		bar.save(saved);
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		policies = new PolicyPair(parent, this::read);
		bar = new GraphBar(parent, this);
		canvas = new GraphCanvas(parent, this::select, this::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.BS) {
				foldAround();
			}
		});
		reading = new Latest<>(canvas, this::show, this::failed);
		folding = new Latest<>(canvas, this::shown, bar::say);
		layout = new Latest<>(canvas, this::drawn, bar::say);
		jumping = new Latest<>(canvas, this::jump, bar::say);
		policies.restore(memento);
		bar.restore(memento);
		bar.say(EMPTY);
		editor = new ActiveEditor(getSite().getPage(), this::edited);
		new PolicyWatch(parent, this::offer, bar::say);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "community.scs.workbench.ui.graph");
	}

	/** Follows the editor; a file that is new is found a moment later. */
	private void edited(IWorkbenchPart part) {
		IFile file = part instanceof IEditorPart active ? Adapters.adapt(active.getEditorInput(), IFile.class) : null;
		if (file == null || bar == null) {
			return;
		}
		awaited = policies.select(file) ? null : file;
		if (awaited == null) {
			read();
		}
	}

	private void offer(WorkspacePolicies found) {
		policies.offer(found);
		if (awaited != null && policies.select(awaited)) {
			awaited = null;
		}
		read();
	}

	private void read() {
		PolicyChoice choice = policies.now();
		PolicyChoice old = policies.before();
		if (choice == null) {
			reading.cancel();
			failed(EMPTY);
			return;
		}
		reading.ask("Read the rules of " + choice.label(), monitor -> Rules.read(choice, old, monitor));
	}

	private void failed(String message) {
		rules = null;
		folded = null;
		folding.cancel();
		layout.cancel();
		canvas.clear();
		bar.say(message);
	}

	private void show(Rules read) {
		rules = read;
		bar.say(rules.summary());
		refold();
	}

	/** Unfolds as much as is readable, or everything. */
	void refold() {
		fold(bar.isFolding() ? all -> all.atFirst(READABLE) : Folding::nothing);
	}

	private void fold(Function<Folding, Folded> how) {
		Rules read = rules;
		if (read != null) {
			folding.ask("Fold the rules", monitor -> how.apply(new Folding(read.graph())));
		}
	}

	private void shown(Folded next) {
		folded = next;
		search();
		layout();
	}

	void layout() {
		if (folded == null) {
			return;
		}
		Graph graph = visible();
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

	private Graph visible() {
		String box = selected == null ? null : folded.boxes().getOrDefault(selected, selected);
		boolean known = box != null && folded.graph().nodes().stream().anyMatch(node -> node.id().equals(box));
		if (!bar.isNeighbours() || !known) {
			return folded.graph();
		}
		Graph around = box.equals(selected) && folded.boxes().containsKey(box) ? rules.graph().around(box) : folded.graph().around(box);
		return bar.isFolding() && around.nodes().size() > READABLE ? folded.graph().around(box) : around;
	}

	private void drawn(Drawing drawing) {
		canvas.show(drawing);
		if (sought != null) {
			String id = sought;
			sought = null;
			canvas.select(id);
		}
	}

	private void foldAround() {
		String prefix = selected == null || folded == null ? null : folded.unfoldedAround(selected);
		if (prefix != null) {
			Set<String> unfolded = new HashSet<>(folded.unfolded());
			unfolded.remove(prefix);
			fold(all -> all.fold(unfolded));
		}
	}

	private static int rank(String name, String words) {
		return name.equals(words) ? 0 : name.contains(words) ? 1 : 2;
	}

	/** The rules of that name first, then those that contain the words in their names, then in their checks. */
	private List<String> matches() {
		String words = bar.words();
		return rules == null || words.isEmpty() ? List.of()
				: rules.graph().nodes().stream().filter(node -> node.details().toLowerCase(Locale.ROOT).contains(words))
						.sorted(Comparator.comparingInt(node -> rank(node.id().toLowerCase(Locale.ROOT), words))).map(Graph.Node::id).toList();
	}

	/** Highlights the boxes of the rules that contain the words. */
	void search() {
		if (folded != null) {
			List<String> matches = matches();
			canvas.highlight(matches.stream().map(folded.boxes()::get).collect(Collectors.toSet()));
			if (!bar.words().isEmpty()) {
				bar.say(matches.isEmpty() ? "No rule contains “" + bar.words() + "”." : "“" + bar.words() + "” stands in " + matches.size() + " boxes: Enter goes to the next one, and unfolds around it.");
			}
		}
	}

	/** Goes to the next rule that contains the words, and unfolds what hides it. */
	void next() {
		List<String> matches = matches();
		if (matches.isEmpty() || folded == null) {
			return;
		}
		String id = matches.get((matches.indexOf(selected) + 1) % matches.size());
		Folded now = folded;
		selected = id;
		sought = id;
		if (bar.isFolding()) {
			fold(all -> all.reveal(now, id));
		} else {
			layout();
		}
	}

	private void select(Graph.Node node) {
		if (node != null) {
			selected = node.id();
			bar.say(String.join("  ·  ", node.lines()));
		}
	}

	private void open(Graph.Node node) {
		if (node.kind() == Graph.Kind.FOLD) {
			Set<String> unfolded = new HashSet<>(folded.unfolded());
			unfolded.add(Folding.prefix(node.id()));
			fold(all -> all.fold(unfolded));
		} else if (node.kind() == Graph.Kind.MISSING) {
			bar.say(node.id() + " is defined neither in the policy nor in the defaults that were chosen.");
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
			bar.say(e.getMessage());
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
