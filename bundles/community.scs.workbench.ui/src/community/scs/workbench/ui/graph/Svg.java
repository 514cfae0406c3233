package community.scs.workbench.ui.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import community.scs.workbench.ui.graph.Drawing.Arrow;
import community.scs.workbench.ui.graph.Drawing.Box;

/** Writes a drawing as a picture that needs nothing else: SVG without scripts, fonts or links. */
public final class Svg {

	private Svg() {
	}

	public static String of(Drawing drawing) {
		StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
				"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\" font-size=\"12\">%n",
				drawing.width(), drawing.height(), drawing.width(), drawing.height()));
		svg.append("<defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"#5f6b7a\"/></marker></defs>\n");
		svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
		drawing.arrows().forEach(arrow -> svg.append(line(arrow)));
		drawing.boxes().forEach(box -> svg.append(box(box)));
		return svg.append("</svg>\n").toString();
	}

	private static String line(Arrow arrow) {
		String points = arrow.points().stream().map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y())).collect(Collectors.joining(" "));
		return "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"#5f6b7a\" marker-end=\"url(#head)\"/>\n";
	}

	private static String box(Box box) {
		GraphLook look = GraphLook.of(box.node(), false);
		StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
				"<g><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%d\"%s/>%n",
				escaped(box.node().details()), box.x(), box.y(), box.width(), box.height(), look.corner(), look.fill().css(), look.line().css(), look.strength(),
				look.dashed() ? " stroke-dasharray=\"4 3\"" : ""));
		List<String> lines = GraphLook.lines(box.node());
		for (int i = 0; i < lines.size(); i++) {
			text.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\"%s>%s</text>%n", box.x() + Layered.PADDING, box.y() + Layered.BASELINE + Layered.LINE * i, look.text().css(),
					i == 0 ? " font-weight=\"bold\"" : "", escaped(lines.get(i))));
		}
		return text.append("</g>\n").toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
