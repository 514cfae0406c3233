package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.testing.TestText;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.rename.IRenameService2;

/** Renames a persona and its uses. */
public class TestRename implements IRenameService2 {

	/** What needs no quotes in YAML, and is a text there. */
	private static final Pattern NAME = Pattern.compile("(?!(?i:true|false|yes|no|on|off|null|y|n)$)[A-Za-z_][\\w.-]*+(?: [\\w.-]++)*+");

	@Override
	public WorkspaceEdit rename(Options options) {
		String uri = options.getRenameParams().getTextDocument().getUri();
		String name = options.getRenameParams().getNewName();
		return !NAME.matcher(name).matches() ? new WorkspaceEdit() : options.getLanguageServerAccess().doSyncRead(uri, context -> {
			Document document = context.getDocument();
			TestText text = TestText.of(document.getContents());
			List<TextEdit> edits = TestNames.persona(text, document.getOffSet(options.getRenameParams().getPosition())).map(old -> TestNames.places(text, old))
					.orElse(List.of()).stream().map(place -> new TextEdit(TestNames.range(document, place), name)).toList();
			WorkspaceEdit edit = new WorkspaceEdit();
			if (!edits.isEmpty())
				edit.getChanges().put(uri, edits);
			return edit;
		});
	}

	@Override
	public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameOptions options) {
		return options.getLanguageServerAccess().doSyncRead(options.getParams().getTextDocument().getUri(), context -> {
			Document document = context.getDocument();
			TestText text = TestText.of(document.getContents());
			int offset = document.getOffSet(options.getParams().getPosition());
			return TestNames.persona(text, offset).flatMap(name -> TestNames.places(text, name).stream()
					.filter(place -> place.offset() <= offset && offset <= place.end()).findFirst()
					.map(place -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
							new PrepareRenameResult(TestNames.range(document, place), name)))).orElse(null);
		});
	}
}
