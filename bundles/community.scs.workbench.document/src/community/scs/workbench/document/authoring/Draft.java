package community.scs.workbench.document.authoring;

/** A new document that nobody has written to disk yet. */
public record Draft(FileName name, String text) {
}
