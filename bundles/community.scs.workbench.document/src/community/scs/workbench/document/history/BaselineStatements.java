package community.scs.workbench.document.history;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/** What documents demanded in the baseline; parsed once for each text. Not for use by several threads at once. */
public final class BaselineStatements {

	private static final int KEPT = 256;

	/** @param status null if the document had none */
	public record Version(Status status, List<Wording> statements) {
	}

	private record Read(String text, Version version) {
	}

	private final Baseline baseline;
	private final Map<URI, Read> read = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<URI, Read> eldest) {
			return size() > KEPT;
		}
	};

	BaselineStatements(Baseline baseline) {
		this.baseline = baseline;
	}

	/** @return empty if the baseline does not have the file */
	public Optional<Version> of(URI file) {
		return baseline.textOf(file).map(text -> {
			Read known = read.get(file);
			if (known == null || !known.text.equals(text)) {
				known = new Read(text, parse(text));
				read.put(file, known);
			}
			return known.version;
		});
	}

	private static Version parse(String text) {
		StandardsDocument document = Documents.parse(text);
		return new Version(document.status(), Wording.of(document));
	}
}
