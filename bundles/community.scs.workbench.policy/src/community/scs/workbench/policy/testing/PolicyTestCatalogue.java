package community.scs.workbench.policy.testing;

import com.google.inject.Singleton;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.List;
import org.eclipse.xtext.diagnostics.Severity;

/** What is looked for in tests of policies. That a file is no YAML is not among it: nothing can be run then. */
@Singleton
public final class PolicyTestCatalogue extends RuleCatalogue {

	private static final String CODE = "community.scs.workbench.policy.test-";
	private static final String NOTATION = "docs/policy-semantics.md, Tests of a policy";

	public static final String UNREADABLE = CODE + "unreadable";
	/** Data of the issue: the name that was probably meant, if any. So for all unknown names. */
	public static final String UNKNOWN_KEY = CODE + "unknown-key";
	/** Data of the issue: the key. */
	public static final String MISSING_KEY = CODE + "missing-key";
	public static final String REPEATED = CODE + "repeated";
	/** Data of the issue: the name, then the one that was probably meant, if any. */
	public static final String UNKNOWN_PERSONA = CODE + "unknown-persona";
	public static final String UNUSED_PERSONA = CODE + "unused-persona";
	public static final String UNKNOWN_OPERATION = CODE + "unknown-operation";
	public static final String UNKNOWN_WORD = CODE + "unknown-word";
	public static final String UNKNOWN_ATTRIBUTE = CODE + "unknown-attribute";
	public static final String UNKNOWN_ROLE = CODE + "unknown-role";
	public static final String POLICY_NOT_FOUND = CODE + "policy-not-found";
	public static final String NOTHING_TESTED = CODE + "nothing-tested";

	public PolicyTestCatalogue() {
		super(List.of(
				new Rule(UNKNOWN_KEY, Severity.ERROR, "A file with tests has the keys of the notation, and no others.", NOTATION).mendedInEditor(),
				new Rule(MISSING_KEY, Severity.ERROR, "A test has a name, a persona, an operation and what is expected.", NOTATION).mendedInEditor(),
				new Rule(REPEATED, Severity.WARNING, "No two personas and no two tests have the same name, and no key stands twice.", NOTATION),
				new Rule(UNKNOWN_PERSONA, Severity.ERROR, "The persona of a test is one of the file.", NOTATION).mendedInEditor(),
				new Rule(UNUSED_PERSONA, Severity.INFO, "A persona of the file asks something.", NOTATION).mendedInEditor(),
				new Rule(UNKNOWN_OPERATION, Severity.WARNING, "The operation of a test is a rule of the policy or of its catalogue.", NOTATION).mendedInEditor(),
				new Rule(UNKNOWN_WORD, Severity.ERROR, "What is expected, and each switch, is a word of the notation.", NOTATION).mendedInEditor(),
				new Rule(UNKNOWN_ATTRIBUTE, Severity.WARNING, "An attribute of a persona is one that tokens have.", "oslo.context, RequestContext.to_policy_values").mendedInEditor(),
				new Rule(UNKNOWN_ROLE, Severity.WARNING, "A role of a persona that differs by a letter or two from one that rules ask for is that role.", NOTATION).mendedInEditor(),
				new Rule(POLICY_NOT_FOUND, Severity.ERROR, "The policy and the catalogue that a file names can be loaded.", NOTATION),
				new Rule(NOTHING_TESTED, Severity.INFO, "A file with tests names a policy or a catalogue, unless the command line does.", NOTATION)));
	}
}
