package community.scs.workbench.review.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.review.TestLanguages;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Linter;
import community.scs.workbench.review.lint.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitBaselineTest {

	private static final String NAME = "scs-0190-v1-a.md";
	private static final String STABLE = "---\ntitle: T\ntype: Procedural\nstatus: Stable\nstabilized_at: 2024-01-01\ntrack: IaaS\n---\n\n"
			+ "## Decision\n\nCloud providers MUST keep their machines running.\nUsers SHOULD read the handbook before they call.\n";

	@TempDir
	Path folder;

	private Path root;
	private Path file;

	@BeforeEach
	void commitOneDocument() throws IOException, GitAPIException {
		QuietGit.settle();
		root = Files.createDirectory(folder.resolve("repository")).toRealPath();
		file = Files.createDirectory(root.resolve("Standards")).resolve(NAME);
		try (Git git = Git.init().setDirectory(root.toFile()).call()) {
			Files.writeString(file, STABLE);
			commit(git, "first");
		}
	}

	private static ObjectId commit(Git git, String message) throws GitAPIException {
		git.add().addFilepattern(".").call();
		return git.commit().setMessage(message).setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
	}

	private List<String> rulesBrokenBy(String text) throws IOException {
		TestLanguages.register();
		Files.writeString(file, text);
		return Linter.lint(List.of(root), CancelIndicator.NullImpl).stream().map(Finding::rule).map(r -> r.replace("document.stable-statement-", "")).toList();
	}

	@Test
	void readsTheCommitAndNotTheFile() throws IOException, GitAPIException {
		GitBaseline baseline = new GitBaseline();
		Files.writeString(file, "changed");
		assertEquals(Optional.of(STABLE), baseline.textOf(file));
		assertEquals(Optional.empty(), baseline.textOf(Files.writeString(root.resolve("new.md"), "new")));
		try (Git git = Git.open(root.toFile())) {
			assertEquals(Set.of(), baseline.moved());
			commit(git, "second");
		}
		assertEquals(Set.of(root), baseline.moved());
		assertEquals(Set.of(), baseline.moved());
		assertEquals(Optional.of("changed"), baseline.textOf(file));
		assertEquals(Optional.empty(), baseline.textOf(folder.resolve("elsewhere.md")));
	}

	@Test
	void aLinterThatStaysSeesTheNextCommit() throws IOException, GitAPIException {
		TestLanguages.register();
		Linter linter = new Linter(List.of(root), Rules.AS_SHIPPED);
		List<Finding> before = linter.lint(CancelIndicator.NullImpl);
		Files.writeString(file, STABLE.replace("MUST", "MAY"));
		assertNotEquals(before, linter.lint(CancelIndicator.NullImpl));
		try (Git git = Git.open(root.toFile())) {
			commit(git, "second");
		}
		assertEquals(before, linter.lint(CancelIndicator.NullImpl));
	}

	@Test
	void aLinkedWorkTreeHasItsOwnCommit() throws IOException {
		Path git = root.resolve(".git");
		Path tree = Files.createDirectory(folder.resolve("tree"));
		Path home = Files.createDirectories(git.resolve("worktrees/tree"));
		Files.writeString(home.resolve("HEAD"), Files.readString(git.resolve("HEAD")));
		Files.writeString(home.resolve("commondir"), "../..\n");
		Files.writeString(home.resolve("gitdir"), tree.resolve(".git") + "\n");
		Files.writeString(tree.resolve(".git"), "gitdir: " + home + "\n");
		Path copy = Files.writeString(Files.createDirectory(tree.resolve("Standards")).resolve(NAME), "changed");
		assertEquals(Optional.of(STABLE), new GitBaseline().textOf(copy));
	}

	@Test
	void writesNothingAndRunsNothing() throws IOException {
		Files.writeString(root.resolve(".git/config"), Files.readString(root.resolve(".git/config"))
				+ "[core]\n\tfsmonitor = touch ran\n[filter \"x\"]\n\tsmudge = touch ran\n\tclean = touch ran\n\trequired = true\n");
		Files.writeString(root.resolve(".gitattributes"), "*.md filter=x\n");
		TreeSet<String> before = state();
		assertEquals(Optional.of(STABLE), new GitBaseline().textOf(file));
		assertEquals(before, state());
	}

	private TreeSet<String> state() throws IOException {
		TreeSet<String> state = new TreeSet<>();
		try (var files = Files.walk(folder)) {
			for (Path f : files.toList())
				state.add(f + " " + (Files.isRegularFile(f) ? Files.size(f) + " " : "") + Files.getLastModifiedTime(f));
		}
		return state;
	}

	@Test
	void aDamagedRepositoryIsToldOnce() throws IOException {
		Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/none\n");
		assertEquals(List.of(), rulesBrokenBy(STABLE.replace("MUST", "MAY")));
		try (var objects = Files.walk(root.resolve(".git/objects"))) {
			for (Path object : objects.filter(Files::isRegularFile).toList()) {
				object.toFile().setWritable(true);
				Files.writeString(object, "junk");
			}
		}
		Path branch = Files.list(root.resolve(".git/refs/heads")).findFirst().orElseThrow();
		Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/" + branch.getFileName() + "\n");
		assertEquals(List.of("lint.history"), rulesBrokenBy(STABLE));
	}

	@Test
	void changesOfDemandsAreToldApartFromEditorialOnes() throws IOException {
		assertEquals(List.of(), rulesBrokenBy(STABLE));
		assertEquals(List.of(), rulesBrokenBy(STABLE.replace("Cloud providers MUST keep", "## Others\n\nMore words.\n\n## Decision\n\n**Cloud** providers must keep")
				.replace("machines", "machins").replace("status: Stable", "status: Deprecated\ndeprecated_at: 2025-01-01")));
		assertEquals(List.of("weakened"), rulesBrokenBy(STABLE.replace("MUST", "SHOULD")));
		assertEquals(List.of("strengthened"), rulesBrokenBy(STABLE.replace("SHOULD", "MUST")));
		assertEquals(List.of("reworded"), rulesBrokenBy(STABLE.replace("MUST", "MUST NOT")));
		assertEquals(List.of("reworded"), rulesBrokenBy(STABLE.replace("the handbook", "the manual")));
		assertEquals(List.of("added"), rulesBrokenBy(STABLE + "Nobody MUST wait.\n"));
		assertEquals(List.of("removed"), rulesBrokenBy(STABLE.replaceFirst("Users.*\n", "")));
		assertEquals(List.of("removed", "document.demand-in-explanation"), rulesBrokenBy(STABLE.replaceFirst("Users", "\n## Motivation\n\nUsers")));
		assertEquals(List.of("document.status-step"), rulesBrokenBy(STABLE.replace("status: Stable\nstabilized_at: 2024-01-01", "status: Draft").replace("MUST", "MAY")));
		Files.delete(file);
		assertTrue(rulesBrokenBy("").contains("document.front-matter-missing"));
	}
}
