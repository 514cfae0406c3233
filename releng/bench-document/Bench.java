import com.google.inject.Injector;
import community.scs.workbench.document.ide.StandardsDocumentIdeSetup;
import community.scs.workbench.document.markdown.MarkdownScanner;
import community.scs.workbench.review.lint.Languages;
import community.scs.workbench.review.lint.Linter;
import community.scs.workbench.review.lint.Rules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;

/**
 * Measures the standards language: a whole folder cold, warm, and linted again; then typing in its largest document and in one
 * ten times as long.
 */
public class Bench {

	private static final Injector INJECTOR = new StandardsDocumentIdeSetup().createInjectorAndDoEMFRegistration();
	private static final int WARM = 10;
	/** An hour's worth at one in a second. */
	private static final int EDITS = Integer.getInteger("edits", 3600);

	private final List<Path> files;
	private final int rounds;

	private Bench(List<Path> files, int rounds) {
		this.files = files;
		this.rounds = rounds;
	}

	public static void main(String[] arguments) throws Exception {
		try (var walk = Files.walk(Path.of(arguments[0]))) {
			List<Path> files = walk.filter(f -> f.toString().endsWith(".md")).sorted().toList();
			new Bench(files, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60).run();
		}
		System.exit(0);
	}

	private void run() throws Exception {
		Languages.register();
		XtextResourceSet set = folder("cold");
		for (int i = 0; i < WARM; i++)
			set = folder(i == WARM - 1 ? "warm" : null);
		again();
		Path largest = files.stream().max(Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
		String text = Files.readString(largest);
		type(set, largest.getFileName().toString(), text);
		type(set, "scs-0999-v1-ten-times.md", text + text.substring(text.indexOf("\n## ")).repeat(9));
		System.out.printf("heap in use with all documents: %d MB%n", heap());
	}

	private static long heap() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
	}

	/** A linter that stays, as in a process that lints again and again: with nothing changed, and with one document changed. */
	private void again() throws Exception {
		Path copy = Files.createTempDirectory("bench");
		for (Path file : files)
			Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
		Path changed = copy.resolve(files.get(files.size() / 2).getFileName());
		String text = Files.readString(changed);
		Linter linter = new Linter(List.of(copy), Rules.AS_SHIPPED);
		System.out.printf("%d documents linted again; medians of %d, in ms wall (ms processor):%n", files.size(), rounds);
		measure("nothing has changed", () -> lint(linter));
		int[] round = { 0 };
		measure("one document has changed", () -> {
			try {
				Files.writeString(changed, text + "\nRound " + round[0]++ + ".\n");
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			lint(linter);
		});
		measure("all are read anew", () -> lint(new Linter(List.of(copy), Rules.AS_SHIPPED)));
		try (var all = Files.list(copy)) {
			for (Path file : all.toList())
				Files.delete(file);
		}
		Files.delete(copy);
	}

	private static void lint(Linter linter) {
		try {
			linter.lint(CancelIndicator.NullImpl);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private XtextResourceSet folder(String label) {
		long wall = System.nanoTime();
		long cpu = cpu();
		XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);
		List<XtextResource> resources = new ArrayList<>();
		for (Path file : files)
			resources.add((XtextResource) set.getResource(URI.createFileURI(file.toAbsolutePath().toString()), true));
		int findings = 0;
		for (XtextResource resource : resources)
			findings += validate(resource);
		if (label != null)
			System.out.printf("%s: %d documents read, linked and validated in %.0f ms (%.0f ms processor), %d findings%n", label, files.size(),
					(System.nanoTime() - wall) / 1e6, (cpu() - cpu) / 1e6, findings);
		return set;
	}

	private static int validate(XtextResource resource) {
		return INJECTOR.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).size();
	}

	private void type(XtextResourceSet set, String name, String text) throws Exception {
		XtextResource resource = (XtextResource) set.createResource(URI.createURI("memory:/" + name));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		System.out.printf("%s, %d characters; medians of %d, in ms wall (ms processor):%n", name, text.length(), rounds);
		int middle = text.indexOf("\n\n", text.length() / 2);
		int[] typed = { 0 };
		measure("key press to validated", () -> {
			resource.update(middle + typed[0]++, 0, "x");
			EcoreUtil.resolveAll(resource);
			validate(resource);
		});
		long before = heap();
		for (int i = 0; i < EDITS; i++) {
			resource.update(middle + typed[0]++, 0, "x");
			EcoreUtil.resolveAll(resource);
			validate(resource);
		}
		System.out.printf("  heap %d MB before, %d MB after %d key presses%n", before, heap(), EDITS);
		measure("of that, scan", () -> new MarkdownScanner().scan(text, (type, start, end) -> {
		}));
		measure("content assist", () -> assist(resource, middle));
		measure("outline", () -> INJECTOR.getInstance(HierarchicalDocumentSymbolService.class).getSymbols(resource, CancelIndicator.NullImpl));
		measure("colours", () -> INJECTOR.getInstance(ISemanticHighlightingCalculator.class).provideHighlightingFor(resource,
				(offset, length, styles) -> {
				}, CancelIndicator.NullImpl));
		measure("folding", () -> INJECTOR.getInstance(IFoldingRangeProvider.class).getFoldingRanges(resource, CancelIndicator.NullImpl));
		measure("index", () -> {
			resource.getCache().clear(resource);
			IResourceDescription description = resource.getResourceServiceProvider().getResourceDescriptionManager().getResourceDescription(resource);
			description.getExportedObjects().forEach(o -> {
			});
			description.getReferenceDescriptions().forEach(r -> {
			});
		});
		set.getResources().remove(resource);
	}

	private void measure(String label, Runnable task) {
		for (int i = 0; i < WARM; i++)
			task.run();
		double[] wall = new double[rounds];
		double[] cpu = new double[rounds];
		for (int i = 0; i < rounds; i++) {
			long startedWall = System.nanoTime();
			long startedCpu = cpu();
			task.run();
			wall[i] = (System.nanoTime() - startedWall) / 1e6;
			cpu[i] = (cpu() - startedCpu) / 1e6;
		}
		Arrays.sort(wall);
		Arrays.sort(cpu);
		System.out.printf("  %-25s %7.1f (%.1f)%n", label, wall[rounds / 2], cpu[rounds / 2]);
	}

	private static void assist(XtextResource resource, int offset) {
		ContentAssistContextFactory factory = INJECTOR.getInstance(ContentAssistContextFactory.class);
		factory.setPool(INJECTOR.getInstance(ExecutorService.class));
		String text = resource.getParseResult().getRootNode().getText();
		ContentAssistContext[] contexts = factory.create(text, new TextRegion(offset, 0), offset, resource);
		INJECTOR.getInstance(IdeContentProposalProvider.class).createProposals(List.of(contexts), new IIdeContentProposalAcceptor() {
			@Override
			public void accept(ContentAssistEntry entry, int priority) {
				// only counted by the clock
			}

			@Override
			public boolean canAcceptMoreProposals() {
				return true;
			}
		});
	}
}
