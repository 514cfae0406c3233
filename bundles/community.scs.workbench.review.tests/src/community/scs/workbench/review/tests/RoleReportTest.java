package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.library.Library;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.review.report.RoleReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;

class RoleReportTest {

	private static List<Verdict> testPlan(Recording recording) throws IOException {
		URL url = Library.requirements().stream().filter(each -> each.getPath().endsWith("scs-0302-v1.scsreq")).findFirst().orElseThrow();
		try (InputStream in = url.openStream()) {
			return EcoreUtil2.typeSelect(new RequirementFiles().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), URI.createURI(url.toString())).getElements(),
					Requirement.class).stream().map(rule -> Judge.judge(rule, recording, LocalDate.EPOCH)).toList();
		}
	}

	private static Recording ofManager() {
		Recording recording = ObservationFactory.eINSTANCE.createRecording();
		recording.setProvenance(ObservationFactory.eINSTANCE.createProvenance());
		recording.getProvenance().setDomain("scs-test-domain-a");
		recording.getProvenance().getRoles().addAll(List.of("manager", "member", "reader"));
		return recording;
	}

	private static String write(RoleReport format, List<Verdict> verdicts) throws IOException {
		StringWriter out = new StringWriter();
		format.write(verdicts, new PrintWriter(out));
		return out.toString();
	}

	@Test
	void theTableHasTheWholeTestPlan() throws IOException {
		String text = write(RoleReport.TEXT, testPlan(ofManager()));
		assertEquals(59, text.lines().filter(line -> line.matches("    (allowed|denied) .*\\(.*\\)")).count(), text);
		assertTrue(text.contains("""
				    allowed   allowed    allowed   manager: authenticate on own domain (Keystone asks no policy for a token; the persona has a role in this domain)
				                                    The recording was made with such a token, of the domain scs-test-domain-a.
				"""), text);
		assertTrue(text.endsWith("59 outcomes: 59 predicted as expected; 1 observed, 1 of them as predicted" + System.lineSeparator()), text);
	}

	@Test
	void whatWasNotAskedIsNull() throws IOException {
		JsonArray rows = JsonParser.parseString(write(RoleReport.JSON, testPlan(ofManager()))).getAsJsonArray();
		assertEquals(59, rows.size());
		JsonObject login = rows.get(0).getAsJsonObject();
		assertEquals("allowed", login.getAsJsonObject("observed").get("decision").getAsString());
		JsonObject grant = rows.get(5).getAsJsonObject();
		assertEquals("identity:create_grant user in own domain and own domain member allowed",
				String.join(" ", List.of("operation", "on", "assigning", "expected").stream().map(name -> grant.get(name).getAsString()).toList()));
		assertTrue(grant.has("observed") && grant.get("observed").isJsonNull());
	}
}
