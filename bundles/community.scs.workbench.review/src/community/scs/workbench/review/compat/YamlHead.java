package community.scs.workbench.review.compat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The mapping that the first YAML document of a text is, with the types that YAML 1.1 gives to plain scalars, as PyYAML's safe
 * loader reads it: of two equal keys the later one holds, {@code yes} is no text and {@code 2024-11-13} is a date.
 */
final class YamlHead {

	private static final int DEEPEST = 100;
	private static final String TAG = "tag:yaml.org,2002:";
	private static final Pattern TAGS = Pattern.compile(TAG + "(?:int|float|bool|timestamp|binary)");
	private static final Object MERGE = new Object();
	private static final Pattern DIRECTIVE_OR_BLANK = Pattern.compile("\\s*(?:#.*)?|%.*");
	private static final Pattern MARKER = Pattern.compile("(?:---|\\.\\.\\.)(?:\\s.*)?");
	/** In YAML 1.1 these end lines, too. */
	private static final Pattern OTHER_LINE_END = Pattern.compile("[\u0085\u2028\u2029]");
	private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
	private static final Pattern TYPED = Pattern.compile("yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
			+ "|[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\\.[0-9_]*)?(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|\\.(?:inf|Inf|INF))"
			+ "|\\.(?:nan|NaN|NAN)|\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?");

	/** A number, a truth value or a point in time, as it is written. */
	record Typed(String text) {

		/** What Python takes for "no". */
		boolean isFalse() {
			return text.matches("(?i)no|off|false|[-+]?[0.:]+");
		}

		@Override
		public String toString() {
			return text;
		}
	}

	private final Deque<Object> open = new ArrayDeque<>();
	private final Deque<Optional<Object>> keys = new ArrayDeque<>();
	private final Map<Anchor, Object> anchors = new HashMap<>();
	private Object root;

	private YamlHead() {
	}

	/**
	 * @return values are null, String, LocalDate, {@link Typed}, List or Map; empty when the text has no first document, this is
	 *         not YAML, is nested deeper than any front matter, or is not a mapping
	 */
	static Optional<Map<?, ?>> read(String text) {
		LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
		YamlHead head = new YamlHead();
		try {
			String document = firstDocument(OTHER_LINE_END.matcher(text).replaceAll("\n"));
			Tabs tabs = new Tabs(document);
			for (Event event : new Parse(settings).parseString(document)) {
				if (event.getEventId() == Event.ID.DocumentEnd)
					break;
				head.accept(event);
				if (event instanceof ScalarEvent scalar && !scalar.isPlain())
					tabs.allow(scalar);
			}
			if (tabs.remain())
				return Optional.empty();
		} catch (Unreadable | YamlEngineException | NumberFormatException e) {
			return Optional.empty();
		}
		return head.root instanceof Map<?, ?> mapping ? Optional.of(mapping) : Optional.empty();
	}

	/** Ends where a marker at the start of a line ends the document, so what follows need not be YAML. */
	private static String firstDocument(String text) throws Unreadable {
		int start = text.startsWith("\uFEFF") ? 1 : 0;
		if (text.startsWith("\uFEFF", start))
			throw new Unreadable();
		boolean begun = false;
		for (int at = start; at < text.length();) {
			int end = text.indexOf('\n', at);
			end = end < 0 ? text.length() : end;
			String line = text.substring(at, Math.min(end, at + 200)).stripTrailing();
			if (begun && MARKER.matcher(line).matches())
				return text.substring(start, at);
			begun |= !DIRECTIVE_OR_BLANK.matcher(line).matches();
			at = end + 1;
		}
		return text.substring(start);
	}

