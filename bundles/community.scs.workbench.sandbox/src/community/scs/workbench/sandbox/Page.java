package community.scs.workbench.sandbox;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import community.scs.workbench.observation.model.CloudObject;

/** One page of a list. Pages are short, so that every client has to turn them. */
record Page<T extends CloudObject>(List<T> objects, boolean last) {

	private static final int LENGTH = 5;

	/** @throws NoSuchElementException if the marker names nothing in the list */
	static <T extends CloudObject> Page<T> of(List<T> all, Map<String, String> query) {
		int start = 0;
		String marker = query.get("marker");
		if (marker != null) {
			while (!all.get(start++).getId().equals(marker)) {
				if (start == all.size()) {
					throw new NoSuchElementException(marker);
				}
			}
		}
		int limit = query.containsKey("limit") ? Math.clamp(Integer.parseInt(query.get("limit")), 1, LENGTH) : LENGTH;
		int end = Math.min(all.size(), start + limit);
		return new Page<>(all.subList(start, end), end == all.size());
	}

	String marker() {
		return objects.getLast().getId();
	}
}
