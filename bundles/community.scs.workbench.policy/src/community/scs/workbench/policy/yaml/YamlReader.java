package community.scs.workbench.policy.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the nodes of one YAML document without recursion and without expanding aliases. */
public final class YamlReader {

	private static final int DEEPEST = 300;
	private static final int SMALLEST_BUFFER = 1 << 10;

	/** The engine copies what it has read of a scalar each time the buffer is filled again. */
	private static final int LARGEST_BUFFER = 1 << 22;
	private static final String PREFIX = "tag:yaml.org,2002:";

	private final String text;
	private final boolean basic;
	private int codePoints;
	private int units;
	private final Deque<Open> open = new ArrayDeque<>();
	private final Map<Anchor, Node> anchors = new HashMap<>();
	private Node root;

	private YamlReader(String text) {
		this.text = text;
		basic = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
	}

	/** The single document of {@code text}; empty when there is none. */
	public static Optional<Node> read(String text) throws UnreadableException {
		return new YamlReader(text).read();
	}

	private Optional<Node> read() throws UnreadableException {
		LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE)
				.setBufferSize(Math.clamp(text.length() + 1L, SMALLEST_BUFFER, LARGEST_BUFFER)).build();
		try {
			for (Event event : new Parse(settings).parseString(text)) {
				accept(event);
			}
		} catch (MarkedYamlEngineException e) {
			throw new UnreadableException("Not YAML: " + e.getProblem() + ".", e.getProblemMark().map(this::offset).orElse(0));
		} catch (YamlEngineException e) {
			throw new UnreadableException("Not YAML: " + e.getMessage().lines().findFirst().orElse("") + ".", 0);
		} catch (NumberFormatException e) {
			throw new UnreadableException("Not YAML: an escape is not complete.", 0);
		}
		return Optional.ofNullable(root);
	}

	private void accept(Event event) throws UnreadableException {
		switch (event.getEventId()) {
			case Scalar -> add(scalar((ScalarEvent) event), (ScalarEvent) event);
			case Alias -> add(named((AliasEvent) event), null);
			case SequenceStart -> open((NodeEvent) event, ((SequenceStartEvent) event).getTag().orElse("!"), "seq", false);
			case MappingStart -> open((NodeEvent) event, ((MappingStartEvent) event).getTag().orElse("!"), "map", true);
			case SequenceEnd, MappingEnd -> close(event);
			case DocumentStart -> {
				if (root != null) {
					throw new UnreadableException("A policy file is a single YAML document.", start(event));
				}
			}
			default -> {
			}
		}
	}

	private Node scalar(ScalarEvent event) throws UnreadableException {
		String tag = event.getTag().orElse(null);
		Node.Kind kind = "!".equals(tag) || tag == null && event.isPlain() ? PlainScalars.kind(event.getValue())
				: Node.Kind.TEXT;
		if (tag != null && !tag.equals("!") && !tag.equals(PREFIX + "str")) {
			kind = PlainScalars.kind(event.getValue());
			if (!tag.equals(PREFIX + tagName(kind))) {
				throw new UnreadableException("The tag " + tag + " is not read here.", start(event));
			}
		}
		boolean key = !open.isEmpty() && open.peek().mapping && open.peek().nodes.size() % 2 == 0;
		if (!key && (kind == Node.Kind.MERGE || kind == Node.Kind.VALUE)) {
			throw new UnreadableException("'" + event.getValue() + "' without quotes is no value in YAML 1.1.", start(event));
		}
		return new Node.Scalar(kind, event.getValue(), span(event, event));
	}

	private static String tagName(Node.Kind kind) {
		return switch (kind) {
			case NULL -> "null";
			case TRUE, FALSE -> "bool";
			case ZERO, NUMBER -> "int";
			default -> "";
		};
	}

	private Node named(AliasEvent event) throws UnreadableException {
		Node node = anchors.get(event.getAlias());
		if (node == null) {
			throw new UnreadableException("The alias " + event.getAlias() + " names no value that ends before it.",
					start(event));
		}
		return node;
	}

	private void open(NodeEvent event, String tag, String expected, boolean mapping) throws UnreadableException {
		if (!tag.equals("!") && !tag.equals(PREFIX + expected)) {
			throw new UnreadableException("The tag " + tag + " is not read here.", start(event));
		}
		if (open.size() == DEEPEST) {
			throw new UnreadableException("Values are nested more than " + DEEPEST + " deep.", start(event));
		}
		open.push(new Open(event, mapping, new ArrayList<>()));
	}

	private void close(Event event) throws UnreadableException {
		Open last = open.pop();
		Span span = span(last.start, event);
		if (!last.mapping) {
			add(new Node.Sequence(last.nodes, span), last.start);
			return;
		}
		List<Node.Entry> entries = new ArrayList<>(last.nodes.size() / 2);
		for (int i = 0; i < last.nodes.size(); i += 2) {
			entries.add(new Node.Entry(last.nodes.get(i), last.nodes.get(i + 1)));
		}
		add(new Node.Mapping(entries, span), last.start);
	}

	private void add(Node node, NodeEvent anchored) throws UnreadableException {
		if (anchored != null && anchored.getAnchor().isPresent()
				&& anchors.putIfAbsent(anchored.getAnchor().get(), node) != null) {
			throw new UnreadableException("The anchor " + anchored.getAnchor().get() + " is defined twice.", start(anchored));
		}
		if (open.isEmpty()) {
			root = node;
		} else {
			open.peek().nodes.add(node);
		}
	}

	private Span span(Event first, Event last) {
		int start = start(first);
		return new Span(start, last.getEndMark().map(this::offset).orElse(start) - start);
	}

	private int start(Event event) {
		return event.getStartMark().map(this::offset).orElse(0);
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

	private record Open(NodeEvent start, boolean mapping, List<Node> nodes) {
	}
}
