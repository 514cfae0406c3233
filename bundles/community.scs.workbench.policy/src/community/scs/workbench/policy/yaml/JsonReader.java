package community.scs.workbench.policy.yaml;

import java.util.ArrayList;
import java.util.List;

import community.scs.workbench.policy.yaml.Node.Kind;

/** Reads JSON into nodes that know their places. */
public final class JsonReader extends PythonJson<Node, List<Node.Entry>, List<Node>> {

	private static final int DEEPEST = 300;

	private JsonReader(String text) {
		super(text, DEEPEST);
	}

	public static boolean isJson(String text) {
		try {
			read(text);
			return true;
		} catch (UnreadableException e) {
			return false;
		}
	}

	/** The value that {@code text} is; fails when the text is anything but one JSON value. */
	static Node read(String text) throws UnreadableException {
		return new JsonReader(text).read();
	}

	@Override
	protected Node text(String content, int start, int end) {
		return new Node.Scalar(Kind.TEXT, content, span(start, end));
	}

	@Override
	protected Node word(String word, int start, int end) {
		return new Node.Scalar(switch (word) {
			case "null" -> Kind.NULL;
			case "true" -> Kind.TRUE;
			case "false" -> Kind.FALSE;
			default -> Kind.NUMBER;
		}, word, span(start, end));
	}

	@Override
	protected Node whole(String digits, int start, int end) {
		return new Node.Scalar(digits.equals("0") || digits.equals("-0") ? Kind.ZERO : Kind.NUMBER, digits, span(start, end));
	}

	@Override
	protected Node real(String digits, int start, int end) {
		return new Node.Scalar(Double.parseDouble(digits) == 0 ? Kind.ZERO : Kind.NUMBER, digits, span(start, end));
	}

	@Override
	protected List<Node.Entry> mapping() {
		return new ArrayList<>();
	}

	@Override
	protected void put(List<Node.Entry> mapping, String name, int start, int end, Node value) {
		mapping.add(new Node.Entry(text(name, start, end), value));
	}

	@Override
	protected Node mapping(List<Node.Entry> mapping, int start, int end) {
		return new Node.Mapping(mapping, span(start, end));
	}

	@Override
	protected List<Node> list() {
		return new ArrayList<>();
	}

	@Override
	protected void add(List<Node> list, Node value) {
		list.add(value);
	}

	@Override
	protected Node list(List<Node> list, int start, int end) {
		return new Node.Sequence(list, span(start, end));
	}

	private static Span span(int start, int end) {
		return new Span(start, end - start);
	}
}
