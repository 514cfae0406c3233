package community.scs.workbench.ui.lifecycle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Folder;
import community.scs.workbench.document.authoring.Lifecycle.Condition;
import community.scs.workbench.document.authoring.Step;

/** Asks for the date of a step and what replaces the document, and shows which conditions of scs-0001 hold. */
final class StepPage extends WizardPage {

	private static final int LINES = 3;

	private final Step step;
	private final FileName name;
	private final Folder folder;
	private final Fields fields = new Fields();
	private Text date;
	private Table replacedBy;
	private ConditionsTable conditions;
	private Button anyway;

	StepPage(Step step, FileName name, Folder folder) {
		super("step", step.words() + " a document", null);
		this.step = step;
		this.name = name;
		this.folder = folder;
		setDescription(description());
	}

	private String description() {
		return switch (step) {
		case STABILISE -> "The status becomes Stable. From then on, only changes are allowed that no cloud fails by.";
		case DEPRECATE -> "The status becomes Deprecated. A date in the future announces it.";
		case REJECT -> "The status becomes Rejected: the document is taken out of the standards.";
		};
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		Text document = fields.add(area, "Document:", new Text(area, SWT.READ_ONLY));
		document.setText(name.toString());
		date = fields.add(area, dateLabel(), new Text(area, SWT.BORDER));
		date.setText(LocalDate.now().toString());
		date.addModifyListener(event -> update());
		if (step.canBeReplaced()) {
			replacedBy = fields.add(area, "Replaced &by:", new Table(area, SWT.CHECK | SWT.BORDER));
			replacedBy.setToolTipText("The documents that say what this one said; none if nothing does");
			GridDataFactory.createFrom((GridData) replacedBy.getLayoutData()).hint(SWT.DEFAULT, replacedBy.getItemHeight() * LINES).applyTo(replacedBy);
			fillReplacements();
			replacedBy.addListener(SWT.Selection, event -> update());
		}
		Label heading = new Label(area, SWT.NONE);
		heading.setText("Conditions of scs-0001:");
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(heading);
		conditions = new ConditionsTable(area);
		anyway = new Button(area, SWT.CHECK);
		anyway.setText("&Take the step although a condition is missing");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(anyway);
		anyway.addListener(SWT.Selection, event -> update());
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "community.scs.workbench.ui.lifecycle");
		update();
		date.setFocus();
	}

	private String dateLabel() {
		return switch (step) {
		case STABILISE -> "Stable &from (YYYY-MM-DD):";
		case DEPRECATE -> "Deprecated &from (YYYY-MM-DD):";
		case REJECT -> "Rejected &on (YYYY-MM-DD):";
		};
	}

	/** Newer versions of the document first; the newest of them is proposed. */
	private void fillReplacements() {
		Map<Boolean, List<String>> others = folder.names().stream()
				.filter(other -> !other.equals(name.toString()) && FileName.parse(other).filter(o -> !o.supplement()).isPresent())
				.collect(Collectors.partitioningBy(this::isNewer));
		Stream.concat(others.get(true).reversed().stream(), others.get(false).stream()).forEach(other -> new TableItem(replacedBy, SWT.NONE).setText(other));
		if (!others.get(true).isEmpty()) {
			replacedBy.getItem(0).setChecked(true);
		}
	}

	private boolean isNewer(String other) {
		return FileName.parse(other).filter(o -> o.number().equals(name.number()) && o.version() > name.version()).isPresent();
	}

	private void update() {
		String problem = fields.mark(date, date() == null ? "A date has the form YYYY-MM-DD, such as " + LocalDate.now() + "." : null);
		List<Condition> found = List.of();
		try {
			found = step.conditions(name, folder, replacedBy());
			if (problem == null) {
				step.apply(text(), date(), replacedBy());
			}
		} catch (AuthoringException e) {
			problem = problem == null ? e.getMessage() : problem;
		}
		conditions.show(found);
		long missing = found.stream().filter(condition -> Boolean.FALSE.equals(condition.met())).count();
		anyway.setVisible(missing > 0 && problem == null);
		setErrorMessage(problem);
		setMessage(missing == 0 ? description() : missing == 1 ? "A condition is missing; see below." : missing + " conditions are missing; see below.",
				missing == 0 ? IMessageProvider.NONE : IMessageProvider.WARNING);
		setPageComplete(problem == null && (missing == 0 || anyway.getSelection()));
	}

	String text() {
		return folder.text(name.toString());
	}

	/** null while it is not a date */
	LocalDate date() {
		try {
			return LocalDate.parse(date.getText().strip());
		} catch (DateTimeParseException e) {
			return null;
		}
	}

	List<String> replacedBy() {
		return replacedBy == null ? List.of() : Arrays.stream(replacedBy.getItems()).filter(TableItem::getChecked).map(TableItem::getText).toList();
	}
}
