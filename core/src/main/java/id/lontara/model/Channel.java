package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Through which door of an account a comment came, or an answer went. */
public enum Channel {
    /** In public, under a post. */
    COMMENT,
    /** In public, naming the account. */
    MENTION,
    /** A private message. */
    DIRECT,
    /** In a closed group. */
    GROUP,
    /** Not known. */
    UNKNOWN;

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
