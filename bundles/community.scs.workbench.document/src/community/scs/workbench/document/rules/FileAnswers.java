package community.scs.workbench.document.rules;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * Keeps which files rules found and which they missed, so that a resource set that stays can be told when the rules would find
 * something else. Not safe for use by several threads at once.
 */
public final class FileAnswers extends AdapterImpl {

	private final Map<URI, Boolean> answers = new HashMap<>();

	private FileAnswers() {
	}

	/** From now on. */
	public static FileAnswers keep(ResourceSet resources) {
		FileAnswers answers = new FileAnswers();
		resources.eAdapters().add(answers);
		return answers;
	}

	/** @param resources may be null */
	static Optional<FileAnswers> of(ResourceSet resources) {
		return resources == null ? Optional.empty()
				: resources.eAdapters().stream().filter(FileAnswers.class::isInstance).map(FileAnswers.class::cast).findFirst();
	}

	boolean exists(URI file) {
		return answers.computeIfAbsent(file, FileAnswers::look);
	}

	static boolean look(URI file) {
		try {
			return Files.exists(Path.of(file.toFileString()), LinkOption.NOFOLLOW_LINKS);
		} catch (InvalidPathException e) {
			return false;
		}
	}

	/** Looks again at all files. */
	public boolean areCurrent() {
		return answers.entrySet().stream().allMatch(known -> look(known.getKey()) == known.getValue());
	}

	public void forget() {
		answers.clear();
	}
}
