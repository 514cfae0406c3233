package community.scs.workbench.document.rules;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DateEntry;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.NearMiss;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.validation.Check;

/** Rules for the keys at the start of a document and their values (scs-0001-v1, "Document format"). */
public final class FrontMatterRules extends DocumentRules {

	public static final String MISSING = PREFIX + "front-matter-missing";
	/** Data of the issue: the key. */
	public static final String VALUE = PREFIX + "front-matter-value";
	/** Data of the issue: the key that was probably meant, if any. */
	public static final String UNKNOWN_KEY = PREFIX + "unknown-key";
	public static final String DUPLICATE_KEY = PREFIX + "duplicate-key";

	static final List<Rule> RULES = List.of(
			new Rule(MISSING, Severity.ERROR, "A document starts with front matter.", FORMAT),
			new Rule(VALUE, Severity.ERROR, "Type, status, track and dates have one of the values that are defined.", FORMAT)
					.safely(FrontMatterRules::writeAsDefined),
			new Rule(UNKNOWN_KEY, Severity.INFO, "Front matter has the keys that scs-0001 describes, and no others.", FORMAT)
					.proposing(FrontMatterRules::renameKey),
			new Rule(DUPLICATE_KEY, Severity.ERROR, "Each key stands once in front matter.", "YAML 1.2.2, 3.2.1.3"));

	private static final Set<String> DOCUMENTED = Set.of("title", "type", "status", "track", "supplements", "deprecated_at",
			"stabilized_at", "rejected_at", "replaced_by", "replaces", "description");
	private static final Map<String, List<String>> VALUES = Map.of("type",
			List.of("Standard", "Procedural", "Decision Record", "Supplement"), "status", List.of("Draft", "Stable", "Deprecated", "Rejected"),
			"track", List.of("Global", "IaaS", "KaaS", "IAM", "Ops", "Scopes"));

	@Check
	public void checkPresence(StandardsDocument document) {
		if (isStandard(document) && document.getFrontMatter() == null)
			addIssue("The document must start with front matter: a line of three hyphens, keys such as title and type, and three hyphens again.",
					document, null, MISSING);
	}

	@Check
	public void checkValues(StandardsDocument document) {
		if (!isStandard(document) || document.getFrontMatter() == null)
			return;
		require(document, "track", document.track() != null, "one of Global, IaaS, KaaS, IAM, Ops and Scopes");
		if (isSupplement(document))
			require(document, "type", document.type() == DocumentType.SUPPLEMENT, "Supplement, because the file's name has a w before its version");
		else {
			require(document, "type", document.type() != null && document.type() != DocumentType.SUPPLEMENT,
					"one of Standard, Procedural and Decision Record; a Supplement has w before its version");
			require(document, "status", document.status() != null, "one of Draft, Stable, Deprecated and Rejected");
		}
	}

	private void require(StandardsDocument document, String key, boolean valid, String values) {
		Entry entry = entry(document, key);
		if (!valid && entry == null)
			addIssueAtStart("The key " + key + " is missing: " + values + ".", document, VALUE, key);
		else if (!valid)
			addIssueAtKey("The value of " + key + " must be " + values + ".", entry, VALUE, key);
	}

	@Check
	public void checkDate(DateEntry entry) {
		if (entry.getValue() == null && entry.getOther() != null)
			addIssueAtKey("The value of " + entry.getKey() + " must be a date: YYYY-MM-DD.", entry, VALUE, entry.getKey());
	}

	/** Capitals and quotes are slips, another word may be anything. */
	private static List<Fix> writeAsDefined(Problem problem) {
		Entry entry = problem.element(Entry.class);
		if (entry == null || problem.data().isEmpty())
			return List.of();
		ITextRegion region = Positions.value(entry);
		String written = problem.text().substring(region.getOffset(), region.getOffset() + region.getLength());
		String word = written.replaceAll("^(['\"])(.*)\\1$", "$2").strip();
		return VALUES.getOrDefault(problem.data().getFirst(), List.of()).stream().filter(v -> v.equalsIgnoreCase(word) && !v.equals(written))
				.map(v -> Fix.replace("Write " + v, region.getOffset(), region.getLength(), v)).toList();
	}

	@Check
	public void checkKeys(FrontMatter frontMatter) {
		if (!(frontMatter.eContainer() instanceof StandardsDocument document) || !isStandard(document))
			return;
		Set<String> seen = new HashSet<>();
		for (Entry entry : frontMatter.getEntries()) {
			if (!seen.add(entry.getKey()))
				addIssueAtKey("The key " + entry.getKey() + " stands above already, and readers take one of the two.", entry, DUPLICATE_KEY);
			if (!DOCUMENTED.contains(entry.getKey())) {
				Optional<String> meant = NearMiss.of(entry.getKey(), DOCUMENTED);
				addIssueAtKey("The key " + entry.getKey() + " is not one that scs-0001 describes"
						+ meant.map(m -> "; is " + m + " meant?").orElse("."), entry, UNKNOWN_KEY, meant.stream().toArray(String[]::new));
			}
		}
	}

	private static List<Fix> renameKey(Problem problem) {
		return problem.data().stream().map(key -> Fix.replace("Rename the key to " + key, problem.offset(), problem.length(), key)).toList();
	}
}
