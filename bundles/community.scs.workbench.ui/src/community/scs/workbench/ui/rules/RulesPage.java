package community.scs.workbench.ui.rules;

import community.scs.workbench.document.rules.DocumentCatalogue;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.policy.testing.PolicyTestCatalogue;
import community.scs.workbench.policy.validation.PolicyCatalogue;
import community.scs.workbench.requirement.validation.RequirementCatalogue;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PropertyPage;
import org.osgi.service.prefs.BackingStoreException;

import community.scs.workbench.ui.ColumnWidths;

/** The severities of all rules, for the workspace or for one project. */
public final class RulesPage extends PropertyPage implements IWorkbenchPreferencePage {

	/** As preferences say them, from grave to none. */
	private static final List<String> SEVERITIES = List.of("error", "warning", "info", "ignore");

	private final List<Rule> rules = Stream.of(new DocumentCatalogue(), new PolicyCatalogue(), new PolicyTestCatalogue(), new RequirementCatalogue())
			.map(RuleCatalogue::rules).flatMap(List::stream).sorted(Comparator.comparing(Rule::name)).toList();
	private final Map<Rule, String> chosen = new LinkedHashMap<>();
	private TableViewer table;
	private Text words;
	private Label description;

	@Override
	public void init(IWorkbench workbench) {
		// nothing of the workbench is needed
	}

	private Optional<IProject> project() {
		return Optional.ofNullable(getElement()).map(e -> Adapters.adapt(e, IProject.class));
	}

	private RulePreferences preferences() {
		return new RulePreferences(project());
	}

	@Override
	protected Control createContents(Composite parent) {
		rules.forEach(r -> chosen.put(r, preferences().of(r)));
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		words = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage("rule, source or words");
		words.addModifyListener(event -> table.refresh());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		Composite area = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(700, 320).applyTo(area);
		createTable(area);
		description = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(700, description.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 3).applyTo(description);
		describe(null);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "community.scs.workbench.ui.rules");
		return page;
	}

	private void createTable(Composite area) {
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, "Rule", 40, Rule::name);
		column(layout, "Severity", 13, r -> label(chosen.get(r))).setEditingSupport(new Choice());
		column(layout, "Fix", 14, r -> r.safe() ? "safe" : r.hasFixes() ? "proposed" : "");
		column(layout, "Source", 33, Rule::source);
		ColumnWidths.keep("rules", layout, table.getTable());
		table.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				Rule rule = (Rule) element;
				String text = (rule.name() + ' ' + rule.text() + ' ' + rule.source()).toLowerCase(Locale.ROOT);
				return Stream.of(words.getText().toLowerCase(Locale.ROOT).split(" ")).allMatch(text::contains);
			}
		});
		table.addSelectionChangedListener(event -> describe((Rule) event.getStructuredSelection().getFirstElement()));
		table.setInput(rules);
	}

	private TableViewerColumn column(TableColumnLayout layout, String title, int weight, Function<Rule, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Rule) element)));
		return column;
	}

	private void describe(Rule rule) {
		description.setText(rule == null ? "Select a rule to read what it demands; click its severity to change it."
				: rule.text() + "\n" + rule.source() + ". " + (project().isPresent() ? "In the workspace: " : "As shipped: ") + label(preferences().inherited(rule)) + ".");
	}

	private static String label(String severity) {
		return severity.equals("ignore") ? "off" : severity;
	}

	@Override
	protected void performDefaults() {
		chosen.replaceAll((rule, severity) -> preferences().inherited(rule));
		table.refresh();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		RulePreferences preferences = preferences();
		if (chosen.entrySet().stream().allMatch(e -> preferences.of(e.getKey()).equals(e.getValue())))
			return true;
		chosen.forEach(preferences::set);
		try {
			preferences.save();
		} catch (BackingStoreException e) {
			setErrorMessage("The severities could not be saved: " + e.getMessage());
			return false;
		}
		Bridge.get().validate(project().map(List::of).orElseGet(() -> List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects())));
		return true;
	}

	private final class Choice extends EditingSupport {

		private final ComboBoxViewerCellEditor editor = new ComboBoxViewerCellEditor(table.getTable(), SWT.READ_ONLY);

		Choice() {
			super(table);
			editor.setContentProvider(ArrayContentProvider.getInstance());
			editor.setLabelProvider(LabelProvider.createTextProvider(s -> label((String) s)));
			editor.setInput(SEVERITIES);
			editor.setActivationStyle(ComboBoxViewerCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			return chosen.get(element);
		}

		@Override
		protected void setValue(Object element, Object value) {
			if (value != null) {
				chosen.put((Rule) element, (String) value);
				table.update(element, null);
			}
		}
	}
}
