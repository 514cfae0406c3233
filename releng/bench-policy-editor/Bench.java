import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.ide.PolicyIdeSetup;
import community.scs.workbench.policy.scanning.PolicyScanner;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;

/**
 * Times what the editor does with a policy file after a key press: {@code Bench FILE [ROUNDS]}. Prints the median and the
 * 95th percentile of the processor time of the thread, in milliseconds; the first round is a cold one.
 */
public class Bench {

	public static void main(String[] args) throws Exception {
		var injector = new PolicyIdeSetup().createInjectorAndDoEMFRegistration();
		int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 40;
		String text = Files.readString(Path.of(args[0]));
		XtextResource resource = PolicyFiles.parse(text, URI.createFileURI(Path.of(args[0]).toAbsolutePath().toString()));
		System.out.printf("%s: %,d characters, %d rules%n", args[0], text.length(), PolicyFiles.file(resource).getRules().size());
		int middle = text.indexOf("role:", text.length() / 2) + 6;
		int[] edits = { 0 };
		time("scan", rounds, () -> {
			new PolicyScanner().scan(text, (type, start, end) -> {
			});
			return null;
		});
		time("edit, parse, link", rounds, () -> {
			resource.update(middle, edits[0] % 2, edits[0]++ % 2 == 0 ? "x" : "");
			EcoreUtil.resolveAll(resource);
			return null;
		});
		var validator = resource.getResourceServiceProvider().getResourceValidator();
		time("findings while typing", rounds, () -> validator.validate(resource, CheckMode.FAST_ONLY, CancelIndicator.NullImpl));
		time("all findings", rounds, () -> validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl));
		time("colours", rounds, () -> {
			injector.getInstance(ISemanticHighlightingCalculator.class).provideHighlightingFor(resource, (o, l, s) -> {
			}, CancelIndicator.NullImpl);
			return null;
		});
		time("outline", rounds, () -> injector.getInstance(HierarchicalDocumentSymbolService.class).getSymbols(resource, CancelIndicator.NullImpl));
		time("folding", rounds, () -> injector.getInstance(IFoldingRangeProvider.class).getFoldingRanges(resource, CancelIndicator.NullImpl));
		time("format", rounds, () -> {
			FormatterRequest request = injector.getInstance(FormatterRequest.class);
			request.setTextRegionAccess(injector.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create());
			return injector.getInstance(IFormatter2.class).format(request);
		});
	}

	private static void time(String what, int rounds, Callable<?> work) throws Exception {
		var threads = ManagementFactory.getThreadMXBean();
		double[] times = new double[rounds];
		double first = 0;
		for (int i = -1; i < rounds; i++) {
			long start = threads.getCurrentThreadCpuTime();
			work.call();
			double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6;
			if (i < 0)
				first = millis;
			else
				times[i] = millis;
		}
		Arrays.sort(times);
		System.out.printf("%-22s first %7.1f   median %7.1f   95 %% %7.1f%n", what, first, times[rounds / 2], times[rounds * 95 / 100]);
	}
}
