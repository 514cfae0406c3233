package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dark theme is the platform's, with our colours in the editors, and the system's widgets follow it. */
class DarkThemeTest {

	@AfterEach
	void end() {
		Bench.dark(false);
	}

	@Test
	void theWindowAndItsToolbarsHaveThePlatformsBackground() {
		Bench.dark(true);
		RGB background = colors().getRGB("org.eclipse.ui.workbench.DARK_BACKGROUND");
		assertTrue(brightness(background) > 0.2, "not black: " + background);
		assertEquals(background, Bench.shell().getBackground().getRGB());
	}

	@Test
	void editorsHaveTheirOwnDarkColours() {
		RGB light = colors().getRGB("community.scs.workbench.editor.keyword");
		Bench.dark(true);
		RGB dark = colors().getRGB("community.scs.workbench.editor.keyword");
		assertTrue(brightness(dark) > 0.8 && brightness(light) < 0.8, light + " becomes " + dark);
	}

	@Test
	void widgetsOfTheSystemAreDarkToo() {
		Bench.dark(true);
		Ui.waitFor("dark widgets", () -> brightness(Bench.shell().getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB()) < 0.4);
		Bench.dark(false);
		Ui.waitFor("light widgets", () -> brightness(Bench.shell().getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB()) > 0.6);
	}

	private static ColorRegistry colors() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	/** 0 to 1 */
	private static float brightness(RGB color) {
		return color.getHSB()[2];
	}
}
