package community.scs.workbench.ui.graph;

import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import community.scs.workbench.ui.graph.Drawing.Box;

/**
 * Shows a drawing. Drag or scroll to move, Ctrl+wheel, + and − to zoom, 0 to see all of it; Tab walks through the boxes,
 * a double click or Enter opens one.
 */
public final class GraphCanvas extends Canvas {

	private static final double SMALLEST = 0.05;
	private static final double LARGEST = 4;
	/** smaller texts are no help at first sight */
	private static final double READABLE = 0.75;

	private final Consumer<Graph.Node> selected;
	private final Consumer<Graph.Node> opened;
	private Drawing drawing;
	private double zoom = 1;
	private double left;
	private double top;
	private Box selection;
	private Set<String> found = Set.of();
	private Point grip;

	/** @param selected told null when nothing is selected any more */
	public GraphCanvas(Composite parent, Consumer<Graph.Node> selected, Consumer<Graph.Node> opened) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.selected = selected;
		this.opened = opened;
		setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.MouseMove, this::drag);
		addListener(SWT.MouseUp, event -> grip = null);
		addListener(SWT.MouseDoubleClick, event -> openSelection());
		addListener(SWT.MouseVerticalWheel, this::wheel);
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, this::traverse);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = selection != null ? GraphLook.spoken(selection.node())
						: drawing == null ? "graph, empty" : "graph with " + drawing.boxes().size() + " boxes; Tab goes from box to box";
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}
		});
		addListener(SWT.MouseHover, event -> {
			Box box = boxAt(event.x, event.y);
			setToolTipText(box == null ? null : box.node().details());
		});
	}

	/** Shows nothing. */
	public void clear() {
		drawing = null;
		selection = null;
		redraw();
	}

	/** Shows another drawing, all of it if that can be read; what was selected stays so if it is still there. */
	public void show(Drawing next) {
		String id = selection == null ? null : selection.node().id();
		drawing = next;
		select(next.boxes().stream().filter(box -> box.node().id().equals(id)).findFirst().orElse(null));
		fit();
		if (zoom < READABLE) {
			zoom = READABLE;
			left = Math.max(0, (getClientArea().width / zoom - drawing.width()) / 2);
			top = Math.max(0, (getClientArea().height / zoom - drawing.height()) / 2);
		}
	}

	/** Selects the box of a node and brings it into view; does nothing if it is not drawn. */
	public void select(String id) {
		if (drawing != null) {
			drawing.boxes().stream().filter(box -> box.node().id().equals(id)).findFirst().ifPresent(box -> {
				select(box);
				reveal(box);
			});
		}
	}

	public Drawing drawing() {
		return drawing;
	}

	/** Makes everything visible, but nothing larger than life. */
	public void fit() {
		Rectangle area = getClientArea();
		if (drawing != null && area.width > 0) {
			zoom = Math.clamp(Math.min(area.width / drawing.width(), area.height / drawing.height()), SMALLEST, 1);
			left = (area.width / zoom - drawing.width()) / 2;
			top = (area.height / zoom - drawing.height()) / 2;
		}
		redraw();
	}

	/** Zooms around the middle of what is visible. */
	public void zoom(double factor) {
		Rectangle area = getClientArea();
		zoomAround(factor, area.width / 2, area.height / 2);
	}

	private void zoomAround(double factor, int x, int y) {
		double next = Math.clamp(zoom * factor, SMALLEST, LARGEST);
		left += x / next - x / zoom;
		top += y / next - y / zoom;
		zoom = next;
		redraw();
	}

	/** Highlights the boxes with these ids. */
	public void highlight(Set<String> ids) {
		found = ids;
		redraw();
	}

	private boolean isFound(Box box) {
		return found.contains(box.node().id());
	}

	private void reveal(Box box) {
		Rectangle area = getClientArea();
		zoom = Math.max(zoom, 0.7);
		left = area.width / zoom / 2 - box.x() - box.width() / 2;
		top = area.height / zoom / 2 - box.y() - box.height() / 2;
		redraw();
	}

	private void select(Box box) {
		selection = box;
		selected.accept(box == null ? null : box.node());
		getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
		redraw();
	}

	private void openSelection() {
		if (selection != null) {
			opened.accept(selection.node());
		}
	}

	private Box boxAt(int x, int y) {
		return drawing == null ? null : drawing.at(x / zoom - left, y / zoom - top);
	}

	private void press(Event event) {
		setFocus();
		grip = new Point(event.x, event.y);
		select(boxAt(event.x, event.y));
	}

	private void drag(Event event) {
		if (grip != null) {
			left += (event.x - grip.x) / zoom;
			top += (event.y - grip.y) / zoom;
			grip = new Point(event.x, event.y);
			redraw();
		}
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			zoomAround(event.count > 0 ? 1.2 : 1 / 1.2, event.x, event.y);
		} else {
			top += event.count * 20 / zoom;
			redraw();
		}
		event.doit = false;
	}

	private void key(Event event) {
		double step = 60 / zoom;
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> left += step;
		case SWT.ARROW_RIGHT -> left -= step;
		case SWT.ARROW_UP -> top += step;
		case SWT.ARROW_DOWN -> top -= step;
		case SWT.CR, SWT.KEYPAD_CR -> openSelection();
		default -> {
			switch (event.character) {
			case '+' -> zoom(1.2);
			case '-' -> zoom(1 / 1.2);
			case '0' -> fit();
			default -> {
			}
			}
		}
		}
		redraw();
	}

	/** Tab walks through the boxes, and leaves the canvas after the last. */
	private void traverse(Event event) {
		int step = event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : event.detail == SWT.TRAVERSE_TAB_PREVIOUS ? -1 : 0;
		event.doit = true;
		if (step != 0 && drawing != null) {
			int next = selection == null ? (step > 0 ? 0 : drawing.boxes().size() - 1) : drawing.boxes().indexOf(selection) + step;
			if (next >= 0 && next < drawing.boxes().size()) {
				event.doit = false;
				select(drawing.boxes().get(next));
				reveal(selection);
			}
		}
	}

	private void paint(GC gc) {
		if (drawing == null) {
			return;
		}
		Transform transform = new Transform(gc.getDevice());
		transform.scale((float) zoom, (float) zoom);
		transform.translate((float) left, (float) top);
		gc.setTransform(transform);
		GraphPainter.paint(gc, drawing, selection, this::isFound, isDark(getBackground()));
		gc.setTransform(null);
		transform.dispose();
	}

	/** The whole drawing as an image at zoom 1. */
	public ImageData picture() {
		Image image = new Image(getDisplay(), (int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height()));
		GC gc = new GC(image);
		gc.setFont(getFont());
		gc.setAdvanced(true);
		GraphPainter.paint(gc, drawing, null, box -> false, false);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	static boolean isDark(Color background) {
		return background.getRed() + background.getGreen() + background.getBlue() < 3 * 128;
	}
}
