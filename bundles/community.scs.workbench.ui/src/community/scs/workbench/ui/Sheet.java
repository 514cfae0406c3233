package community.scs.workbench.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Lines of a table as text for other programs. */
public record Sheet(List<String> header, List<List<String>> lines) {

	/** as RFC 4180 says */
	public String csv() {
		return all().map(line -> line.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	public String markdown() {
		String rule = header.stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
		List<String> rows = all().map(line -> line.stream().map(Sheet::cell).collect(Collectors.joining(" | ", "| ", " |\n"))).toList();
		return rows.getFirst() + rule + String.join("", rows.subList(1, rows.size()));
	}

	private static String cell(String text) {
		return text.strip().replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
	}

	private Stream<List<String>> all() {
		return Stream.concat(Stream.of(header), lines.stream());
	}

	/** Puts the lines on the clipboard, without header, with tabs between the cells. */
	public void copy(Display display) {
		copy(display, lines.stream().map(line -> line.stream().map(cell -> cell.replaceAll("\\s+", " ")).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n")));
	}

	/** Puts the table on the clipboard. */
	public void copyAsMarkdown(Display display) {
		copy(display, markdown());
	}

	private void copy(Display display, String text) {
		if (lines.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** Asks for a file. */
	public void export(Shell shell, String fileName) {
		SaveText.ask(null, shell, fileName, new String[] { "CSV (*.csv)", "Markdown (*.md)" }, new String[] { "*.csv", "*.md" }, kind -> kind == 0 ? csv() : markdown());
	}
}
