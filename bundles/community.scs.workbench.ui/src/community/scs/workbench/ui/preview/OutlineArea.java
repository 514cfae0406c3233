package community.scs.workbench.ui.preview;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.part.IPageBookViewPage;
import org.eclipse.ui.part.PageSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** The outline of the editor's document, as the view Outline shows it, inside of another view. */
final class OutlineArea {

	/** The platform lets only its own views end a site. */
	private static final class Site extends PageSite {

		Site(IViewSite parent) {
			super(parent);
		}

		void end() {
			deactivate();
			dispose();
		}
	}

	private final IViewSite site;
	private final Composite area;
	private IPageBookViewPage shown;
	private Site shownSite;

	OutlineArea(Composite parent, IViewSite site) {
		this.site = site;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
	}

	void show(ITextEditor editor) throws PartInitException {
		clear();
		if (Adapters.adapt(editor, IContentOutlinePage.class) instanceof IPageBookViewPage page) {
			shown = page;
			shownSite = new Site(site);
			page.init(shownSite);
			page.createControl(area);
			shownSite.activate();
			site.getActionBars().updateActionBars();
			area.layout();
		}
	}

	void clear() {
		if (shown != null) {
			shown.dispose();
			shownSite.end();
			shown = null;
			site.getActionBars().updateActionBars();
		}
	}
}
