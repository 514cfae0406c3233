package community.scs.workbench.editor.hover;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Shows Markdown as styled text: nothing is fetched, nothing is run; web links open in the browser on click. */
public final class MarkdownControl extends AbstractInformationControl implements IInformationControlExtension2 {

	private static final int MARGIN = 6;

	private StyledText text;
	private StyledMarkdown content = StyledMarkdown.of(""); //$NON-NLS-1$

	/** @param enriched whether the user has entered the control: it can be resized then */
	public MarkdownControl(Shell parent, boolean enriched) {
		super(parent, enriched);
		create();
	}

	@Override
	protected void createContent(Composite parent) {
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setCaret(null);
		text.setForeground(parent.getForeground());
		text.setBackground(parent.getBackground());
		text.addListener(SWT.MouseUp, e -> {
			int offset = text.getOffsetAtPoint(new Point(e.x, e.y));
			if (offset >= 0)
				content.linkAt(offset).ifPresent(Program::launch);
		});
	}

	@Override
	public void setInput(Object input) {
		content = StyledMarkdown.of(input == null ? "" : input.toString()); //$NON-NLS-1$
		text.setText(content.text());
		text.setStyleRanges(content.styles(JFaceResources.getTextFont()));
	}

	@Override
	public boolean hasContents() {
		return text.getCharCount() > 0;
	}

	@Override
	public Point computeSizeHint() {
		Point constraints = getSizeConstraints();
		int maximum = constraints == null || constraints.x == SWT.DEFAULT ? 600 : constraints.x;
		Point natural = text.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		Point wrapped = natural.x <= maximum ? natural : text.computeSize(maximum, SWT.DEFAULT);
		int height = constraints == null || constraints.y == SWT.DEFAULT ? 400 : constraints.y;
		Rectangle trim = computeTrim();
		return new Point(Math.min(wrapped.x, maximum) + trim.width, Math.min(wrapped.y, height) + trim.height);
	}

	@Override
	public void setForegroundColor(Color color) {
		super.setForegroundColor(color);
		text.setForeground(color);
	}

	@Override
	public void setBackgroundColor(Color color) {
		super.setBackgroundColor(color);
		text.setBackground(color);
	}

	@Override
	public void setFocus() {
		super.setFocus();
		text.setFocus();
	}


	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return parent -> new MarkdownControl(parent, true);
	}
}
