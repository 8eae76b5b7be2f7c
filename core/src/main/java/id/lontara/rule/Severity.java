package id.lontara.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How grave a finding is, from 0 to 4 in the order of the constants. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** A single ordinary issue. */
    LOW,
    /** Many people affected, repeated failure or clear harm. */
    MEDIUM,
    /** Serious harm or exposure. */
    HIGH,
    /** Life or public safety at risk now. */
    CRITICAL;

    /**
     * The word as it is written in packs and data.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
