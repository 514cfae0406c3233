package community.scs.workbench.policy;

import community.scs.workbench.policy.catalogue.Catalogues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;

/** Finds catalogues in the folder of a policy and in the folders directly in it. Symbolic links are not followed. */
final class NearbyCatalogues {

	private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json");
	private static final Pattern BLANK = Pattern.compile("\\s");
	private static final int MOST_FILES = 500;

	private final Path root;
	private final List<String> found = new ArrayList<>();
	private int seen;

	private NearbyCatalogues(Path root) {
		this.root = root;
	}

	/** Paths from the policy, sorted; none if the policy is not in a folder of this machine. */
	static List<String> of(URI policy) {
		URI file = CommonPlugin.resolve(policy.trimFragment().trimQuery());
		if (!file.isFile())
			return List.of();
		NearbyCatalogues nearby = new NearbyCatalogues(Path.of(file.toFileString()).toAbsolutePath().getParent());
		nearby.search(nearby.root);
		nearby.found.sort(null);
		return nearby.found;
	}

	private void search(Path folder) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				if (++seen > MOST_FILES)
					return;
				if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && folder.equals(root))
					search(file);
				else if (isCatalogue(file))
					found.add(root.relativize(file).toString().replace('\\', '/'));
			}
		} catch (IOException e) {
			// a folder that cannot be read offers nothing
		}
	}

	private static boolean isCatalogue(Path file) throws IOException {
		URI uri = URI.createFileURI(file.toString());
		if (!EXTENSIONS.contains(String.valueOf(uri.fileExtension())) || PolicyFiles.isPolicy(uri) || BLANK.matcher(file.getFileName().toString()).find()
				|| !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
			return false;
		try (InputStream in = Files.newInputStream(file)) {
			return Catalogues.isLike(new String(in.readNBytes(Catalogues.HEAD), StandardCharsets.UTF_8));
		}
	}
}
