package community.scs.workbench.document.terms;

import community.scs.workbench.document.PlainText;
import community.scs.workbench.document.model.Inline;
import community.scs.workbench.document.model.Link;
import community.scs.workbench.document.model.ReferenceLink;
import community.scs.workbench.document.model.Sentence;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;

/**
 * Where a document uses a name of a group. Code, quotations and targets of links use none.
 *
 * @param name    as the group has it
 * @param element the text that holds it
 * @param line    from 1
 */
public record NameUse(String name, Text element, TextRegion region, int line) {

	/** @return the first use of each name, by group; groups without use are left out */
	public static Map<NameGroup, Map<String, NameUse>> in(StandardsDocument document) {
		Map<NameGroup, Map<String, NameUse>> uses = new LinkedHashMap<>();
		TreeIterator<EObject> all = document.eAllContents();
		while (all.hasNext())
			if (all.next() instanceof Sentence sentence) {
				add(uses, sentence, sentence.getParts());
				all.prune();
			}
		return uses;
	}

	private static void add(Map<NameGroup, Map<String, NameUse>> uses, Sentence sentence, List<Inline> parts) {
		for (Inline part : parts)
			switch (part) {
				case Text text -> add(uses, sentence, text);
				case Link link -> add(uses, sentence, link.getText());
				case ReferenceLink link -> add(uses, sentence, link.getText());
				default -> {
					// no prose
				}
			}
	}

	private static void add(Map<NameGroup, Map<String, NameUse>> uses, Sentence sentence, Text text) {
		for (NameGroup group : NameGroup.all())
			group.names().forEach((name, pattern) -> {
				Matcher found = pattern.matcher(text.getValue());
				if (found.find() && isMeant(group, PlainText.of(sentence))) {
					INode node = NodeModelUtils.findActualNodeFor(text);
					uses.computeIfAbsent(group, g -> new LinkedHashMap<>()).putIfAbsent(name,
							new NameUse(name, text, new TextRegion(node.getOffset() + found.start(), found.end() - found.start()), node.getStartLine()));
				}
			});
	}

	/** A sentence with two of the names tells them apart. */
	private static boolean isMeant(NameGroup group, String sentence) {
		return sentence.contains(group.beside()) && group.names().values().stream().filter(n -> n.matcher(sentence).find()).count() == 1;
	}
}
