package community.scs.workbench.openstack.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.config.Value.Fields;
import community.scs.workbench.openstack.config.Value.Items;
import community.scs.workbench.openstack.config.Value.Text;

/**
 * Reads a configuration file of an OpenStack client: YAML with merge keys ({@code <<}), every scalar taken as it is written.
 * Bounded in characters, depth, and in what aliases expand to.
 */
final class YamlFile {

	private static final int MAX_CHARACTERS = 1 << 20;
	private static final int MAX_DEPTH = 20;
	private static final int MAX_VALUES = 20_000;
	private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

	private final String name;
	private int values;

	private YamlFile(String name) {
		this.name = name;
	}

	static Fields read(Path file) throws CloudException {
		try {
			if (Files.size(file) > MAX_CHARACTERS) {
				throw new CloudException(file + ": the file is longer than a configuration can be; check that it is the right one");
			}
			return parse(Files.readString(file), file.toString());
		} catch (CharacterCodingException e) {
			throw new CloudException(file + ": the file is not UTF-8 text; save it as UTF-8", e);
		} catch (IOException e) {
			throw new CloudException(file + ": the file cannot be read; check that you may read it", e);
		}
	}

	static Fields parse(String text, String name) throws CloudException {
		YamlFile file = new YamlFile(name);
		LoadSettings settings = LoadSettings.builder().setLabel(name).setCodePointLimit(MAX_CHARACTERS).build();
		try {
			Optional<Node> root = new Compose(settings).composeString(text);
			if (root.isEmpty() || root.get() instanceof ScalarNode scalar && isNull(scalar)) {
				return new Fields(Map.of(), new Place(name, 1));
			}
			if (root.get() instanceof MappingNode mapping) {
				return file.fields(mapping, 0);
			}
			throw new CloudException(file.place(root.get()) + ": here must stand settings such as 'clouds:'; correct the file");
		} catch (MarkedYamlEngineException e) {
			Place place = new Place(name, e.getProblemMark().map(Mark::getLine).orElse(0) + 1);
			throw new CloudException(place + ": this is no valid YAML (" + problem(e) + "); correct the line");
		} catch (YamlEngineException e) {
			throw new CloudException(name + ": this is no YAML that can be a configuration; check that it is the right file");
		} catch (StackOverflowError e) {
			throw new CloudException(name + ": the settings are nested too deeply; check that it is the right file");
		}
	}

	/** Without what the line says: a password that begins with * or & is taken for a YAML alias or anchor, and named. */
	private static String problem(MarkedYamlEngineException e) {
		String problem = String.valueOf(e.getProblem());
		return problem.matches("(?s).*(alias|anchor|tag|directive).*") ? "a text that begins with *, &, ! or % needs quotes" : problem;
	}

	private Value value(Node node, int depth) throws CloudException {
		if (++values > MAX_VALUES || depth > MAX_DEPTH) {
			throw new CloudException(place(node) + ": the settings are nested too deeply or repeated too often; check that it is the right file");
		}
		return switch (node) {
			case MappingNode mapping -> fields(mapping, depth);
			case SequenceNode sequence -> items(sequence, depth);
			case ScalarNode scalar -> new Text(scalar.getValue(), place(scalar));
			default -> throw new CloudException(place(node) + ": this cannot stand in a configuration; remove it");
		};
	}

	private Items items(SequenceNode sequence, int depth) throws CloudException {
		List<Value> items = new ArrayList<>();
		for (Node item : sequence.getValue()) {
			items.add(value(item, depth + 1));
		}
		return new Items(items, place(sequence));
	}

	private Fields fields(MappingNode mapping, int depth) throws CloudException {
		Map<String, Value> fields = new LinkedHashMap<>();
		Fields merged = new Fields(Map.of(), place(mapping));
		for (NodeTuple tuple : mapping.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				throw new CloudException(place(tuple.getKeyNode()) + ": a setting needs a name; correct the line");
			}
			Node node = tuple.getValueNode();
			if (key.getValue().equals("<<")) {
				merged = new Fields(shallow(merged, merge(value(node, depth + 1))), place(mapping));
			} else if (!(node instanceof ScalarNode scalar && isNull(scalar))) {
				if (fields.put(key.getValue(), value(node, depth + 1)) != null) {
					throw new CloudException(place(key) + ": '" + key.getValue() + "' is given twice; remove one of them");
				}
			}
		}
		Fields own = new Fields(fields, place(mapping));
		return merged.fields().isEmpty() ? own : new Fields(shallow(own, merged), place(mapping));
	}

	/** YAML's merge replaces a field as a whole. */
	private static Map<String, Value> shallow(Fields above, Fields below) {
		Map<String, Value> all = new LinkedHashMap<>(below.fields());
		all.putAll(above.fields());
		return all;
	}

	private static Fields merge(Value value) throws CloudException {
		return switch (value) {
			case Fields fields -> fields;
			case Items items -> {
				Fields all = new Fields(Map.of(), items.place());
				for (Value item : items.items()) {
					all = new Fields(shallow(all, merge(item)), items.place());
				}
				yield all;
			}
			case Text text -> throw new CloudException(text.place() + ": '<<' needs settings to merge; correct the line");
		};
	}

	private static boolean isNull(ScalarNode scalar) {
		return scalar.getScalarStyle() == ScalarStyle.PLAIN && NULLS.contains(scalar.getValue());
	}

	private Place place(Node node) {
		return new Place(name, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
	}
}
