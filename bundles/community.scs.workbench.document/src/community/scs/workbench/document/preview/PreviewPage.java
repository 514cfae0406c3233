package community.scs.workbench.document.preview;

import community.scs.workbench.document.markdown.MarkdownHtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A document as a page of its own that looks like the published one. Its content security policy lets nothing but the
 * page's own style sheet work: no script, no image, no font, no connection.
 */
public final class PreviewPage {

	/** AUTO follows what the reader has set in the browser. */
	public enum Theme {
		LIGHT, DARK, AUTO
	}

	private static final String STYLE = style();
	private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; form-action 'none'";

	private PreviewPage() {
	}

	/** @param title in plain text */
	public static String of(String title, String body, Theme theme) {
		return """
				<!DOCTYPE html>
				<html lang="en" class="%s">
				<head>
				<meta charset="utf-8">
				<meta http-equiv="Content-Security-Policy" content="%s">
				<meta name="referrer" content="no-referrer">
				<meta name="viewport" content="width=device-width">
				<title>%s</title>
				<style>%s</style>
				</head>
				<body>
				<main id="page">
				%s</main>
				</body>
				</html>
				""".formatted(theme.name().toLowerCase(Locale.ROOT), POLICY, title.replace("&", "&amp;").replace("<", "&lt;"), STYLE, body);
	}

	/** @param name shown as the title of a document that has none */
	public static String of(String document, String name) {
		MarkdownHtml page = MarkdownHtml.of(document);
		return of(page.title().isEmpty() ? name : page.title(), page.html(), Theme.AUTO);
	}

	private static String style() {
		try (InputStream css = PreviewPage.class.getResourceAsStream("preview.css")) {
			return new String(css.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String sha256(String text) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
