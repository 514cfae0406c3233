import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/** Draws an SVG as square PNGs: {@code java -cp jsvg.jar Render.java icon.svg target-prefix SIZE…} writes {@code target-prefixSIZE.png}. */
class Render {

	public static void main(String[] args) throws Exception {
		var drawing = new SVGLoader().load(Path.of(args[0]).toUri().toURL());
		for (String argument : Arrays.copyOfRange(args, 2, args.length)) {
			int size = Integer.parseInt(argument);
			var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
			var graphics = image.createGraphics();
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			drawing.render((java.awt.Component) null, graphics, new ViewBox(size, size));
			graphics.dispose();
			ImageIO.write(image, "png", Path.of(args[1] + size + ".png").toFile());
		}
	}
}
