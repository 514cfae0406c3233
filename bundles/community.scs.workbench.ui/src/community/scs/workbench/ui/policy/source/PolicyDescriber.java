package community.scs.workbench.ui.policy.source;

import community.scs.workbench.policy.PolicyHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.ITextContentDescriber;

/** Looks at how a file of YAML or JSON begins. */
public abstract sealed class PolicyDescriber implements ITextContentDescriber {

	/** Of a file whose name says that it is a policy. */
	public static final class Named extends PolicyDescriber {

		public Named() {
			super(PolicyHead::mayBePolicy);
		}
	}

	/** Of a file with any name. */
	public static final class Any extends PolicyDescriber {

		public Any() {
			super(PolicyHead::isPolicy);
		}
	}

	private final Predicate<String> policy;

	private PolicyDescriber(Predicate<String> policy) {
		this.policy = policy;
	}

	@Override
	public int describe(Reader text, IContentDescription description) throws IOException {
		char[] head = new char[PolicyHead.LENGTH];
		int length = 0;
		for (int read = 0; read >= 0 && length < head.length; read = text.read(head, length, head.length - length))
			length += read;
		return policy.test(new String(head, 0, length)) ? VALID : INVALID;
	}

	@Override
	public int describe(InputStream content, IContentDescription description) throws IOException {
		return describe(new InputStreamReader(content, StandardCharsets.UTF_8), description);
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return new QualifiedName[0];
	}
}
