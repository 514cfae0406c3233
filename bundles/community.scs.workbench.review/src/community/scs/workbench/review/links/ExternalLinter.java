package community.scs.workbench.review.links;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.rules.LinkRules;
import community.scs.workbench.review.links.Answer.Verdict;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.review.lint.InputFiles;
import community.scs.workbench.scan.rules.Rule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;

/** Findings about the addresses in documents. */
public final class ExternalLinter {

	/** A dead link is a warning, and one whose site does not tell a note. */
	public static final String RULE = Rule.nameOf(LinkRules.EXTERNAL);

	private static final long MAXIMUM_BYTES = 16L << 20;

	private ExternalLinter() {
	}

	/**
	 * @param paths files, and folders that are searched for documents
	 * @param begun told how many pages there are
	 * @throws IOException if a path does not exist or cannot be read
	 */
	public static List<Finding> lint(Collection<Path> paths, LinkCheck check, Consumer<Integer> begun, Consumer<URI> done, BooleanSupplier cancelled)
			throws IOException, InterruptedException {
		Map<Path, StandardsDocument> documents = new LinkedHashMap<>();
		for (Path file : InputFiles.in(paths))
			if (file.getFileName().toString().endsWith(".md") && Files.size(file) <= MAXIMUM_BYTES)
				documents.put(file, Documents.parse(file));
		List<URI> pages = documents.values().stream().flatMap(d -> ExternalLink.in(d).stream()).map(ExternalLink::page).distinct().toList();
		begun.accept(pages.size());
		Map<URI, Answer> answers = check.ask(pages, done, cancelled);
		List<Finding> findings = new ArrayList<>();
		documents.forEach((file, document) -> {
			for (ExternalLink link : ExternalLink.in(document))
				if (answers.containsKey(link.page()) && answers.get(link.page()).verdict() != Verdict.ALIVE)
					findings.add(finding(file, document, link, answers.get(link.page())));
		});
		return findings.stream().sorted().toList();
	}

	private static Finding finding(Path file, StandardsDocument document, ExternalLink link, Answer answer) {
		INode root = NodeModelUtils.getNode(document);
		LineAndColumn start = NodeModelUtils.getLineAndColumn(root, link.offset());
		LineAndColumn end = NodeModelUtils.getLineAndColumn(root, link.offset() + link.length());
		boolean isDead = answer.verdict() == Verdict.DEAD;
		String message = (isDead ? "The link " + link.page() + " is dead. " : "Whether the link " + link.page() + " leads somewhere is not known. ") + answer.says();
		return new Finding(file, start.getLine(), start.getColumn(), end.getLine(), end.getColumn(), RULE, isDead ? Severity.WARNING : Severity.INFO, message, false);
	}
}
