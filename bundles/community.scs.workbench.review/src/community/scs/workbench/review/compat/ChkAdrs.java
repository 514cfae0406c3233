package community.scs.workbench.review.compat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a folder as {@code chk_adrs.py} of the SCS standards repository judges it: its rules and no others, its words as far as
 * they are documented. It looks at the files {@code scs-*.md} of the folder itself; symbolic links are left out.
 */
public final class ChkAdrs {

	/** Larger files are read as files without front matter: no standard comes near. */
	private static final long MAXIMUM_BYTES = 16L << 20;

	private ChkAdrs() {
	}

	/**
	 * @param lines what the tool writes to standard error, in its order
	 * @param exitCode the number of errors, of which an exit code holds the lowest eight bits; 1 when the tool breaks off
	 */
	public record Result(List<String> lines, int exitCode) {
	}

	/** @throws IOException if {@code folder} is not a folder or cannot be listed */
	public static Result of(Path folder) throws IOException {
		if (!Files.isDirectory(folder))
			throw new NotDirectoryException(folder.toString());
		List<Path> files;
		try (Stream<Path> list = Files.list(folder)) {
			files = list.filter(f -> f.getFileName().toString().matches("scs-.*\\.md") && Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
					.sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString())).toList();
		}
		Messages messages = new Messages();
		List<String> names = files.stream().map(f -> f.getFileName().toString()).toList();
		names.forEach(n -> checkName(n, messages));
		checkDuplicates(names, messages);
		FrontMatterCheck check = new FrontMatterCheck(names, messages);
		Map<String, Map<?, ?>> heads = new LinkedHashMap<>();
		try {
			for (Path file : files) {
				String name = file.getFileName().toString();
				Optional<Map<?, ?>> head = head(file);
				if (head.isEmpty())
					messages.error("in " + name + ": is missing front matter altogether");
				else {
					heads.put(name, head.get());
					check.check(name, head.get());
				}
			}
		} catch (BreakOff e) {
			return new Result(messages.lines(e.getMessage()), 1);
		}
		checkStable(heads, messages);
		return new Result(messages.lines(), messages.errors() & 0xFF);
	}

	private static Optional<Map<?, ?>> head(Path file) throws IOException {
		if (Files.size(file) > MAXIMUM_BYTES)
			return Optional.empty();
		try {
			return YamlHead.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString());
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}

	private static void checkName(String name, Messages messages) {
		String[] parts = name.split("-", -1);
		if (parts.length < 4) {
			messages.error("document name must have at least four components separated by '-': " + name);
			return;
		}
		if (parts[1].codePointCount(0, parts[1].length()) != 4 || !isNumeric(parts[1]) && !parts[1].equalsIgnoreCase("xxxx"))
			messages.error("document code must have format NNNN, found " + parts[1]);
		if (!parts[2].matches("[vw].*") || !isNumeric(parts[2].substring(1)) && !parts[2].substring(1).equals("N"))
			messages.error("document version must have format vN or wN, found: " + parts[2]);
	}

	/** As Python's {@code str.isnumeric}: digits of any script, and fractions. */
	static boolean isNumeric(String text) {
		return !text.isEmpty() && text.codePoints().allMatch(c -> switch (Character.getType(c)) {
			case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
			default -> false;
		});
	}

	private static void checkDuplicates(List<String> names, Messages messages) {
		names.stream().filter(n -> !start(n, 8).equalsIgnoreCase("scs-xxxx"))
				.collect(Collectors.groupingBy(n -> start(n, 12), TreeMap::new, Collectors.toList())).values().stream()
				.filter(group -> group.size() > 1).forEach(group -> messages.error("duplicates found: " + String.join(", ", group)));
	}

	private static void checkStable(Map<String, Map<?, ?>> heads, Messages messages) {
		heads.keySet().stream().filter(n -> "Stable".equals(heads.get(n).get("status")))
				.collect(Collectors.groupingBy(n -> start(n, 8), TreeMap::new, Collectors.toList())).values().stream()
				.filter(group -> group.size() > 1).forEach(group -> messages.error("duplicate stable: " + String.join(", ", group)));
	}

	/** In code points, as Python counts characters. */
	private static String start(String name, int length) {
		return name.codePoints().limit(length).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
