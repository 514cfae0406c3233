package community.scs.workbench.policy.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/**
 * Builds the nodes of one YAML 1.1 document without recursion and without expanding aliases. SnakeYAML's scanner is used
 * because it is that of PyYAML, line for line; where the two part is mended here.
 */
public final class YamlReader {

	private static final int DEEPEST = 300;

	/** The scanner copies what it has read of a word, or of spaces, each time its buffer is filled again. */
	private static final int LONGEST_WORD = 1 << 20;

	/** Python reads files with universal newlines; what is two characters long keeps its length here. */
	private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");
	private static final Pattern COMMENT = Pattern.compile("#[^\n\r\u0085\u2028\u2029]*+");
	private static final Pattern DIRECTIVE = Pattern.compile("(?m)^%");

	/** What YAML 1.1 resolves to a type of its own, which PyYAML does not make. */
	private static final Set<String> RESERVED = Set.of("!", "&", "*");
	private static final Set<String> PAIRS = Set.of(TaggedScalars.PREFIX + "omap", TaggedScalars.PREFIX + "pairs");
	private static final Set<String> SEQUENCES = Set.of(TaggedScalars.PREFIX + "seq", TaggedScalars.PREFIX + "omap", TaggedScalars.PREFIX + "pairs");
	private static final Set<String> MAPPINGS = Set.of(TaggedScalars.PREFIX + "map", TaggedScalars.PREFIX + "set");

	/** Stands for a list or mapping inside of itself: nothing that is a text can be found in it. */
	private static final Node ITSELF = new Node.Sequence(List.of(new Node.Sequence(List.of(new Node.Scalar(Node.Kind.TRUE, "", new Span(0, 0))),
			new Span(0, 0))), new Span(0, 0));

	static {
		ScannerImpl.ESCAPE_REPLACEMENTS.put('/', "/");
		ScannerImpl.ESCAPE_REPLACEMENTS.put('\t', "\t");
	}

	private final String text;
	private final boolean basic;
	private final boolean tabs;
	private int codePoints;
	private int units;
	private final Deque<Open> open = new ArrayDeque<>();
	private final Map<String, Node> anchors = new HashMap<>();
	private Node root;
	private int documentEnd;
	private int lastEnd;

	private YamlReader(String text) {
		this.text = text;
		tabs = text.indexOf('\t') >= 0;
		basic = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
	}

	/** The single document of {@code text}; empty when there is none. */
	public static Optional<Node> read(String text) throws UnreadableException {
		return new YamlReader(text).read();
	}

