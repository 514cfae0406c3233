package community.scs.workbench.policy.decide;

import java.util.List;
import java.util.stream.Collectors;

import community.scs.workbench.policy.yaml.Span;

/**
 * A parsed check, as oslo.policy's parser builds it. Spans are places in the text of the check (in the content of the
 * scalar for the older form of nested lists). {@code toString} is Python's {@code str(check)}.
 */
public sealed interface Check {

	/** Where the check is written. */
	Span span();

	/** {@code @}, and the empty check: always allowed. */
	record True(Span span) implements Check {
		@Override
		public String toString() {
			return "@";
		}
	}

	/** {@code !}: never allowed. */
	record False(Span span) implements Check {
		@Override
		public String toString() {
			return "!";
		}
	}

	/** What the parser cannot read: never allowed, which oslo.policy only writes to its log. */
	record Unreadable(String problem, Span span) implements Check {
		@Override
		public String toString() {
			return "!";
		}
	}

	/** A single word or quoted text alone; the parser lets it pass, and every decision that reaches it fails. */
	record Bare(String text, Span span) implements Check {
		@Override
		public String toString() {
			return text;
		}
	}

	record Not(Check part, Span span) implements Check {
		@Override
		public String toString() {
			return "not " + part;
		}
	}

	record And(List<Check> parts, Span span) implements Check {
		@Override
		public String toString() {
			return parts.stream().map(Check::toString).collect(Collectors.joining(" and ", "(", ")"));
		}
	}

	record Or(List<Check> parts, Span span) implements Check {
		@Override
		public String toString() {
			return parts.stream().map(Check::toString).collect(Collectors.joining(" or ", "(", ")"));
		}
	}

	/** {@code rule:name}. */
	record Rule(String name, Span span) implements Check {
		@Override
		public String toString() {
			return "rule:" + name;
		}
	}

	/** {@code role:name}; case does not matter. */
	record Role(Template role, Span span) implements Check {
		@Override
		public String toString() {
			return "role:" + role;
		}
	}

	/** {@code left:right} of any other kind. */
	record Generic(Subject left, Template right, Span span) implements Check {
		@Override
		public String toString() {
			return left.text() + ":" + right;
		}
	}

	/** {@code http:} and {@code https:}, the question to another server, which is never asked here. */
	record External(String scheme, Template url, Span span) implements Check {
		@Override
		public String toString() {
			return scheme + ":" + url;
		}
	}

	/**
	 * Neutron's {@code field:resource:name=value}. With {@code pattern} the field matches from its start (value
	 * {@code ~pattern}), else it equals {@code value}, which is converted as the attribute demands.
	 */
	record Field(String resource, String name, String text, Object value, PyPattern pattern, Span span) implements Check {
		@Override
		public String toString() {
			return "field:" + resource + ":" + name + ":" + text;
		}
	}

	/** Neutron's {@code tenant_id:%(field)s}; a field that the target lacks is looked up in its parent resource. */
	record Owner(String field, Template right, Span span) implements Check {
		@Override
		public String toString() {
			return "tenant_id:" + right;
		}
	}
}
