package community.scs.workbench.ui.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import community.scs.workbench.policy.compare.Persona;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.compare.RoleMatrix.Cell;

/** A role matrix as text for other programs. */
public enum MatrixExport {

	/** as RFC 4180 says; the first line holds the personas */
	CSV {
		@Override
		public String write(String title, RoleMatrix matrix) {
			return lines(matrix).stream().map(line -> line.stream().map(MatrixExport::word).map(MatrixExport::quoted).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "", "\r\n"));
		}
	},

	/** one page that needs nothing else */
	HTML {
		@Override
		public String write(String title, RoleMatrix matrix) {
			StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").append(escaped(title))
					.append("</title><style>table{border-collapse:collapse;font:13px sans-serif}td,th{border:1px solid #999;padding:2px 8px}"
							+ ".gain{background:#d5f0df}.loss{background:#f9dcd9}</style></head>\n<body><h1>")
					.append(escaped(title)).append("</h1>\n<table>\n");
			List<List<String>> lines = lines(matrix);
			html.append(line("th", lines.getFirst(), List.of()));
			for (int i = 1; i < lines.size(); i++) {
				html.append(line("td", lines.get(i), matrix.rows().get(i - 1).cells()));
			}
			return html.append("</table></body></html>\n").toString();
		}

		private String line(String tag, List<String> texts, List<Cell> cells) {
			StringBuilder line = new StringBuilder("<tr>");
			for (int i = 0; i < texts.size(); i++) {
				Cell cell = i >= 2 && i - 2 < cells.size() ? cells.get(i - 2) : null;
				String style = cell == null || !cell.changed() ? "" : cell.gained().isPresent() ? " class=\"gain\"" : " class=\"loss\"";
				line.append('<').append(tag).append(style).append('>').append(escaped(texts.get(i))).append("</").append(tag).append('>');
			}
			return line.append("</tr>\n").toString();
		}
	},

	/** a picture without scripts, fonts or links */
	SVG {
		private static final int LINE = 18;

		@Override
		public String write(String title, RoleMatrix matrix) {
			List<List<String>> lines = lines(matrix);
			List<Integer> lefts = lefts(lines);
			StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
					"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\"><title>%s</title><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
					lefts.getLast(), (lines.size() + 1) * LINE, escaped(title)));
			for (int row = 0; row < lines.size(); row++) {
				for (int column = 0; column < lines.get(row).size(); column++) {
					String text = lines.get(row).get(column);
					String fill = text.startsWith("+") || text.startsWith("±") ? "#d5f0df" : text.startsWith("−") ? "#f9dcd9" : null;
					if (fill != null) {
						svg.append(String.format("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n", lefts.get(column) - 4, row * LINE + 5,
								lefts.get(column + 1) - lefts.get(column), LINE, fill));
					}
					svg.append(String.format("<text x=\"%d\" y=\"%d\"%s>%s</text>%n", lefts.get(column), row * LINE + LINE, row == 0 ? " font-weight=\"bold\"" : "", escaped(text)));
				}
			}
			return svg.append("</svg>\n").toString();
		}

		/** where the columns begin, and where the last one ends; by the length of their texts */
		private List<Integer> lefts(List<List<String>> lines) {
			List<Integer> lefts = new ArrayList<>(List.of(8));
			for (int column = 0; column < lines.getFirst().size(); column++) {
				int at = column;
				lefts.add(lefts.getLast() + 12 + 7 * lines.stream().mapToInt(line -> line.get(at).length()).max().orElse(0));
			}
			return lefts;
		}
	};

	/** @param title what is compared */
	public abstract String write(String title, RoleMatrix matrix);

	private static List<List<String>> lines(RoleMatrix matrix) {
		List<List<String>> lines = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of("resource", "operation"));
		head.addAll(matrix.personas().stream().map(Persona::name).toList());
		lines.add(head);
		for (RoleMatrix.Row row : matrix.rows()) {
			List<String> line = new ArrayList<>(List.of(row.resource(), row.operation()));
			line.addAll(row.cells().stream().map(MatrixTexts::cell).toList());
			lines.add(line);
		}
		return lines;
	}

	/** without the sign, which a spreadsheet would take for a formula */
	private static String word(String text) {
		return text.equals("·") ? "none" : text.replaceFirst("^[^\\p{L}]+ ", "");
	}

	private static String quoted(String text) {
		return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
