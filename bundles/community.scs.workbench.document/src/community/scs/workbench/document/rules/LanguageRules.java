package community.scs.workbench.document.rules;

import community.scs.workbench.document.Contents;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.document.model.Sentence;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.model.Text;
import community.scs.workbench.document.Positions;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.Check;

/** Rules for the requirement words (RFC 2119, RFC 8174). Nobody rewords a document that is out of force. */
public final class LanguageRules extends DocumentRules {

	public static final String CAPITALS_MISSING = PREFIX + "capitals-missing";
	public static final String CAPITALS_MISUSED = PREFIX + "capitals-misused";
	public static final String MAY_NOT = PREFIX + "may-not";
	public static final String SHALL = PREFIX + "shall-beside-must";
	public static final String TWO_LEVELS = PREFIX + "two-levels";

	static final List<Rule> RULES = List.of(
			new Rule(CAPITALS_MISSING, Severity.INFO, "A document that mostly demands with capitals does so throughout.", "RFC 8174, 2")
					.proposing(LanguageRules::toCapitals),
			new Rule(CAPITALS_MISUSED, Severity.INFO, "Only the requirement words of RFC 2119 have capitals.", "RFC 2119")
					.proposing(LanguageRules::toLowerCase),
			new Rule(MAY_NOT, Severity.WARNING, "MAY NOT is avoided: it can mean \"must not\" and \"need not\".", "RFC 2119 does not define it")
					.proposing(LanguageRules::sayWhatIsMeant),
			new Rule(SHALL, Severity.INFO, "A document uses either MUST or SHALL: they mean the same.", "RFC 2119, 1 and 2")
					.proposing(LanguageRules::toMust),
			new Rule(TWO_LEVELS, Severity.INFO, "A sentence demands with one level.", "rfc2119-keyword-test-guide: each level has a test channel of its own"));

	/** Words whose lower-case form is nearly always meant as a demand in a normative section. */
	private static final Set<String> DEMANDING = Set.of("must", "must not", "shall", "shall not", "should", "should not");
	/** As few demands with capitals say nothing about how a document demands. */
	private static final int FEW = 3;
	private static final Pattern OTHER_CAPITALS = Pattern.compile("(?<![\\w'’-])(?:WILL(?: NOT)?|CANNOT|CAN(?: NOT)?|NEED NOT|MIGHT(?: NOT)?|COULD(?: NOT)?|WOULD(?: NOT)?|HAS TO|HAVE TO|(?:MUST|SHOULD|SHALL)N['’]T)(?![\\w-])");
	private static final Pattern CAPITALS_BESIDE = Pattern.compile("\\b[A-Z]{2,} $|^ [A-Z]{2,}\\b");

	@Check
	public void checkWords(StandardsDocument document) {
		if (name(document).isEmpty() || document.status() == Status.DEPRECATED || document.status() == Status.REJECTED)
			return;
		List<Demand> demands = Demand.of(document);
		demands.stream().filter(d -> d.place() != Place.BOILERPLATE).forEach(this::checkMayNot);
		List<Demand> binding = demands.stream().filter(Demand::isNormative).toList();
		checkCapitals(binding);
		checkShall(binding);
		binding.forEach(this::checkLevels);
		Contents.of(document, Text.class).forEach(this::checkOtherCapitals);
	}

	private void checkMayNot(Demand demand) {
		for (Keyword word : demand.inCapitals())
			if (word.getWord().equals("MAY NOT"))
				addIssue("MAY NOT can mean \"must not\" and \"need not\". Say which.", word, DocumentPackage.Literals.KEYWORD__WORD, MAY_NOT);
	}

