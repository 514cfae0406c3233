package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.scs.workbench.document.minutes.Meeting;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.minutes.Topic;
import community.scs.workbench.document.minutes.Topic.Kind;
import community.scs.workbench.document.minutes.Topic.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTest {

	private static final Path FOUNDING = Path.of(System.getProperty("workbench.root"), "../shared/data/minutes/iaas-20240731.md");

	private static String founding() throws IOException {
		assumeTrue(Files.exists(FOUNDING), () -> "skipped: " + FOUNDING + " is not there");
		return Files.readString(FOUNDING);
	}

	@Test
	void theFoundingMeetingHadSixTopics() throws IOException {
		List<Topic> topics = Minutes.topics(founding());
		assertEquals(List.of("Standardizing instance metadata", "Bug in check script for the entropy standard", "Role Standard / Domain Manager",
				"Cinder Volume Backup API", "Local storage via OpenStack block storage",
				"Ceph (rgw) support (missing) for ApplicationCredentials access rules"), topics.stream().map(Topic::title).toList());
		assertEquals(List.of("mbuechse"), topics.get(0).sponsors());
		assertEquals(List.of("gtema"), topics.get(5).sponsors());
		assertEquals("https://github.com/SovereignCloudStack/standards/issues/580", topics.get(0).links().getFirst());
	}

	@Test
	void twoOfThemCameToSomething() throws IOException {
		List<Topic> topics = Minutes.topics(founding());
		assertEquals(List.of(1, 1, 0, 0, 0, 0), topics.stream().map(t -> t.outcomes().size()).toList());
		Outcome entropy = topics.get(1).outcomes().getFirst();
		assertEquals(Kind.TENTATIVE, entropy.kind());
		assertEquals("Outcome (proposal)", entropy.label());
		assertEquals("- leave this as is right now and introduce new revision of the standard (changing language from \"installed\" to \"running\")",
				entropy.text());
	}

	@Test
	void outcomesTellWhoWhatAndWhichStandards() {
		String text = "# 2025-01-02\n## Agenda\n### A (@x, @y)\n- **Decision:** keep scs-0101-v1-entropy\nAI: @x writes\nDiscussion:\nno\n## Other\n### B\nOutcome: none\n";
		List<Topic> topics = Minutes.topics(text);
		assertEquals(1, topics.size());
		assertEquals(List.of("x", "y"), topics.getFirst().sponsors());
		assertEquals(List.of("scs-0101-v1-entropy"), topics.getFirst().standards());
		assertEquals(List.of(new Outcome(Kind.OUTCOME, "Decision", 4, "keep scs-0101-v1-entropy"), new Outcome(Kind.ACTION, "AI", 5, "@x writes", List.of("x"))),
				topics.getFirst().outcomes());
	}

	@Test
	void theFoundingMeetingHasADateAndParticipants() throws IOException {
		Meeting meeting = Minutes.meetings("iaas-20240731.md", founding()).getFirst();
		assertEquals(LocalDate.of(2024, 7, 31), meeting.date());
		assertEquals(16, meeting.participants().size());
		assertEquals(List.of("scs-0101-v1-entropy"), meeting.topics().get(1).standards());
	}

	@Test
	void standardsAreNoMinutes() throws IOException {
		for (Path file : Corpus.documents())
			assertEquals(file.getFileName().toString().startsWith("iaas-2024"), Minutes.areMinutes(file.getFileName().toString(), Files.readString(file)), file.toString());
		assertEquals(List.of(), Minutes.topics("## Motivation\n### Topic\nOutcome: x\n"));
		assertFalse(Minutes.areMinutes("notes.md", "# Notes\n\n- one\n\nDecision: two\n"));
		assertFalse(Minutes.areMinutes("a.md", "# 2025-01-01\n## Agenda\n" + "x".repeat(Minutes.LONGEST)));
	}

	/** with the date of each meeting */
	private static String toldWithDates(String text) {
		return Minutes.meetings("", text).stream().filter(m -> !m.topics().isEmpty()).map(m -> "# " + m.date() + "\n" + told(m.topics())).collect(Collectors.joining());
	}

	private static String told(String text) {
		return told(Minutes.topics(text));
	}

	private static String told(List<Topic> topics) {
		StringBuilder told = new StringBuilder();
		for (Topic topic : topics) {
			told.append(topic.line()).append(' ').append(topic.title()).append(topic.sponsors().isEmpty() ? "" : " " + topic.sponsors()).append('\n');
			for (Outcome outcome : topic.outcomes())
				told.append("  ").append(outcome.line()).append(' ').append(outcome.kind()).append(": ").append(outcome.text().replaceAll("\\s+", " "))
						.append(outcome.people().isEmpty() ? "" : " " + outcome.people()).append('\n');
		}
		return told.toString();
	}

	static List<Path> written() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("workbench.root"), "bundles/community.scs.workbench.document.tests/data/minutes"))) {
			return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
		}
	}

	/** Each beside what it came to, written by hand before the tool saw it; lines of outcomes are left out there. */
	@ParameterizedTest
	@MethodSource("written")
	void minutesOfOtherShapes(Path minutes) throws IOException {
		assertEquals(Files.readString(Path.of(minutes.toString().replaceFirst("\\.md$", ".txt"))), toldWithDates(Files.readString(minutes)).replaceAll("(?m)^  \\d+ ", "  "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Participants: @a, Jane Doe (chair), @b", "## Attendees\n\n- [@a](https://github.com/a)\n- *Jane Doe* (chair)\n- b",
			"## Present\n\n| Name | Org |\n| --- | --- |\n| @a | X |\n| Jane Doe | Y |\n| b | |", "**Present:** @a; Jane Doe & @b" })
	void participants(String list) {
		assertEquals(List.of("a", "Jane Doe", "b"), Minutes.meetings("", "# Call 2024-07-31\n\n" + list + "\n\n## Agenda\n\n### Flavors\n").getFirst().participants());
	}

	@Test
	void severalMeetingsOfOneFile() {
		String text = "# Calls\n\n## 2025-01-09\n\nAttendees: @a\n\n### Agenda\n\n#### Follow-up of 2025-01-02\n\nDecision: yes\n\n#### 2025-02-01\n\n## 2025-01-02 (cancelled)\n\n## Meeting on 19 December 2024\n\nAttendees: @b\n\n### Flavors\n";
		List<Meeting> meetings = Minutes.meetings("calls-2020-01-01.md", text);
		assertEquals(List.of(LocalDate.of(2025, 1, 9), LocalDate.of(2024, 12, 19)), meetings.stream().map(Meeting::date).toList());
		assertEquals(List.of(List.of("a"), List.of("b")), meetings.stream().map(Meeting::participants).toList());
		assertEquals(List.of("Follow-up of 2025-01-02", "2025-02-01", "Flavors"), Minutes.topics(text).stream().map(Topic::title).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "# Call of 31.07.2024", "# Call, July 31st, 2024", "# Call, 31 July 2024", "# Call 2024/07/31", "# Protokoll vom 31. Juli 2024",
			"---\ntitle: Call of 2024-07-31\n---", "---\ndate: 2024-07-31\n---\n# Call", "# Call\n\n**Date:** Jul 31, 2024", "# Call\n\n- Date: 2024-07-31, 15:05" })
	void dates(String head) {
		assertEquals(LocalDate.of(2024, 7, 31), Minutes.meetings("", head + "\n\n## Agenda\n\n### Flavors\n").getFirst().date());
	}

	@Test
	void topicsThatFollowAListOfTopics() {
		assertEquals("""
				9 Flavors [kgarloff]
				  12 OUTCOME: Keep v3. - No new suffix. - Not even one.
				  17 ACTION: @mbuechse writes PR #12 [mbuechse]
				19 Metadata [Jane Doe]
				  21 TENTATIVE: wait for v2
				23 Action items
				  25 ACTION: @a asks [a]
				  26 ACTION: @b answers by Friday - in writing [b]
				  28 ACTION: done by @c [c]
				""", told("""
				# SIG Standardization 2025-03-04

				Attendees: @kgarloff, @mbuechse and Jane Doe

				## Agenda
				1. Flavors (@kgarloff)
				2. Metadata

				## Flavors
				text

				**Outcome:**
				Keep v3.
				- No new suffix.
				  - Not even one.

				AI @mbuechse: @mbuechse writes PR #12

				## Metadata (Jane Doe, 10 min)

				=> Tentative outcome: wait for v2

				## Action items

				- @a asks
				- @b answers by Friday
				  - in writing
				- [x] done by @c
				"""));
	}

	@Test
	void topicsAsListItems() {
		assertEquals("""
				6 Entropy test [mbuechse]
				  9 OUTCOME: change "installed" to "running" * in v2
				  11 ACTION: @gtema opens an issue [gtema]
				12 Ceph (rgw) support
				  14 TENTATIVE: none yet
				""", told("""
				# Team IaaS, 31.07.2024

				Participants: @mbuechse, gtema

				**Agenda**
				* Entropy test (@mbuechse)
				    * see https://example.org/1
				    * Discussion: long
				    * **Decision**: change "installed" to "running"
				        * in v2
				    * [ ] @gtema opens an issue
				* Ceph (rgw) support
				    * a lot
				    * Outcome (proposal): none yet
				"""));
	}

	@Test
	void topicsInBoldAndHeadingsOfOutcomes() {
		assertEquals("""
				5 Roles [markus-hentsch]
				  9 OUTCOME: Use `manager`.
				11 Backup
				  12 ACTION: @x: test it [x]
				""", told("""
				# Minutes of 2024-08-01

				## Agenda

				**Roles** (@markus-hentsch)

				Some talk.

				#### Outcome
				Use `manager`.
				**Backup**
				TODO: @x: test it

				```
				Outcome: not this
				```
				"""));
		assertEquals("""
				4 Roles
				  8 OUTCOME: Use manager.
				""", told("# 2024-08-01\n## Agenda\n\n### Roles\n\ntext\n\n#### Decision\n\nUse manager.\n\n#### Discussion\n\nOther.\n"));
	}

	@Test
	void otherLevelsAndTitles() {
		assertEquals("5 Storage [a, b]\n  7 OUTCOME: yes\n", told("Team meeting 2025-01-09\n=======================\n\n# Agenda\n## Storage – @a, @b\n\nResult: yes\n# Next meeting\nOutcome: no\n"));
		assertEquals("4 Storage\n  6 OUTCOME: yes\n", told("# Protokoll 2025-01-09\n## Participants\n- @a\n## Storage\ntext\nBeschluss: yes\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "#", "# 2024-01-01\n## Agenda", "# 2024-99-99\n## Agenda\n###\n- [ ]", "---\n", "## Agenda\n- Outcome:", "\uFEFF# 2024-01-01 Call\r\n\r\nOutcome: x\r\n" })
	void anyTextIsAccepted(String text) {
		assertNotNull(Minutes.topics(text));
	}

	@Test
	void damagedMinutesAreReadInLinearTime() {
		long seed = Long.getLong("workbench.seed", 20261126);
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		List<String> parts = List.of("# 2024-07-31\n", "## Agenda\n", "### A (@x)\n", "- ", "  - ", "**", "Outcome", ":", "\n", " ", "(", ")", "[ ] ", "@a", "AI ", "tentative ",
				"```\n", "<!--", "-->", "---\n", "Decision (", "\t", "scs-0101-v1", "https://x", "\u00a0", "=>");
		for (int i = 0; i < Integer.getInteger("workbench.mutations", 2000) / 10; i++) {
			StringBuilder text = new StringBuilder();
			for (int n = random.nextInt(300); n > 0; n--)
				text.append(parts.get(random.nextInt(parts.size())));
			int lines = (int) text.toString().lines().count();
			for (Topic topic : Minutes.topics(text.toString())) {
				assertTrue(topic.line() >= 1 && topic.line() <= topic.lastLine() && topic.lastLine() <= lines, () -> "seed " + seed);
				topic.outcomes().forEach(o -> assertTrue(o.line() >= topic.line() && o.line() <= topic.lastLine(), () -> "seed " + seed));
			}
		}
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (String part : parts)
				Minutes.topics("# 2024-07-31\n## Agenda\n### T\n" + part.repeat(400_000 / part.length()));
		});
	}
}
