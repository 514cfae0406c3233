package community.scs.workbench.review.links;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.rules.LinkRules;
import community.scs.workbench.review.links.Answer.Verdict;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.review.lint.InputFiles;
import community.scs.workbench.review.lint.Rules;
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
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;

/** Findings about the addresses in documents. */
public final class ExternalLinter {

	private static final long MAXIMUM_BYTES = 16L << 20;

	private ExternalLinter() {
	}

	/**
	 * @param paths files, and folders that are searched for documents
	 * @param rules whose severity a dead link has; a link whose site does not tell is a note
	 * @param begun told how many pages there are
	 * @throws IOException if a path does not exist or cannot be read, or no site answers
	 */
	public static List<Finding> lint(Collection<Path> paths, Rules rules, LinkCheck check, IntConsumer begun, Consumer<URI> done, BooleanSupplier cancelled)
			throws IOException, InterruptedException {
		Optional<Severity> severity = rules.severity(LinkRules.EXTERNAL);
		if (severity.isEmpty())
			return List.of();
		Map<Path, StandardsDocument> documents = new LinkedHashMap<>();
		for (Path file : InputFiles.in(paths))
			if (file.getFileName().toString().endsWith(".md") && Files.size(file) <= MAXIMUM_BYTES)
				documents.put(file, Documents.parse(file));
		List<Finding> findings = new ArrayList<>();
		check(documents, check, begun, done, cancelled).forEach((file, links) -> {
			for (DoubtfulLink link : links)
				findings.add(finding(file, documents.get(file), link, severity.get()));
		});
		return findings.stream().sorted().toList();
	}

	/**
	 * @param <F> names files
	 * @return the links of each file that are dead, or whose sites do not tell, in text order; all files have an entry
	 * @throws IOException if no site answers
	 */
	public static <F> Map<F, List<DoubtfulLink>> check(Map<F, StandardsDocument> documents, LinkCheck check, IntConsumer begun, Consumer<URI> done,
			BooleanSupplier cancelled) throws IOException, InterruptedException {
		Map<F, List<ExternalLink>> links = new LinkedHashMap<>();
		documents.forEach((file, document) -> links.put(file, ExternalLink.in(document)));
		List<URI> pages = links.values().stream().flatMap(List::stream).map(ExternalLink::page).distinct().toList();
		begun.accept(pages.size());
		Map<URI, Answer> answers = check.ask(pages, done, cancelled);
		Map<F, List<DoubtfulLink>> doubtful = new LinkedHashMap<>();
		links.forEach((file, all) -> doubtful.put(file, all.stream()
				.filter(l -> answers.containsKey(l.page()) && answers.get(l.page()).verdict() != Verdict.ALIVE)
				.map(l -> new DoubtfulLink(l, answers.get(l.page()))).toList()));
		return doubtful;
	}

	private static Finding finding(Path file, StandardsDocument document, DoubtfulLink doubtful, Severity severity) {
		ExternalLink link = doubtful.link();
		INode root = NodeModelUtils.getNode(document);
		LineAndColumn start = NodeModelUtils.getLineAndColumn(root, link.offset());
		LineAndColumn end = NodeModelUtils.getLineAndColumn(root, link.offset() + link.length());
		return new Finding(file, start.getLine(), start.getColumn(), end.getLine(), end.getColumn(), Rule.nameOf(LinkRules.EXTERNAL),
				doubtful.isDead() ? severity : Severity.INFO, doubtful.message(), false);
	}
}
