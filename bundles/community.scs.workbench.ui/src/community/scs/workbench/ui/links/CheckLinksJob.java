package community.scs.workbench.ui.links;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.review.links.DoubtfulLink;
import community.scs.workbench.review.links.ExternalLinter;
import community.scs.workbench.review.links.LinkCheck;
import community.scs.workbench.ui.Projects;

/** Asks sites whether the pages are there that documents link to, and marks the links that lead nowhere. */
public final class CheckLinksJob extends Job {

	private static final int MOST_CHARACTERS = 16 << 20;

	private final Collection<IResource> wanted;
	private final Supplier<LinkCheck> check;
	private final Consumer<String> end;
	private boolean isAsking;

	/**
	 * @param wanted documents, and folders and projects that are searched for them
	 * @param check  called in the job
	 * @param end    told in one sentence what came out, on the job's thread
	 */
	public CheckLinksJob(Collection<IResource> wanted, Supplier<LinkCheck> check, Consumer<String> end) {
		super("Check external links");
		this.wanted = wanted;
		this.check = check;
		this.end = end;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Map<IFile, StandardsDocument> documents = documents(monitor);
			Map<IFile, List<DoubtfulLink>> links = ask(documents, monitor);
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			LinkMarkers.update(links, monitor);
			end.accept(summary(documents.size(), links.values().stream().flatMap(List::stream).toList()));
			return Status.OK_STATUS;
		} catch (InterruptedException e) {
			return Status.CANCEL_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		} catch (IOException e) {
			return Status.error(e.getMessage());
		}
	}

	private Map<IFile, StandardsDocument> documents(IProgressMonitor monitor) throws CoreException {
		Map<IFile, StandardsDocument> documents = new LinkedHashMap<>();
		for (IResource resource : wanted) {
			resource.accept((IResourceVisitor) visited -> {
				if (visited instanceof IFile file && "md".equals(file.getFileExtension()) && !isSymbolicLink(file) && !monitor.isCanceled()) {
					String text = Projects.text(file);
					if (text.length() <= MOST_CHARACTERS) {
						documents.put(file, Documents.parse(text));
					}
				}
				return visited.isAccessible() && (visited.equals(resource) || !visited.isDerived() && !visited.getName().startsWith(".") && !isSymbolicLink(visited));
			});
		}
		return documents;
	}

	private static boolean isSymbolicLink(IResource resource) {
		ResourceAttributes attributes = resource.getResourceAttributes();
		return attributes != null && attributes.isSymbolicLink();
	}

	private Map<IFile, List<DoubtfulLink>> ask(Map<IFile, StandardsDocument> documents, IProgressMonitor monitor) throws IOException, InterruptedException {
		SubMonitor steps = SubMonitor.convert(monitor);
		asking(true);
		try {
			return ExternalLinter.check(documents, check.get(), pages -> steps.beginTask("Asking for pages, one a second from each site", pages), page -> {
				synchronized (steps) {
					steps.subTask(page.toString());
					steps.worked(1);
				}
			}, monitor::isCanceled);
		} finally {
			asking(false);
		}
	}

	private synchronized void asking(boolean asking) {
		isAsking = asking;
		if (!asking) {
			Thread.interrupted();
		}
	}

	/** A site may take its time, which a user who cancels does not want to see out. */
	@Override
	protected synchronized void canceling() {
		if (isAsking) {
			getThread().interrupt();
		}
	}

	private static String summary(int documents, List<DoubtfulLink> links) {
		long dead = links.stream().filter(DoubtfulLink::isDead).count();
		return "External links in " + documents + (documents == 1 ? " document: " : " documents: ") + dead + " dead, "
				+ (links.size() - dead) + " whose sites do not tell.";
	}
}
