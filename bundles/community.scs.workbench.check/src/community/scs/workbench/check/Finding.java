package community.scs.workbench.check;

/**
 * What one object contributed to a verdict.
 *
 * @param reason the fact that decided, as a clause: {@code image_source is not set}
 * @param deciding the part of the requirement that decided
 */
public record Finding(ObservedObject object, String reason, Outcome outcome, Position deciding) {
}
