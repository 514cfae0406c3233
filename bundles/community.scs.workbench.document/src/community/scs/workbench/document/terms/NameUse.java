package community.scs.workbench.document.terms;

import community.scs.workbench.document.Contents;
import community.scs.workbench.document.PlainText;
import community.scs.workbench.document.Remembered;
import community.scs.workbench.document.model.Sentence;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.eclipse.xtext.EcoreUtil2;
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
		return Remembered.inDocument(NameUse.class, document, () -> find(document));
	}

	private static Map<NameGroup, Map<String, NameUse>> find(StandardsDocument document) {
		Map<NameGroup, Map<String, NameUse>> uses = new LinkedHashMap<>();
		String written = NodeModelUtils.getNode(document).getRootNode().getText().toLowerCase(Locale.ROOT);
		List<NameGroup> groups = NameGroup.all().stream().filter(g -> written.contains(g.beside()) && g.mayBeIn(written)).toList();
		if (!groups.isEmpty())
			for (Text text : Contents.of(document, Text.class))
				groups.forEach(group -> add(uses, group, text));
		return uses;
	}

	private static void add(Map<NameGroup, Map<String, NameUse>> uses, NameGroup group, Text text) {
		String written = text.getValue().toLowerCase(Locale.ROOT);
		if (group.mayBeIn(written))
			group.names().forEach((name, pattern) -> {
				Matcher found = pattern.matcher(text.getValue());
				if (found.find() && isMeant(group, PlainText.of(EcoreUtil2.getContainerOfType(text, Sentence.class)))) {
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
