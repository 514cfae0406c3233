package community.scs.workbench.editor;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.name.Names;
import community.scs.workbench.editor.outline.Group;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.xtext.Constants;
import org.eclipse.xtext.ISetup;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.validation.ConfigurableIssueCodesProvider;

/** A language contributed to the extension point {@code community.scs.workbench.editor.languages}. */
public final class Language {

	private final IConfigurationElement element;
	private IResourceServiceProvider services;
	private String name;

	Language(IConfigurationElement element) {
		this.element = element;
		name = id();
	}

	public String id() {
		return element.getAttribute("id"); //$NON-NLS-1$
	}

	public String contentType() {
		return element.getAttribute("contentType"); //$NON-NLS-1$
	}

	/** What users call a file of the language. */
	public String label() {
		return Platform.getContentTypeManager().getContentType(contentType()).getName();
	}

	/** Whether files that no editor shows are indexed and validated, too. */
	public boolean isBuilt() {
		return !"false".equals(element.getAttribute("builder")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Characters after which content assist opens by itself. */
	public char[] triggers() {
		String triggers = element.getAttribute("triggers"); //$NON-NLS-1$
		return triggers == null ? new char[0] : triggers.toCharArray();
	}

	/**
	 * The place in the help that tells about an issue code.
	 *
	 * @return empty if the language has no help, or if a user cannot configure the issue: then its message has to do
	 */
	public Optional<String> help(String code) {
		String page = element.getAttribute("help"); //$NON-NLS-1$
		return Optional.ofNullable(page).filter(p -> service(ConfigurableIssueCodesProvider.class).filter(c -> c.getConfigurableIssueCodes().containsKey(code)).isPresent())
				.map(p -> p + '#' + code);
	}

	/** What the outline can show; none if it always shows everything. */
	public List<Group> outlines() {
		return Group.of(element);
	}

	/** Name of the Xtext grammar; known once the services have been used. */
	public String name() {
		return name;
	}

	/**
	 * Starts the language on first use. That takes up to seconds, so it must not happen on the UI thread.
	 *
	 * @throws IllegalStateException if the contributed set-up cannot be loaded or started
	 */
	public synchronized IResourceServiceProvider services() {
		if (services == null)
			try {
				Injector injector = ((ISetup) element.createExecutableExtension("setup")).createInjectorAndDoEMFRegistration(); //$NON-NLS-1$
				name = injector.getInstance(Key.get(String.class, Names.named(Constants.LANGUAGE_NAME)));
				services = injector.getInstance(IResourceServiceProvider.class);
			} catch (CoreException e) {
				throw new IllegalStateException("The set-up of the language " + id() + " cannot be loaded.", e);
			}
		return services;
	}

	/** Whether services answer at once. */
	public synchronized boolean isStarted() {
		return services != null;
	}

	/** The service, or nothing if the language does not bind one. Not for the UI thread, see {@link #services()}. */
	public <T> Optional<T> service(Class<T> type) {
		return Optional.ofNullable(services().get(type));
	}

	@Override
	public String toString() {
		return id();
	}
}
