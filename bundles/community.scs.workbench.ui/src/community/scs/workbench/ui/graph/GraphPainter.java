package community.scs.workbench.ui.graph;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;

import community.scs.workbench.ui.graph.Drawing.Arrow;
import community.scs.workbench.ui.graph.Drawing.Box;
import community.scs.workbench.ui.graph.Drawing.Point;

/** Draws boxes and arrows on a canvas or an image. */
final class GraphPainter {

	private static final int HEAD = 7;
	private static final Color FOUND = new Color(0xe0, 0xa1, 0x00);
	private static final Color CHOSEN = new Color(0x3f, 0x8f, 0xd6);

	private GraphPainter() {
	}

	static void paint(GC gc, Drawing drawing, Box selection, Predicate<Box> found, boolean dark) {
		gc.setAntialias(SWT.ON);
		Font plain = gc.getFont();
		Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
		Color faint = dark ? new Color(0x8a, 0x95, 0xa3) : new Color(0x5f, 0x6b, 0x7a);
		for (Arrow arrow : drawing.arrows()) {
			boolean near = selection != null && (arrow.edge().from().equals(selection.node().id()) || arrow.edge().to().equals(selection.node().id()));
			Color color = near ? CHOSEN : faint;
			gc.setForeground(color);
			gc.setBackground(color);
			gc.setLineWidth(near ? 2 : 1);
			line(gc, arrow.points());
		}
		for (Box box : drawing.boxes()) {
			box(gc, box, box == selection, found.test(box), dark, plain, bold);
		}
	}

	private static void line(GC gc, List<Point> points) {
		gc.drawPolyline(points.stream().flatMapToInt(point -> java.util.stream.IntStream.of((int) Math.round(point.x()), (int) Math.round(point.y()))).toArray());
		Point end = points.getLast();
		Point before = points.get(points.size() - 2);
		double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
		int[] head = new int[6];
		head[0] = (int) end.x();
		head[1] = (int) end.y();
		for (int side = 0; side < 2; side++) {
			double turned = angle + Math.PI + (side == 0 ? 0.4 : -0.4);
			head[2 + 2 * side] = (int) Math.round(end.x() + HEAD * Math.cos(turned));
			head[3 + 2 * side] = (int) Math.round(end.y() + HEAD * Math.sin(turned));
		}
		gc.fillPolygon(head);
	}

	private static void box(GC gc, Box box, boolean selected, boolean found, boolean dark, Font plain, Font bold) {
		GraphLook look = GraphLook.of(box.node(), dark);
		int x = (int) Math.round(box.x());
		int y = (int) Math.round(box.y());
		int width = (int) Math.round(box.width());
		int height = (int) Math.round(box.height());
		if (box.node().kind() == Graph.Kind.FOLD) {
			gc.setForeground(color(look.line()));
			gc.setLineWidth(1);
			gc.drawRoundRectangle(x + 4, y + 4, width, height, look.corner() * 2, look.corner() * 2);
		}
		gc.setBackground(color(look.fill()));
		gc.fillRoundRectangle(x, y, width, height, look.corner() * 2, look.corner() * 2);
		gc.setForeground(selected ? CHOSEN : found ? FOUND : color(look.line()));
		gc.setLineWidth(selected || found ? 3 : look.strength());
		gc.setLineStyle(look.dashed() ? SWT.LINE_DASH : SWT.LINE_SOLID);
		gc.drawRoundRectangle(x, y, width, height, look.corner() * 2, look.corner() * 2);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setForeground(color(look.text()));
		List<String> lines = GraphLook.lines(box.node());
		for (int i = 0; i < lines.size(); i++) {
			gc.setFont(i == 0 ? bold : plain);
			gc.drawText(lines.get(i), x + Layered.PADDING, y + Layered.BASELINE - 13 + Layered.LINE * i, true);
		}
		gc.setFont(plain);
	}

	private static Color color(GraphLook.Rgb rgb) {
		return new Color(rgb.red(), rgb.green(), rgb.blue());
	}
}
