package community.scs.workbench.editor;

/** Order in which one document's reads are served. */
public enum Urgency {
	/** A user waits for the answer: content assist, hover, navigation. */
	NOW,
	/** What the user looks at: colours, problems. */
	SOON,
	/** What may lag behind: outline, folding, code minings. */
	LATER
}
