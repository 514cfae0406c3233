package community.scs.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class WorkerTest {

	private final Queue<Runnable> threads = new ArrayDeque<>();
	private final List<String> done = new ArrayList<>();
	private final Worker worker = new Worker(threads::add);

	private void runAll() {
		while (!threads.isEmpty())
			threads.remove().run();
	}

	@Test
	void servesTheMostUrgentFirstAndEqualsInTheirOrder() {
		worker.submit(Urgency.LATER, () -> done.add("outline"));
		worker.submit(Urgency.SOON, () -> done.add("colours"));
		worker.submit(Urgency.SOON, () -> done.add("problems"));
		worker.submit(Urgency.NOW, () -> done.add("assist"));
		runAll();
		assertEquals(List.of("assist", "colours", "problems", "outline"), done);
	}

	@Test
	void occupiesOneThreadAtATime() {
		worker.submit(Urgency.NOW, () -> {
			worker.submit(Urgency.NOW, () -> done.add("second"));
			assertEquals(0, threads.size());
		});
		runAll();
		assertEquals(List.of("second"), done);
	}
}
