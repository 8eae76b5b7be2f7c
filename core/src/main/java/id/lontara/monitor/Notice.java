package id.lontara.monitor;

import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.message.Messages;
import java.util.Locale;

/**
 * Something about an entry that keeps it from its full meaning: it refers to what was not seen, or its time does not fit.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is the matter
 * @param type the type of the entry, such as {@code comment}
 * @param id the id of the entry, or of what it is about if it has none of its own
 * @param path the component that refers or does not fit, such as {@code parent}
 * @param value the id or time that stands there
 */
public record Notice(Kind kind, String type, String id, String path, String value) {

    private static final Messages MESSAGES = Messages.of("id.lontara.monitor.notices");

    /**
     * The notice in words.
     *
     * @param locale English or Indonesian; any other locale reads English
     * @return a sentence that names the entry, what is the matter and what became of it
     */
    public String message(Locale locale) {
        return MESSAGES.text(locale, kind.word(), type, id, path, value);
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }

    /** What may be the matter with an entry. */
    public enum Kind {
        /** It refers to something that was not seen before it, or whose thread has closed. */
        UNSEEN,
        /** Its id was seen before. */
        REPEATED,
        /** It is earlier than what it answers or is about. */
        TOO_EARLY,
        /** It is earlier than an entry before it. */
        OUT_OF_ORDER;

        /**
         * The word as it is written in reports and data.
         *
         * @return the name in lower case with hyphens
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
