package community.scs.workbench.ui.policy.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.yaml.Span;

/** A place in a policy or in a catalogue, and the way there. */
public final class Jump {

	private final PolicySource policy;
	private final CatalogueSource catalogue;
	private final Span span;
	private final String text;

	private Jump(PolicySource policy, CatalogueSource catalogue, Span span, String text) {
		this.policy = policy;
		this.catalogue = catalogue;
		this.span = span;
		this.text = text;
	}

	/** To where a rule is written; null for one that is written nowhere. Reads files: not for the UI thread. */
	public static Jump to(PolicyChoice choice, Policy policy, String rule) throws CoreException {
		Policy.Rule found = policy.find(rule);
		if (found == null) {
			return null;
		}
		return found.file() != null ? inPolicy(choice, found.file().nameSpan()) : inCatalogue(choice, found.name());
	}

	/** To where a check is written. */
	public static Jump to(PolicyChoice choice, Policy policy, Explanation check) throws CoreException {
		Explanation.Place place = check.place(policy.files());
		if (place != null) {
			return inPolicy(choice, place.span());
		}
		return check.rule() == null ? null : inCatalogue(choice, check.rule().name());
	}

	private static Jump inPolicy(PolicyChoice choice, Span span) throws CoreException {
		return new Jump(choice.policy(), null, span, choice.policy().revision().isEmpty() ? null : choice.policy().text());
	}

	private static Jump inCatalogue(PolicyChoice choice, String rule) throws CoreException {
		if (choice.defaults() == null) {
			return null;
		}
		String text = choice.defaults().text();
		for (String written : new String[] { '"' + rule + "\":", "name: \"" + rule + '"', "name: '" + rule + "'", "name: " + rule + "\n", '"' + rule + '"' }) {
			int at = text.indexOf(written);
			if (at >= 0) {
				return new Jump(null, choice.defaults(), new Span(at + written.indexOf(rule), rule.length()), null);
			}
		}
		return null;
	}

	/** where it leads, for users */
	public String label() {
		return policy != null ? policy.shortLabel() : catalogue.name();
	}

	/** Opens the editor; UI thread. */
	public void open(IWorkbenchPage page) throws CoreException {
		if (editor(page) instanceof ITextEditor editor) {
			editor.selectAndReveal(span.offset(), span.length());
		}
	}

	private IEditorPart editor(IWorkbenchPage page) throws CoreException {
		if (policy == null) {
			return catalogue.file() != null ? IDE.openEditor(page, catalogue.file())
					: IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(catalogue.path().toUri()));
		}
		if (text == null) {
			return IDE.openEditor(page, policy.file());
		}
		return IDE.openEditor(page, new Committed(policy, text), IDE.getEditorDescriptor(policy.file()).getId());
	}

	/** A file as it was at a revision; read-only. */
	private static final class Committed extends PlatformObject implements IStorageEditorInput, IStorage {

		private final PolicySource source;
		private final String content;

		Committed(PolicySource source, String content) {
			this.source = source;
			this.content = content;
		}

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public IPath getFullPath() {
			return null;
		}

		@Override
		public boolean isReadOnly() {
			return true;
		}

		@Override
		public IStorage getStorage() {
			return this;
		}

		@Override
		public boolean exists() {
			return true;
		}

		@Override
		public ImageDescriptor getImageDescriptor() {
			return null;
		}

		@Override
		public String getName() {
			return source.file().getName();
		}

		@Override
		public IPersistableElement getPersistable() {
			return null;
		}

		@Override
		public String getToolTipText() {
			return source.shortLabel();
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Committed committed && committed.source.equals(source);
		}

		@Override
		public int hashCode() {
			return source.hashCode();
		}
	}
}
