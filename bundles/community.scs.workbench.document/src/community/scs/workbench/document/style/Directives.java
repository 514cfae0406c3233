package community.scs.workbench.document.style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments such as {@code <!-- markdownlint-disable MD033 -->}, which switch rules off for lines, from there on, or altogether. */
final class Directives {

	/** A text without it has no such comment. */
	static final String WORD = "markdownlint-";

	private static final Pattern DIRECTIVE = Pattern.compile("<!--\\s*+markdownlint-(disable|enable)(-file|-line|-next-line)?((?:\\s++[\\w-]++)*?)\\s*+-->",
			Pattern.CASE_INSENSITIVE);

	private final List<Set<StyleRule>> off = new ArrayList<>();

	Directives(StyleText text) {
		Set<StyleRule> current = EnumSet.noneOf(StyleRule.class);
		Set<StyleRule> everywhere = EnumSet.noneOf(StyleRule.class);
		Set<StyleRule> next = Set.of();
		for (int line = 0; line < text.lines(); line++) {
			Set<StyleRule> here = EnumSet.copyOf(current);
			here.addAll(next);
			next = Set.of();
			int end = line + 1 < text.lines() ? text.start(line + 1) : text.text.length();
			String written = text.text.substring(text.start(line), end);
			Matcher directive = written.contains(WORD) ? DIRECTIVE.matcher(written) : null;
			while (directive != null && directive.find()) {
				Set<StyleRule> rules = rules(directive.group(3));
				boolean disables = directive.group(1).equalsIgnoreCase("disable");
				switch (directive.group(2) == null ? "" : directive.group(2).toLowerCase(Locale.ROOT)) {
					case "-file" -> change(everywhere, rules, disables);
					case "-line" -> change(here, rules, disables);
					case "-next-line" -> next = disables ? rules : Set.of();
					default -> {
						change(current, rules, disables);
						change(here, rules, disables);
					}
				}
			}
			off.add(here);
		}
		off.forEach(rules -> rules.addAll(everywhere));
	}

	private static void change(Set<StyleRule> rules, Set<StyleRule> changed, boolean add) {
		if (add)
			rules.addAll(changed);
		else
			rules.removeAll(changed);
	}

	private static Set<StyleRule> rules(String names) {
		if (names.isBlank())
			return EnumSet.allOf(StyleRule.class);
		Set<StyleRule> rules = EnumSet.noneOf(StyleRule.class);
		for (String name : names.strip().split("\\s+"))
			for (StyleRule rule : StyleRule.values())
				if (rule.isCalled(name))
					rules.add(rule);
		return rules;
	}

	boolean isOff(StyleRule rule, int line) {
		return off.get(line).contains(rule);
	}
}
