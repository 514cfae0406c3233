package community.scs.workbench.document.markdown;

import community.scs.workbench.scan.Sink;
import java.util.List;

/** Hands tokens on in text order; what lies between them becomes hidden tokens. */
final class TokenWriter {

	private final Sink sink;
	private int end;

	TokenWriter(Sink sink) {
		this.sink = sink;
	}

	void write(String type, Span span) {
		write(type, span.start(), span.end());
	}

	void write(String type, int from, int to) {
		fill(from);
		sink.token(type, from, to);
		end = to;
	}

	/** A token of length zero, where something starts. */
	void open(String type, int offset) {
		fill(offset);
		sink.token(type, offset, offset);
	}

	/** A token of length zero, right after the last one. */
	void close(String type) {
		sink.token(type, end, end);
	}

	void writeIfPresent(String type, Span span) {
		if (span != null && !span.isEmpty())
			write(type, span);
	}

	void write(Content content, List<Token> tokens) {
		for (Token token : tokens)
			write(token.type(), content.source(token.start()), content.source(token.end()));
	}

	/** All up to there is hidden. */
	void fill(int offset) {
		if (offset > end) {
			sink.token("WS", end, offset);
			end = offset;
		}
	}

	int end() {
		return end;
	}
}
