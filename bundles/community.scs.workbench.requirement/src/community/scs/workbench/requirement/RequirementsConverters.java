package community.scs.workbench.requirement;

import java.math.BigDecimal;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Texts stand in quotes; a backslash makes a quote or a backslash part of the text and stands for itself before any other
 * character, so that regular expressions read as they do elsewhere.
 */
public class RequirementsConverters extends AbstractDeclarativeValueConverterService {

	private final Quoted quoted = new Quoted();
	private final IValueConverter<BigDecimal> number = new Number();
	private final IValueConverter<String> itemName = new ItemName();

	@ValueConverter(rule = "STRING")
	public IValueConverter<String> quoted() {
		return quoted;
	}

	@ValueConverter(rule = "NUMBER")
	public IValueConverter<BigDecimal> number() {
		return number;
	}

	@ValueConverter(rule = "ItemName")
	public IValueConverter<String> itemName() {
		return itemName;
	}

	private static final class Quoted extends AbstractNullSafeConverter<String> {

		@Override
		protected String internalToString(String value) {
			return '"' + value.replaceAll("\\\\(?=[\\\\\"]|$)|\"", "\\\\$0") + '"';
		}

		@Override
		protected String internalToValue(String text, INode node) {
			StringBuilder value = new StringBuilder();
			int i = 1;
			for (; i < text.length() && text.charAt(i) != '"'; i++) {
				if (text.charAt(i) == '\\' && i + 1 < text.length() && "\\\"".indexOf(text.charAt(i + 1)) >= 0)
					i++;
				value.append(text.charAt(i));
			}
			if (i >= text.length())
				throw new ValueConverterException("The text has no closing quote on this line.", node, null);
			return value.toString();
		}
	}

	private static final class Number extends AbstractNullSafeConverter<BigDecimal> {

		private static final int LONGEST = 30;

		@Override
		protected String internalToString(BigDecimal value) {
			return value.toPlainString();
		}

		@Override
		protected BigDecimal internalToValue(String text, INode node) {
			if (text.length() > LONGEST)
				throw new ValueConverterException("A number has at most " + LONGEST + " digits.", node, null);
			return new BigDecimal(text);
		}
	}

	private final class ItemName extends AbstractNullSafeConverter<String> {

		@Override
		protected String internalToString(String value) {
			return value.matches("[A-Za-z_][A-Za-z0-9_:-]*") ? value : quoted.toString(value);
		}

		@Override
		protected String internalToValue(String text, INode node) {
			return text.startsWith("\"") ? quoted.toValue(text, node) : text;
		}
	}
}
