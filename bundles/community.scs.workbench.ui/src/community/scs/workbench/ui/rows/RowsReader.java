package community.scs.workbench.ui.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.ui.Projects;

/** Reads all rows; a file that did not change, in its editor or on disk, is not read again. Any thread. */
final class RowsReader<R extends Row> {

	/** @param version the text of an open file, the modification stamp of another */
	private record Read<R>(Object version, List<R> rows) {
	}

	private final Map<IFile, Read<R>> known = new ConcurrentHashMap<>();
	private final Source<R> source;

	RowsReader(Source<R> source) {
		this.source = source;
	}

	List<R> read(IProgressMonitor monitor) throws CoreException {
		List<IFile> files = new ArrayList<>();
		for (IProject project : Projects.open()) {
			files.addAll(Projects.files(project, "md"));
		}
		known.keySet().retainAll(files);
		List<R> rows = new ArrayList<>();
		SubMonitor steps = SubMonitor.convert(monitor, files.size());
		for (IFile file : files) {
			if (steps.isCanceled()) {
				throw new CancellationException();
			}
			rows.addAll(known.compute(file, this::read).rows());
			steps.worked(1);
		}
		return source.complete(rows);
	}

	/** A file that cannot be read has no rows here; its editor says why. */
	private Read<R> read(IFile file, Read<R> old) {
		Optional<String> typed = Bridge.get().sessions().of(file).map(Session::text);
		Object version = typed.isPresent() ? typed.get() : (Object) file.getModificationStamp();
		if (old != null && old.version().equals(version)) {
			return old;
		}
		try {
			return new Read<>(version, source.read(file, typed.isPresent() ? typed.get() : file.readString()));
		} catch (CoreException e) {
			return new Read<>(version, List.of());
		}
	}
}
