package community.scs.workbench.review.lint;

import community.scs.workbench.scan.rules.Fix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ReplaceRegion;

/** Applies the safe fixes of findings to files. Bytes outside of the edits stay as they are. */
public final class Fixer {

	/** A fix may lead to another finding with a fix; more rounds than this would mean that two fixes undo each other. */
	private static final int ROUNDS = 8;

	private Fixer() {
	}

	/** A fix that was applied, or was not; then {@code obstacle} tells why. Places are those before the fix. */
	public record Outcome(Finding finding, String title, String obstacle) {
	}

	/** A safe fix of a finding. */
	record Repair(Finding finding, Fix fix) {
	}

	/**
	 * Fixes until nothing more can be fixed, and writes each file in one step.
	 *
	 * @param log is told each outcome
	 * @return what remains
	 * @throws IOException if a path does not exist, or a file cannot be read or written
	 */
	public static List<Finding> fix(Collection<Path> paths, Rules rules, CancelIndicator cancel, Consumer<Outcome> log) throws IOException {
		Linter linter = new Linter(paths, rules);
		linter.lint(cancel);
		for (int round = 0; round < ROUNDS; round++) {
			boolean changed = false;
			for (Map.Entry<Path, List<Repair>> file : linter.repairs().entrySet())
				changed |= fix(file.getKey(), linter.text(file.getKey()), file.getValue(), log);
			if (!changed)
				break;
			linter.lint(cancel);
		}
		return linter.findings();
	}

	private static boolean fix(Path file, String text, List<Repair> repairs, Consumer<Outcome> log) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		String obstacle = obstacle(file, bytes, text);
		if (obstacle != null) {
			repairs.forEach(r -> log.accept(new Outcome(r.finding(), r.fix().title(), obstacle)));
			return false;
		}
		List<Repair> chosen = withoutOverlaps(repairs);
		String fixed = applied(text, chosen);
		if (fixed.equals(text))
			return false;
		write(file, bytes, fixed.getBytes(StandardCharsets.UTF_8));
		chosen.forEach(r -> log.accept(new Outcome(r.finding(), r.fix().title(), null)));
		return true;
	}

	private static String obstacle(Path file, byte[] bytes, String text) {
		if (Files.isSymbolicLink(file))
			return "the file is a symbolic link";
		try {
			String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return read.equals(text) ? null : "the file has changed meanwhile";
		} catch (CharacterCodingException e) {
			return "the file is not UTF-8";
		}
	}

	/** The others wait for the next round, when they are found anew. */
	private static List<Repair> withoutOverlaps(List<Repair> repairs) {
		List<Repair> chosen = new ArrayList<>();
		int end = -1;
		for (Repair repair : repairs.stream().sorted(Comparator.comparingInt(r -> r.fix().edits().getFirst().getOffset())).toList())
			if (repair.fix().edits().getFirst().getOffset() > end) {
				chosen.add(repair);
				end = repair.fix().edits().getLast().getEndOffset();
			}
		return chosen;
	}

	/** The text after the edits, which are sorted and lie apart. */
	private static String applied(String text, List<Repair> repairs) {
		StringBuilder result = new StringBuilder(text.length());
		int end = 0;
		for (Repair repair : repairs)
			for (ReplaceRegion edit : repair.fix().edits()) {
				result.append(text, end, edit.getOffset()).append(edit.getText());
				end = edit.getEndOffset();
			}
		return result.append(text, end, text.length()).toString();
	}

	private static void write(Path file, byte[] expected, byte[] content) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Path fresh = Files.createTempFile(folder, ".fix", ".tmp");
		try {
			Files.write(fresh, content);
			PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
			if (view != null)
				Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
			if (!Arrays.equals(expected, Files.readAllBytes(file)))
				throw new IOException(file + " was changed by someone else while it was fixed; run the command again.");
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}
}
