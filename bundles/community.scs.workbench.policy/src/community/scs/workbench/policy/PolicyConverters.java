package community.scs.workbench.policy;

import community.scs.workbench.policy.scanning.Scalars;
import community.scs.workbench.scan.RawConverters;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Values are what YAML reads: without the escapes of the scalar they stand in. */
public class PolicyConverters extends RawConverters {

	private interface ReadOnly extends IValueConverter<String> {
		@Override
		default String toString(String value) {
			return value;
		}
	}

	@ValueConverter(rule = "NAME")
	public IValueConverter<String> name() {
		return (ReadOnly) PolicyConverters::decode;
	}

	@ValueConverter(rule = "TEXT")
	public IValueConverter<String> text() {
		return name();
	}

	@ValueConverter(rule = "LITERAL")
	public IValueConverter<String> literal() {
		return name();
	}

	@ValueConverter(rule = "DOC")
	public IValueConverter<String> comment() {
		return (ReadOnly) (text, node) -> text.substring(text.startsWith("# ") ? 2 : 1).stripTrailing();
	}

	static String decode(String text, INode node) {
		if (node == null || text.indexOf('\\') < 0 && text.indexOf('\n') < 0 && !text.contains("''"))
			return text;
		return Scalars.decode(quoteAround(node), text);
	}

	/** The token that opened the scalar directly precedes the node or one of those around it. */
	private static char quoteAround(INode node) {
		for (INode around = node; around != null; around = around.getParent()) {
			INode before = around.getPreviousSibling();
			while (before instanceof ILeafNode leaf && leaf.isHidden())
				before = before.getPreviousSibling();
			INode last = before instanceof ICompositeNode composite ? composite.getLastChild() : before;
			if (last != null && last.getGrammarElement() instanceof RuleCall call && opensScalar(call.getRule().getName()))
				return last.getText().charAt(0);
		}
		return 0;
	}

	private static boolean opensScalar(String rule) {
		return switch (rule) {
		case "QUOTE", "UNCLOSED_QUOTE", "BAD_ESCAPE", "BLOCK" -> true;
		default -> false;
		};
	}
}
