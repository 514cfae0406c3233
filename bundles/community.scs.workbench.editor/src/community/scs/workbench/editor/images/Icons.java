package community.scs.workbench.editor.images;

import community.scs.workbench.editor.Bridge;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

/** Images of symbols and proposals; made on first use, on the UI thread. */
public final class Icons {

	private Icons() {
	}

	public static Image ofSymbol(SymbolKind kind) {
		return image(name(kind));
	}

	public static ImageDescriptor descriptor(SymbolKind kind) {
		return descriptor(name(kind));
	}

	private static String name(SymbolKind kind) {
		return switch (kind == null ? SymbolKind.Object : kind) {
		case File, Module, Package -> "file"; //$NON-NLS-1$
		case Namespace -> "section"; //$NON-NLS-1$
		case Class, Interface, Struct, Enum, TypeParameter -> "type"; //$NON-NLS-1$
		case Method, Function, Constructor, Operator, Event -> "rule"; //$NON-NLS-1$
		case Property, Field, Key, EnumMember -> "property"; //$NON-NLS-1$
		default -> "value"; //$NON-NLS-1$
		};
	}

	/** @param kind one of the kinds of {@link ContentAssistEntry}, or null */
	public static Image ofKind(String kind) {
		return image(switch (kind == null ? ContentAssistEntry.KIND_UNKNOWN : kind) {
		case ContentAssistEntry.KIND_KEYWORD -> "keyword"; //$NON-NLS-1$
		case ContentAssistEntry.KIND_SNIPPET -> "snippet"; //$NON-NLS-1$
		case ContentAssistEntry.KIND_REFERENCE -> "reference"; //$NON-NLS-1$
		case ContentAssistEntry.KIND_CLASS, ContentAssistEntry.KIND_INTERFACE, ContentAssistEntry.KIND_ENUM -> "type"; //$NON-NLS-1$
		case ContentAssistEntry.KIND_FUNCTION, ContentAssistEntry.KIND_METHOD -> "rule"; //$NON-NLS-1$
		case ContentAssistEntry.KIND_PROPERTY, ContentAssistEntry.KIND_FIELD -> "property"; //$NON-NLS-1$
		case ContentAssistEntry.KIND_FILE, ContentAssistEntry.KIND_MODULE -> "file"; //$NON-NLS-1$
		default -> "value"; //$NON-NLS-1$
		});
	}

	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(Bridge.ID, "icons/" + name + ".svg").orElseThrow(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Image image(String name) {
		ImageRegistry images = Bridge.get().getImageRegistry();
		if (images.get(name) == null)
			images.put(name, descriptor(name));
		return images.get(name);
	}
}
