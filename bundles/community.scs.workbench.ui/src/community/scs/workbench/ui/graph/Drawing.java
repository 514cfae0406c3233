package community.scs.workbench.ui.graph;

import java.util.List;

/** A graph with places; all lengths in pixels at zoom 1, the origin top left. */
public record Drawing(List<Box> boxes, List<Arrow> arrows, double width, double height) {

	public record Point(double x, double y) {
	}

	public record Box(Graph.Node node, double x, double y, double width, double height) {

		boolean contains(double px, double py) {
			return px >= x && px <= x + width && py >= y && py <= y + height;
		}
	}

	/** @param points of the line; the arrow's head is at the last */
	public record Arrow(Graph.Edge edge, List<Point> points) {
	}

	/** the box at a place; null if there is none */
	Box at(double x, double y) {
		return boxes.stream().filter(box -> box.contains(x, y)).findFirst().orElse(null);
	}
}
