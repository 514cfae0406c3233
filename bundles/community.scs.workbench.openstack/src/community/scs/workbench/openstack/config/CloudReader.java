package community.scs.workbench.openstack.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.config.Value.Fields;
import community.scs.workbench.openstack.config.Value.Items;
import community.scs.workbench.openstack.config.Value.Text;

/** Makes a {@link CloudConfig} of one cloud's settings: names in all their spellings, regions, TLS, timeouts. */
final class CloudReader {

	private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");
	private static final Set<String> FALSE = Set.of("false", "no", "off", "0");
	private static final Duration TIMEOUT = Duration.ofSeconds(60);
	private static final String OVERRIDE = "_endpoint_override";

	private final String name;
	private final Place place;
	private final String wantedRegion;
	private final Path home;
	private final List<String> notes;
	private final List<String> unknown = new ArrayList<>();
	private final Map<String, Value> cloud;

	/** @param wantedRegion null if the configuration decides */
	CloudReader(String name, Fields settings, Place place, String wantedRegion, Path home, List<String> notes) {
		this.name = name;
		this.place = place;
		this.wantedRegion = wantedRegion;
		this.home = home;
		this.notes = new ArrayList<>(notes);
		this.cloud = normal(settings);
	}

	/** with underscores only, as openstacksdk spells keys */
	private static Map<String, Value> normal(Fields settings) {
		Map<String, Value> normal = new LinkedHashMap<>();
		settings.fields().forEach((key, value) -> normal.put(key.replace('-', '_'), value));
		return normal;
	}

	/** @throws CloudException if something is missing or wrong; the message then also names the settings that nobody knows, for one of them may be what is missing */
	CloudConfig read() throws CloudException {
		try {
			return config();
		} catch (CloudException e) {
			throw unknown.isEmpty() ? e : new CloudException(e.getMessage() + "; " + String.join("; ", unknown), e);
		}
	}

	private CloudConfig config() throws CloudException {
		String region = region();
		noteUnknown(cloud, false);
		Auth auth = new Auth(name, place, auth());
		Duration timeout = timeout();
		boolean verify = !isTrue("insecure", false) && isTrue("verify", true);
		Path cacert = verify ? cacert() : null;
		URI authUrl = auth.url();
		notes.addAll(unknown);
		note(verify, authUrl);
		Credentials credentials = auth.credentials(text("auth_type") == null ? text("auth_plugin") : text("auth_type"));
		return new CloudConfig(name, place.toString(), authUrl, credentials, region, iface(), verify, cacert, timeout, overrides(), List.copyOf(notes));
	}

	/** What stands in {@code auth}, and below it what older files have beside it. */
	private Map<String, Text> auth() throws CloudException {
		Map<String, Value> values = new LinkedHashMap<>();
		cloud.forEach((key, value) -> {
			if (Keys.AUTH.contains(key)) {
				values.put(key, value);
			}
		});
		Value auth = cloud.get("auth");
		if (auth != null) {
			if (!(auth instanceof Fields fields)) {
				throw new CloudException(auth.place() + ": below 'auth:' must stand settings such as 'auth_url: …'; indent them");
			}
			Map<String, Value> inside = normal(fields);
			noteUnknown(inside, true);
			values.putAll(inside);
		}
		Map<String, Text> texts = new HashMap<>();
		for (Map.Entry<String, Value> value : values.entrySet()) {
			texts.put(value.getKey(), text(value.getKey(), value.getValue()));
		}
		return texts;
	}

	private void noteUnknown(Map<String, Value> settings, boolean auth) {
		settings.forEach((key, value) -> {
			if (auth ? !Keys.AUTH.contains(key) : !Keys.knowsInCloud(key)) {
				unknown.add(value.place() + ": '" + key + "' is not known and ignored; "
						+ Keys.similar(key, auth).map(s -> "did you mean '" + s + "'?").orElse("remove it"));
			}
		});
	}

	private void note(boolean verify, URI authUrl) {
		if (!verify) {
			notes.add(place + ": TLS certificates of the cloud '" + name
					+ "' are not checked, so anybody in between can read the password; name its authority in 'cacert' instead");
		}
		if (cloud.containsKey("cert") || cloud.containsKey("key")) {
			notes.add(place + ": client certificates ('cert', 'key') are not supported and ignored");
		}
		boolean local = authUrl.getHost() != null && Set.of("localhost", "127.0.0.1", "[::1]").contains(authUrl.getHost());
		if ("http".equals(authUrl.getScheme()) && !local) {
			notes.add(place + ": the auth_url begins with http, so the password is sent without encryption; use https if the cloud offers it");
		}
	}

