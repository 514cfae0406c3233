package community.scs.workbench.review.links;

import community.scs.workbench.review.links.Answer.Verdict;

/** A link that is dead, or whose site does not tell. */
public record DoubtfulLink(ExternalLink link, Answer answer) {

	public boolean isDead() {
		return answer.verdict() == Verdict.DEAD;
	}

	public String message() {
		return (isDead() ? "The link " + link.page() + " is dead. " : "Whether the link " + link.page() + " leads somewhere is not known. ") + answer.says();
	}
}
