package community.scs.workbench.editor.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.assist.AssistProcessor;
import community.scs.workbench.editor.problems.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;

/** Measures, on the largest standards document beside the project, how long a user waits; run by releng/bench-editor. */
class LatencyBench {

	private static final int WARM_UP = 30;
	private static final int ROUNDS = 50;
	/** In nanoseconds. */
	private static final long PATIENCE = 60_000_000_000L;

	/** The most that the UI thread has done without looking at events, since this was set to 0. */
	private static long longest;

	@Test
	void measure() throws Exception {
		Path source = largest(Path.of(System.getProperty("workbench.root"), "../shared/data"));
		try (Bench bench = new Bench()) {
			for (Path neighbour : documents(source.getParent()))
				if (!neighbour.equals(source))
					bench.file(neighbour.getFileName().toString(), Files.readString(neighbour));
			IFile file = bench.file(source.getFileName().toString(), Files.readString(source));
			measureBuild(bench, documents(source.getParent()).size());
			measure(bench, file);
			IFile long10 = bench.file("scs-0999-v1-ten-times.md", Files.readString(source).repeat(10));
			measure(bench, long10);
			measureHeap(bench, file, Integer.getInteger("workbench.edits", 3600));
		}
	}

	private static void measureBuild(Bench bench, int documents) {
		long start = System.nanoTime();
		Bench.await("the index", () -> Bridge.get().index().knows(bench.project));
		build(bench);
		report("all " + documents + " documents read and validated, cold, languages started", new long[] { System.nanoTime() - start });
		long[] warm = new long[5];
		for (int i = 0; i < warm.length; i++) {
			start = System.nanoTime();
			build(bench);
			warm[i] = System.nanoTime() - start;
		}
		report("all " + documents + " documents read and validated, warm", warm);
	}

	private static void build(Bench bench) {
		Bench.inBackground(() -> {
			try {
				bench.project.build(IncrementalProjectBuilder.FULL_BUILD, null);
				return null;
			} catch (CoreException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static void measure(Bench bench, IFile file) throws Exception {
		long start = System.nanoTime();
		ITextEditor editor = bench.open(file);
		report("open to first colours", new long[] { awaitColours(editor, start) });
		Bench.await("the problem", () -> lastHeading(file) != null);
		IDocument document = Bench.document(editor);
		System.out.println(file.getName() + ": " + document.getLength() + " characters, load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		long[] markers = new long[ROUNDS];
		long[] stretches = new long[ROUNDS];
		for (int i = -WARM_UP; i < ROUNDS; i++) {
			longest = 0;
			markers[Math.max(i, 0)] = type(document, file);
			settle(markers[Math.max(i, 0)]);
			stretches[Math.max(i, 0)] = longest;
		}
		report("key press to fresh markers", markers);
		report("UI thread at a stretch, processor time", stretches);
		long[] assists = new long[ROUNDS];
		for (int i = -WARM_UP; i < ROUNDS; i++)
			assists[Math.max(i, 0)] = assist(editor, document.getLength() / 2);
		report("content assist", assists);
		Bench.page().closeEditor(editor, false);
	}

	/** Every edit is parsed and validated before the next. */
	private static void measureHeap(Bench bench, IFile file, int edits) throws Exception {
		ITextEditor editor = bench.open(file);
		Bench.await("the problem", () -> lastHeading(file) != null);
		IDocument document = Bench.document(editor);
		type(document, file);
		long before = heap();
		for (int i = 0; i < edits; i++)
			type(document, file);
		System.out.println("heap: " + before + " MB before, " + heap() + " MB after " + edits + " edits");
		Bench.page().closeEditor(editor, false);
	}

	private static long heap() {
		for (int i = 0; i < 3; i++)
			System.gc();
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
	}

	private static long awaitColours(ITextEditor editor, long start) {
		Bench.await("colours", () -> Arrays.stream(Bench.widget(editor).getStyleRanges()).anyMatch(s -> s.foreground != null));
		return System.nanoTime() - start;
	}

	/** One character more in the middle moves the problem at the end by one. */
	private static long type(IDocument document, IFile file) throws Exception {
		IMarker marker = lastHeading(file);
		int expected = marker.getAttribute(IMarker.CHAR_START, -1) + 1;
		int middle = document.getLineOffset(document.getNumberOfLines() / 2);
		while (!Character.isLetter(document.getChar(middle)))
			middle++;
		long start = System.nanoTime();
		int place = middle;
		atAStretch(() -> {
			document.replace(place, 0, "x");
			return true;
		});
		Display display = Display.getCurrent();
		long end = start + PATIENCE;
		while (marker.getAttribute(IMarker.CHAR_START, -1) != expected) {
			assertTrue(System.nanoTime() < end, "the marker has not moved");
			if (!atAStretch(display::readAndDispatch))
				Thread.sleep(1);
		}
		return System.nanoTime() - start;
	}

	/** What a parse shows elsewhere comes a little later. */
	private static void settle(long nanoseconds) throws Exception {
		long end = System.nanoTime() + nanoseconds;
		while (System.nanoTime() < end)
			if (!atAStretch(Display.getCurrent()::readAndDispatch))
				Thread.sleep(1);
	}

	private static <T> T atAStretch(Callable<T> work) throws Exception {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		T result = work.call();
		longest = Math.max(longest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
		return result;
	}

	private static long assist(ITextEditor editor, int offset) {
		long start = System.nanoTime();
		Bench.inBackground(() -> new AssistProcessor().computeCompletionProposals(Bench.viewer(editor), offset));
		return System.nanoTime() - start;
	}

	private static IMarker lastHeading(IFile file) {
		return Bench.problems(file).stream().filter(m -> BenchSetup.LAST.equals(m.getAttribute(Problems.CODE, ""))).findAny()
				.orElse(null);
	}

	private static void report(String what, long[] nanoseconds) {
		long[] sorted = nanoseconds.clone();
		Arrays.sort(sorted);
		System.out.println(String.format(Locale.ROOT, "%s: median %d ms, 90 %% below %d ms, worst %d ms (%d rounds)", what,
				sorted[sorted.length / 2] / 1_000_000, sorted[sorted.length * 9 / 10] / 1_000_000,
				sorted[sorted.length - 1] / 1_000_000, sorted.length));
	}

	private static Path largest(Path root) throws IOException {
		return documents(root).stream().max(Comparator.comparingLong(LatencyBench::size)).orElseThrow();
	}

	private static List<Path> documents(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(f -> f.getFileName().toString().matches("scs-.*\\.md")).sorted().toList();
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
