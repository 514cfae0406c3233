package community.scs.workbench.editor.editing;

import community.scs.workbench.editor.Access;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Embedded;
import community.scs.workbench.editor.Embeddings;
import community.scs.workbench.editor.Languages;
import community.scs.workbench.editor.Lines;
import community.scs.workbench.editor.Sessions;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.xtext.ide.server.ILanguageServerAccess.Context;
import org.eclipse.xtext.util.ReplaceRegion;

/** What a language service wants to change, by file; edits that change nothing are left out. */
public final class Edits {

	/** Longest line, in characters, that a row of a preview shows. */
	private static final int ROW = 120;

	/** @param row how a preview names the edit: the number of its line, and the line */
	private record Edit(ReplaceRegion region, String row) {
	}

	private final Map<URI, List<Edit>> byFile = new LinkedHashMap<>();

	private Edits() {
	}

	/** Made while the service's answer is still about the snapshot. */
	public static Edits of(Snapshot snapshot, WorkspaceEdit edit) {
		Edits edits = new Edits();
		if (edit != null && edit.getChanges() != null)
			edit.getChanges().forEach((uri, changes) -> {
				String text = new Access(snapshot).doSyncRead(uri, (Context c) -> c.getDocument().getContents());
				edits.add(snapshot, URI.createURI(uri), text, changes);
			});
		return edits;
	}

	public static Edits of(Snapshot snapshot, List<? extends org.eclipse.lsp4j.TextEdit> changes) {
		Edits edits = new Edits();
		edits.add(snapshot, snapshot.uri(), snapshot.text(), changes);
		return edits;
	}

	/** All of them, without those that overlap with earlier ones. */
	public static Edits all(List<Edits> several) {
		Edits all = new Edits();
		for (Edits edits : several)
			if (edits.byFile.entrySet().stream().noneMatch(e -> all.overlaps(e.getKey(), e.getValue())))
				edits.byFile.forEach((uri, regions) -> all.byFile.computeIfAbsent(uri, u -> new ArrayList<>()).addAll(regions));
		return all;
	}

	private boolean overlaps(URI uri, List<Edit> others) {
		return byFile.getOrDefault(uri, List.of()).stream().map(Edit::region).anyMatch(mine -> others.stream().map(Edit::region)
				.anyMatch(o -> o.getOffset() <= mine.getEndOffset() && mine.getOffset() <= o.getEndOffset()));
	}

	private void add(Snapshot snapshot, URI uri, String text, List<? extends org.eclipse.lsp4j.TextEdit> changes) {
		Optional<Embedded> part = snapshot.part().filter(p -> uri.equals(snapshot.uri()));
		Lines lines = new Lines(text);
		for (org.eclipse.lsp4j.TextEdit change : changes) {
			int start = lines.offset(change.getRange().getStart());
			int end = lines.offset(change.getRange().getEnd());
			if (!text.substring(start, end).equals(change.getNewText()))
				byFile.computeIfAbsent(Embeddings.hostOf(uri), u -> new ArrayList<>())
						.add(new Edit(part.map(p -> p.inDocument(start, end, change.getNewText()))
								.orElseGet(() -> new ReplaceRegion(start, end - start, change.getNewText())),
								row(text, start, change.getRange().getStart().getLine())));
		}
	}

	/** @param line zero-based */
	private static String row(String text, int offset, int line) {
		int start = text.lastIndexOf('\n', offset - 1) + 1;
		int end = text.indexOf('\n', offset);
		int from = Math.max(start, offset - ROW / 2);
		int to = Math.min(end < 0 ? text.length() : end, from + ROW);
		return line + 1 + ": " + (from > start ? "…" : "") + text.substring(from, to).strip() + (to < end ? "…" : "");
	}

	public Set<URI> files() {
		return byFile.keySet();
	}

	/**
	 * Changes the open document of one of the files, on the UI thread; one Undo takes all of it back.
	 *
	 * @throws BadLocationException if the document is not the one the edits were made for
	 */
	public void apply(URI file, IDocument document) throws BadLocationException {
		if (!byFile.containsKey(file))
			return;
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		if (undo != null)
			undo.beginCompoundChange();
		DocumentRewriteSession rewrite = ((IDocumentExtension4) document)
				.startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL);
		try {
			merge(byFile.get(file)).apply(document);
		} finally {
			((IDocumentExtension4) document).stopRewriteSession(rewrite);
			if (undo != null)
				undo.endCompoundChange();
		}
	}

	/** As a change of the platform, which can be previewed. Documents that are open and unsaved stay unsaved. */
	public CompositeChange change(String name) {
		return change(name, byFile.keySet());
	}

	private CompositeChange change(String name, Collection<URI> uris) {
		CompositeChange change = new CompositeChange(name);
		for (URI uri : uris)
			Languages.fileOf(uri).ifPresent(file -> {
				TextFileChange fileChange = new TextFileChange(file.getName(), file);
				fileChange.setEdit(new MultiTextEdit());
				fileChange.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
				for (Edit edit : byFile.get(uri).stream().sorted(Comparator.comparingInt(e -> e.region().getOffset())).toList()) {
					TextEdit replace = replace(edit);
					fileChange.addEdit(replace);
					fileChange.addTextEditGroup(new TextEditGroup(edit.row(), replace));
				}
				change.add(fileChange);
			});
		return change;
	}

	/** Changes all files without a preview and returns before that is done: open documents in the UI, closed files on disk. */
	public void perform(String name) {
		Sessions sessions = Bridge.get().sessions();
		byFile.keySet().forEach(uri -> sessions.of(uri).ifPresent(
				session -> session.show(Urgency.NOW, snapshot -> uri, file -> applyOrLog(file, session.document()))));
		List<URI> closed = byFile.keySet().stream().filter(uri -> sessions.of(uri).isEmpty()).toList();
		if (closed.isEmpty())
			return;
		Job job = Job.create(name, monitor -> {
			change(name, closed).perform(monitor);
		});
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
	}

	private void applyOrLog(URI file, IDocument document) {
		try {
			apply(file, document);
		} catch (BadLocationException e) {
			ILog.of(Edits.class).error("An edit of " + file.lastSegment() + " was made for another text and is left out.", e);
		}
	}

	private static MultiTextEdit merge(List<Edit> edits) {
		MultiTextEdit merged = new MultiTextEdit();
		edits.forEach(edit -> merged.addChild(replace(edit)));
		return merged;
	}

	private static TextEdit replace(Edit edit) {
		return new ReplaceEdit(edit.region().getOffset(), edit.region().getLength(), edit.region().getText());
	}
}
