package community.scs.workbench.policy.scoping;

import community.scs.workbench.policy.PolicyFences;
import java.util.Comparator;
import org.eclipse.emf.common.util.URI;

/**
 * What a service loads as one policy: {@code policy.yaml} (or {@code .json}), then the files in {@code policy.d} beside it in
 * the order of their names; a rule that is defined again replaces the earlier one (oslo.policy's options
 * {@code policy_file} and {@code policy_dirs} with their defaults). Other files stand alone.
 */
public final class PolicySet {

	private static final String OVERLAYS = "policy.d";

	/** Files of one set, in the order in which they are loaded. */
	public static final Comparator<URI> ORDER = Comparator.comparing((URI file) -> isOverlay(file)).thenComparing(URI::lastSegment);

	private PolicySet() {
	}

	/** The folder that identifies the set; null for a file that stands alone. */
	static URI of(URI file) {
		if (!file.isHierarchical() || file.segmentCount() < 2)
			return null;
		if (isOverlay(file))
			return file.trimSegments(2);
		return "policy".equals(file.trimFileExtension().lastSegment()) ? file.trimSegments(1) : null;
	}

	private static boolean isOverlay(URI file) {
		return file.segmentCount() > 1 && OVERLAYS.equals(file.segment(file.segmentCount() - 2));
	}

	/** Whether the files, or the file, make one policy; policies in fences of one document do. */
	public static boolean contains(URI file, URI other) {
		URI set = of(file);
		return file.equals(other) || set != null && set.equals(of(other)) || PolicyFences.areOfOneDocument(file, other);
	}
}
