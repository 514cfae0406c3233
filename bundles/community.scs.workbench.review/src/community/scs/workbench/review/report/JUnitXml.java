package community.scs.workbench.review.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The form in which build servers read test results (the schema of Maven Surefire). */
public final class JUnitXml {

	/** How a test ended; the name in lower case is the element of the schema. */
	public enum End {
		PASSED, FAILURE, ERROR, SKIPPED
	}

	/**
	 * @param message one line; of no interest for a test that passed
	 * @param output what else a reader should know, empty for nothing
	 */
	public record Test(String name, End end, String message, String output) {
	}

	private final XMLStreamWriter xml;

	private JUnitXml(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/** Flushes the writer and does not close it. */
	public static void write(String name, Map<String, List<Test>> suites, PrintWriter out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
			xml.writeStartDocument();
			xml.writeCharacters("\n");
			xml.writeStartElement("testsuites");
			xml.writeAttribute("name", legal(name));
			for (Map.Entry<String, List<Test>> suite : suites.entrySet())
				new JUnitXml(xml).suite(suite.getKey(), suite.getValue());
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

	private void suite(String name, List<Test> tests) throws XMLStreamException {
		xml.writeCharacters("\n\t");
		xml.writeStartElement("testsuite");
		xml.writeAttribute("name", legal(name));
		xml.writeAttribute("tests", String.valueOf(tests.size()));
		xml.writeAttribute("failures", count(tests, End.FAILURE));
		xml.writeAttribute("errors", count(tests, End.ERROR));
		xml.writeAttribute("skipped", count(tests, End.SKIPPED));
		for (Test test : tests)
			test(name, test);
		xml.writeCharacters("\n\t");
		xml.writeEndElement();
	}

	private static String count(List<Test> tests, End end) {
		return String.valueOf(tests.stream().filter(t -> t.end() == end).count());
	}

	private void test(String suite, Test test) throws XMLStreamException {
		xml.writeCharacters("\n\t\t");
		xml.writeStartElement("testcase");
		xml.writeAttribute("name", legal(test.name()));
		xml.writeAttribute("classname", legal(suite));
		if (test.end() != End.PASSED) {
			xml.writeStartElement(test.end().name().toLowerCase(Locale.ROOT));
			xml.writeAttribute("message", legal(test.message()));
			xml.writeCharacters(legal(test.output()));
			xml.writeEndElement();
		} else if (!test.output().isEmpty()) {
			xml.writeStartElement("system-out");
			xml.writeCharacters(legal(test.output()));
			xml.writeEndElement();
		}
		xml.writeEndElement();
	}

	/** Names come from clouds and may hold characters that XML 1.0 forbids. */
	private static String legal(String text) {
		return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
	}
}
