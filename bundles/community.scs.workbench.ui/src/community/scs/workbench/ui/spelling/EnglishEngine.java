package community.scs.workbench.ui.spelling;

import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.texteditor.spelling.ISpellingEngine;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingContext;

/** Looks words up in a dictionary of English, and among the words of the field, the document's terms and those the user has added. */
public final class EnglishEngine implements ISpellingEngine {

	/** More of them in one text help nobody. */
	private static final int MOST = 1000;

	@Override
	public void check(IDocument document, IRegion[] regions, SpellingContext context, ISpellingProblemCollector collector, IProgressMonitor monitor) {
		String text = document.get();
		Set<String> known = KnownWords.with(context instanceof ProseContext prose ? prose.terms() : Set.of());
		int[] count = new int[1];
		collector.beginCollecting();
		for (IRegion region : regions) {
			if (monitor != null && monitor.isCanceled()) {
				break;
			}
			Words.in(text, region.getOffset(), region.getOffset() + region.getLength(), (start, word) -> {
				if (count[0] < MOST && !known.contains(word.toLowerCase(Locale.ROOT)) && isWrong(text, start, word)) {
					count[0]++;
					collector.accept(new Misspelling(start, word));
				}
			});
		}
		collector.endCollecting();
	}

	private static boolean isWrong(String text, int start, String word) {
		return !English.get().knows(word) && (Character.isLowerCase(word.charAt(0)) || Slips.isSlip(text, start, word, English.get()::spells));
	}
}
