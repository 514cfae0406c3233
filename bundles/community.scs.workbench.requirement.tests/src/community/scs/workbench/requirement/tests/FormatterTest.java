package community.scs.workbench.requirement.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Injector;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ExceptionAcceptor;
import org.junit.jupiter.api.Test;

class FormatterTest {

	private static final String FORMATTED = """
			// A comment.
			standard scs-0101-v1 "SCS Entropy"

			testcase t MUST
				when some service where type = "image"
				then every image where visibility = "public" and (hidden or date(createdAt) < today)
					has property a matching "x"

			// Another one.
			requirement r SHOULD
				sample guest where name = "x"
				guest service rngd is running
				guest cpu offers rdrand or rdseed

			namespace ps
				prefix "ps" separator "_"
				owner "x"
				not portable
				governs server metadata, image properties
				key a boolean default "true" from customer

			persona p roles manager scope domain

			requirement managers MUST
				under policy "p.yaml" with enforce_scope
					p may identity:create_user on user in own domain
					p must not identity:create_grant assigning admin
			""";

	@Test
	void whatIsWellFormattedStays() {
		assertEquals(FORMATTED, format(FORMATTED));
	}

	@Test
	void everythingOnOneLineIsUnfolded() {
		String lines = FORMATTED.replaceAll("//.*\n", "");
		String oneLine = lines.replaceAll("\\s+", " ").replace("( ", "(");
		String expected = lines.replace("\"public\" and (hidden or date(createdAt) < today)\n\t\thas",
				"\"public\" and (hidden or date(createdAt) < today) has").replace("\n\n\n", "\n\n");
		assertEquals(expected, format(oneLine));
	}

	@Test
	void blanksAndEmptyLinesAreEvened() {
		assertEquals("testcase t MUST\n\tcount(image) > 1\n", format("testcase   t\n\n\n MUST count ( image )   >\t1   \n\n\n"));
	}

	private static String format(String text) {
		XtextResource resource = (XtextResource) Texts.parse(text).eResource();
		Injector services = resource.getResourceServiceProvider().get(Injector.class);
		FormatterRequest request = services.getInstance(FormatterRequest.class)
				.setExceptionHandler(ExceptionAcceptor.THROWING)
				.setTextRegionAccess(services.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create());
		StringBuilder formatted = new StringBuilder(text);
		services.getInstance(IFormatter2.class).format(request).stream()
				.sorted((a, b) -> b.getOffset() - a.getOffset()).forEach(r -> apply(r, formatted));
		return formatted.toString();
	}

	private static void apply(ITextReplacement replacement, StringBuilder text) {
		text.replace(replacement.getOffset(), replacement.getEndOffset(), replacement.getReplacementText());
	}
}
