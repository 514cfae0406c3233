package community.scs.workbench.ui.minings;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.minings.LanguageMinings;

/** What editors say above the lines. */
public final class MiningsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	static final String VERDICTS = LanguageMinings.preference("verdicts");
	static final String POLICIES = LanguageMinings.preference("community.scs.workbench.policy.Policy");

	public MiningsPage() {
		super(GRID);
		setDescription("Show above the lines of an editor:");
	}

	static boolean isShown(String minings) {
		return Platform.getPreferencesService().getBoolean(Bridge.ID, minings, true, null);
	}

	@Override
	public void init(IWorkbench workbench) {
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, Bridge.ID);
		store.setDefault(VERDICTS, true);
		store.setDefault(POLICIES, true);
		setPreferenceStore(store);
	}

	@Override
	protected void createFieldEditors() {
		addField(new BooleanFieldEditor(VERDICTS, "&Requirements, and statements that one quotes: how the cloud that was observed last stands to them", getFieldEditorParent()));
		addField(new BooleanFieldEditor(POLICIES, "&Policy rules: their API calls, their default, and how many rules use them", getFieldEditorParent()));
	}
}
