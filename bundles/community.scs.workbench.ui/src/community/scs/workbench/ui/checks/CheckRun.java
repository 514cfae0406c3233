package community.scs.workbench.ui.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;

import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.review.report.CheckResult;
import community.scs.workbench.ui.clouds.CloudRef;

/** One check of one cloud, while it runs and afterwards. All methods may be called from any thread; listeners are called on the thread that brings the news. */
public final class CheckRun {

	enum State {
		RUNNING, DONE, CANCELED, FAILED
	}

	private final Job job;
	private final CheckRequest request;
	private final LocalDate reference;
	private final List<VerdictRow> rows = new ArrayList<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private State state = State.RUNNING;
	private int expected;
	private String message = "";
	private Recording recording;

	/** @param reference the day that requirements mean by today */
	CheckRun(Job job, CheckRequest request, LocalDate reference) {
		this.reference = reference;
		this.job = job;
		this.request = request;
	}

	CheckRequest request() {
		return request;
	}

	IProject project() {
		return request.project();
	}

	CloudRef cloud() {
		return request.cloud();
	}

	LocalDate reference() {
		return reference;
	}

	public void listen(Runnable listener) {
		listeners.add(listener);
	}

	public void forget(Runnable listener) {
		listeners.remove(listener);
	}

	/** Asks the run to stop; what is judged until then stays. */
	public void cancel() {
		job.cancel();
	}

	/** @param number of requirements that will be judged */
	void expect(int number) {
		synchronized (this) {
			expected = number;
		}
		listeners.forEach(Runnable::run);
	}

	void add(VerdictRow row) {
		synchronized (this) {
			rows.add(row);
		}
		listeners.forEach(Runnable::run);
	}

	/** @param why for {@link State#FAILED}: fit for users; else empty */
	void end(State end, String why) {
		synchronized (this) {
			state = end;
			message = why;
		}
		listeners.forEach(Runnable::run);
	}

	synchronized void recorded(Recording what) {
		recording = what;
	}

	/** null until the cloud was observed */
	synchronized Recording recording() {
		return recording;
	}

	synchronized State state() {
		return state;
	}

	public boolean isRunning() {
		return state() == State.RUNNING;
	}

	synchronized String message() {
		return message;
	}

	synchronized int expected() {
		return expected;
	}

	synchronized List<VerdictRow> rows() {
		return List.copyOf(rows);
	}

	Map<Outcome, Integer> counts() {
		Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
		rows().forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
		return counts;
	}

	/** for reports */
	CheckResult result() {
		Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
		rows().forEach(row -> verdicts.computeIfAbsent(row.standard(), standard -> new ArrayList<>()).add(row.verdict()));
		return new CheckResult(request.cloud().name(), reference, verdicts);
	}
}
