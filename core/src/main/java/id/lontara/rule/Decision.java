package id.lontara.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a draft, in rising strictness. Comments and published posts get no decision. */
public enum Decision {
    /** Ready to be published. */
    ALLOW,
    /** To be looked at first. */
    REVIEW,
    /** Not to be published as it is. */
    BLOCK;

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
