package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spelling is off until somebody wants it; then words for people are checked and nothing else. */
class SpellingTest {

	private static final String DOCUMENT = """
			---
			title: Speling of titels
			type: Standard
			status: Draft
			track: IaaS
			---

			## Introduction

			The daemon's behaviour is recieved by hypervisors; os_distro, OpenStack, Keystone, MTU, rgw, v2 and `codee` are no wrods of English.
			See [the othr](scs-0001-v1-x.md) and the flurble of [another docoment](https://example.org/speling).

			## Terminology

			| Term | Meaning |
			| ---- | ------- |
			| Flurble | A thing that no dictionary has. |

			```
			fencee
			```
			""";

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@AfterEach
	void end() {
		on(false);
		InstanceScope.INSTANCE.getNode("community.scs.workbench.ui").remove("spelling.words");
	}

	private static void on(boolean isOn) {
		EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, isOn);
	}

	private static List<String> marked(Typist typist) {
		IAnnotationModel model = ((ISourceViewer) typist.viewer()).getAnnotationModel();
		List<String> words = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (annotation instanceof SpellingAnnotation) {
				Position position = model.getPosition(annotation);
				words.add(Editors.text(typist.editor()).substring(position.offset, position.offset + position.length));
			}
		}
		words.sort(null);
		return words;
	}

	private static ICompletionProposal[] proposals(Typist typist, String word) {
		for (Iterator<Annotation> all = ((ISourceViewer) typist.viewer()).getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
			if (all.next() instanceof SpellingAnnotation spelling && spelling.getText().contains(word)) {
				return spelling.getSpellingProblem().getProposals(null);
			}
		}
		throw new AssertionError(word);
	}

	private static ICompletionProposal proposal(Typist typist, String word, String words) {
		return Arrays.stream(proposals(typist, word)).filter(proposal -> proposal.getDisplayString().equals(words)).findFirst().orElseThrow();
	}

	@Test
	void offUntilSomebodyWantsIt() throws Exception {
		assertFalse(EditorsUI.getPreferenceStore().getBoolean(SpellingService.PREFERENCE_SPELLING_ENABLED));
		assertTrue(EditorsUI.getSpellingService().getSpellingEngineDescriptors().length > 0);
		Typist typist = Typist.open("scs-9101-v1-words.md", DOCUMENT);
		on(true);
		Ui.waitFor("the words that nobody knows", () -> marked(typist).equals(List.of("recieved", "wrods")));
		Ui.screenshot("spelling");
		on(false);
		Ui.waitFor("no marks", () -> marked(typist).isEmpty());
	}

	@Test
	void wordsAreCorrectedOrLearned() throws Exception {
		on(true);
		Typist typist = Typist.open("scs-9101-v1-words.md", DOCUMENT);
		Ui.waitFor("the words that nobody knows", () -> marked(typist).equals(List.of("recieved", "wrods")));
		proposal(typist, "recieved", "Change to \"received\"").apply(Editors.document(typist.editor()));
		assertTrue(Editors.text(typist.editor()).contains("behaviour is received by"));
		Ui.waitFor("one word less", () -> marked(typist).equals(List.of("wrods")));
		proposal(typist, "wrods", "Add \"wrods\" to the dictionary").apply(Editors.document(typist.editor()));
		Ui.waitFor("no marks", () -> marked(typist).isEmpty());
		typist.caretBehind("English.");
		typist.type(" Wrods agian");
		Ui.waitFor("what is typed", () -> marked(typist).equals(List.of("agian")));
	}

	@Test
	void wordsWithACapitalUnlessTheyAreNames() throws Exception {
		on(true);
		Typist typist = Typist.open("scs-9101-v1-words.md", "## Archtitecture\n\nRequirments are listed. It runs Foobarix, Resouce Providr and Kolla. Stoarge is here; Volumee and Volumee are twice.\n\n- Acknowledgements\n- **Encription**\n");
		Ui.waitFor("the slips", () -> marked(typist).equals(List.of("Archtitecture", "Encription", "Providr", "Requirments", "Resouce", "Stoarge")));
	}

	@Test
	void termsOfOtherDocumentsAreKnown() throws Exception {
		on(true);
		Typist.file("scs-9102-v1-terms.md", "---\ntitle: T\n---\n\n## Glossary\n\n| Term | Meaning |\n| --- | --- |\n| Gribnif | A thing. |\n");
		Typist typist = Typist.open("scs-9101-v1-words.md", "## Introduction\n\nThe gribnif and the gribnof.\n");
		Ui.waitFor("the one word that nobody explains", () -> marked(typist).equals(List.of("gribnof")));
	}
}
