package community.scs.workbench.review.git;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;

/**
 * What to clone to where.
 *
 * @param address of the repository: https, http, file, or a path on this machine
 * @param folder that is made; its parent exists
 * @param depth how many commits of history are taken along; 0 for all
 */
public record CloneRequest(String address, Path folder, int depth) {

	private static final Set<String> SCHEMES = Set.of("https", "http", "file");

	/** @return what is wrong with an address, as far as that can be told without asking it */
	public static Optional<String> problemOfAddress(String address) {
		if (address.isBlank())
			return Optional.of("Type the address of a repository, such as https://github.com/SovereignCloudStack/standards.");
		try {
			URIish uri = new URIish(address.strip());
			if (uri.getScheme() == null && uri.getHost() == null)
				return Files.isDirectory(Path.of(address.strip())) ? Optional.empty() : Optional.of("There is no folder " + address.strip() + ".");
			if (uri.getScheme() == null || uri.getScheme().contains("ssh") || uri.getScheme().equals("git"))
				return Optional.of("Only https, http and file are cloned here: clone with your own git, and open the folder of the clone.");
			if (!SCHEMES.contains(uri.getScheme()) || !uri.getScheme().equals("file") && uri.getHost() == null)
				return Optional.of(address.strip() + " is no address of a Git repository: it starts with https://, http:// or file://.");
			return uri.getPass() == null ? Optional.empty() : Optional.of("Leave the password out of the address: it would be written to the clone's settings.");
		} catch (URISyntaxException | InvalidPathException e) {
			return Optional.of(address.strip() + " is no address of a Git repository.");
		}
	}

	/** @return what is wrong with the folder */
	public static Optional<String> problemOfFolder(Path folder) {
		if (folder.getParent() == null || !Files.isDirectory(folder.getParent()))
			return Optional.of("There is no folder " + folder.getParent() + " to put the clone into.");
		if (Files.exists(folder))
			return Optional.of(folder + " exists already: choose another name, or open it as it is.");
		return Files.isWritable(folder.getParent()) ? Optional.empty() : Optional.of("Nothing can be written to " + folder.getParent() + ".");
	}

	/** The name that a clone gets if nobody chooses another one; empty if the address has none. */
	public static String nameOf(String address) {
		String path = address.strip().replaceFirst("[/\\\\]+$", "").replaceFirst("\\.git$", "");
		String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
		return name.matches("[\\w][\\w.-]{0,99}") ? name : "";
	}
}
