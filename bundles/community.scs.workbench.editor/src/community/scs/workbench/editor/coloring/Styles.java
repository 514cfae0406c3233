package community.scs.workbench.editor.coloring;

import community.scs.workbench.editor.Bridge;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;

/** The contributed styles by the names that highlighting services use. */
final class Styles {

	private static final Map<String, Style> STYLES = read();

	private Styles() {
	}

	/** Null for a style nobody has contributed: such text looks like the text around it. */
	static Style of(String name) {
		return STYLES.get(name);
	}

	private static Map<String, Style> read() {
		Map<String, Style> styles = new HashMap<>();
		for (IConfigurationElement element : Platform.getExtensionRegistry()
				.getConfigurationElementsFor(Bridge.ID + ".languages")) //$NON-NLS-1$
			if (element.getName().equals("style")) { //$NON-NLS-1$
				Style style = Style.of(element);
				styles.put(style.name(), style);
			}
		return styles;
	}
}
