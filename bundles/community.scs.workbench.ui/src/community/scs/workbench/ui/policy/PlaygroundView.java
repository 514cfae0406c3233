package community.scs.workbench.ui.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.ui.Icons;

/** A token and a target: what is allowed, and why, for every operation, while typing. */
public class PlaygroundView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.playground";

	private static final long DELAY_MS = 200;

	/** One operation. */
	private record Line(String operation, Decision decision) {
	}

	/** A request as it was typed. */
	private record Request(PolicyChoice choice, Map<String, Object> credentials, Map<String, Object> target) {
	}

	private final Job decide = Job.createSystem("Decide", (ICoreRunnable) monitor -> decideAll());
	private Display display;
	private PolicyChooser chooser;
	private Button scopeSwitch;
	private Button newDefaults;
	private Text roles;
	private Combo tokenScope;
	private Text ids;
	private Text target;
	private Text filter;
	private Label summary;
	private TableViewer table;
	private Text details;
	private volatile Request request;
	private Policy policy;
	private List<Line> lines = List.of();

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		chooser = new PolicyChooser(top, "Policy:", this::changed);
		scopeSwitch = check(top, "enforce_scope");
		newDefaults = check(top, "enforce_new_defaults");
		createRequest(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		createTable(new Composite(sash, SWT.NONE));
		details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		sash.setWeights(60, 40);
		Job.createSystem("Find policy files", (ICoreRunnable) monitor -> {
			WorkspacePolicies found = WorkspacePolicies.find();
			update(() -> {
				chooser.offer(found);
				chooser.select(found.policies().isEmpty() ? null : found.policies().getFirst(), found.defaults().isEmpty() ? null : found.defaults().getFirst());
				changed();
			});
		}).schedule();
	}

	private Button check(Composite area, String text) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(text);
		button.addListener(SWT.Selection, event -> changed());
		return button;
	}

	private void createRequest(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		roles = text(area, "Roles:", "member, reader", "Roles of the token, separated by commas; what they imply is not added");
		new Label(area, SWT.NONE).setText("Token scope:");
		tokenScope = new Combo(area, SWT.READ_ONLY);
		tokenScope.setItems("project", "domain", "system");
		tokenScope.select(0);
		tokenScope.addListener(SWT.Selection, event -> changed());
		ids = text(area, "Token:", "user_id=u1 user_domain_id=d1 project_id=p1", "Attributes of the token, name=value, separated by spaces");
		target = text(area, "Target:", "project_id=p1", "Attributes of the target, name=value, separated by spaces, such as target.user.domain_id=d1");
		filter = text(area, "Show:", "", "Operations that contain this");
	}

	private Text text(Composite area, String label, String value, String toolTip) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setText(value);
		text.setToolTipText(toolTip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addModifyListener(event -> changed());
		return text;
	}

	private void createTable(Composite area) {
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		table = new TableViewer(area, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		Icons icons = new Icons(table.getTable());
		TableViewerColumn operation = new TableViewerColumn(table, SWT.NONE);
		operation.getColumn().setText("Operation");
		layout.setColumnData(operation.getColumn(), new ColumnWeightData(60, 160));
		operation.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Line) element).operation();
			}

			@Override
			public Image getImage(Object element) {
				return icons.image(((Line) element).decision().allowed() ? "pass" : ((Line) element).decision().outcome() == Decision.Outcome.DENIED ? "not_applicable" : "abort");
			}
		});
		TableViewerColumn outcome = new TableViewerColumn(table, SWT.NONE);
		outcome.getColumn().setText("Decision");
		layout.setColumnData(outcome.getColumn(), new ColumnWeightData(20, 80));
		outcome.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> word(((Line) element).decision())));
		table.addSelectionChangedListener(event -> explain((Line) table.getStructuredSelection().getFirstElement()));
	}

	private static String word(Decision decision) {
		return switch (decision.outcome()) {
		case ALLOWED -> "allowed";
		case DENIED -> "denied";
		case INVALID_SCOPE -> "wrong token scope";
		case ERROR -> "error";
		};
	}

	private void changed() {
		PolicyChoice choice = chooser.choice(new Switches(scopeSwitch.getSelection(), newDefaults.getSelection()));
		request = choice == null ? null : new Request(choice, credentials(), pairs(target.getText()));
		if (request == null) {
			summary.setText("Choose a policy file, or a list of defaults such as oslopolicy-sample-generator prints.");
			table.setInput(List.of());
			details.setText("");
			return;
		}
		decide.cancel();
		decide.schedule(DELAY_MS);
	}

	private Map<String, Object> credentials() {
		Map<String, Object> credentials = pairs(ids.getText());
		credentials.put("roles", Stream.of(roles.getText().split("[,\\s]+")).filter(role -> !role.isBlank()).toList());
		switch (tokenScope.getText()) {
		case "system" -> {
			credentials.put("system_scope", "all");
			credentials.remove("project_id");
			credentials.remove("domain_id");
		}
		case "domain" -> {
			credentials.putIfAbsent("domain_id", credentials.getOrDefault("user_domain_id", "d1"));
			credentials.remove("project_id");
		}
		default -> credentials.remove("domain_id");
		}
		return credentials;
	}

	/** what is no name=value is left out */
	private static Map<String, Object> pairs(String text) {
		Map<String, Object> pairs = new LinkedHashMap<>();
		Stream.of(text.trim().split("\\s+")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2).forEach(pair -> pairs.put(pair[0], pair[1]));
		return pairs;
	}

	private void decideAll() {
		Request asked = request;
		if (asked == null) {
			return;
		}
		try {
			Policy loaded = asked.choice().load();
			Enforcer enforcer = new Enforcer(loaded);
			List<Line> decided = new ArrayList<>();
			for (String operation : new TreeSet<>(loaded.rules().keySet())) {
				decided.add(new Line(operation, enforcer.decide(asked.credentials(), asked.target(), operation)));
			}
			update(() -> show(loaded, decided));
		} catch (CoreException e) {
			update(() -> summary.setText(e.getMessage()));
		}
	}

	private void update(Runnable change) {
		display.asyncExec(() -> {
			if (!summary.isDisposed()) {
				change.run();
			}
		});
	}

	private void show(Policy loaded, List<Line> decided) {
		policy = loaded;
		lines = decided;
		Object selected = table.getStructuredSelection().getFirstElement();
		List<Line> shown = lines.stream().filter(line -> line.operation().contains(filter.getText().strip())).toList();
		table.setInput(shown);
		summary.setText(lines.stream().filter(line -> line.decision().allowed()).count() + " of " + lines.size() + " rules allow it");
		if (selected instanceof Line before) {
			shown.stream().filter(line -> line.operation().equals(before.operation())).findFirst().ifPresent(line -> table.setSelection(new StructuredSelection(line)));
		}
	}

	private void explain(Line line) {
		Request asked = request;
		if (line == null || asked == null) {
			details.setText("");
			return;
		}
		Explanation explanation = Explainer.explain(new Enforcer(policy), asked.credentials(), asked.target(), line.operation());
		details.setText(line.operation() + "  ·  " + word(line.decision()) + "\n" + explanation.reason() + "\n\n"
				+ explanation.deciding().stream().limit(20).map(PlaygroundView::deciding).collect(Collectors.joining("\n")));
	}

	private static String deciding(Explanation end) {
		String sign = end.result() == null ? "?" : end.result() ? "✓" : "✗";
		return sign + " " + end.check() + (end.rule() == null ? "" : "   in " + end.rule().name()) + "\n    " + end.reason();
	}

	@Override
	public void setFocus() {
		roles.setFocus();
	}

	@Override
	public void dispose() {
		decide.cancel();
		super.dispose();
	}
}
