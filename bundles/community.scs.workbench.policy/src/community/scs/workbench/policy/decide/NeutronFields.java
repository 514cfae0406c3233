package community.scs.workbench.policy.decide;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

import community.scs.workbench.policy.yaml.Span;

/**
 * Neutron's {@code field:} checks (neutron/policy.py, FieldCheck). The values of the core resources' attributes are
 * converted as neutron_lib.api.attributes.RESOURCES says; attributes of extensions are compared as text.
 */
final class NeutronFields {

	private static final Set<String> BOOLEAN = Set.of("networks admin_state_up", "networks shared", "ports admin_state_up",
			"subnets enable_dhcp", "subnets shared", "subnetpools is_default", "subnetpools shared");
	private static final Set<String> INTEGER = Set.of("subnets ip_version", "subnets prefixlen",
			"subnetpools default_quota", "subnetpools default_prefixlen", "subnetpools min_prefixlen",
			"subnetpools max_prefixlen");

	private NeutronFields() {
	}

	static Check parse(String match, Span span) throws LoadException {
		int colon = match.indexOf(':');
		int equals = match.indexOf('=', colon + 1);
		if (colon < 0 || equals < 0) {
			throw new LoadException("Neutron reads 'field:" + match + "' only in the form field:resource:name=value.");
		}
		String resource = match.substring(0, colon);
		String name = match.substring(colon + 1, equals);
		String value = match.substring(equals + 1);
		return new Check.Field(resource, name, value, convert(resource + " " + name, value), value.startsWith("~") ? PyPattern.of(value.substring(1)) : null, span);
	}

	private static Object convert(String attribute, String value) throws LoadException {
		String stripped = value.strip().toLowerCase(Locale.ROOT);
		if (BOOLEAN.contains(attribute)) {
			return switch (stripped) {
				case "1", "t", "true", "on", "y", "yes" -> true;
				case "0", "f", "false", "off", "n", "no" -> false;
				default -> throw new LoadException("'" + value + "' is neither true nor false.");
			};
		}
		if (INTEGER.contains(attribute)) {
			if (!stripped.matches("[-+]?[0-9](?:_?[0-9]){0,4299}+")) {
				throw new LoadException("'" + value + "' is no whole number.");
			}
			return Py.integer(new BigInteger(stripped.replace("_", "")));
		}
		return value;
	}
}
