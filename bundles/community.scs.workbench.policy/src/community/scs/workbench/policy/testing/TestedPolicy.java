package community.scs.workbench.policy.testing;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.test.ProjectFiles;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.catalogue.TargetAttributes;
import community.scs.workbench.policy.Roles;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.test.PolicyTestFiles;
import community.scs.workbench.policy.test.PolicyTestFiles.Tested;
import community.scs.workbench.policy.yaml.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;

/**
 * What a file with tests is about.
 *
 * @param policy  null if it cannot be loaded
 * @param failure why not; null if it names nothing
 */
public record TestedPolicy(Tested tested, Policy policy, String failure) {

	private static final TestedPolicy NOTHING = new TestedPolicy(new Tested(Optional.empty(), Optional.empty(), new Switches(false, false)), null, null);
	private static final int MAXIMAL_BYTES = 8_000_000;

	public static TestedPolicy of(XtextResource resource, TestText text) {
		if (text.root() == null)
			return NOTHING;
		try {
			Tested tested = PolicyTestFiles.tested(text.root());
			return tested.named() ? loaded(tested, resource) : new TestedPolicy(tested, null, null);
		} catch (UnreadableException e) {
			return NOTHING;
		}
	}

	private static TestedPolicy loaded(Tested tested, XtextResource resource) {
		try {
			return new TestedPolicy(tested, tested.load(path -> text(resource, path)), null);
		} catch (IOException e) {
			return new TestedPolicy(tested, null, e.getMessage());
		}
	}

	/** Only a path from the file on to one of its project: a text must not make us ask a server, or look around. */
	public static Optional<URI> beside(XtextResource resource, String path) {
		try {
			URI file = URI.createURI(path);
			boolean isPath = file.isRelative() && !file.hasAbsolutePath() && !file.hasAuthority() && !path.isBlank();
			return isPath && !resource.getURI().isRelative() ? Optional.of(file.resolve(resource.getURI())).filter(it -> isOfProject(resource.getURI(), it)) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static boolean isOfProject(URI tests, URI file) {
		return tests.isFile() ? file.isFile() && new ProjectFiles(Path.of(tests.toFileString())).reaches(Path.of(file.toFileString()))
				: !tests.isPlatformResource() || file.isPlatformResource() && file.segmentCount() > 2 && tests.segment(1).equals(file.segment(1));
	}

	/** @throws IOException with a message for users */
	public static String text(XtextResource resource, String path) throws IOException {
		URI file = beside(resource, path).filter(uri -> resource.getResourceSet().getURIConverter().exists(uri, null))
				.orElseThrow(() -> new IOException("There is no file " + path + " in the project of this one, and no catalogue of that name."));
		try (InputStream in = resource.getResourceSet().getURIConverter().createInputStream(file)) {
			return new String(in.readNBytes(MAXIMAL_BYTES), StandardCharsets.UTF_8);
		} catch (RuntimeException e) {
			throw new IOException(path + " cannot be read: " + e.getMessage(), e);
		}
	}

	public Catalogue catalogue() {
		return policy == null ? Catalogue.NONE : policy.catalogue();
	}

	/** The names of all rules; none if they are not known. */
	public Set<String> rules() {
		return policy == null ? Set.of() : new TreeSet<>(policy.rules().keySet());
	}

	/** The attributes of the target that the rules ask for. */
	public Set<String> targets() {
		return policy == null ? Set.of() : TargetAttributes.in(checks());
	}

	/** The roles that the rules ask for. */
	public Set<String> roles() {
		return policy == null ? Set.of() : Roles.in(checks());
	}

	private List<String> checks() {
		return policy.rules().values().stream().map(rule -> rule.check().toString()).toList();
	}

	public Optional<RuleDefault> standard(String rule) {
		return catalogue().rule(rule);
	}
}