	private void accept(Event event) throws Unreadable {
		switch (event.getEventId()) {
			case Scalar -> add(scalar((ScalarEvent) event), (ScalarEvent) event);
			case Alias -> add(anchored(((AliasEvent) event).getAlias()), null);
			case SequenceStart -> open(new ArrayList<>(), ((CollectionStartEvent) event));
			case MappingStart -> open(new LinkedHashMap<>(), (CollectionStartEvent) event);
			case SequenceEnd, MappingEnd -> {
				keys.pop();
				if (open.pop() instanceof LinkedHashMap<?, ?> mapping)
					merge(mapping);
			}
			default -> {
				// begin and end of the stream and the document
			}
		}
		if (open.size() > DEEPEST)
			throw new Unreadable();
	}

	private Object anchored(Anchor anchor) throws Unreadable {
		if (!anchors.containsKey(anchor))
			throw new Unreadable();
		return anchors.get(anchor);
	}

	private void open(Object collection, CollectionStartEvent event) throws Unreadable {
		if (event.getTag().filter(t -> !t.equals(TAG + "seq") && !t.equals(TAG + "map")).isPresent())
			throw new Unreadable();
		add(collection, event);
		open.push(collection);
		keys.push(Optional.empty());
	}

	@SuppressWarnings("unchecked")
	private void add(Object value, NodeEvent event) throws Unreadable {
		if (event != null && event.getAnchor().isPresent() && anchors.putIfAbsent(event.getAnchor().get(), value) != null)
			throw new Unreadable();
		if (open.isEmpty())
			root = value;
		else if (open.peek() instanceof List<?> list)
			((List<Object>) list).add(value);
		else if (keys.peek().isPresent()) {
			((Map<Object, Object>) open.peek()).put(keys.pop().get(), value);
			keys.push(Optional.empty());
		} else if (value instanceof Collection || value instanceof Map)
			throw new Unreadable();
		else {
			keys.pop();
			keys.push(Optional.of(value == null ? new Typed("null") : isMerge(value, event) ? MERGE : value));
		}
	}

	private static boolean isMerge(Object key, NodeEvent event) {
		return key.equals("<<") && event instanceof ScalarEvent scalar && scalar.isPlain();
	}

	/** The key {@code <<} stands for the keys of the mappings that are its value, where the mapping itself has none of that name. */
	@SuppressWarnings("unchecked")
	private static void merge(LinkedHashMap<?, ?> mapping) throws Unreadable {
		if (!mapping.containsKey(MERGE))
			return;
		Object sources = mapping.remove(MERGE);
		for (Object source : sources instanceof List<?> list ? list : Collections.singletonList(sources))
			if (source instanceof Map<?, ?> keys)
				keys.keySet().stream().filter(k -> !mapping.containsKey(k)).forEach(k -> ((Map<Object, Object>) mapping).put(k, keys.get(k)));
			else
				throw new Unreadable();
	}

	private static Object scalar(ScalarEvent event) throws Unreadable {
		String text = event.getValue();
		if (event.getTag().filter(t -> !t.equals("!")).isPresent())
			return tagged(text, event.getTag().get());
		if (!event.isPlain())
			return text;
		if (text.equals("="))
			throw new Unreadable();
		if (NULL.matcher(text).matches())
			return null;
		if (DATE.matcher(text).matches())
			return readDate(text);
		return TYPED.matcher(text).matches() ? new Typed(text) : text;
	}

	private static LocalDate readDate(String text) throws Unreadable {
		try {
			return date(text);
		} catch (DateTimeException e) {
			throw new Unreadable();
		}
	}

	/** Python has no year 0. */
	static LocalDate date(String text) {
		if (text.startsWith("0000"))
			throw new DateTimeException(text);
		return LocalDate.parse(text);
	}

	private static Object tagged(String text, String tag) throws Unreadable {
		if (tag.equals(TAG + "str"))
			return text;
		if (tag.equals(TAG + "timestamp") && DATE.matcher(text).matches())
			return readDate(text);
		if (TAGS.matcher(tag).matches())
			return new Typed(text);
		throw new Unreadable();
	}

	@SuppressWarnings("serial")
	private static final class Unreadable extends Exception {
	}
}
