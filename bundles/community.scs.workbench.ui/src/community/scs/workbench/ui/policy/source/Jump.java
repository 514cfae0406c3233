package community.scs.workbench.ui.policy.source;

import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.RulePlaces;
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
		return RulePlaces.of(text, rule).map(span -> new Jump(null, choice.defaults(), span, text)).orElse(null);
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
		if (policy != null) {
			return text == null ? IDE.openEditor(page, policy.file())
					: IDE.openEditor(page, new ReadOnlyText(policy.file().getName(), policy.shortLabel(), text), IDE.getEditorDescriptor(policy.file()).getId());
		}
		return switch (catalogue) {
		case CatalogueSource.InProject project -> IDE.openEditor(page, project.file());
		case CatalogueSource.Outside outside -> openOutside(page, outside.path());
		case CatalogueSource.Stored stored when !stored.example() -> openOutside(page, CatalogueStore.ofUser().file(stored.name()));
		case CatalogueSource.Stored stored -> {
			ReadOnlyText example = new ReadOnlyText(stored.name() + ".yaml", stored.label(), text);
			yield IDE.openEditor(page, example, IDE.getEditorDescriptor(example.getName(), true, false).getId());
		}
		};
	}

	private static IEditorPart openOutside(IWorkbenchPage page, Path file) throws CoreException {
		return IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
	}
}
