package community.scs.workbench.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a node is drawn: the kind decides outline and fill, the change is said by a sign before the name and a stronger line.
 *
 * @param corner   radius, in pixels
 * @param strength of the line, in pixels
 */
record GraphLook(Rgb fill, Rgb line, Rgb text, int corner, int strength, boolean dashed) {

	record Rgb(int red, int green, int blue) {

		String css() {
			return String.format("#%02x%02x%02x", red, green, blue);
		}
	}

	/** @param dark whether the background is */
	static GraphLook of(Graph.Node node, boolean dark) {
		Rgb text = dark ? rgb(0xe6ebf0) : rgb(0x1b2430);
		Rgb line = line(node, dark);
		int strength = node.change() == Graph.Change.NONE && node.effect() == Graph.Effect.NONE ? 1 : 2;
		return switch (node.kind()) {
		case OPERATION, OPERATIONS -> new GraphLook(dark ? rgb(0x22384d) : rgb(0xe3eef9), line, text, 2, strength, false);
		case RULE -> new GraphLook(dark ? rgb(0x3a2c47) : rgb(0xf1e9f7), line, text, 12, strength, false);
		case FOLD -> new GraphLook(dark ? rgb(0x2c3138) : rgb(0xeceff3), line, text, 6, strength, false);
		case MISSING -> new GraphLook(dark ? rgb(0x4a3a17) : rgb(0xfff1d6), line, text, 2, strength, true);
		};
	}

	private static Rgb line(Graph.Node node, boolean dark) {
		return switch (node.effect()) {
		case WIDENED -> dark ? rgb(0x4cc37c) : rgb(0x12833f);
		case NARROWED -> dark ? rgb(0xf0736a) : rgb(0xb3261e);
		case BOTH, UNKNOWN -> dark ? rgb(0xe0a100) : rgb(0x9a6b00);
		case NONE -> switch (node.change()) {
		case NONE -> dark ? rgb(0x86a5c4) : rgb(0x4a6a8a);
		case ADDED -> dark ? rgb(0x4cc37c) : rgb(0x12833f);
		case REMOVED -> dark ? rgb(0xf0736a) : rgb(0xb3261e);
		case CHANGED -> dark ? rgb(0xe0a100) : rgb(0x9a6b00);
		};
		};
	}

	private static Rgb rgb(int value) {
		return new Rgb(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
	}

	/** the lines in the box, the first with the sign of the change, the last with the effect on an operation */
	static List<String> lines(Graph.Node node) {
		List<String> lines = new ArrayList<>(node.lines());
		lines.set(0, sign(node.change()) + lines.getFirst());
		if (node.effect() != Graph.Effect.NONE) {
			lines.add(word(node.effect()));
		}
		return lines;
	}

	private static String word(Graph.Effect effect) {
		return switch (effect) {
		case NONE -> "";
		case WIDENED -> "▲ widened";
		case NARROWED -> "▼ narrowed";
		case BOTH -> "▲▼ widened and narrowed";
		case UNKNOWN -> "? not certain";
		};
	}

	/** what a screen reader says for a node */
	static String spoken(Graph.Node node) {
		String change = node.change() == Graph.Change.NONE ? "" : ", " + node.change().name().toLowerCase(Locale.ROOT);
		String effect = node.effect() == Graph.Effect.NONE ? "" : ", " + node.effect().name().toLowerCase(Locale.ROOT);
		return String.join(", ", node.lines()) + change + effect;
	}

	static String sign(Graph.Change change) {
		return switch (change) {
		case NONE -> "";
		case ADDED -> "+ ";
		case REMOVED -> "− ";
		case CHANGED -> "≠ ";
		};
	}
}
