package community.scs.workbench.document.ide.links;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.xtext.resource.XtextResource;

/** The testcases that the certificate scopes beside the documents declare ({@code Tests/scs-compatible-*.yaml}). */
public final class ScopeFiles {

	/** @param description empty where the file has none */
	public record Testcase(String id, String description, URI file, int line) {
	}

	private static final List<String> PATHS = List.of("../Tests/scs-compatible-iaas.yaml", "../Tests/scs-compatible-kaas.yaml");
	private static final int LARGEST = 1 << 20;
	private static final Pattern ID = Pattern.compile("\\s*-\\s+id:\\s+[\"']?(scs-\\d{4}-[\\w-]+)[\"']?\\s*");
	private static final Pattern DESCRIPTION = Pattern.compile("\\s+description:\\s+[\"']?(\\S.*?)[\"']?\\s*");

	private ScopeFiles() {
	}

	/** @return in the order of the files; none where there are no such files */
	public static List<Testcase> testcases(XtextResource document) {
		List<Testcase> testcases = new ArrayList<>();
		if (document.getURI().isHierarchical() && !document.getURI().isRelative())
			for (String path : PATHS)
				read(URI.createURI(path).resolve(document.getURI()), document.getResourceSet().getURIConverter(), testcases);
		return testcases;
	}

	public static Optional<Testcase> testcase(XtextResource document, String id) {
		return testcases(document).stream().filter(t -> t.id().equals(id)).findFirst();
	}

	private static void read(URI file, URIConverter files, List<Testcase> testcases) {
		if (!files.exists(file, null))
			return;
		try (InputStream input = files.createInputStream(file)) {
			List<String> lines = new String(input.readNBytes(LARGEST), StandardCharsets.UTF_8).lines().toList();
			for (int i = 0; i < lines.size(); i++) {
				Matcher id = ID.matcher(lines.get(i));
				if (id.matches())
					testcases.add(new Testcase(id.group(1), description(lines, i + 1), file, i));
			}
		} catch (IOException e) {
			// a file that cannot be read declares nothing
		}
	}

	private static String description(List<String> lines, int next) {
		Matcher description = DESCRIPTION.matcher(next < lines.size() ? lines.get(next) : "");
		return description.matches() ? description.group(1) : "";
	}
}
