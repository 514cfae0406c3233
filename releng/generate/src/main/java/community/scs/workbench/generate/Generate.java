package community.scs.workbench.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.mwe2.ecore.EcoreGenerator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.mwe.utils.StandaloneSetup;
import org.eclipse.emf.mwe2.runtime.workflow.WorkflowContextImpl;
import org.eclipse.xtext.xtext.generator.CodeConfig;
import org.eclipse.xtext.xtext.generator.DefaultGeneratorModule;
import org.eclipse.xtext.xtext.generator.StandardLanguage;
import org.eclipse.xtext.xtext.generator.XtextGenerator;
import org.eclipse.xtext.xtext.generator.formatting.Formatter2Fragment2;
import org.eclipse.xtext.xtext.generator.generator.GeneratorFragment2;
import org.eclipse.xtext.xtext.generator.model.project.StandardProjectConfig;
import org.eclipse.xtext.xtext.generator.serializer.SerializerFragment2;

/**
 * Generates the EMF code of every {@code bundles/X/model/*.genmodel} into {@code emf-gen} and the parser of every
 * {@code *.xtext} below {@code bundles/X/src} into the {@code src-gen} folders of X and X.ide. Does nothing when no
 * input has changed since the last run. A third argument limits the run to one room, for example {@code policy}.
 */
public final class Generate {

	/** bundle, language, file extensions; in the order in which they may refer to each other */
	private static final List<Language> LANGUAGES = List.of(
			new Language("document", "StandardsDocument", "md", List.of()),
			new Language("policy", "Policy", "yaml,json", List.of()),
			new Language("requirement", "Requirements", "scsreq", List.of("document", "policy", "observation")));

	private static final List<String> MODELS = List.of("document", "policy", "observation", "requirement");

	private static final String NAMESPACE = "community.scs.workbench.";

	private record Language(String room, String name, String extensions, List<String> refersTo) {
		String bundle() {
			return NAMESPACE + room;
		}
	}

	private Generate() {
	}

	public static void main(String[] args) throws Exception {
		Path bundles = Path.of(args[0]).toRealPath();
		Path stamp = Path.of(args[1]);
		String inputs = digestOfInputs(bundles);
		if (Files.exists(stamp) && Files.readString(stamp).equals(inputs) && generated(bundles))
			return;
		new StandaloneSetup();
		try (Stream<Path> folders = Files.list(bundles)) {
			folders.filter(Files::isDirectory).forEach(f -> EcorePlugin.getPlatformResourceMap()
					.put(f.getFileName().toString(), URI.createFileURI(f + "/")));
		}
		String only = args.length > 2 ? args[2] : null;
		for (String room : MODELS)
			if ((only == null || only.equals(room)) && Files.exists(genModel(bundles, room)))
				generateModel(bundles, room);
		for (Language language : LANGUAGES)
			if ((only == null || only.equals(language.room())) && Files.exists(grammar(bundles, language)))
				generateParser(bundles, language);
		Files.createDirectories(stamp.getParent());
		Files.writeString(stamp, digestOfInputs(bundles));
	}

	private static boolean generated(Path bundles) {
		return MODELS.stream().filter(r -> Files.exists(genModel(bundles, r)))
				.allMatch(r -> Files.isDirectory(bundles.resolve(NAMESPACE + r + "/emf-gen")))
				&& LANGUAGES.stream().filter(l -> Files.exists(grammar(bundles, l)))
						.allMatch(l -> Files.isDirectory(bundles.resolve(l.bundle() + "/src-gen"))
								&& Files.isDirectory(bundles.resolve(l.bundle() + ".ide/src-gen")));
	}

	private static Path genModel(Path bundles, String room) {
		return bundles.resolve(NAMESPACE + room + "/model/" + room + ".genmodel");
	}

	private static Path grammar(Path bundles, Language language) {
		return bundles.resolve(
				language.bundle() + "/src/" + language.bundle().replace('.', '/') + "/" + language.name() + ".xtext");
	}

	private static void generateModel(Path bundles, String room) throws IOException {
		delete(bundles.resolve(NAMESPACE + room + "/emf-gen"));
		EcoreGenerator generator = new EcoreGenerator();
		generator.setGenModel("platform:/resource/" + NAMESPACE + room + "/model/" + room + ".genmodel");
		generator.addSrcPath("platform:/resource/" + NAMESPACE + room + "/emf-gen");
		generator.setGenerateCustomClasses(false);
		generator.preInvoke();
		generator.invoke(new WorkflowContextImpl());
	}

	/** Else the code of a class that left the model would stay and not compile. */
	private static void delete(Path folder) throws IOException {
		if (Files.isDirectory(folder))
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList())
					Files.delete(file);
			}
	}

	private static void generateParser(Path bundles, Language language) {
		StandardProjectConfig project = new StandardProjectConfig();
		project.setBaseName(language.bundle());
		project.setRootPath(bundles.toString());
		project.setCreateEclipseMetaData(false);
		project.getRuntimeTest().setEnabled(false);
		project.getGenericIde().setEnabled(true);
		project.getEclipsePlugin().setEnabled(false);
		CodeConfig code = new CodeConfig();
		code.setEncoding("UTF-8");
		code.setLineDelimiter("\n");
		code.setPreferXtendStubs(false);
		DefaultGeneratorModule configuration = new DefaultGeneratorModule();
		configuration.setProject(project);
		configuration.setCode(code);
		StandardLanguage standard = new StandardLanguage();
		standard.setName(language.bundle() + "." + language.name());
		standard.setFileExtensions(language.extensions());
		standard.addReferencedResource(modelUri(language.room()));
		language.refersTo().stream().map(Generate::modelUri).forEach(standard::addReferencedResource);
		SerializerFragment2 serializer = new SerializerFragment2();
		serializer.setGenerateStub(false);
		standard.setSerializer(serializer);
		Formatter2Fragment2 formatter = new Formatter2Fragment2();
		formatter.setGenerateStub(true);
		standard.setFormatter(formatter);
		GeneratorFragment2 codeGenerator = new GeneratorFragment2();
		codeGenerator.setGenerateStub(false);
		standard.setGenerator(codeGenerator);
		XtextGenerator generator = new XtextGenerator();
		generator.setConfiguration(configuration);
		generator.addLanguage(standard);
		generator.initialize();
		generator.preInvoke();
		generator.invoke(new WorkflowContextImpl());
		generator.postInvoke();
	}

	private static String modelUri(String room) {
		return "platform:/resource/" + NAMESPACE + room + "/model/" + room + ".genmodel";
	}

	private static String digestOfInputs(Path bundles) throws IOException, NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		try (Stream<Path> files = Files.walk(bundles)) {
			for (Path file : files.filter(Generate::isInput).sorted().toList()) {
				digest.update(bundles.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
				digest.update(Files.readAllBytes(file));
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static boolean isInput(Path file) {
		String path = file.toString();
		return !path.contains("/target/") && (path.endsWith(".xtext")
				|| path.contains("/model/") && (path.endsWith(".ecore") || path.endsWith(".genmodel")));
	}
}
