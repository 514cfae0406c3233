package community.scs.workbench.ui.policy.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import community.scs.workbench.ui.policy.matrix.Grid.Mark;
import community.scs.workbench.ui.policy.matrix.Grid.Trend;

/** A table of the Role Matrix view as text for other programs. */
public enum MatrixExport {

	/** as RFC 4180 says; the first line holds the personas */
	CSV {
		@Override
		public String write(Grid grid) {
			return lines(grid).stream().map(line -> line.stream().map(MatrixExport::word).map(MatrixExport::quoted).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "", "\r\n"));
		}
	},

	/** one page that needs nothing else */
	HTML {
		@Override
		public String write(Grid grid) {
			StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").append(escaped(grid.title()))
					.append("</title><style>table{border-collapse:collapse;font:13px sans-serif}td,th{border:1px solid #999;padding:2px 8px}"
							+ ".gain{background:#d5f0df}.loss{background:#f9dcd9}.both{background:#fdeccb}.unknown{background:#e6e6ee}</style></head>\n<body><h1>")
					.append(escaped(grid.title())).append("</h1>\n<table>\n");
			List<List<String>> lines = lines(grid);
			html.append(line("th", lines.getFirst(), List.of()));
			for (int i = 1; i < lines.size(); i++) {
				html.append(line("td", lines.get(i), grid.lines().get(i - 1).marks()));
			}
			return html.append("</table></body></html>\n").toString();
		}

		private String line(String tag, List<String> texts, List<Mark> marks) {
			StringBuilder line = new StringBuilder("<tr>");
			for (int i = 0; i < texts.size(); i++) {
				Mark mark = i >= 2 && i - 2 < marks.size() ? marks.get(i - 2) : null;
				String style = mark == null || mark.trend() == Trend.NONE ? "" : " class=\"" + mark.trend().name().toLowerCase(Locale.ROOT) + "\" title=\"" + escaped(mark.hint()) + "\"";
				line.append('<').append(tag).append(style).append('>').append(escaped(texts.get(i))).append("</").append(tag).append('>');
			}
			return line.append("</tr>\n").toString();
		}
	},

	/** a picture without scripts, fonts or links */
	SVG {
		private static final int LINE = 18;

		@Override
		public String write(Grid grid) {
			List<List<String>> lines = lines(grid);
			List<Integer> lefts = lefts(lines);
			StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
					"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\"><title>%s</title><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
					lefts.getLast(), (lines.size() + 1) * LINE, escaped(grid.title())));
			for (int row = 0; row < lines.size(); row++) {
				for (int column = 0; column < lines.get(row).size(); column++) {
					String text = lines.get(row).get(column);
					String fill = row == 0 || column < 2 ? null : fill(grid.lines().get(row - 1).marks().get(column - 2).trend());
					if (fill != null) {
						svg.append(String.format("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n", lefts.get(column) - 4, row * LINE + 5,
								lefts.get(column + 1) - lefts.get(column), LINE, fill));
					}
					svg.append(String.format("<text x=\"%d\" y=\"%d\"%s>%s</text>%n", lefts.get(column), row * LINE + LINE, row == 0 ? " font-weight=\"bold\"" : "", escaped(text)));
				}
			}
			return svg.append("</svg>\n").toString();
		}

		private String fill(Trend trend) {
			return switch (trend) {
			case NONE -> null;
			case GAIN -> "#d5f0df";
			case LOSS -> "#f9dcd9";
			case BOTH -> "#fdeccb";
			case UNKNOWN -> "#e6e6ee";
			};
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

	public abstract String write(Grid grid);

	private static List<List<String>> lines(Grid grid) {
		List<List<String>> lines = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of("resource", "operation"));
		head.addAll(grid.columns());
		lines.add(head);
		for (Grid.Line row : grid.lines()) {
			List<String> line = new ArrayList<>(List.of(row.resource(), row.operation()));
			line.addAll(row.marks().stream().map(Mark::text).toList());
			lines.add(line);
		}
		return lines;
	}

	/** without the sign, which a spreadsheet would take for a formula */
	private static String word(String text) {
		return text.equals("·") ? "none" : text.replaceFirst("^[^\\p{L}]+ ", "");
	}

	/** A name that begins like a formula gets an apostrophe, so that a spreadsheet does not run it. */
	private static String quoted(String text) {
		String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
