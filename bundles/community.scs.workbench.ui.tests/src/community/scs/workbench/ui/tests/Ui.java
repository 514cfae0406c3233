package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Waits, finds, presses, types and takes pictures on the UI thread. */
final class Ui {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final int DRAWING_MS = 1500;
	private static final Path PICTURES = Path.of(System.getProperty("user.dir"), "target", "screenshots");

	private Ui() {
	}

	/** Runs the event loop until the condition holds; fails with a picture when it never does. */
	static void waitFor(String what, BooleanSupplier condition) {
		if (!wait(condition)) {
			screenshot("timeout");
			fail("Waited in vain for: " + what);
		}
	}

	/** The first value that is not null. */
	static <T> T await(String what, Supplier<T> value) {
		List<T> found = new ArrayList<>(1);
		waitFor(what, () -> {
			T now = value.get();
			if (now != null) {
				found.add(now);
			}
			return now != null;
		});
		return found.getFirst();
	}

	private static boolean wait(BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				return false;
			}
			if (!display.readAndDispatch()) {
				display.timerExec(50, () -> {
				});
				display.sleep();
			}
		}
		return true;
	}

	/** Handles all events that are there. */
	static void settle() {
		while (Display.getCurrent().readAndDispatch()) {
		}
	}

	/** the first control of the kind below the given one that passes; null if there is none */
	static <T extends Control> T find(Control below, Class<T> kind, Predicate<? super T> test) {
		if (kind.isInstance(below) && test.test(kind.cast(below))) {
			return kind.cast(below);
		}
		if (below instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				T found = find(child, kind, test);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	static <T extends Control> T find(Control below, Class<T> kind) {
		return find(below, kind, control -> true);
	}

	/** Writes what the display shows to target/screenshots, once everything that was asked for is drawn. */
	static void screenshot(String name) {
		Display display = Display.getCurrent();
		boolean[] drawn = new boolean[1];
		display.timerExec(DRAWING_MS, () -> drawn[0] = true);
		wait(() -> drawn[0]);
		Rectangle area = display.getBounds();
		Image image = new Image(display, area.width, area.height);
		GC gc = new GC(display);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		image.dispose();
		try {
			Files.createDirectories(PICTURES);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
		loader.save(PICTURES.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
	}
}
