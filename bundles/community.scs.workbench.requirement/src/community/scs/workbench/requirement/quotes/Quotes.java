package community.scs.workbench.requirement.quotes;

import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.RequirementPackage;
import community.scs.workbench.requirement.model.RequirementsFile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * How quotes stand for statements: a quote is part of the text of a statement, with markup and white space left aside.
 */
public final class Quotes {

	private static final Pattern MARKUP = Pattern.compile("[`*]");
	private static final Pattern BLANKS = Pattern.compile("\\s+");
	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
	private static final double LEAST_IN_COMMON = 0.4;

	private Quotes() {
	}

	/** The quoted words as they stand between the quotation marks, resolved or not. */
	public static String text(Quote quote, IValueConverterService converters) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(quote,
				RequirementPackage.Literals.QUOTE__STATEMENT);
		return nodes.isEmpty() ? "" : String.valueOf(
				converters.toValue(NodeModelUtils.getTokenText(nodes.getFirst()), "STRING", nodes.getFirst()));
	}

	/** The document that is quoted in a place: that of the quote, else that of the file's standard; null without either. */
	public static StandardsDocument document(EObject place) {
		StandardsDocument document = named(place);
		return document == null || document.eIsProxy() ? null : document;
	}

	/** Whether the place says which document is quoted, be there one or not. */
	public static boolean namesDocument(EObject place) {
		return named(place) != null;
	}

	private static StandardsDocument named(EObject place) {
		if (place instanceof Quote quote && quote.getDocument() != null)
			return quote.getDocument();
		RequirementsFile file = EcoreUtil2.getContainerOfType(place, RequirementsFile.class);
		return file == null || file.getStandard() == null ? null : file.getStandard().getDocument();
	}

	/** The statements of a document whose text the quoted words are part of, in text order. */
	public static List<Statement> matching(String quoted, StandardsDocument document) {
		String words = plain(quoted);
		return words.isEmpty() ? List.of()
				: Statements.of(document).stream().filter(s -> plain(s.text()).contains(words)).toList();
	}

	/** The statement that has the most words in common with a quote; empty where no statement comes near. */
	public static Optional<Statement> nearest(String quoted, StandardsDocument document) {
		Set<String> words = words(quoted);
		Statement nearest = null;
		double most = LEAST_IN_COMMON;
		for (Statement statement : Statements.of(document)) {
			Set<String> common = words(statement.text());
			int all = Math.min(common.size(), 2 * words.size());
			common.retainAll(words);
			double share = 2.0 * common.size() / Math.max(1, words.size() + all);
			if (share > most) {
				most = share;
				nearest = statement;
			}
		}
		return Optional.ofNullable(nearest);
	}

	private static Set<String> words(String text) {
		return new HashSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
	}

	/** Without markup, blanks alike. */
	static String plain(String text) {
		return BLANKS.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll(" ").strip();
	}
}
