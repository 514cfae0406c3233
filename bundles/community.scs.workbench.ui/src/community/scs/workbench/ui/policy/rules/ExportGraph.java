package community.scs.workbench.ui.policy.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.ui.SaveText;
import community.scs.workbench.ui.graph.Drawing;
import community.scs.workbench.ui.graph.Svg;

/** Writes the rule graph to a picture: SVG, or PNG at its natural size. */
public class ExportGraph extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActivePart(event) instanceof GraphView view) || view.canvas() == null) {
			return null;
		}
		String chosen = SaveText.file(event, view.getSite().getShell(), "rules", new String[] { "SVG (*.svg)", "PNG (*.png)" }, new String[] { "*.svg", "*.png" });
		if (chosen == null) {
			return null;
		}
		Drawing drawing = view.canvas().drawing();
		ImageData picture = chosen.endsWith(".png") ? view.canvas().picture() : null;
		Job.create("Write " + chosen, (ICoreRunnable) monitor -> write(Path.of(chosen), drawing, picture)).schedule();
		return null;
	}

	private static void write(Path file, Drawing drawing, ImageData picture) throws CoreException {
		if (picture != null) {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { picture };
			try {
				loader.save(file.toString(), SWT.IMAGE_PNG);
			} catch (SWTException e) {
				throw new CoreException(Status.error(file + " could not be written: " + e.getMessage(), e));
			}
			return;
		}
		try {
			Files.writeString(file, Svg.of(drawing));
		} catch (IOException e) {
			throw new CoreException(Status.error(file + " could not be written: " + e.getMessage(), e));
		}
	}
}
