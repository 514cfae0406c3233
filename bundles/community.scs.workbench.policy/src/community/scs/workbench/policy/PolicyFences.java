package community.scs.workbench.policy;

import community.scs.workbench.policy.scanning.Signs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Policies that stand in a text of another language, such as in the fences of a standards document. */
public final class PolicyFences {

	private static final Pattern FENCE = Pattern.compile("(.+)!!\\d+\\.policy\\.yaml");
	private static final Pattern POLICY = Pattern.compile("\\bpolicy\\b");
	private static final Set<String> LANGUAGES = Set.of("", "yaml", "yml", "json");

	private PolicyFences() {
	}

	/**
	 * Reads a policy where it stands: every offset, line and column of the resource, of its issues and of what its
	 * services answer is one of {@code text}.
	 *
	 * @param text the whole text around the policy
	 * @param lines the content of the lines of the policy, in text order, without what belongs to a quote or list around
	 *            them
	 * @param uri names the resource; see {@link #uri}
	 */
	public static XtextResource parse(String text, List<? extends ITextRegion> lines, URI uri) {
		return parse(text, lines, uri, PolicyFiles.newResourceSet());
	}

	/** The same in a resource set, in which the policies of one document know each other's rules. */
	public static XtextResource parse(String text, List<? extends ITextRegion> lines, URI uri, ResourceSet resources) {
		int end = lines.isEmpty() ? 0 : end(lines.getLast());
		StringBuilder policy = new StringBuilder(end);
		for (int i = 0; i < end; i++)
			policy.append(text.charAt(i) == '\n' || text.charAt(i) == '\r' ? text.charAt(i) : ' ');
		for (ITextRegion line : lines)
			policy.replace(line.getOffset(), end(line), text.substring(line.getOffset(), end(line)));
		return PolicyFiles.parse(policy.toString(), uri, resources);
	}

	private static int end(ITextRegion region) {
		return region.getOffset() + region.getLength();
	}

	/** The name of the resource of a document's policy with this number: beside the document, so that what it names is found. */
	public static URI uri(URI document, int number) {
		return document.trimSegments(1).appendSegment(document.lastSegment() + "!!" + number + ".policy.yaml");
	}

	/** Whether a resource of this name is a policy in another text. */
	public static boolean isFence(URI uri) {
		return uri.lastSegment() != null && FENCE.matcher(uri.lastSegment()).matches();
	}

	/** Whether both are policies in the same document. */
	public static boolean areOfOneDocument(URI one, URI other) {
		return document(one).isPresent() && document(one).equals(document(other));
	}

	private static Optional<URI> document(URI fence) {
		Matcher matcher = FENCE.matcher(String.valueOf(fence.lastSegment()));
		return matcher.matches() ? Optional.of(fence.trimFragment().trimSegments(1).appendSegment(matcher.group(1))) : Optional.empty();
	}

	/**
	 * Whether a fence holds a policy. Its info says so ({@code policy}), or it says YAML, JSON or nothing and the text has
	 * more signs of a rule ({@code role:}, {@code rule:}, {@code %(x)s}, an operation's name) than of anything else.
	 *
	 * @param info what stands behind the opening marker of the fence; may be null
	 */
	public static boolean isPolicy(String info, String content) {
		String words = info == null ? "" : info.strip().toLowerCase(Locale.ROOT);
		String language = words.split("[\\s,{]", 2)[0];
		if (language.equals("policy") || !LANGUAGES.contains(language))
			return language.equals("policy");
		Signs signs = Signs.in(content);
		return POLICY.matcher(words).find() && signs.doubts() == 0 || signs.rules() > 0 && (language.isEmpty() ? signs.doubts() == 0 : signs.rules() >= signs.doubts());
	}
}
