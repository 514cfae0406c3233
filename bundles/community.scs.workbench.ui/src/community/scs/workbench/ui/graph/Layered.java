package community.scs.workbench.ui.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import community.scs.workbench.ui.graph.Drawing.Arrow;
import community.scs.workbench.ui.graph.Drawing.Box;
import community.scs.workbench.ui.graph.Drawing.Point;

/** Gives the nodes of a graph their places: who refers stands left of what it refers to. Takes a second or two for 400 nodes; not for the UI thread. */
public final class Layered {

	/** from one line of text to the next, in pixels */
	static final int LINE = 16;
	/** left and right of the text, in pixels */
	static final int PADDING = 14;
	/** from the top of a box to the first line's baseline, in pixels */
	static final int BASELINE = 19;

	/** Measures text in the font that will be drawn. */
	@FunctionalInterface
	public interface Measure {
		/** in pixels */
		double width(String line);
	}

	private Layered() {
	}

	public static Drawing layout(Graph graph, Measure measure) {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
		ElkNode root = ElkGraphUtil.createGraph();
		root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
		root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
		root.setProperty(CoreOptions.PADDING, new ElkPadding(16));
		root.setProperty(CoreOptions.SPACING_NODE_NODE, 10.0);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 60.0);
		Map<String, ElkNode> placed = new HashMap<>();
		for (Graph.Node node : graph.nodes()) {
			ElkNode box = ElkGraphUtil.createNode(root);
			box.setWidth(GraphLook.lines(node).stream().mapToDouble(measure::width).max().orElse(0) + 2 * PADDING);
			box.setHeight(GraphLook.lines(node).size() * LINE + PADDING);
			placed.put(node.id(), box);
		}
		Map<Graph.Edge, ElkEdge> lines = new HashMap<>();
		graph.edges().forEach(edge -> lines.put(edge, ElkGraphUtil.createSimpleEdge(placed.get(edge.from()), placed.get(edge.to()))));
		new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
		List<Box> boxes = graph.nodes().stream().map(node -> box(node, placed.get(node.id()))).toList();
		List<Arrow> arrows = graph.edges().stream().map(edge -> new Arrow(edge, points(lines.get(edge)))).toList();
		return new Drawing(boxes, arrows, root.getWidth(), root.getHeight());
	}

	private static Box box(Graph.Node node, ElkNode place) {
		return new Box(node, place.getX(), place.getY(), place.getWidth(), place.getHeight());
	}

	private static List<Point> points(ElkEdge edge) {
		List<Point> points = new ArrayList<>();
		for (ElkEdgeSection section : edge.getSections()) {
			points.add(new Point(section.getStartX(), section.getStartY()));
			section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
			points.add(new Point(section.getEndX(), section.getEndY()));
		}
		return points;
	}
}
