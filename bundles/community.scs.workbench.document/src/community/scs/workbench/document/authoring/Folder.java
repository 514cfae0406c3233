package community.scs.workbench.document.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The documents beside a document, as they are at one moment. */
public final class Folder {

	private final Map<String, String> texts;

	/** @param texts by file name; other files than documents are ignored */
	public Folder(Map<String, String> texts) {
		this.texts = new TreeMap<>(texts);
		this.texts.keySet().removeIf(name -> FileName.parse(name).isEmpty());
	}

	/** @return file names, sorted */
	public List<String> names() {
		return List.copyOf(texts.keySet());
	}

	/** @return null if there is no such document */
	public String text(String name) {
		return texts.get(name);
	}

	/** @return the value of a key on the line of its key; empty if the document or the key is missing */
	public Optional<String> value(String name, String key) {
		try {
			return texts.containsKey(name) ? FrontMatterText.of(texts.get(name)).get(key) : Optional.empty();
		} catch (AuthoringException e) {
			return Optional.empty();
		}
	}

	boolean isStable(String name) {
		return value(name, "status").filter("Stable"::equals).isPresent();
	}

	/** Other versions of the same document. */
	List<String> otherVersions(FileName name) {
		return name.number().equals(FileName.PROPOSED) ? List.of()
				: texts.keySet().stream().filter(other -> FileName.parse(other)
						.filter(o -> !o.supplement() && o.number().equals(name.number()) && o.version() != name.version()).isPresent()).toList();
	}

	/** The Supplements that list a document under their key. */
	List<String> supplementsOf(FileName name) {
		return texts.keySet().stream().filter(other -> FileName.parse(other).filter(FileName::supplement).isPresent() && lists(other, name)).toList();
	}

	private boolean lists(String supplement, FileName name) {
		try {
			String entry = FrontMatterText.of(texts.get(supplement)).entry("supplements").orElse("");
			return Renaming.pattern(name.toString().replaceFirst("\\.md$", "")).matcher(entry).find();
		} catch (AuthoringException e) {
			return false;
		}
	}

}
