package community.scs.workbench.scan;

import java.util.Map;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;

/**
 * Values are the text of their tokens, except where a subclass converts a rule. The default converters would ask the
 * generated lexer whether a value is a valid token; where a scanner decides that, their answer is always no, and rename
 * would skip references without a word.
 */
public class RawConverters extends AbstractDeclarativeValueConverterService {

	@Override
	protected void registerEFactoryConverters(Map<String, IValueConverter<Object>> convertersByName) {
		// none
	}
}
