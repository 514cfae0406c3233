package community.scs.workbench.observation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

import community.scs.workbench.observation.model.Recording;

/** Writes an object as its Ecore class describes it: absent values and empty lists are left out. */
final class RecordingWriter {

	/** features that order the objects of a list, the most telling first */
	private static final List<String> ORDER = List.of("type", "name", "observed", "interface", "region", "url", "id");

	private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

	String write(Recording recording) {
		StringWriter out = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
					.withObjectIndenter(INDENT).withArrayIndenter(INDENT));
			object(json, recording);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.append('\n').toString();
	}

	private void object(JsonGenerator json, EObject object) throws IOException {
		json.writeStartObject();
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			Object value = object.eGet(feature);
			if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
				json.writeFieldName(feature.getName());
				value(json, feature, value);
			}
		}
		json.writeEndObject();
	}

	private void value(JsonGenerator json, EStructuralFeature feature, Object value) throws IOException {
		if (feature instanceof EReference reference && isMap(reference)) {
			map(json, (List<?>) value);
		} else if (feature.isMany()) {
			json.writeStartArray();
			for (Object element : sorted(feature, (List<?>) value)) {
				single(json, element);
			}
			json.writeEndArray();
		} else {
			single(json, value);
		}
	}

	private void single(JsonGenerator json, Object value) throws IOException {
		switch (value) {
			case EObject object -> object(json, object);
			case Boolean bool -> json.writeBoolean(bool);
			case Integer number -> json.writeNumber(number);
			case Long number -> json.writeNumber(number);
			default -> json.writeString(value.toString());
		}
	}

	private static void map(JsonGenerator json, List<?> entries) throws IOException {
		Map<String, String> sorted = new TreeMap<>();
		for (Object entry : entries) {
			sorted.put((String) ((Map.Entry<?, ?>) entry).getKey(), (String) ((Map.Entry<?, ?>) entry).getValue());
		}
		json.writeStartObject();
		for (Map.Entry<String, String> entry : sorted.entrySet()) {
			json.writeStringField(entry.getKey(), entry.getValue());
		}
		json.writeEndObject();
	}

	private static List<?> sorted(EStructuralFeature feature, List<?> list) {
		if (feature instanceof EReference) {
			return list.stream().sorted(Comparator.comparing(o -> order((EObject) o))).toList();
		}
		return feature.isUnique() ? list.stream().sorted().toList() : list;
	}

	private static String order(EObject object) {
		return ORDER.stream().map(object.eClass()::getEStructuralFeature).filter(f -> f != null)
				.map(f -> String.valueOf(object.eGet(f))).collect(Collectors.joining("\0"));
	}

	static boolean isMap(EReference reference) {
		return Map.Entry.class.getName().equals(reference.getEReferenceType().getInstanceClassName());
	}
}
