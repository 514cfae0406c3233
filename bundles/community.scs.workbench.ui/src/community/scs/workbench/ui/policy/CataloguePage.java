package community.scs.workbench.ui.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.ui.ColumnWidths;
import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.policy.source.CatalogueSource;
import community.scs.workbench.ui.policy.source.PolicyWatch;
import community.scs.workbench.ui.policy.source.TextLines;

/** The catalogues of defaults that are kept for all workspaces and for the command line; changes take effect at once. */
public class CataloguePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._]*-[A-Za-z0-9][A-Za-z0-9._]*";

	/** @param rules as one reads it, a number or why the file is none */
	private record Kept(String name, String rules) {
	}

	/** @param named whether the file says service and release itself */
	private record Read(Catalogue catalogue, boolean named) {
	}

	private final CatalogueStore store = CatalogueStore.ofUser();
	private Table table;
	private Button remove;
	private Latest<List<Kept>> work;
	private Latest<Read> reading;
	private List<Kept> kept = List.of();

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
		setDescription("Defaults of services, one list for each release. Add a list of rules, or what oslopolicy-sample-generator prints; on a machine where a service is installed, scs-workbench policy catalogue add --installed asks it.");
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		Composite list = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 220).applyTo(list);
		TableColumnLayout layout = new TableColumnLayout();
		list.setLayout(layout);
		table = new Table(list, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		column(layout, "Service and release", 60);
		column(layout, "Rules", 40);
		ColumnWidths.keep("catalogues", layout, table);
		table.addListener(SWT.Selection, event -> remove.setEnabled(table.getSelectionIndex() >= 0));
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "&Add File…").addListener(SWT.Selection, event -> chooseFile());
		remove = button(buttons, "&Remove");
		remove.setEnabled(false);
		remove.addListener(SWT.Selection, event -> remove());
		work = new Latest<>(table, this::show, this::setErrorMessage);
		reading = new Latest<>(table, this::name, this::setErrorMessage);
		work.ask("List catalogues", monitor -> list());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "community.scs.workbench.ui.catalogues");
		return area;
	}

	private void column(TableColumnLayout layout, String title, int weight) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		layout.setColumnData(column, new ColumnWeightData(weight, 90));
	}

	private static Button button(Composite parent, String text) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private void chooseFile() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText("Add Catalogue");
		dialog.setFilterExtensions(new String[] { "*.yaml;*.yml;*.json;*.sample", "*" });
		dialog.setFilterNames(new String[] { "Lists of rules and samples (yaml, yml, json, sample)", "All files" });
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		add(Path.of(chosen));
	}

	/** Reads a file, and asks how to call its catalogue if the file does not say it itself. */
	public void add(Path file) {
		reading.ask("Read " + file, monitor -> read(file));
	}

	private static Read read(Path file) throws CoreException {
		CatalogueSource.Outside source = new CatalogueSource.Outside(file);
		try {
			Catalogue catalogue = Catalogues.read(source.text(), "", "");
			if (catalogue.rules().isEmpty()) {
				throw new CoreException(Status.error(file.getFileName() + " holds no rules."));
			}
			return new Read(source.read(), !catalogue.service().isEmpty() && !catalogue.release().isEmpty());
		} catch (UnreadableException e) {
			throw new CoreException(Status.error(file.getFileName() + ", line " + TextLines.line(source.text(), e.offset()) + ": " + e.getMessage(), e));
		}
	}

	private void name(Read read) {
		String name = read.catalogue().service() + "-" + read.catalogue().release();
		if (!read.named()) {
			InputDialog dialog = new InputDialog(getShell(), "Add Catalogue", "The file does not say whose defaults it holds. Service and release:", name,
					text -> text.matches(NAME) ? null : "Write the service, a hyphen and the release, such as keystone-2024.2.");
			name = dialog.open() == Window.OK ? dialog.getValue() : null;
		}
		if (name != null && (!store.keeps(name) || MessageDialog.openQuestion(getShell(), "Add Catalogue", name + " is kept already. Shall the file take its place?"))) {
			int dash = name.indexOf('-');
			Catalogue catalogue = new Catalogue(name.substring(0, dash), name.substring(dash + 1), List.copyOf(read.catalogue().rules().values()));
			work.ask("Add " + name, monitor -> {
				try {
					store.add(catalogue);
					return list();
				} catch (IOException e) {
					throw new CoreException(Status.error(e.getMessage(), e));
				}
			});
		}
	}

	private void remove() {
		String name = kept.get(table.getSelectionIndex()).name();
		work.ask("Remove " + name, monitor -> {
			try {
				store.remove(name);
				return list();
			} catch (IOException e) {
				throw new CoreException(Status.error(name + " could not be removed: " + e.getMessage(), e));
			}
		});
	}

	private List<Kept> list() throws CoreException {
		List<Kept> all = new ArrayList<>();
		try {
			for (String name : store.names()) {
				all.add(new Kept(name, rules(name)));
			}
			return all;
		} catch (IOException e) {
			throw new CoreException(Status.error("The catalogues in " + store.folder() + " could not be listed: " + e.getMessage(), e));
		}
	}

	private String rules(String name) {
		try {
			return store.read(name).rules().size() + "";
		} catch (IOException e) {
			return e.getMessage();
		}
	}

	private void show(List<Kept> list) {
		if (!kept.equals(list)) {
			PolicyWatch.findAgain();
		}
		kept = list;
		setErrorMessage(null);
		table.removeAll();
		list.forEach(each -> new TableItem(table, SWT.NONE).setText(new String[] { each.name(), each.rules() }));
		setMessage(list.isEmpty() ? "No catalogue is kept yet: press Add File." : null, INFORMATION);
		remove.setEnabled(false);
	}
}
