package community.scs.workbench.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars without their signatures: {@code UnsignedCopies FOLDER CLASSPATH}. The Java machine keeps no class of a signed jar
 * in its class archive, and most of the platform's jars are signed; with copies a verdict takes a third of the time. The
 * launcher makes them once per installation. Uses nothing outside the JDK.
 */
final class UnsignedCopies {

	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

	private UnsignedCopies() {
	}

	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		List<Path> jars = Stream.of(arguments[1].split(File.pathSeparator)).map(Path::of).toList();
		Path unfinished = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "unfinished");
		for (Path jar : jars)
			copy(jar, unfinished.resolve(jar.getFileName()));
		try {
			Files.move(unfinished, folder);
		} catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
			// another start was faster
			for (Path jar : jars)
				Files.delete(unfinished.resolve(jar.getFileName()));
			Files.delete(unfinished);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (ZipFile jar = new ZipFile(from.toFile());
				OutputStream file = Files.newOutputStream(to);
				ZipOutputStream out = new ZipOutputStream(file)) {
			out.setLevel(Deflater.BEST_SPEED);
			Enumeration<? extends ZipEntry> entries = jar.entries();
			while (entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				if (!SIGNATURE.matcher(entry.getName()).matches()) {
					out.putNextEntry(new ZipEntry(entry.getName()));
					try (InputStream in = jar.getInputStream(entry)) {
						in.transferTo(out);
					}
				}
			}
		}
	}
}
