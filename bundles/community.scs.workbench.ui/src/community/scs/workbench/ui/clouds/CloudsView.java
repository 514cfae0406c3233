package community.scs.workbench.ui.clouds;

import java.io.File;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.config.Place;
import community.scs.workbench.ui.ColumnWidths;
import community.scs.workbench.ui.Icons;

/** The sandbox and the clouds of the user's clouds.yaml, and what is known of each. */
public class CloudsView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.clouds";

	private final Map<CloudRef, CloudStatus> known = new HashMap<>();
	private Map<CloudRef, Place> places = Map.of();
	private TableViewer table;
	private Text details;
	private String problem = "";

	@Override
	public void createPartControl(Composite parent) {
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		createTable(new Composite(sash, SWT.NONE));
		details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		sash.setWeights(65, 35);
		table.addSelectionChangedListener(event -> showDetails());
		table.getTable().addListener(SWT.Selection, event -> setContentDescription(""));
		table.addOpenListener(event -> testConnection());
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		table.getTable().setMenu(menu.createContextMenu(table.getTable()));
		getSite().registerContextMenu(menu, table);
		getSite().setSelectionProvider(table);
		refresh();
	}

	private void createTable(Composite area) {
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		table = new TableViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(table);
		Icons icons = new Icons(table.getTable());
		TableViewerColumn name = new TableViewerColumn(table, SWT.NONE);
		name.getColumn().setText("Cloud");
		layout.setColumnData(name.getColumn(), new ColumnWeightData(30, 120));
		name.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((CloudRef) element).label();
			}

			@Override
			public String getToolTipText(Object element) {
				return details((CloudRef) element);
			}

			@Override
			public Image getImage(Object element) {
				return icons.image(icon((CloudRef) element));
			}
		});
		TableViewerColumn state = new TableViewerColumn(table, SWT.NONE);
		state.getColumn().setText("State");
		layout.setColumnData(state.getColumn(), new ColumnWeightData(70, 160));
		state.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return CloudTexts.line(status((CloudRef) element));
			}

			@Override
			public String getToolTipText(Object element) {
				return details((CloudRef) element);
			}
		});
		ColumnWidths.keep("clouds", layout, table.getTable());
	}

	private String icon(CloudRef cloud) {
		return switch (status(cloud)) {
		case CloudStatus.Reached reached -> "cloud_reached";
		case CloudStatus.Failed failed -> "cloud_failed";
		default -> cloud.sandbox() ? "sandbox" : "cloud";
		};
	}

	private CloudStatus status(CloudRef cloud) {
		return known.getOrDefault(cloud, new CloudStatus.Untried());
	}

	/** Reads the configuration anew. */
	public void refresh() {
		Display display = getSite().getShell().getDisplay();
		Job.createSystem("Read clouds.yaml", (ICoreRunnable) monitor -> {
			Map<CloudRef, Place> clouds = new LinkedHashMap<>();
			clouds.put(CloudRef.SANDBOX, null);
			String message = "";
			try {
				clouds.putAll(CloudDirectory.described());
				if (clouds.size() == 1) {
					message = "No clouds.yaml was found in the usual places (~/.config/openstack, /etc/openstack, OS_CLIENT_CONFIG_FILE): write one to check other clouds than the sandbox.";
				}
			} catch (CloudException e) {
				message = e.getMessage();
			}
			String found = message;
			display.asyncExec(() -> show(clouds, found));
		}).schedule();
	}

	private void show(Map<CloudRef, Place> clouds, String message) {
		if (table.getControl().isDisposed()) {
			return;
		}
		problem = message;
		places = clouds;
		table.setInput(clouds.keySet());
		if (table.getStructuredSelection().isEmpty()) {
			table.setSelection(new StructuredSelection(CloudRef.SANDBOX));
		}
		showDetails();
	}

	private void showDetails() {
		CloudRef cloud = selected();
		String text = cloud == null ? "" : details(cloud);
		details.setText(problem.isEmpty() ? text : text + "\n\n" + problem);
	}

	private String details(CloudRef cloud) {
		return CloudTexts.details(cloud, places.get(cloud), status(cloud));
	}

	/** Says how to check a cloud from here. */
	public void askForChoice() {
		setContentDescription("Select a cloud and choose Check on this Cloud in the toolbar.");
	}

	/** Opens the file that describes the selected cloud, at its place. */
	void openConfiguration() {
		CloudRef cloud = selected();
		Place place = cloud == null ? null : places.get(cloud);
		if (place == null || place.line() == 0) {
			details.setText(cloud == null ? "" : cloud.label() + " is described in no file.");
			return;
		}
		try {
			IEditorPart editor = IDE.openEditorOnFileStore(getSite().getPage(), EFS.getLocalFileSystem().getStore(new File(place.file()).toURI()));
			if (editor instanceof ITextEditor text) {
				IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
				text.selectAndReveal(document.getLineOffset(Math.min(place.line(), document.getNumberOfLines()) - 1), 0);
			}
		} catch (PartInitException | BadLocationException e) {
			details.setText(place.file() + " could not be opened: " + e.getMessage());
		}
	}

	/** null when nothing is selected */
	public CloudRef selected() {
		return (CloudRef) table.getStructuredSelection().getFirstElement();
	}

	/** Asks the selected cloud for a token and its catalog, in a job. */
	public void testConnection() {
		CloudRef cloud = selected();
		if (cloud == null || status(cloud) instanceof CloudStatus.Asking) {
			return;
		}
		Display display = getSite().getShell().getDisplay();
		new ConnectJob(cloud, status -> display.asyncExec(() -> learn(cloud, status))).schedule();
	}

	private void learn(CloudRef cloud, CloudStatus status) {
		known.put(cloud, status);
		if (!table.getControl().isDisposed()) {
			table.update(cloud, null);
			showDetails();
		}
	}

	@Override
	public void setFocus() {
		table.getControl().setFocus();
	}
}
