package community.scs.workbench.ui.checks;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

import community.scs.workbench.ui.clouds.CloudRef;

/** Run &gt; Check on the Sandbox Cloud. */
public class CheckSandbox extends StartCheck {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		start(event, CloudRef.SANDBOX);
		return null;
	}
}
