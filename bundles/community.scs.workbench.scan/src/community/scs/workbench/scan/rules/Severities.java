package community.scs.workbench.scan.rules;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.preferences.IPreferenceValues;
import org.eclipse.xtext.preferences.PreferenceValuesByLanguage;

/** The severities that a user chose, by rule, for all files of a resource set. */
public final class Severities extends PreferenceValuesByLanguage {

	private final IPreferenceValues values;

	private Severities(IPreferenceValues values) {
		this.values = values;
	}

	/** @param values answers each key with its default unless the user chose a severity for that rule */
	public static void attach(ResourceSet resources, IPreferenceValues values) {
		new Severities(values).attachToEmfObject(resources);
	}

	@Override
	public IPreferenceValues get(String language) {
		return values;
	}
}
