package community.scs.workbench.requirement;

import com.google.inject.Injector;
import community.scs.workbench.document.StandardsDocumentStandaloneSetup;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.requirement.model.RequirementsFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

/**
 * Reads requirements without an editor. All files of one instance see each other. Not for use by several threads at a
 * time.
 */
public final class RequirementFiles {

	/** Without the dot. */
	public static final String EXTENSION = "scsreq";

	/** Largest file that is read, in bytes. */
	public static final long LARGEST = 4_000_000;

	private final ResourceSet files = new XtextResourceSet();

	private static final class Language {
		static final Injector INJECTOR = injector();

		private static Injector injector() {
			if (!IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().containsKey("md"))
				new StandardsDocumentStandaloneSetup().createInjectorAndDoEMFRegistration();
			PolicyFiles.services();
			Object provider = IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().get(EXTENSION);
			return provider instanceof IResourceServiceProvider p ? p.get(Injector.class)
					: new RequirementsStandaloneSetup().createInjectorAndDoEMFRegistration();
		}
	}

	public RequirementFiles() {
		Language.INJECTOR.injectMembers(files);
	}

	/**
	 * Makes documents known to the requirements, which may quote them.
	 *
	 * @throws IOException if a file cannot be read or is larger than {@link #LARGEST}
	 */
	public RequirementFiles with(Collection<Path> documents) throws IOException {
		for (Path document : documents) {
			requireSmall(document);
			files.getResource(uri(document), true);
		}
		return this;
	}

	/** Makes a document known by its text, as an editor shows it. */
	public RequirementFiles with(String document, URI uri) {
		load(document, uri);
		return this;
	}

	/**
	 * @throws IOException if the file cannot be read, is larger than {@link #LARGEST} or has another ending than {@link #EXTENSION}
	 */
	public RequirementsFile read(Path file) throws IOException {
		if (!file.toString().endsWith("." + EXTENSION))
			throw new IOException(file + " is no requirements file (." + EXTENSION + ").");
		requireSmall(file);
		return parse(Files.readString(file), uri(file));
	}

	private static URI uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString());
	}

	private static void requireSmall(Path file) throws IOException {
		if (Files.size(file) > LARGEST)
			throw new IOException(file + " is larger than " + LARGEST / 1_000_000 + " MB");
	}

	/** @param uri names the text in findings and is what its references are relative to */
	public RequirementsFile parse(String text, URI uri) {
		Resource resource = load(text, uri);
		return resource.getContents().isEmpty() ? null : (RequirementsFile) resource.getContents().getFirst();
	}

	private Resource load(String text, URI uri) {
		Resource resource = files.createResource(uri, null);
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
					Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return resource;
	}

	/** Syntax errors, unresolved references and broken rules, in no particular order. */
	public static List<Issue> issues(RequirementsFile file) {
		XtextResource resource = (XtextResource) file.eResource();
		return resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL,
				CancelIndicator.NullImpl);
	}
}
