package community.scs.workbench.ui.policy.matrix;

import org.eclipse.swt.graphics.Color;

import community.scs.workbench.ui.policy.matrix.Grid.Trend;

/** Backgrounds of cells, for light and dark themes; the words in the cells say the same. */
public final class TrendColors {

	private TrendColors() {
	}

	/** @return null for the control's own background */
	public static Color of(Trend trend, boolean dark) {
		return switch (trend) {
		case NONE -> null;
		case GAIN -> dark ? new Color(0x1d, 0x4d, 0x30) : new Color(0xd5, 0xf0, 0xdf);
		case LOSS -> dark ? new Color(0x5c, 0x26, 0x22) : new Color(0xf9, 0xdc, 0xd9);
		case BOTH -> dark ? new Color(0x5a, 0x43, 0x10) : new Color(0xfd, 0xec, 0xcb);
		case UNKNOWN -> dark ? new Color(0x3c, 0x3c, 0x4a) : new Color(0xe6, 0xe6, 0xee);
		};
	}

	/** Whether a control's background asks for the dark colours. */
	public static boolean dark(Color background) {
		return background.getRed() + background.getGreen() + background.getBlue() < 3 * 128;
	}
}
