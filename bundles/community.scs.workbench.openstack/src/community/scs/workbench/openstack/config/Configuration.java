package community.scs.workbench.openstack.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.config.Value.Fields;
import community.scs.workbench.openstack.config.Value.Text;

/** The clouds of clouds.yaml, secure.yaml, clouds-public.yaml and the environment, put together as openstacksdk does it. */
public final class Configuration {

	/** variables that choose a cloud or a file, but describe no cloud */
	private static final Set<String> SELECTORS = Set.of("OS_CLOUD", "OS_REGION_NAME", "OS_CLIENT_CONFIG_FILE", "OS_CLIENT_SECURE_FILE",
			"OS_CLIENT_VENDOR_FILE", "OS_CLOUD_NAME");
	private static final List<String> FOREIGN = List.of("OS_TEST", "OS_STD", "OS_LOG");
	private static final Set<String> SECTIONS = Set.of("clouds", "client", "cache", "metrics", "public-clouds");

	private final Environment environment;
	private final Fields clouds;
	private final Fields profiles;
	private final String selected;
	private final List<String> notes = new ArrayList<>();

	/** @throws CloudException if a file is broken, or one that the environment names does not exist */
	public Configuration(Environment environment) throws CloudException {
		this.environment = environment;
		Places places = new Places(environment);
		Fields fromFiles = file(places.find("secure", "OS_CLIENT_SECURE_FILE")).over(file(places.find("clouds", "OS_CLIENT_CONFIG_FILE")));
		places.passedOver("clouds").ifPresent(file -> notes.add(file + ": this file is not read, because a project could send passwords anywhere;"
					+ " name it in OS_CLIENT_CONFIG_FILE if you trust it"));
		Fields fromVariables = fromVariables();
		clouds = fromVariables.over(withoutClash(fields(fromFiles, "clouds"), fromVariables));
		profiles = fields(file(places.find("clouds-public", "OS_CLIENT_VENDOR_FILE")), "public-clouds");
		selected = environment.variable("OS_CLOUD") == null && !fromVariables.fields().isEmpty() ? envvars() : environment.variable("OS_CLOUD");
	}

	/** The clouds that a text describes, and no others. */
	public Configuration(String cloudsYaml) throws CloudException {
		environment = Environment.none();
		clouds = fields(YamlFile.parse(cloudsYaml, "clouds.yaml"), "clouds");
		profiles = new Fields(Map.of(), clouds.place());
		selected = null;
	}

	public List<String> names() {
		return List.copyOf(clouds.fields().keySet());
	}

	/** the names with where each cloud is described, in the order of the configuration */
	public Map<String, Place> places() {
		Map<String, Place> places = new LinkedHashMap<>();
		clouds.fields().forEach((name, cloud) -> places.put(name, cloud.place()));
		return places;
	}

	/**
	 * @param name null for the one that the environment chooses, or the only one
	 * @throws CloudException if there is no such cloud, or something that it needs is missing or wrong
	 */
	public CloudConfig cloud(String name) throws CloudException {
		String chosen = name == null ? chosen() : name;
		if (!(clouds.fields().get(chosen) instanceof Fields cloud)) {
			throw new CloudException("There is no cloud '" + chosen + "' in " + clouds.place().file() + "; " + known());
		}
		return new CloudReader(chosen, withProfile(cloud), cloud.place(), environment.variable("OS_REGION_NAME"), environment.home(), notes).read();
	}

	private String chosen() throws CloudException {
		if (selected != null) {
			return selected;
		}
		if (clouds.fields().size() == 1) {
			return names().get(0);
		}
		throw new CloudException("No cloud is chosen; " + known());
	}

	private String known() {
		return clouds.fields().isEmpty() ? "describe one in " + environment.home().resolve(".config/openstack/clouds.yaml")
				: "choose one of " + String.join(", ", names());
	}

	private Fields withProfile(Fields cloud) throws CloudException {
		Value profile = cloud.fields().getOrDefault("profile", cloud.fields().get("cloud"));
		if (!(profile instanceof Text named)) {
			return cloud;
		}
		if (profiles.fields().get(named.text()) instanceof Fields found) {
			return cloud.over(found);
		}
		throw new CloudException(named.place() + ": the profile '" + named.text()
				+ "' is in no clouds-public.yaml; add it there, or write its auth_url here");
	}

	private Fields file(Optional<Path> file) throws CloudException {
		if (file.isEmpty()) {
			return new Fields(Map.of(), new Place("clouds.yaml", 0));
		}
		Fields fields = YamlFile.read(file.get());
		fields.fields().forEach((key, value) -> {
			if (!SECTIONS.contains(key) && !key.startsWith("x-")) {
				notes.add(value.place() + ": '" + key + "' is not known and ignored; clouds stand below 'clouds:'");
			}
		});
		return fields;
	}

	private static Fields fields(Fields file, String section) throws CloudException {
		Value value = file.fields().get(section);
		if (value == null) {
			return new Fields(Map.of(), file.place());
		}
		if (value instanceof Fields fields) {
			for (Map.Entry<String, Value> field : fields.fields().entrySet()) {
				if (!(field.getValue() instanceof Fields)) {
					throw new CloudException(field.getValue().place() + ": below '" + field.getKey() + "' must stand the settings of a cloud; indent them");
				}
			}
			return fields;
		}
		throw new CloudException(value.place() + ": below '" + section + ":' must stand names of clouds; indent them");
	}

	private Fields withoutClash(Fields inFiles, Fields inVariables) throws CloudException {
		Value clash = inFiles.fields().get(envvars());
		if (clash != null && !inVariables.fields().isEmpty()) {
			throw new CloudException(clash.place() + ": the cloud '" + envvars()
					+ "' is also described by the environment variables OS_*; set OS_CLOUD_NAME to another name");
		}
		return inFiles;
	}

	private String envvars() {
		String name = environment.variable("OS_CLOUD_NAME");
		return name == null ? "envvars" : name;
	}

	private Fields fromVariables() {
		Map<String, Value> cloud = new LinkedHashMap<>();
		boolean described = false;
		for (Map.Entry<String, String> variable : new TreeMap<>(environment.variables()).entrySet()) {
			String key = variable.getKey();
			if (key.startsWith("OS_") && FOREIGN.stream().noneMatch(key::startsWith)) {
				boolean selector = SELECTORS.contains(key);
				described |= !selector;
				if (!selector || key.equals("OS_REGION_NAME")) {
					cloud.put(key.substring(3).toLowerCase(Locale.ROOT), new Text(variable.getValue(), new Place("environment variable " + key, 0)));
				}
			}
		}
		Place place = new Place("the environment variables OS_*", 0);
		return new Fields(described ? Map.of(envvars(), new Fields(cloud, place)) : Map.of(), place);
	}
}
