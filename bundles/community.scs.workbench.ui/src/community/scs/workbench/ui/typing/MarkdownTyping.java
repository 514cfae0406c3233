package community.scs.workbench.ui.typing;

import community.scs.workbench.document.ide.typing.LinkPaste;
import community.scs.workbench.document.ide.typing.Pairs;
import community.scs.workbench.document.ide.typing.SmartEnter;
import community.scs.workbench.document.ide.typing.TextChange;
import java.util.Optional;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;

/** What a key or a paste means in a standards document, where it is more than the characters; one Undo takes it back. */
public final class MarkdownTyping implements IAutoEditStrategy {

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (command.doit)
			change(document.get(), document, command).ifPresent(change -> apply(change, command));
	}

	private static Optional<TextChange> change(String text, IDocument document, DocumentCommand command) {
		boolean isLineEnd = TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0;
		if (command.length == 0 && isLineEnd)
			return SmartEnter.at(text, command.offset, command.text);
		if (command.length == 0 && command.text.length() == 1)
			return Pairs.typed(text, command.offset, command.text.charAt(0));
		if (command.length == 1 && command.text.isEmpty())
			return Pairs.deleted(text, command.offset);
		if (command.length > 0 && command.text.length() > 1)
			return LinkPaste.over(text, command.offset, command.length, command.text);
		return Optional.empty();
	}

	private static void apply(TextChange change, DocumentCommand command) {
		command.offset = change.offset();
		command.length = change.length();
		command.text = change.text();
		command.caretOffset = change.caret();
		command.shiftsCaret = false;
	}
}
