package community.scs.workbench.ui.checks;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.core.resources.IProject;

import community.scs.workbench.ui.clouds.CloudRef;

/**
 * What shall be checked where.
 *
 * @param files paths of requirements files in the project, with slashes; empty means all of them
 * @param library whether to judge the requirements for SCS-compatible IaaS that come with the workbench, too
 * @param reference the day that requirements mean by today; null means the day of the check (UTC)
 * @param recording path in the project under which the recording is saved; empty means not at all
 */
public record CheckRequest(IProject project, CloudRef cloud, List<String> files, boolean library, LocalDate reference, String recording) {

	/** all requirements of a project, today */
	public static CheckRequest of(IProject project, CloudRef cloud) {
		return new CheckRequest(project, cloud, List.of(), false, null, "");
	}
}
