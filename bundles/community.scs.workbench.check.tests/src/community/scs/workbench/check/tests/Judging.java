package community.scs.workbench.check.tests;

import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;

/** Judges texts. */
final class Judging {

	static final LocalDate DATE = LocalDate.of(2026, 11, 22);

	private Judging() {
	}

	/** The verdict on the first requirement of the text. */
	static Verdict judge(String text, Recording cloud) {
		return Judge.judge(requirement(text), cloud, DATE);
	}

	static Requirement requirement(String text) {
		RequirementsFile file = new RequirementFiles().parse(text, URI.createURI("memory:/x.scsreq"));
		return EcoreUtil2.typeSelect(file.getElements(), Requirement.class).getFirst();
	}

	/** A cloud with these members of a recording, in JSON with single quotes, where everything was observed. */
	static Recording cloud(String members) {
		return recording(members + (members.isEmpty() ? "" : ",") + "'coverage':[" + complete("catalog") + "," + complete("images")
				+ "," + complete("flavors") + "," + complete("servers") + "," + complete("guests") + "]");
	}

	private static String complete(String observed) {
		return "{'observed':'" + observed + "','outcome':'complete'}";
	}

	static Recording recording(String members) {
		String json = "{'format':1,'cloud':'test','takenAt':'2026-11-01T00:00:00Z'" + (members.isEmpty() ? "" : ",") + members + "}";
		try {
			return Recordings.read(new StringReader(json.replace('\'', '"')), "test");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
