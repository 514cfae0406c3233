package community.scs.workbench.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the cell that gives a table row its level: one that is a level and nothing else. In a column named "status" or the like it
 * may be written anyhow; elsewhere but in the first column with a capital ("Recommended"), or as a requirement word. A lower-case
 * "mandatory" may be an example or a default, and counts only where no column is named so, or its own has no name.
 */
public final class LevelCells {

	private static final Pattern LEVEL_COLUMN = Pattern.compile("[*_` ]*(?:status|requirements?|(?:requirement |normative )?level|obligation|necessity|presence|compliance|conformance|support(?: level)?|type|kind|category|class(?:ification)?|priority|keyword|(?:mandatory|required) ?(?:/|or) ?(?:optional|recommended)|m/o|required\\??|mandatory\\??|importance|rfc ?-?2119)[*_` ]*");

	private final List<String> header;
	private final int column;

	/** @param header texts of the cells of the header row */
	public LevelCells(List<String> header) {
		this.header = header;
		column = IntStream.range(0, header.size()).filter(i -> LEVEL_COLUMN.matcher(header.get(i).toLowerCase(Locale.ROOT)).matches()).findFirst().orElse(-1);
	}

	/**
	 * @param cells of a row of the body
	 * @return the text of the cell, with its markup; of several that of the named column, or else one in capitals, or else the first
	 */
	public Optional<String> in(List<String> cells) {
		List<String> found = IntStream.range(0, cells.size()).filter(i -> isLevel(i, cells.get(i))).mapToObj(cells::get).toList();
		if (column >= 0 && column < cells.size() && found.contains(cells.get(column)))
			return Optional.of(cells.get(column));
		return found.stream().filter(Keywords::isCapital).findFirst().or(() -> found.stream().findFirst());
	}

	private boolean isLevel(int i, String cell) {
		if (cell.length() > 60 || Keywords.levelOfCell(cell) == null)
			return false;
		boolean isNamed = column < 0 || i < header.size() && header.get(i).isBlank();
		return i == column || i > 0 && (startsWithCapital(cell) || cell.indexOf('`') < 0 && (isNamed || !cell.contains("mandatory")));
	}

	private static boolean startsWithCapital(String cell) {
		return cell.chars().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
	}
}
