package community.scs.workbench.policy.catalogue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Writes catalogues as lists that {@link Catalogues} reads back. */
public final class CatalogueWriter {

	private static final Gson QUOTING = new GsonBuilder().disableHtmlEscaping().create();

	private CatalogueWriter() {
	}

	/** The catalogue as YAML; every text is in double quotes. */
	public static String toText(Catalogue catalogue) {
		StringBuilder out = new StringBuilder();
		out.append("service: ").append(quoted(catalogue.service())).append('\n');
		out.append("release: ").append(quoted(catalogue.release())).append('\n');
		out.append("rules:\n");
		for (RuleDefault rule : catalogue.rules().values()) {
			out.append("- name: ").append(quoted(rule.name())).append('\n');
			out.append("  check_str: ").append(quoted(rule.check())).append('\n');
			if (!rule.description().isEmpty()) {
				out.append("  description: ").append(quoted(rule.description())).append('\n');
			}
			if (!rule.scopeTypes().isEmpty()) {
				out.append("  scope_types: [").append(String.join(", ", rule.scopeTypes().stream().map(CatalogueWriter::quoted).toList()))
						.append("]\n");
			}
			if (!rule.operations().isEmpty()) {
				out.append("  operations:\n");
				rule.operations().forEach(operation -> out.append("  - {method: ").append(quoted(operation.method()))
						.append(", path: ").append(quoted(operation.path())).append("}\n"));
			}
			rule.deprecated().ifPresent(old -> out.append("  deprecated: {name: ").append(quoted(old.name()))
					.append(", check_str: ").append(quoted(old.check())).append(", since: ").append(quoted(old.since())).append("}\n"));
		}
		return out.toString();
	}

	private static String quoted(String text) {
		return QUOTING.toJson(text);
	}
}
