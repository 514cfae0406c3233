package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits inline tokens into sentences. A sentence ends in plain text only, never in a link or in code. */
final class Sentences {

	private static final Pattern STOP = Pattern.compile("[.!?]+(?:\\\\?[)\"'”’\\]])*(?=\\s|$|\\\\\\n)");
	/** The box of a task, or the first line of one of GitHub's alerts. */
	private static final Pattern MARKER = Pattern.compile("\\[[ xX]\\](?=\\s)|\\[!(?i:note|tip|important|warning|caution)\\](?=\\s*(?:\\n|$))");
	private static final Pattern ENUMERATION = Pattern.compile("\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})\\)\\s");
	private static final Pattern NEXT = Pattern.compile("[\\s*_~(\"'“‘\\[`]*");
	private static final Pattern TRAILERS = Pattern.compile("(?:[*_~)\"']|\\[\\^[^\\]\\s]*+\\])*+(?=\\s|$)");
	private static final String FOOTNOTE = "FOOTNOTE_REF";
	private static final Set<String> ABBREVIATIONS = Set.of("e.g", "i.e", "etc", "vs", "cf", "resp", "approx", "ca", "incl",
			"excl", "al", "abbr", "a.k.a", "aka", "min", "max", "std", "spec", "esp", "viz", "dr", "mr", "ms", "prof", "st", "ed", "eds", "ref", "refs",
			"z.b", "d.h", "u.a", "bzw", "ggf");
	private static final int LONGEST_ABBREVIATION = 6;
	private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nos", "nr", "fig", "figs", "sec", "sect", "chap", "ch", "vol", "art", "para", "p", "pp",
			"tab", "eq", "v", "ver", "rev");

	/** What letters count. */
	private static final Set<String> LETTERED = Set.of("option", "options", "variant", "plan", "type", "class", "zone", "appendix", "annex", "step", "case", "level", "group",
			"site", "scenario", "alternative", "approach", "part", "phase", "or", "and");

	/** Programs whose names start sentences in lower case. */
	private static final Set<String> NAMES = Set.of("etcd", "kubectl", "kubelet", "kubeadm", "containerd", "systemd", "rngd", "libvirt", "qemu", "iptables", "nftables", "openssl", "sshd");

	private final String text;
	private final List<List<Token>> sentences = new ArrayList<>();
	private List<Token> current = new ArrayList<>();
	/** Links and code spans around the next token. */
	private int depth;
	/** Whether a sentence has ended, but for what may trail it. */
	private boolean stopped;

	private Sentences(String text) {
		this.text = text;
	}

	/** @return lists that are not empty */
	static List<List<Token>> of(String text, List<Token> tokens) {
		Sentences sentences = new Sentences(text);
		tokens.forEach(sentences::add);
		sentences.end();
		return sentences.sentences;
	}

	private void add(Token token) {
		if (depth == 0 && token.isText()) {
			if (stopped)
				end();
			stopped = split(withoutMarker(token));
			return;
		}
		if (stopped && isBreak(token)) {
			current.add(token);
			end();
			stopped = false;
			return;
		}
		if (stopped && !isTrailer(token)) {
			end();
			stopped = false;
		}
		depth += depthOf(token);
		current.add(token);
	}

	/** Adds the marker at the start of the text as a sentence. */
	private Token withoutMarker(Token token) {
		Matcher marker = MARKER.matcher(text).region(0, token.end()).useTransparentBounds(true).useAnchoringBounds(false);
		if (token.start() > 0 || !marker.lookingAt())
			return token;
		current.add(new Token(Token.TEXT, 0, marker.end()));
		end();
		return new Token(Token.TEXT, marker.end(), token.end());
	}

	private boolean isBreak(Token token) {
		return token.type().equals("HTML_TAG") && text.regionMatches(true, token.start(), "<br", 0, 3);
	}

	private static int depthOf(Token token) {
		if (token.type().endsWith("_OPEN") || token.type().equals(FOOTNOTE))
			return 1;
		return token.type().endsWith("_CLOSE") ? -1 : 0;
	}

	/** What follows the stop and still belongs to its sentence: closing marks, and footnotes without white space between. */
	private boolean isTrailer(Token token) {
		boolean isAdjacent = !current.isEmpty() && current.getLast().end() == token.start();
		return depth > 0 || token.type().equals("MARK_OFF") || token.type().equals(FOOTNOTE) && isAdjacent;
	}

	private void end() {
		if (!current.isEmpty())
			sentences.add(current);
		current = new ArrayList<>();
	}

	/** @return whether the text ends with the end of a sentence */
	private boolean split(Token token) {
		int start = current.isEmpty() ? LinkParts.skipWhitespace(text, token.start(), token.end()) : token.start();
		Matcher stop = STOP.matcher(text).region(start, token.end()).useTransparentBounds(true).useAnchoringBounds(false);
		while (stop.find()) {
			if (!endsSentence(stop.start(), stop.end()))
				continue;
			current.add(new Token(Token.TEXT, start, stop.end()));
			start = LinkParts.skipWhitespace(text, stop.end(), token.end());
			if (start == token.end())
				return true;
			end();
		}
		if (start == token.end())
			return false;
		current.add(new Token(Token.TEXT, start, token.end()));
		boolean isStop = ".!?".indexOf(text.charAt(token.end() - 1)) >= 0;
		int trailersEnd = isStop ? trailersEnd(token.end()) : -1;
		boolean isBroken = isStop && text.regionMatches(true, token.end(), "<br", 0, 3);
		return isBroken || trailersEnd > 0 && endsSentence(token.end() - 1, trailersEnd);
	}

	/** @return the end of the marks and footnote references that belong to the sentence before them, or -1 */
	private int trailersEnd(int from) {
		Matcher trailers = TRAILERS.matcher(text).region(from, text.length());
		return trailers.lookingAt() ? trailers.end() : -1;
	}

	private boolean endsSentence(int stop, int end) {
		Matcher gap = NEXT.matcher(text).region(end, text.length());
		int next = gap.lookingAt() ? gap.end() : end;
		if (text.charAt(stop) != '.')
			return true;
		String word = wordBefore(stop);
		if (next == text.length())
			return !isInitial(stop) || end == text.length();
		char first = text.charAt(next);
		if (word.equals("etc"))
			return Character.isUpperCase(first) && next + 1 < text.length() && !Character.isUpperCase(text.charAt(next + 1));
		if (isInitial(stop) || ABBREVIATIONS.contains(word) || BEFORE_NUMBERS.contains(word) && !Character.isLetter(first))
			return false;
		return !Character.isLowerCase(first) || word.length() > LONGEST_ABBREVIATION || isName(next) || isEnumeration(end);
	}

	/** "(b) …" after a sentence */
	private boolean isEnumeration(int end) {
		return ENUMERATION.matcher(text).region(LinkParts.skipWhitespace(text, end, text.length()), text.length()).lookingAt();
	}

	private String wordBefore(int stop) {
		int start = stop;
		while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.'))
			start--;
		return text.substring(start, stop).toLowerCase(Locale.ROOT);
	}

	/** One letter, unless it is a unit as in "7 d." or names one of several as in "option B." */
	private boolean isInitial(int stop) {
		if (wordBefore(stop).length() != 1 || !Character.isLetter(text.charAt(stop - 1)))
			return false;
		boolean isApart = stop > 2 && Character.isWhitespace(text.charAt(stop - 2));
		return !(isApart && (Character.isDigit(text.charAt(stop - 3)) || LETTERED.contains(wordBefore(stop - 2))));
	}

	/** Code, or a name such as os_distro, vCPU or etcd. */
	private boolean isName(int position) {
		if (text.charAt(position - 1) == '`')
			return true;
		int end = position;
		while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "_\\-".indexOf(text.charAt(end)) >= 0))
			end++;
		String name = text.substring(position, end);
		return NAMES.contains(name) || name.matches("[a-z]+(?:\\d|\\\\?_|-\\d|[A-Z]).*");
	}
}
