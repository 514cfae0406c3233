package community.scs.workbench.editor.editing;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Language;
import java.util.Comparator;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What happens when a file of a language is saved. */
public final class SaveActionsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	public SaveActionsPage() {
		super(GRID);
		setDescription("Format when a file is saved by hand, as Ctrl+Shift+F does:");
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Bridge.ID));
	}

	@Override
	protected void createFieldEditors() {
		Bridge.get().languages().all().sorted(Comparator.comparing(Language::label))
				.forEach(l -> addField(new BooleanFieldEditor(FormatOnSave.preference(l.id()), l.label(), getFieldEditorParent())));
	}
}
