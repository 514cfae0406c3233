package community.scs.workbench.ui.clouds;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import community.scs.workbench.openstack.config.Place;

/** What is known of a cloud, in words. */
final class CloudTexts {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
	private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private CloudTexts() {
	}

	/** one line for the table */
	static String line(CloudStatus status) {
		return switch (status) {
		case CloudStatus.Untried untried -> "not tried yet";
		case CloudStatus.Asking asking -> "asking…";
		case CloudStatus.Failed failed -> "not reached at " + TIME.format(failed.tested()) + ": " + failed.message();
		case CloudStatus.Reached reached -> "reached at " + TIME.format(reached.tested()) + (reached.admin() ? " · ⚠ admin" : "")
				+ (reached.tls() && !reached.tlsVerified() ? " · ⚠ TLS not verified" : "");
		};
	}

	/**
	 * everything, for the text below the table
	 *
	 * @param place where it is described; null for the sandbox
	 */
	static String details(CloudRef cloud, Place place, CloudStatus status) {
		List<String> lines = new ArrayList<>();
		lines.add(cloud.sandbox()
				? "The sandbox cloud is a small OpenStack on this machine, made to learn with. It is started when it is first asked."
				: cloud.name() + " is described in " + place + ".");
		switch (status) {
		case CloudStatus.Untried untried -> lines.add("Nobody asked it yet: Test Connection (Enter) tells with which user, project and roles the workbench would look.");
		case CloudStatus.Asking asking -> lines.add("The answer is awaited; the Progress view can cancel.");
		case CloudStatus.Failed failed -> lines.add("Tested " + DATE_AND_TIME.format(failed.tested()) + ": " + failed.message());
		case CloudStatus.Reached reached -> {
			lines.add("Tested " + DATE_AND_TIME.format(reached.tested()) + ": " + String.join("; ", facts(reached)) + ".");
			if (reached.admin()) {
				lines.add("This token has the role admin, which is more than checks need; a user with the role member or reader is enough.");
			}
			if (reached.tls() && !reached.tlsVerified()) {
				lines.add("Certificates are not verified (verify: false in clouds.yaml): anybody on the way could have answered.");
			}
			lines.addAll(reached.notes());
		}
		}
		return String.join("\n", lines);
	}

	private static String life(Duration life) {
		return life.toHours() < 2 ? Math.max(0, life.toMinutes()) + " min" : life.toHours() + " h";
	}

	private static List<String> facts(CloudStatus.Reached reached) {
		List<String> facts = new ArrayList<>();
		facts.add("reached");
		if (reached.token().user() != null) {
			facts.add("user " + reached.token().user());
		}
		if (reached.project() != null) {
			facts.add("project " + reached.project() + (reached.domain() == null ? "" : " of domain " + reached.domain()));
		}
		List<String> roles = reached.token().roles();
		if (!roles.isEmpty()) {
			facts.add((reached.admin() ? "⚠ " : "") + (roles.size() == 1 ? "role " : "roles ") + String.join(", ", roles));
		}
		if (reached.token().life() != null) {
			facts.add("token lives " + life(reached.token().life()));
		}
		facts.add(reached.services() + (reached.services() == 1 ? " service" : " services"));
		facts.add(!reached.tls() ? "without TLS" : reached.tlsVerified() ? "TLS verified" : "⚠ TLS not verified");
		return facts;
	}
}
