package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.review.compat.ChkAdrs;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of names and front matter that authors write, forget and mistype; {@code -Dworkbench.folders=5000} takes more of them. */
class ChkAdrsOracleTest {

	private static final List<String> NUMBERS = List.of("0101", "0101", "0102", "0102", "0203", "xxxx", "XXXX", "xXxX", "101", "01a1", "", "٠١٠١", "½½½½", "0101\uD835\uDFD8", "01 1", "00100");
	private static final List<String> VERSIONS = List.of("v1", "v1", "v1", "v2", "v2", "v3", "w1", "w1", "w2", "vN", "wN", "v", "w", "x1", "v01", "v10", "V2", "v1.1", "v²", "v0", "v002");
	private static final List<String> SLUGS = List.of("-a.md", "-b.md", "-a-b.md", "-A_b.md", ".md", "-.md", "-a.markdown", "-a.MD", "-a.md.bak", "--x.md");
	private static final List<String> OTHERS = List.of("README.md", "scs.md", "SCS-0101-v1-a.md", "scs-.md", "a-scs-0101-v1-a.md", "regulations.md", ".scs-0101-v1-a.md");
	private static final List<String> TYPES = List.of("Standard", "Standard", "Procedural", "Decision Record", "Supplement", "standard", "", "'Standard'", "\"Decision Record\"  # c", "[Standard]", "~",
			"Standard # | Decision Record | Procedural", "!!str Standard", "*x", "&x Standard", "|\n  Standard", ">-\n  Decision\n  Record", "Standard\n  and more", "yes");
	private static final List<String> STATUSES = List.of("Draft", "Draft", "Stable", "Stable", "Stable", "Deprecated", "Rejected", "Proposal", "draft", "", "null", "Stable # x", "'Stable'", "[Stable]", "{a: b}", "off");
	private static final List<String> TRACKS = List.of("IaaS", "IaaS", "IaaS", "KaaS", "Global", "IAM", "Ops", "Scopes", "iaas", "", "[IaaS, KaaS]", "IaaS ", "\tIaaS", "IaaS\t# c");
	private static final List<String> DATES = List.of("2024-01-02", "2024-01-02", "'2024-01-02'", "2024-1-2", "soon", "", "2024-13-01", "2024-02-30", "'2024-02-30'", "2024-01-02T10:00:00Z", "2024-01-02 10:00:00",
			"20240102", "2024", "\"2024-01-02\" # c", "!!timestamp 2024-01-02", "!!str 2024-01-02", "02.01.2024", "0000-01-01", "'0000-01-01'", "2024-01-02 ", "~", "[2024-01-02]", "'２０２４-01-02'");
	private static final List<String> NAMES = List.of("scs-0101-v1-a.md", "scs-0101-v1-a.md", "scs-0102-v1-b.md", "scs-0101-v1-a", "scs-0203-v1-a.md", "x.md", "README.md", "'scs-0101-v1-a.md'", "1", "~", "", "[]", "{}",
			"false", "0", "''", "scs-0101-v1-a.md, scs-0102-v1-b.md", "https://docs.scs.community/standards/scs-0101-v1-a", "2024-01-02", "*n", "&n scs-0101-v1-a.md");
	private static final List<String> EXTRAS = List.of("title: T", "title: A: b", "title: \"A: b\"", "title: _A_", "description: |\n  a: b\n  ---\n  c", "title: @a", "title: `a`", "title: %a", "title: - a", "- a", "a",
			"? a\n: b", "<<: {status: Draft}", "version: 1.0", "authors: A & B", "title: \"A", "title: A # B", "# comment", "  indented: x", "title: 'it''s'", "title: T\ntitle: U", "x: !a b", "x: &a b\ny: *a", "title: é",
			"title: a\u0007b", "title: \uD83D\uDE00", "\"type\": Standard", "x: [a", "x: {a: b", "title: A,B", "title: [A] b", "title: *b*", "title: !b", "title: a\u2028b", "x:y", "track : Ops", "1: 2", "title: |", "title: a\u0085b: c");
	private static final List<String> ENDS = List.of("---\n", "---\n", "---\n", "---\n", "---\n", "--- \n", "...\n", "----\n", "---", "", "--\n", " ---\n", "--- # end\n", "---\r\n", "---\n---\n", "---x\n");
	private static final List<String> BODIES = List.of("\n## A\n\na: b: c\n\ttext\n", "", "\n```yaml\n---\na: [\n---\n```\n", "\n- a\n: `\n", "\n* a\n", "\n@\n");
	private static final List<String> STARTS = List.of("---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "\uFEFF---\n", "--- \n", "", "\n---\n", "# c\n---\n", "----\n", "--- # c\n", "---\r\n", " ---\n", "%YAML 1.1\n---\n", "+++\n", "---\n---\n", "text\n---\n", "\uFEFF\uFEFF---\n", "<!-- c -->\n---\n");

	@TempDir
	private Path folder;

	private Random random;

	@Test
	void foldersAreJudgedAlike() throws Exception {
		long seed = Long.getLong("workbench.seed", 20261126);
		int count = Integer.getInteger("workbench.folders", 300);
		System.out.println("folders: " + count + " (workbench.seed=" + seed + ")");
		random = new Random(seed);
		Path parent = Files.createDirectory(folder.resolve("folders"));
		for (int i = 0; i < count; i++)
			fill(Files.createDirectory(parent.resolve("%06d".formatted(i))));
		List<List<String>> expected = ChkAdrsOracle.ask(parent);
		for (int i = 0; i < count; i++) {
			Path one = parent.resolve("%06d".formatted(i));
			assertEquals(shared(expected.get(i)), shared(ChkAdrs.of(one).lines()), () -> "seed " + seed + describe(one));
		}
	}

	/** Without the words of the tool itself when it breaks off, and without how it writes a value that is no text. */
	private static String shared(List<String> lines) {
		return String.join("\n", lines.stream().map(l -> l.replaceFirst(".*breaks off.*", "breaks off").replaceAll("(refers to unknown|, is|\\(s\\)(?! type| status| track| [a-z]+_at)) .*", "$1")).toList());
	}

	private static String describe(Path folder) {
		StringBuilder all = new StringBuilder();
		for (File file : folder.toFile().listFiles(File::isFile))
			try {
				all.append("\n== ").append(file.getName()).append('\n').append(Files.readString(file.toPath(), StandardCharsets.ISO_8859_1));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		return all.toString();
	}

	private void fill(Path one) throws IOException {
		for (int n = 1 + random.nextInt(5); n > 0; n--) {
			String name = random.nextInt(8) == 0 ? any(OTHERS) : "scs-" + (likely() ? "010" + (1 + random.nextInt(2)) : any(NUMBERS)) + "-" + any(VERSIONS) + (likely() ? "-a.md" : any(SLUGS));
			if (Files.exists(one.resolve(name)))
				continue;
			if (random.nextInt(30) == 0)
				Files.createDirectory(one.resolve(name));
			else
				Files.write(one.resolve(name), bytes());
		}
	}

	private byte[] bytes() {
		StringBuilder text = new StringBuilder(likely() ? "---\n" : any(STARTS));
		add(text, "type", TYPES, 9);
		add(text, "status", STATUSES, 9);
		add(text, "track", TRACKS, 9);
		add(text, "stabilized_at", DATES, 4);
		add(text, "deprecated_at", DATES, 2);
		add(text, "rejected_at", DATES, 2);
		addNames(text, "replaces");
		addNames(text, "replaced_by");
		addNames(text, "supplements");
		if (!likely())
			text.append(any(EXTRAS)).append('\n');
		text.append(likely() ? "---\n" : any(ENDS)).append(any(BODIES));
		String written = random.nextInt(6) == 0 ? text.toString().replaceAll("\r?\n", "\r\n") : text.toString();
		return written.getBytes(random.nextInt(40) == 0 ? StandardCharsets.ISO_8859_1 : random.nextInt(60) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
	}

	private void add(StringBuilder text, String key, List<String> values, int tenths) {
		if (random.nextInt(10) < tenths)
			text.append(key).append(random.nextInt(50) == 0 ? ":" : ": ").append(likely() ? values.getFirst() : any(values)).append('\n');
	}

	private void addNames(StringBuilder text, String key) {
		switch (random.nextInt(6)) {
			case 0 -> text.append(key).append(": ").append(any(NAMES)).append('\n');
			case 1 -> text.append(key).append(":\n  - ").append(any(NAMES)).append("\n  - ").append(any(NAMES)).append('\n');
			case 2 -> text.append(key).append(": [").append(any(NAMES)).append(", ").append(any(NAMES)).append("]\n");
			case 3 -> text.append(key).append(":\n- ").append(any(NAMES)).append('\n');
			default -> {
				// the key is not there
			}
		}
	}

	private boolean likely() {
		return random.nextInt(3) > 0;
	}

	private String any(List<String> values) {
		return values.get(random.nextInt(values.size()));
	}
}
