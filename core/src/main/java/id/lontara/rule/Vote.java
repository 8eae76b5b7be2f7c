package id.lontara.rule;

/**
 * What a rule that fires says about a label.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label the name, as {@code family/name}
 * @param kind whether it sets, raises or forbids
 * @param thousandths for {@link Kind#BY} the log-odds in thousandths, may be negative; else zero
 */
public record Vote(String label, Kind kind, int thousandths) {

    /** The kinds of vote. */
    public enum Kind {
        /** Asserts the label. */
        SET,
        /** Adds log-odds to it. */
        BY,
        /** Forbids it. */
        VETO
    }
}
