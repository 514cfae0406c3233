package community.scs.workbench.cli;

import community.scs.workbench.library.Library;
import community.scs.workbench.library.Sample;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.scoping.UnknownNames;
import community.scs.workbench.review.lint.InputFiles;
import community.scs.workbench.review.lint.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which requirements a command judges: those of files and folders, of the library or of the sample project. */
final class RequirementSources {

	@Parameters(paramLabel = "PATH", arity = "0..*", description = "requirements files, and folders that are searched for them")
	private List<Path> paths = List.of();

	@Option(names = "--library", description = "the requirements for SCS-compatible IaaS that come with the workbench")
	private boolean library;

	@Option(names = "--sample", description = "the requirements of the sample project")
	private boolean sample;

	/** @throws IOException with a message for users if nothing is named, or a file cannot be read or has errors */
	List<RequirementsFile> read() throws IOException {
		if (paths.isEmpty() && !library && !sample)
			throw new IOException("Name requirements files or folders, or --library, or --sample.");
		RequirementFiles files = new RequirementFiles();
		List<RequirementsFile> read = new ArrayList<>();
		if (!paths.isEmpty())
			read.addAll(read(files, paths));
		if (library)
			for (URL url : Library.requirements())
				try (InputStream in = url.openStream()) {
					read.add(files.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), URI.createURI(url.toString())));
				}
		if (sample)
			read.addAll(readSample(files));
		return read;
	}

	private static List<RequirementsFile> readSample(RequirementFiles files) throws IOException {
		Path folder = Files.createTempDirectory("scs-workbench-sample");
		Sample.copyTo(folder);
		try {
			return read(files, List.of(folder));
		} finally {
			try (Stream<Path> written = Files.walk(folder)) {
				for (Path path : written.sorted(Comparator.reverseOrder()).toList())
					Files.delete(path);
			}
		}
	}

	/** @throws IOException if no requirements file is there, or one has errors */
	static List<RequirementsFile> read(RequirementFiles files, List<Path> paths) throws IOException {
		Languages.register();
		List<RequirementsFile> read = new ArrayList<>();
		Set<Path> found = InputFiles.in(paths);
		files.with(found.stream().filter(p -> p.toString().endsWith(".md")).toList());
		for (Path path : found)
			if (path.toString().endsWith("." + RequirementFiles.EXTENSION))
				read.add(files.read(path));
		if (read.isEmpty())
			throw new IOException("There is no requirements file (." + RequirementFiles.EXTENSION + ") in "
					+ paths.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
		for (RequirementsFile file : read)
			refuseErrors(file);
		return read;
	}

	/** Which statements are quoted plays no part in a verdict: documents may be missing, as beside an older revision of one file. */
	private static void refuseErrors(RequirementsFile file) throws IOException {
		for (Issue issue : RequirementFiles.issues(file))
			if (issue.getSeverity() == Severity.ERROR && !issue.getCode().equals(UnknownNames.UNKNOWN_DOCUMENT))
				throw new IOException(name(file) + ":" + issue.getLineNumber() + ":" + issue.getColumn() + ": " + issue.getMessage());
	}

	private static String name(RequirementsFile file) {
		URI uri = file.eResource().getURI();
		return uri.isFile() ? uri.toFileString() : uri.toString();
	}

	static List<Requirement> requirements(RequirementsFile file) {
		return file.getElements().stream().filter(Requirement.class::isInstance).map(Requirement.class::cast).toList();
	}

	/** How the file's standard is named in results. */
	static String standard(RequirementsFile file) {
		if (file.getStandard() == null)
			return file.eResource().getURI().lastSegment();
		String title = file.getStandard().getTitle();
		return file.getStandard().getName() + (title == null ? "" : " " + title);
	}
}
