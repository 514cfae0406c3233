package community.scs.workbench.policy.batch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;

import community.scs.workbench.policy.batch.Definitions.UnusableException;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Decision.Outcome;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.yaml.UnreadableException;

/**
 * Decides a stream of JSON lines. Lines have a {@code type}: {@code defaults} ({@code id}, {@code rules}),
 * {@code context} ({@code id}, {@code policy}, {@code defaults}, {@code checks}, {@code switches}) and {@code case}
 * ({@code context}, {@code credentials}, {@code target}, {@code rule}); what they name was defined before. Each case
 * gives one line, in order, with {@code decision} and {@code reason}. Other types and keys are ignored. A line that is no
 * JSON object is told to {@code complaints}; if it was to be a case, so that somebody waits for its answer, it is an error.
 */
public final class Batch {

	private static final Pattern CASE = Pattern.compile("\"type\"\\s*+:\\s*+\"case\"");

	private final Writer out;
	private final Consumer<String> complaints;
	private final Definitions definitions = new Definitions();
	private final Map<Decision, String> written = new IdentityHashMap<>();
	private boolean readable = true;

	public Batch(Writer out, Consumer<String> complaints) {
		this.out = out;
		this.complaints = complaints;
	}

	/**
	 * Decides all cases of {@code in}, writing each decision as soon as it is made, and flushing before waiting for more; lines are
	 * at most 64 Mi long.
	 *
	 * @return whether all lines could be read
	 */
	public boolean run(Reader in) throws IOException {
		Lines lines = new Lines(in, out);
		for (String text = lines.next(); text != null; text = lines.next()) {
			if (!text.isBlank()) {
				accept(text, lines);
			}
		}
		return readable;
	}

	private void accept(String text, Lines lines) throws IOException {
		Map<String, Object> object;
		try {
			if (lines.cut()) {
				throw new UnreadableException("It is longer than " + Lines.LONGEST + " characters.", Lines.LONGEST);
			}
			object = Values.object(text);
		} catch (UnreadableException e) {
			String problem = "Line " + lines.number() + ", character " + (e.offset() + 1) + ": " + e.getMessage();
			complaints.accept(problem);
			readable = false;
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
		try {
			return definitions.enforcer(object.get("context")).decide(keyed, object.get("target"), object.get("rule"));
		} catch (UnusableException e) {
			return new Decision(Outcome.ERROR, e.getMessage());
		}
	}

	/** Most decisions are one of two, which are put into words once. */
	private void write(Decision decision) throws IOException {
		boolean usual = decision == Enforcer.ALLOWED || decision == Enforcer.DENIED;
		out.append(usual ? written.computeIfAbsent(decision, Batch::line) : line(decision));
	}

	private static String line(Decision decision) {
		JsonObject object = new JsonObject();
		object.addProperty("decision", decision.outcome().name().toLowerCase(Locale.ROOT));
		object.addProperty("reason", decision.reason());
		return object + "\n";
	}
}