	/** The chosen region's name; its own values are laid over the cloud's. */
	private String region() throws CloudException {
		List<Value> regions = cloud.get("regions") instanceof Items items ? items.items() : List.of();
		String named = text("region_name");
		String wanted = wantedRegion == null ? named : wantedRegion;
		if (regions.isEmpty()) {
			return wanted;
		}
		List<String> names = new ArrayList<>();
		for (Value region : regions) {
			Value regionName = region instanceof Fields fields ? fields.fields().get("name") : region;
			if (!(regionName instanceof Text text)) {
				throw new CloudException(region.place() + ": a region needs a 'name'; add it");
			}
			if (wanted == null || wanted.equals(text.text())) {
				if (region instanceof Fields fields && fields.fields().get("values") instanceof Fields values) {
					Map<String, Value> merged = normal(values.over(new Fields(cloud, place)));
					cloud.clear();
					cloud.putAll(merged);
				}
				return text.text();
			}
			names.add(text.text());
		}
		throw new CloudException(cloud.get("regions").place() + ": the cloud '" + name + "' has no region '" + wanted + "'; choose one of "
				+ String.join(", ", names));
	}

	private String iface() throws CloudException {
		String iface = text("interface") == null ? text("endpoint_type") : text("interface");
		return iface == null ? "public" : iface.toLowerCase(Locale.ROOT).replaceFirst("url$", "");
	}

	/** A relative name counts from the folder of the file that names it. */
	private Path cacert() throws CloudException {
		Value value = cloud.get("cacert");
		String text = text("cacert");
		if (text == null) {
			return null;
		}
		try {
			Path file = text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
			Path folder = value.place().line() == 0 ? null : Path.of(value.place().file()).toAbsolutePath().getParent();
			Path resolved = folder == null ? file.toAbsolutePath() : folder.resolve(file);
			if (Files.isRegularFile(resolved)) {
				return resolved;
			}
			throw new CloudException(value.place() + ": the file " + resolved + " does not exist; correct 'cacert'");
		} catch (InvalidPathException e) {
			throw new CloudException(value.place() + ": 'cacert' is no name of a file; correct it");
		}
	}

	private Duration timeout() throws CloudException {
		String text = text("api_timeout");
		if (text == null) {
			return TIMEOUT;
		}
		try {
			double seconds = Double.parseDouble(text);
			if (seconds > 0 && seconds <= 3600) {
				return Duration.ofMillis(Math.round(seconds * 1000));
			}
		} catch (NumberFormatException e) {
			// told below
		}
		throw new CloudException(cloud.get("api_timeout").place() + ": 'api_timeout' must be a number of seconds between 0 and 3600; correct it");
	}

	private Map<String, URI> overrides() throws CloudException {
		Map<String, URI> overrides = new HashMap<>();
		for (String key : cloud.keySet()) {
			if (key.endsWith(OVERRIDE)) {
				overrides.put(key.substring(0, key.length() - OVERRIDE.length()).replace('_', '-'), url(key, text(key, cloud.get(key))));
			}
		}
		return overrides;
	}

	static URI url(String key, Text text) throws CloudException {
		try {
			URI url = new URI(text.text().strip());
			if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
				return url;
			}
		} catch (URISyntaxException e) {
			// told below
		}
		throw new CloudException(text.place() + ": '" + key + "' must be an address that begins with https:// or http://; correct it");
	}

	private boolean isTrue(String key, boolean otherwise) throws CloudException {
		String text = text(key);
		if (text == null) {
			return otherwise;
		}
		String lower = text.toLowerCase(Locale.ROOT);
		if (!TRUE.contains(lower) && !FALSE.contains(lower)) {
			throw new CloudException(cloud.get(key).place() + ": '" + key + "' must be true or false; correct it");
		}
		return TRUE.contains(lower);
	}

	private String text(String key) throws CloudException {
		Value value = cloud.get(key);
		return value == null ? null : text(key, value).text();
	}

	private static Text text(String key, Value value) throws CloudException {
		if (value instanceof Text text) {
			return text;
		}
		throw new CloudException(value.place() + ": '" + key + "' must be a single text; correct it");
	}
}
