package community.scs.workbench.document;

import community.scs.workbench.document.markdown.LinkLabels;
import community.scs.workbench.document.markdown.QuotedScalar;
import community.scs.workbench.scan.RawConverters;
import java.time.LocalDate;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Values of tokens, freed from their quotes and other markup. */
public class MarkdownValues extends RawConverters {

	private record Reading<T>(Function<String, T> reader, String prefix) implements IValueConverter<T> {

		@Override
		public T toValue(String text, INode node) {
			return reader.apply(text);
		}

		@Override
		public String toString(T value) {
			return prefix + value;
		}
	}

	@ValueConverter(rule = "LABEL")
	public IValueConverter<String> label() {
		return new Reading<>(LinkLabels::normalized, "");
	}

	@ValueConverter(rule = "ANCHOR")
	public IValueConverter<String> anchor() {
		return new Reading<>(anchor -> URI.decode(anchor.substring(1)), "#");
	}

	@ValueConverter(rule = "RFC_WORD")
	public IValueConverter<String> keyword() {
		return new Reading<>(Keywords::normalized, "");
	}

	@ValueConverter(rule = "FM_DATE")
	public IValueConverter<LocalDate> date() {
		return new Reading<>(LocalDate::parse, "");
	}

	@ValueConverter(rule = "FM_TEXT")
	public IValueConverter<String> text() {
		return new Reading<>(QuotedScalar::unquoted, "");
	}

	@ValueConverter(rule = "URL")
	public IValueConverter<String> url() {
		return new Reading<>(MarkdownValues::withoutBrackets, "");
	}

	@ValueConverter(rule = "AUTO_URL")
	public IValueConverter<String> autoUrl() {
		return new Reading<>(MarkdownValues::withoutBrackets, "");
	}

	private static String withoutBrackets(String url) {
		return url.startsWith("<") ? url.substring(1, url.length() - 1) : url;
	}

	@ValueConverter(rule = "LINK_TITLE")
	public IValueConverter<String> linkTitle() {
		return new Reading<>(title -> title.substring(1, title.length() - 1), "");
	}
}
