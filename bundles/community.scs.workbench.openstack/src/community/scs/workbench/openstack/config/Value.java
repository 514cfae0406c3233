package community.scs.workbench.openstack.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of configuration that knows where it stands. Texts may be secrets, so {@code toString} never shows content. */
sealed interface Value {

	Place place();

	record Text(String text, Place place) implements Value {
		@Override
		public String toString() {
			return "text at " + place;
		}
	}

	record Items(List<Value> items, Place place) implements Value {
		@Override
		public String toString() {
			return "list at " + place;
		}
	}

	record Fields(Map<String, Value> fields, Place place) implements Value {

		/** These fields, and below them all of the other's, where the whole then stands; fields in both are merged in the same way. */
		Fields over(Fields other) {
			Map<String, Value> merged = new LinkedHashMap<>(other.fields);
			fields.forEach((key, value) -> merged.merge(key, value,
					(below, above) -> below instanceof Fields b && above instanceof Fields a ? a.over(b) : above));
			return new Fields(merged, other.fields.isEmpty() ? place : other.place);
		}

		@Override
		public String toString() {
			return "fields at " + place;
		}
	}
}
