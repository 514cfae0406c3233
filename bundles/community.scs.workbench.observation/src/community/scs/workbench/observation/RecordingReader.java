package community.scs.workbench.observation;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import community.scs.workbench.observation.model.ObservationPackage;
import community.scs.workbench.observation.model.Recording;

/** Reads what {@link RecordingWriter} writes, and tells what is wrong with anything else. Hostile texts are bounded. */
final class RecordingReader {

	private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(Recordings.MAX_CHARACTERS).maxNestingDepth(8)
					.maxStringLength(1 << 20).maxNameLength(1 << 12).build())
			.build();

	private final String name;

	private JsonParser json;

	private boolean formatSeen;

	RecordingReader(String name) {
		this.name = name;
	}

	Recording read(Reader reader) throws IOException {
		try (JsonParser parser = JSON.createParser(reader)) {
			json = parser;
			json.nextToken();
			Recording recording = (Recording) object(ObservationPackage.Literals.RECORDING);
			if (!formatSeen) {
				throw problem("the member 'format' is missing, so this is no recording of a cloud");
			}
			if (json.nextToken() != null) {
				throw problem("there is text after the end of the recording; remove it");
			}
			return recording;
		} catch (JsonProcessingException e) {
			int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
			throw new RecordingException(name, line, "this is no valid JSON (" + e.getOriginalMessage() + ")");
		}
	}

	private EObject object(EClass type) throws IOException {
		expect(JsonToken.START_OBJECT, "an object in braces");
		EObject object = EcoreUtil.create(type);
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String member = json.currentName();
			EStructuralFeature feature = type.getEStructuralFeature(member);
			if (feature == null) {
				throw problem("'" + member + "' is not known in " + words(type) + "; correct the name or remove it");
			}
			json.nextToken();
			value(object, feature);
		}
		return object;
	}

	@SuppressWarnings("unchecked")
	private void value(EObject object, EStructuralFeature feature) throws IOException {
		if (feature instanceof EReference reference && RecordingWriter.isMap(reference)) {
			map((EMap<String, String>) object.eGet(reference));
		} else if (feature.isMany()) {
			expect(JsonToken.START_ARRAY, "a list in brackets");
			List<Object> list = (List<Object>) object.eGet(feature);
			while (json.nextToken() != JsonToken.END_ARRAY) {
				list.add(single(feature));
			}
		} else {
			object.eSet(feature, single(feature));
			if (feature == ObservationPackage.Literals.RECORDING__FORMAT) {
				format(((Recording) object).getFormat());
			}
		}
	}

	private void format(int format) throws RecordingException {
		formatSeen = true;
		if (format < 1 || format > Recordings.FORMAT) {
			throw problem("the recording has format " + format + ", and only formats up to " + Recordings.FORMAT
					+ " can be read; use a newer workbench or record the cloud again");
		}
	}

	private void map(EMap<String, String> map) throws IOException {
		expect(JsonToken.START_OBJECT, "an object in braces");
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String key = json.currentName();
			json.nextToken();
			expect(JsonToken.VALUE_STRING, "a text in quotes");
			map.put(key, json.getText());
		}
	}

	private Object single(EStructuralFeature feature) throws IOException {
		if (feature instanceof EReference reference) {
			return object(reference.getEReferenceType());
		}
		EDataType type = (EDataType) feature.getEType();
		if (type instanceof EEnum values) {
			return literal(values);
		}
		Class<?> java = type.getInstanceClass();
		if (java == boolean.class) {
			if (!json.currentToken().isBoolean()) {
				throw expected("true or false");
			}
			return json.getBooleanValue();
		}
		if (java == int.class || java == Long.class) {
			expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
			return java == int.class ? (Object) json.getIntValue() : (Object) json.getLongValue();
		}
		expect(JsonToken.VALUE_STRING, "a text in quotes");
		return json.getText();
	}

	private Object literal(EEnum values) throws IOException {
		EEnumLiteral literal = json.currentToken() == JsonToken.VALUE_STRING ? values.getEEnumLiteralByLiteral(json.getText()) : null;
		if (literal == null) {
			throw expected("one of " + String.join(", ", values.getELiterals().stream().map(EEnumLiteral::getLiteral).toList()));
		}
		return literal.getInstance();
	}

	private void expect(JsonToken token, String words) throws IOException {
		if (json.currentToken() != token) {
			throw expected(words);
		}
	}

	private RecordingException expected(String words) throws IOException {
		String member = json.currentName();
		return problem((member == null ? "here" : "at '" + member + "'") + " must stand " + words);
	}

	private RecordingException problem(String problem) {
		return new RecordingException(name, Math.max(1, json.currentTokenLocation().getLineNr()), problem);
	}

	/** {@code GuestService} as "a guest service" */
	private static String words(EClass type) {
		String words = type.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
	}
}
