package community.scs.workbench.editor.coloring;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/**
 * How a kind of text looks.
 *
 * @param color id of a colour definition of the current theme, or null for the editor's own foreground
 * @param font  bits of {@link SWT#BOLD} and {@link SWT#ITALIC}
 */
public record Style(String name, String color, int font, boolean underline, boolean strikeout) {

	static Style of(IConfigurationElement element) {
		return new Style(element.getAttribute("name"), element.getAttribute("color"), //$NON-NLS-1$ //$NON-NLS-2$
				(is(element, "bold") ? SWT.BOLD : 0) | (is(element, "italic") ? SWT.ITALIC : 0), //$NON-NLS-1$ //$NON-NLS-2$
				is(element, "underline"), is(element, "strikeout")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean is(IConfigurationElement element, String attribute) {
		return Boolean.parseBoolean(element.getAttribute(attribute));
	}

	StyleRange range(int offset, int length, ColorRegistry colors) {
		StyleRange range = new StyleRange(offset, length, color == null ? null : colors.get(color), null, font);
		range.underline = underline;
		range.strikeout = strikeout;
		return range;
	}
}
