package community.scs.workbench.editor.outline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.lsp4j.SymbolKind;

/** Symbols that an outline shows together, by their kinds; the extension of a language names its groups. */
public record Group(String name, Set<SymbolKind> kinds) {

	public static List<Group> of(IConfigurationElement language) {
		return Arrays.stream(language.getChildren("outline")).map(Group::one).filter(g -> !g.kinds.isEmpty()).toList(); //$NON-NLS-1$
	}

	private static Group one(IConfigurationElement element) {
		Set<SymbolKind> kinds = EnumSet.noneOf(SymbolKind.class);
		for (String kind : String.valueOf(element.getAttribute("kinds")).split("\\s+")) //$NON-NLS-1$ //$NON-NLS-2$
			Arrays.stream(SymbolKind.values()).filter(k -> k.name().equals(kind)).forEach(kinds::add);
		return new Group(element.getAttribute("name"), kinds); //$NON-NLS-1$
	}

	SymbolKind icon() {
		return kinds.iterator().next();
	}

	/** Whether the node is of the group or has one below it that is. */
	boolean shows(Node node) {
		return kinds.contains(node.kind()) || node.children().stream().anyMatch(this::shows);
	}

	ViewerFilter filter() {
		return new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				return shows((Node) element);
			}
		};
	}
}
