package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.minutes.Topic;
import community.scs.workbench.document.minutes.Topic.Kind;
import community.scs.workbench.document.minutes.Topic.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinutesTest {

	private static final Path FOUNDING = Path.of(System.getProperty("workbench.root"), "../shared/data/minutes/iaas-20240731.md");

	@Test
	void theFoundingMeetingHadSixTopics() throws IOException {
		List<Topic> topics = Minutes.topics(Files.readString(FOUNDING));
		assertEquals(List.of("Standardizing instance metadata", "Bug in check script for the entropy standard", "Role Standard / Domain Manager",
				"Cinder Volume Backup API", "Local storage via OpenStack block storage",
				"Ceph (rgw) support (missing) for ApplicationCredentials access rules"), topics.stream().map(Topic::title).toList());
		assertEquals(List.of("mbuechse"), topics.get(0).sponsors());
		assertEquals(List.of("gtema"), topics.get(5).sponsors());
		assertEquals("https://github.com/SovereignCloudStack/standards/issues/580", topics.get(0).links().getFirst());
	}

	@Test
	void twoOfThemCameToSomething() throws IOException {
		List<Topic> topics = Minutes.topics(Files.readString(FOUNDING));
		assertEquals(List.of(1, 1, 0, 0, 0, 0), topics.stream().map(t -> t.outcomes().size()).toList());
		Outcome entropy = topics.get(1).outcomes().getFirst();
		assertEquals(Kind.TENTATIVE, entropy.kind());
		assertEquals("Outcome (proposal)", entropy.label());
		assertEquals("- leave this as is right now and introduce new revision of the standard (changing language from \"installed\" to \"running\")",
				entropy.text());
	}

	@Test
	void otherShapesAreRead() {
		String text = "# 2025-01-02\n## Agenda\n### A (@x, @y)\n- **Decision:** keep\nAI: @x writes\nDiscussion:\nno\n## Other\n### B\nOutcome: none\n";
		List<Topic> topics = Minutes.topics(text);
		assertEquals(1, topics.size());
		assertEquals(List.of("x", "y"), topics.getFirst().sponsors());
		assertEquals(List.of(new Outcome(Kind.OUTCOME, "Decision", 4, "keep"), new Outcome(Kind.ACTION, "AI", 5, "@x writes")),
				topics.getFirst().outcomes());
		assertEquals(List.of(), Minutes.topics("## Motivation\n### Topic\nOutcome: x\n"));
	}
}
