package community.scs.workbench.review.report;

import community.scs.workbench.check.Finding;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The form in which build servers read test results (the schema of Maven Surefire). */
final class JUnitXml {

	private final XMLStreamWriter xml;

	private JUnitXml(XMLStreamWriter xml) {
		this.xml = xml;
	}

	static void write(CheckResult result, PrintWriter out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
			xml.writeStartDocument();
			xml.writeCharacters("\n");
			xml.writeStartElement("testsuites");
			xml.writeAttribute("name", result.cloud());
			for (Map.Entry<String, List<Verdict>> standard : result.verdicts().entrySet())
				new JUnitXml(xml).suite(standard.getKey(), standard.getValue());
			xml.writeCharacters("\n");
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		out.println();
		out.flush();
	}

	private void suite(String standard, List<Verdict> verdicts) throws XMLStreamException {
		xml.writeCharacters("\n\t");
		xml.writeStartElement("testsuite");
		xml.writeAttribute("name", standard);
		xml.writeAttribute("tests", String.valueOf(verdicts.size()));
		xml.writeAttribute("failures", count(verdicts, "failure"));
		xml.writeAttribute("errors", count(verdicts, "error"));
		xml.writeAttribute("skipped", count(verdicts, "skipped"));
		for (Verdict verdict : verdicts)
			testcase(standard, verdict);
		xml.writeCharacters("\n\t");
		xml.writeEndElement();
	}

	private static String count(List<Verdict> verdicts, String element) {
		return String.valueOf(verdicts.stream().filter(v -> element.equals(element(v.outcome()))).count());
	}

	private void testcase(String standard, Verdict verdict) throws XMLStreamException {
		xml.writeCharacters("\n\t\t");
		xml.writeStartElement("testcase");
		xml.writeAttribute("name", verdict.testcase());
		xml.writeAttribute("classname", standard);
		String element = element(verdict.outcome());
		if (element != null) {
			xml.writeStartElement(element);
			xml.writeAttribute("message", legal(verdict.reason()));
			xml.writeCharacters(legal(misses(verdict)));
			xml.writeEndElement();
		} else if (verdict.outcome() != Outcome.PASS) {
			xml.writeStartElement("system-out");
			xml.writeCharacters(legal(verdict.outcome() + ": " + verdict.reason() + "\n" + misses(verdict)));
			xml.writeEndElement();
		}
		xml.writeEndElement();
	}

	private static String element(Outcome outcome) {
		return switch (outcome) {
		case FAIL -> "failure";
		case ABORT, MISS -> "error";
		case NOT_APPLICABLE -> "skipped";
		case PASS, WARNING, INFO -> null;
		};
	}

	private static String misses(Verdict verdict) {
		return verdict.findings().stream().filter(f -> f.outcome() != Outcome.PASS).map(JUnitXml::line).collect(Collectors.joining("\n"));
	}

	private static String line(Finding finding) {
		return finding.object().kind() + " " + finding.object().name() + ": " + finding.reason();
	}

	/** Names come from clouds and may hold characters that XML 1.0 forbids. */
	private static String legal(String text) {
		return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
	}
}
