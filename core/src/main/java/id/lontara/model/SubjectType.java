package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of {@link Subject}; a rule has one of them as its scope. */
public enum SubjectType {
    /** An agency's presence on a platform. */
    ACCOUNT,
    /** What an agency publishes, or a draft of it. */
    POST,
    /** What someone writes to an account. */
    COMMENT;

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