	private void checkCapitals(List<Demand> binding) {
		long capitals = binding.stream().filter(d -> !d.inCapitals().isEmpty()).count();
		List<Keyword> plain = binding.stream().filter(d -> d.inCapitals().isEmpty()).map(Demand::words)
				.flatMap(words -> words.stream().filter(w -> DEMANDING.contains(w.getWord())).limit(1)).toList();
		if (capitals >= FEW && capitals >= 2 * plain.size())
			for (Keyword word : plain)
				addIssue("Other demands of this document have capitals. Write " + word.getWord().toUpperCase(Locale.ROOT) + " if this is one.", word,
						DocumentPackage.Literals.KEYWORD__WORD, CAPITALS_MISSING);
	}

	private void checkShall(List<Demand> binding) {
		List<Keyword> words = binding.stream().flatMap(d -> d.inCapitals().stream()).toList();
		if (words.stream().anyMatch(w -> w.getWord().startsWith("MUST")))
			for (Keyword word : words)
				if (word.getWord().startsWith("SHALL"))
					addIssue(word.getWord() + " and " + word.getWord().replace("SHALL", "MUST") + " mean the same; this document says MUST elsewhere.",
							word, DocumentPackage.Literals.KEYWORD__WORD, SHALL);
	}

	/** A row may say one level in each cell. */
	private void checkLevels(Demand demand) {
		if (!(demand.statement() instanceof Sentence))
			return;
		List<Keyword> words = demand.inCapitals();
		for (Keyword word : words)
			if (Demand.strength(word.level()) != Demand.strength(words.getFirst().level())) {
				addIssue("The sentence says " + words.getFirst().getWord() + " and " + word.getWord() + ". Say each in a sentence of its own.", word,
						DocumentPackage.Literals.KEYWORD__WORD, TWO_LEVELS);
				return;
			}
	}

	private void checkOtherCapitals(Text text) {
		if (!isWorthSearching(text.getValue()))
			return;
		Matcher matcher = OTHER_CAPITALS.matcher(text.getValue());
		while (matcher.find())
			if (isAlone(text.getValue(), matcher)) {
				int offset = Positions.of(text).getOffset() + matcher.start();
				addIssueAt(matcher.group() + " is no requirement word of RFC 2119.", text, new TextRegion(offset, matcher.end() - matcher.start()), CAPITALS_MISUSED);
			}
	}

	/** Whether a word starts as one of those in capitals does. */
	private static boolean isWorthSearching(String text) {
		for (int i = 1; i < text.length(); i++)
			if (isStart(text.charAt(i - 1), text.charAt(i)))
				return true;
		return false;
	}

	private static boolean isStart(char first, char second) {
		return switch (first) {
			case 'W' -> second == 'I' || second == 'O';
			case 'C' -> second == 'A' || second == 'O';
			case 'M' -> second == 'I' || second == 'U';
			case 'N' -> second == 'E';
			case 'H' -> second == 'A';
			case 'S' -> second == 'H';
			default -> false;
		};
	}

	/** Whole phrases in capitals are shouted or quoted. */
	private static boolean isAlone(String text, Matcher word) {
		return !CAPITALS_BESIDE.matcher(text.substring(0, word.start())).find() && !CAPITALS_BESIDE.matcher(text.substring(word.end())).find();
	}

	private static List<Fix> toCapitals(Problem problem) {
		return replace(problem, problem.marked().toUpperCase(Locale.ROOT));
	}

	private static List<Fix> toLowerCase(Problem problem) {
		return replace(problem, problem.marked().toLowerCase(Locale.ROOT));
	}

	private static List<Fix> toMust(Problem problem) {
		return replace(problem, problem.marked().replace("SHALL", "MUST"));
	}

	private static List<Fix> sayWhatIsMeant(Problem problem) {
		return Stream.of("MUST NOT", "need not").flatMap(words -> replace(problem, words).stream()).toList();
	}

	private static List<Fix> replace(Problem problem, String words) {
		return words.equals(problem.marked()) ? List.of()
				: List.of(Fix.replace("Write " + words.replaceAll("\\s+", " "), problem.offset(), problem.length(), words));
	}
}
