package community.scs.workbench.document.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A proposal gets its number (scs-0001, "Proposal of a new document"): the next unused one of its track. */
public final class Acceptance {

	private Acceptance() {
	}

	/** @throws AuthoringException if the track is not named, or has no number left */
	public static String nextNumber(FileName proposal, Folder folder) throws AuthoringException {
		Track track = track(proposal, folder);
		OptionalInt number = FileName.nextNumber(folder.names(), track);
		return "%04d".formatted(number.orElseThrow(() -> new AuthoringException("The track " + track.key() + " has no number left.")));
	}

	private static Track track(FileName proposal, Folder folder) throws AuthoringException {
		String key = folder.value(proposal.toString(), "track").orElse("");
		for (Track track : Track.values())
			if (track.key().equals(key))
				return track;
		throw new AuthoringException("The proposal needs a track before it gets a number: write one of Global, IaaS, KaaS, IAM, Ops and Scopes behind the key track.");
	}

	/**
	 * New names of the proposal and of the Supplements that extend it.
	 *
	 * @param number as the user wants it
	 * @throws AuthoringException tells what is wrong with the number
	 */
	public static Map<FileName, FileName> names(FileName proposal, String number, Folder folder) throws AuthoringException {
		if (!proposal.number().equals(FileName.PROPOSED) || proposal.supplement())
			throw new AuthoringException("Only a proposal with xxxx in its name can be accepted; a Supplement follows its document.");
		if (!number.matches("\\d{4}"))
			throw new AuthoringException("A number has four digits.");
		Track track = track(proposal, folder);
		if (number.charAt(1) - '0' != track.digit())
			throw new AuthoringException("The second digit stands for the track: " + track.digit() + " for " + track.key() + ".");
		List<String> taken = folder.names().stream().filter(n -> n.startsWith("scs-" + number + "-")).toList();
		if (!taken.isEmpty())
			throw new AuthoringException("The number is taken by " + taken.getFirst() + ".");
		Map<FileName, FileName> names = new LinkedHashMap<>();
		names.put(proposal, new FileName(number, false, proposal.version(), proposal.slug()));
		for (String supplement : folder.supplementsOf(proposal)) {
			FileName old = FileName.parse(supplement).orElseThrow();
			if (old.number().equals(FileName.PROPOSED))
				names.put(old, new FileName(number, true, old.version(), old.slug()));
		}
		return names;
	}
}