	private Optional<Node> read() throws UnreadableException {
		checkWords();
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(Integer.MAX_VALUE);
		try {
			ParserImpl events = new ParserImpl(new StreamReader(LONE_RETURN.matcher(text).replaceAll("\n")), options);
			while (events.peekEvent() != null) {
				Event event = events.getEvent();
				accept(event);
				lastEnd = offset(event.getEndMark());
			}
			Matcher directive = DIRECTIVE.matcher(text);
			if (directive.find(documentEnd)) {
				throw new UnreadableException("Not YAML: no document follows the directive.", directive.start());
			}
		} catch (MarkedYAMLException e) {
			throw new UnreadableException("Not YAML: " + e.getProblem() + ".", e.getProblemMark() == null ? 0 : offset(e.getProblemMark()));
		} catch (ReaderException e) {
			throw new UnreadableException("Not YAML: the character U+%04X is not allowed.".formatted(e.getCodePoint()),
					Math.min(text.length(), e.getPosition()));
		} catch (YAMLException e) {
			throw new UnreadableException("Not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".", 0);
		} catch (IllegalArgumentException e) {
			throw new UnreadableException("Not YAML: an escape stands for no character.", 0);
		}
		return Optional.ofNullable(root);
	}

	private void checkWords() throws UnreadableException {
		int start = 0;
		boolean blank = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || blank != c <= ' ') {
				start = i;
				blank = c <= ' ';
			} else if (i - start > LONGEST_WORD) {
				throw new UnreadableException(blank ? "There are more than a million spaces in a row." : "A word has more than a million characters.", start);
			}
		}
	}

	private void accept(Event event) throws UnreadableException {
		switch (event.getEventId()) {
			case Scalar -> add(scalar((ScalarEvent) event), (ScalarEvent) event);
			case Alias -> add(named((AliasEvent) event), null);
			case SequenceStart -> open((NodeEvent) event, ((SequenceStartEvent) event).getTag(), SEQUENCES, false);
			case MappingStart -> open((NodeEvent) event, ((MappingStartEvent) event).getTag(), MAPPINGS, true);
			case SequenceEnd, MappingEnd -> close(event);
			case DocumentStart -> {
				if (root != null) {
					throw new UnreadableException("A policy file is a single YAML document.", start(event));
				}
			}
			case DocumentEnd -> documentEnd = offset(event.getEndMark());
			default -> {
			}
		}
	}

	private Node scalar(ScalarEvent event) throws UnreadableException {
		String tag = event.getTag();
		boolean key = !open.isEmpty() && open.peek().mapping && open.peek().nodes.size() % 2 == 0;
		if (TaggedScalars.BINARY.equals(tag)) {
			return binary(event, key);
		}
		boolean implicit = "!".equals(tag) || tag == null && event.isPlain();
		Node.Kind kind = implicit ? PlainScalars.kind(event.getValue())
				: tag == null ? Node.Kind.TEXT : TaggedScalars.kind(tag, event.getValue());
		if (kind == null || "!".equals(tag) && RESERVED.contains(event.getValue())) {
			throw new UnreadableException("'" + event.getValue() + "' with the tag " + tag + " is not read.", start(event));
		}
		if (!key && !open.isEmpty() && open.peek().mapping && span(event, event).length() > 0 && COMMENT.matcher(text.substring(lastEnd, start(event))).replaceAll("").indexOf(':') < 0) {
			throw new UnreadableException("A colon is missing before the value.", start(event));
		}
		if (event.isPlain() && tabs && tabBehind(event)) {
			throw new UnreadableException("A tab ends a text without quotes, and nothing may follow it.", start(event));
		}
		if (kind == Node.Kind.TIMESTAMP && !PlainScalars.exists(event.getValue())) {
			throw new UnreadableException("There is no time '" + event.getValue() + "', and without quotes it is read as one.", start(event));
		}
		if (!key && (kind == Node.Kind.MERGE || kind == Node.Kind.VALUE)) {
			throw new UnreadableException("'" + event.getValue() + "' is no value in YAML 1.1.", start(event));
		}
		Span span = span(event, event);
		String content = event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED ? Halves.apart(event.getValue(), span.in(text)) : event.getValue();
		return new Node.Scalar(kind == Node.Kind.VALUE ? Node.Kind.TEXT : kind, content, span);
	}

	/** Whether a tab is written in the text or in the white space behind it. */
	private boolean tabBehind(ScalarEvent event) {
		Span span = span(event, event);
		int end = span.end();
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return new Span(span.offset(), end - span.offset()).in(text).indexOf('\t') >= 0;
	}

	private Node binary(ScalarEvent event, boolean key) throws UnreadableException {
		Span span = span(event, event);
		List<Node> bytes = TaggedScalars.bytes(event.getValue(), span);
		if (bytes == null || merged()) {
			throw new UnreadableException("'" + event.getValue() + (merged() ? "' is no mapping." : "' is not base64."), start(event));
		}
		return key ? new Node.Scalar(Node.Kind.TIMESTAMP, event.getValue(), span) : new Node.Sequence(bytes, span);
	}

	private Node named(AliasEvent event) throws UnreadableException {
		Node node = anchors.get(event.getAnchor());
		if (node == null && open.stream().anyMatch(outer -> event.getAnchor().equals(outer.start.getAnchor()))) {
			return ITSELF;
		}
		if (node == null) {
			throw new UnreadableException("The alias " + event.getAnchor() + " names no value that ends before it.",
					start(event));
		}
		return node;
	}

	private void open(NodeEvent event, String tag, Set<String> expected, boolean mapping) throws UnreadableException {
		boolean set = (TaggedScalars.PREFIX + "set").equals(tag);
		if (tag != null && !tag.equals("!") && !expected.contains(tag) && !merged() || set && open.isEmpty()) {
			throw new UnreadableException("The tag " + tag + " is not read here.", start(event));
		}
		if (open.size() == DEEPEST) {
			throw new UnreadableException("Values are nested more than " + DEEPEST + " deep.", start(event));
		}
		open.push(new Open(event, mapping, tag == null || !PAIRS.contains(tag), new ArrayList<>()));
	}

	/** Whether the value of {@code <<} comes next, of which only the nodes count. */
	private boolean merged() {
		return !open.isEmpty() && open.peek().mapping && open.peek().nodes.size() % 2 == 1
				&& open.peek().nodes.getLast() instanceof Node.Scalar key && key.kind() == Node.Kind.MERGE;
	}

	private void close(Event event) throws UnreadableException {
		Open last = open.pop();
		Span span = span(last.start, event);
		if (!last.mapping) {
			add(new Node.Sequence(last.plain ? last.nodes : pairs(last.nodes), span), last.start);
			return;
		}
		List<Node.Entry> entries = new ArrayList<>(last.nodes.size() / 2);
		for (int i = 0; i < last.nodes.size(); i += 2) {
			Node.Entry entry = new Node.Entry(last.nodes.get(i), last.nodes.get(i + 1));
			if (!(entry.key() instanceof Node.Scalar key)) {
				throw new UnreadableException("The name of a rule is a text.", entry.key().span().offset());
			}
			if (key.kind() == Node.Kind.MERGE && !mergeable(entry.value())) {
				throw new UnreadableException("Only mappings can be merged.", entry.value().span().offset());
			}
			entries.add(entry);
		}
		add(new Node.Mapping(entries, span), last.start);
	}

	/** Of {@code !!omap} and {@code !!pairs} Python makes a list of pairs, each from a mapping with one entry. */
	private static List<Node> pairs(List<Node> mappings) throws UnreadableException {
		List<Node> pairs = new ArrayList<>();
		for (Node each : mappings) {
			if (!(each instanceof Node.Mapping mapping && mapping.entries().size() == 1
					&& mapping.entries().getFirst().key() instanceof Node.Scalar key && key.kind() != Node.Kind.MERGE)) {
				throw new UnreadableException("An ordered mapping is a list of mappings with one entry.", each.span().offset());
			}
			pairs.add(new Node.Sequence(List.of(key, mapping.entries().getFirst().value()), each.span()));
		}
		return pairs;
	}

	private static boolean mergeable(Node value) {
		return value instanceof Node.Mapping
				|| value instanceof Node.Sequence sequence && sequence.items().stream().allMatch(Node.Mapping.class::isInstance);
	}

	private void add(Node node, NodeEvent anchored) throws UnreadableException {
		String anchor = anchored == null ? null : anchored.getAnchor();
		if (anchor != null && !anchor.chars().allMatch(c -> c == '-' || c == '_' || c < 128 && Character.isLetterOrDigit(c))) {
			throw new UnreadableException("The anchor " + anchor + " is not made of letters, digits, - and _.", start(anchored));
		}
		if (anchor != null && anchors.putIfAbsent(anchor, node) != null) {
			throw new UnreadableException("The anchor " + anchor + " is defined twice.", start(anchored));
		}
		if (open.isEmpty()) {
			root = node;
		} else {
			open.peek().nodes.add(node);
		}
	}

	private Span span(Event first, Event last) {
		int start = start(first);
		return new Span(start, offset(last.getEndMark()) - start);
	}

	private int start(Event event) {
		return offset(event.getStartMark());
	}

	/** Marks count code points. */
	private int offset(Mark mark) {
		if (basic) {
			return mark.getIndex();
		}
		units = text.offsetByCodePoints(units, mark.getIndex() - codePoints);
		codePoints = mark.getIndex();
		return units;
	}

	/** {@code plain} unless the items are the pairs of an ordered mapping. */
	private record Open(NodeEvent start, boolean mapping, boolean plain, List<Node> nodes) {
	}
}
