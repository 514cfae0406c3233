package community.scs.workbench.ui.policy.test;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;

import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.test.PolicyTestFiles;
import community.scs.workbench.policy.test.PolicyTests;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.Span;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.ui.Projects;
import community.scs.workbench.ui.policy.source.TextLines;

/**
 * What came out of a file with tests of a policy.
 *
 * @param tested the policy file; null where the defaults alone are tested
 */
record TestRun(IFile tests, IFile tested, Policy policy, PolicyTests.Report report) {

	private static final String PROBLEM = "community.scs.workbench.ui.policyTestProblem";
	private static final String COVERED = "community.scs.workbench.ui.covered";
	private static final String UNCOVERED = "community.scs.workbench.ui.uncovered";

	/**
	 * Reads the tests and the policy, runs them, and marks in the policy which rules were evaluated. Not for the UI thread.
	 *
	 * @throws CoreException with a message fit for users
	 */
	static TestRun run(IFile tests) throws CoreException {
		tests.deleteMarkers(PROBLEM, false, IResource.DEPTH_ZERO);
		String text = Projects.text(tests);
		try {
			PolicyTestFiles.Tested said = PolicyTestFiles.tested(text);
			PolicyTests read = PolicyTests.parse(text);
			if (!said.named()) {
				throw new CoreException(Status.error(tests.getName() + " does not say what it tests: write policy: with a file's name, or catalogue:, above the personas."));
			}
			Policy policy = said.load(path -> text(tests, path));
			IFile tested = said.policy().isEmpty() ? null : file(tests, said.policy().get());
			TestRun run = new TestRun(tests, tested, policy, read.run(new Enforcer(policy)));
			run.mark(text);
			return run;
		} catch (UnreadableException e) {
			problem(tests, text, e.offset(), e.getMessage());
			throw new CoreException(Status.error(tests.getName() + ", line " + TextLines.line(text, e.offset()) + ": " + e.getMessage(), e));
		} catch (IOException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}

	private static String text(IFile tests, String path) throws IOException {
		try {
			return Projects.text(file(tests, path));
		} catch (CoreException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** within the project */
	private static IFile file(IFile tests, String path) throws CoreException {
		if (tests.getParent().findMember(Path.fromPortableString(path)) instanceof IFile file && file.getProject().equals(tests.getProject())) {
			return file;
		}
		throw new CoreException(Status.error(tests.getName() + " names " + path + ", which is no file of the project and no catalogue of the preferences."));
	}

	private void mark(String text) throws CoreException {
		for (PolicyTests.Result result : report.results()) {
			if (!result.passed()) {
				problem(tests, text, result.test().span().offset(),
						result.test().name() + ": expected " + Outcomes.word(result.test().expected()) + ", is " + Outcomes.word(result.actual().outcome()) + ". " + result.actual().reason());
			}
		}
		if (tested == null) {
			return;
		}
		tested.deleteMarkers(COVERED, false, IResource.DEPTH_ZERO);
		tested.deleteMarkers(UNCOVERED, false, IResource.DEPTH_ZERO);
		for (PolicyFile written : policy.files()) {
			for (PolicyFile.Rule rule : written.effective().values()) {
				boolean covered = report.reached().contains(rule.name());
				marker(tested, covered ? COVERED : UNCOVERED, written.text(), rule.nameSpan(),
						covered ? "Evaluated by the tests in " + tests.getName() : "No test in " + tests.getName() + " evaluates this rule", Map.of());
			}
		}
	}

	private static void problem(IFile tests, String text, int offset, String message) throws CoreException {
		marker(tests, PROBLEM, text, new Span(Math.min(offset, text.length()), 1), message, Map.of(IMarker.SEVERITY, IMarker.SEVERITY_ERROR));
	}

	private static void marker(IFile file, String type, String text, Span span, String message, Map<String, Object> more) throws CoreException {
		Map<String, Object> attributes = new HashMap<>(more);
		attributes.put(IMarker.MESSAGE, message);
		attributes.put(IMarker.LINE_NUMBER, TextLines.line(text, span.offset()));
		attributes.put(IMarker.CHAR_START, span.offset());
		attributes.put(IMarker.CHAR_END, span.end());
		file.createMarker(type, attributes);
	}

	List<PolicyTests.Result> results() {
		return report.results();
	}

	String summary() {
		long passed = results().stream().filter(PolicyTests.Result::passed).count();
		int covered = (int) policy.files().stream().flatMap(file -> file.effective().keySet().stream()).filter(report.reached()::contains).count();
		String coverage = tested == null ? "" : "; " + covered + " of " + (covered + report.unreached().size()) + " rules of " + tested.getName() + " evaluated";
		return tests.getName() + ": " + passed + " of " + results().size() + " tests as expected" + coverage;
	}
}
