package community.scs.workbench.document.ide;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Positions in the text of a document where only a line feed ends a line. Xtext's own also count from a carriage return that
 * stands alone, but all who read the positions do not.
 */
public class LinePositions extends DocumentExtensions {

	@Override
	public Position newPosition(Resource resource, int offset) {
		XtextResource document = (XtextResource) resource;
		int[] starts = document.getCache().get(LinePositions.class, resource, () -> starts(document.getParseResult().getRootNode().getText()));
		int found = Arrays.binarySearch(starts, offset);
		int line = found < 0 ? -found - 2 : found;
		return new Position(line, offset - starts[line]);
	}

	private static int[] starts(String text) {
		return IntStream.concat(IntStream.of(0), IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1)).toArray();
	}
}
