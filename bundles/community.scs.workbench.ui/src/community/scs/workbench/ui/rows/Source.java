package community.scs.workbench.ui.rows;

import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

/** Where rows come from: the Markdown files of the open projects, as they are in the editors. Called in the background. */
public interface Source<R extends Row> {

	/** what the Progress view says */
	String name();

	/** endings of the files whose change changes rows */
	Set<String> extensions();

	List<R> read(IFile file, String text);

	/** @return the rows of all files with what only all files together tell */
	default List<R> complete(List<R> rows) throws CoreException {
		return rows;
	}
}
