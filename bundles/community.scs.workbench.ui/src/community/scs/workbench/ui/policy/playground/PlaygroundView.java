package community.scs.workbench.ui.policy.playground;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

import community.scs.workbench.observation.spi.TokenFacts;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.ui.ColumnWidths;
import community.scs.workbench.ui.Icons;
import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.clouds.CloudRef;
import community.scs.workbench.ui.policy.PolicyChooser;
import community.scs.workbench.ui.policy.SwitchButtons;
import community.scs.workbench.ui.policy.playground.ExplanationTree.Explained;
import community.scs.workbench.ui.policy.playground.Played.Line;
import community.scs.workbench.ui.policy.playground.TokenText.Scope;
import community.scs.workbench.ui.policy.source.Jump;
import community.scs.workbench.ui.policy.source.PolicyChoice;
import community.scs.workbench.ui.policy.source.PolicyWatch;
import community.scs.workbench.ui.policy.source.WorkspacePolicies;

/** A token and a target: what is allowed, and why, for every operation, while typing. */
public class PlaygroundView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.playground";

	private static final long DELAY_MS = 200;
	/** Lines of the table, which makes them all at once: while a virtual one gets shorter, lines are asked for that are gone. */
	private static final int LINES = 1000;
	private static final String EMPTY = "Choose a policy, or the defaults of a release (“over”): every operation is decided for the token and the target below.";

	private IMemento memento;
	private PolicyChooser chooser;
	private SwitchButtons switches;
	private Button implied;
	private Text roles;
	private Combo tokenScope;
	private Text ids;
	private Text target;
	private Text filter;
	private Label summary;
	private TableViewer table;
	private ExplanationTree explanation;
	private Latest<Played> deciding;
	private Latest<Explained> explaining;
	private Latest<Jump> jumping;
	private Latest<TokenFacts> asking;
	private Played played;
	private List<Line> shown = List.of();

	@Override
	public void init(IViewSite site, IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void saveState(IMemento saved) {
		chooser.save(saved);
		switches.save(saved);
		saved.putBoolean("implied", implied.getSelection());
		texts().forEach((name, text) -> saved.putString(name, text.getText()));
	}

	private void restore() {
		if (memento != null) {
			chooser.restore(memento);
			switches.restore(memento);
			implied.setSelection(!Boolean.FALSE.equals(memento.getBoolean("implied")));
			texts().forEach((name, text) -> text.setText(Objects.requireNonNullElse(memento.getString(name), text.getText())));
		}
	}

	private Map<String, Text> texts() {
		return Map.of("roles", roles, "token", ids, "target", target, "filter", filter);
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(PolicyChooser.COLUMNS + 3).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		chooser = new PolicyChooser(top, "Policy:", this::changed);
		switches = new SwitchButtons(top, top, this::changed);
		implied = SwitchButtons.check(top, "implied roles", "Add the roles that those of the token imply: SCS Standards > Roles of the Cloud in the preferences, or the project's properties", this::changed);
		implied.setSelection(true);
		createRequest(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		createTable(new Composite(sash, SWT.NONE));
		explanation = new ExplanationTree(sash, this::openRule);
		sash.setWeights(42, 58);
		deciding = new Latest<>(summary, this::show, this::failed);
		explaining = new Latest<>(summary, explanation::show, this::say);
		jumping = new Latest<>(summary, this::jump, this::say);
		asking = new Latest<>(summary, this::take, this::say);
		restore();
		new PolicyWatch(parent, this::offer, this::say);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "community.scs.workbench.ui.playground");
	}

	private void createRequest(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		roles = text(area, "Roles:", "member, reader", "Roles of the token, separated by commas");
		new Label(area, SWT.NONE).setText("Token scope:");
		tokenScope = new Combo(area, SWT.READ_ONLY);
		tokenScope.setItems("project", "domain", "system");
		tokenScope.select(0);
		tokenScope.addListener(SWT.Selection, event -> ids.setText(Scope.values()[tokenScope.getSelectionIndex()].in(ids.getText())));
		ids = text(area, "Token:", "user_id=u1 user_domain_id=d1 project_id=p1", "Attributes of the token, name=value, separated by spaces; names with dots are nested");
		target = text(area, "Target:", "project_id=p1", "Attributes of the target, name=value, separated by spaces, such as target.user.domain_id=d1");
		filter = text(area, "Show:", "", "Operations that contain this");
		filter.setMessage("all operations");
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
		table = new TableViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		Icons icons = new Icons(table.getTable());
		column(layout, "Operation or rule", 70, new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Line) element).operation();
			}

			@Override
			public Image getImage(Object element) {
				return icons.image(switch (((Line) element).decision().outcome()) {
				case ALLOWED -> "pass";
				case DENIED -> "fail";
				case INVALID_SCOPE, ERROR -> "abort";
				});
			}
		});
		column(layout, "Decision", 30, new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Line) element).word();
			}
		});
		ColumnWidths.keep("playground", layout, table.getTable());
		table.addSelectionChangedListener(event -> explain());
		table.addOpenListener(event -> openRule());
	}

	private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 90));
		column.setLabelProvider(labels);
	}

	private void offer(WorkspacePolicies found) {
		chooser.offer(found);
		IEditorPart editor = getSite().getPage().getActiveEditor();
		if (chooser.empty() && (editor == null || !chooser.select(Adapters.adapt(editor.getEditorInput(), IFile.class)))) {
			chooser.select(found.policies().isEmpty() ? null : found.policies().getFirst(), found.catalogues().isEmpty() ? null : found.catalogues().getFirst());
		}
		changed();
	}

	private void changed() {
		if (deciding == null) {
			return;
		}
		PolicyChoice choice = chooser.choice(switches.switches());
		if (choice == null) {
			deciding.cancel();
			failed(EMPTY);
			return;
		}
		tokenScope.select(Scope.of(ids.getText()).ordinal());
		Map<String, Object> credentials = TokenText.credentials(held(choice), ids.getText());
		Map<String, Object> asked = TokenText.pairs(target.getText());
		deciding.ask("Decide by " + choice.label(), DELAY_MS, monitor -> Played.play(choice, credentials, asked, monitor));
	}

	private String held(PolicyChoice choice) {
		try {
			return implied.getSelection() ? String.join(", ", choice.roles().held(CloudRoles.names(roles.getText()))) : roles.getText();
		} catch (IllegalArgumentException e) {
			return roles.getText();
		}
	}

	private void failed(String message) {
		played = null;
		list(List.of());
		explanation.show(null);
		say(message);
	}

	private void show(Played next) {
		Line selected = table.getStructuredSelection().getFirstElement() instanceof Line line ? line : null;
		played = next;
		String words = filter.getText().strip().toLowerCase(Locale.ROOT);
		List<Line> found = next.lines().stream().filter(line -> line.operation().toLowerCase(Locale.ROOT).contains(words)).toList();
		list(found.subList(0, Math.min(found.size(), LINES)));
		List<String> leftOut = Stream.of(ids, target).flatMap(text -> TokenText.leftOut(text.getText()).stream()).toList();
		say((found.isEmpty() && !words.isEmpty() ? "No rule of this policy contains “" + words + "”. " : "") + next.allowed() + " of " + next.lines().size() + " rules allow it; a rule that others refer to is decided like an operation."
				+ (found.size() > LINES ? " The first " + LINES + " of " + found.size() + " are listed: say in “Show” which ones you look for." : "")
				+ (leftOut.isEmpty() ? "" : " Left out, as it is not name=value: " + String.join(" ", leftOut)));
		for (int i = 0; selected != null && i < shown.size(); i++) {
			if (shown.get(i).operation().equals(selected.operation())) {
				table.getTable().select(i);
				explain();
				return;
			}
		}
		explanation.show(null);
	}

	private void list(List<Line> lines) {
		shown = lines;
		table.setInput(lines);
	}

	private void say(String text) {
		summary.setText(text.replace("&", "&&"));
		summary.requestLayout();
	}

	private List<Line> selection() {
		return Arrays.stream(table.getTable().getSelectionIndices()).mapToObj(shown::get).toList();
	}

	private void explain() {
		Played asked = played;
		List<Line> lines = selection();
		if (asked != null && !lines.isEmpty()) {
			explaining.ask("Explain", monitor -> new Explained(asked, asked.explain(lines.getFirst())));
			if (!lines.getFirst().decision().allowed()) {
				say(lines.getFirst().operation() + ": " + lines.getFirst().word() + ". " + lines.getFirst().decision().reason());
			} else {
				say(lines.getFirst().operation() + ": allowed.");
			}
		}
	}

	private void openRule() {
		Explanation check = explanation.selected();
		Played asked = played;
		if (check != null && asked != null) {
			jumping.ask("Find the rule", monitor -> Jump.to(asked.choice(), asked.policy(), check));
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

	/** Takes roles, scope and ids from a token of the cloud, which is not kept. */
	void ask(CloudRef cloud) {
		say("Asking " + cloud.label() + " for a token…");
		asking.ask("Ask " + cloud.label() + " for a token", monitor -> PlaygroundCommand.TakeToken.ask(cloud, monitor));
	}

	private void take(TokenFacts token) {
		roles.setText(String.join(", ", token.roles()));
		ids.setText(TokenText.of(token));
	}

	/** Copies the selected decisions as tests of a policy. */
	void copyAsTest() {
		List<Line> lines = selection();
		if (played == null || lines.isEmpty()) {
			say("Select the operations that the tests are to be about.");
			return;
		}
		Map<String, String> expected = new LinkedHashMap<>();
		lines.forEach(line -> expected.put(line.operation(), line.decision().outcome().name().toLowerCase(Locale.ROOT)));
		Clipboard clipboard = new Clipboard(summary.getDisplay());
		clipboard.setContents(new Object[] { TokenText.test(played.credentials(), played.target(), expected) }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
		say(lines.size() == 1 ? "A test was copied: paste it into a file such as keystone.policy-test." : lines.size() + " tests were copied: paste them into a file such as keystone.policy-test.");
	}

	@Override
	public void setFocus() {
		roles.setFocus();
	}
}
