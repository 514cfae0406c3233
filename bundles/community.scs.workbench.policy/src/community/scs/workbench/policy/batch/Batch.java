package community.scs.workbench.policy.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import community.scs.workbench.policy.batch.Definitions.UnusableException;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Decision.Outcome;

/**
 * Decides a stream of JSON lines. Lines have a {@code type}: {@code defaults} ({@code id}, {@code rules}),
 * {@code context} ({@code id}, {@code policy}, {@code defaults}, {@code checks}, {@code switches}) and {@code case}
 * ({@code context}, {@code credentials}, {@code target}, {@code rule}); what they name was defined before. Each case
 * gives one line, in order, with {@code decision} and {@code reason}. Other types and keys are ignored. A line that is no
 * JSON object is told to {@code complaints}; if it was to be a case, so that somebody waits for its answer, it is an error.
 */
public final class Batch {

	private static final Pattern CASE = Pattern.compile("\"type\"\\s*+:\\s*+\"case\"");

	private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
	private final Appendable out;
	private final Consumer<String> complaints;
	private final Definitions definitions = new Definitions();

	public Batch(Appendable out, Consumer<String> complaints) {
		this.out = out;
		this.complaints = complaints;
	}

	/** Decides all cases of {@code in}, writing each decision as soon as it is made; lines are at most 64 Mi long. */
	public void run(Reader in) throws IOException {
		Lines lines = new Lines(in);
		for (String text = lines.next(); text != null; text = lines.next()) {
			if (!text.isBlank()) {
				accept(text, lines);
			}
		}
	}

	private void accept(String text, Lines lines) throws IOException {
		Map<String, Object> object;
		try {
			if (lines.cut()) {
				throw new IOException("character " + Lines.LONGEST + ": a line may not be longer");
			}
			object = Values.object(text);
		} catch (IOException e) {
			String problem = "Line " + lines.number() + " is not a JSON object, at " + e.getMessage() + ".";
			complaints.accept(problem);
			if (CASE.matcher(text).find()) {
				write(new Decision(Outcome.ERROR, problem));
			}
			return;
		}
		switch (object.get("type") instanceof String type ? type : "") {
			case "defaults", "context" -> definitions.define(object);
			case "case" -> write(decide(object));
			default -> {
			}
		}
	}

	private Decision decide(Map<String, Object> object) {
		if (!(object.get("credentials") instanceof Map<?, ?> credentials)) {
			return new Decision(Outcome.ERROR, "The credentials are not a JSON object.");
		}
		@SuppressWarnings("unchecked")
		Map<String, ?> keyed = (Map<String, ?>) credentials;
		Object rule = object.get("rule");
		try {
			return definitions.enforcer(object.get("context")).decide(keyed, object.get("target"), rule instanceof String name ? name : null);
		} catch (UnusableException e) {
			return new Decision(Outcome.ERROR, e.getMessage());
		}
	}

	private void write(Decision decision) throws IOException {
		Map<String, String> object = new LinkedHashMap<>();
		object.put("decision", decision.outcome().name().toLowerCase(Locale.ROOT));
		object.put("reason", decision.reason());
		gson.toJson(object, out);
		out.append('\n');
	}
}
