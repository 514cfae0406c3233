package community.scs.workbench.editor.tests;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Remembers what a code mining asked for. */
public final class TestCommand extends AbstractHandler {

	static String rule;

	@Override
	public Object execute(ExecutionEvent event) {
		rule = event.getParameter("rule");
		return null;
	}
}
