package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/**
 * Who wrote a comment. Without an id it is an unknown person, who is never counted as one person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind citizen, agency, media or unknown
 * @param id an opaque id; for an agency the id of its account
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Author(@NotNull Kind kind, Value<@NotBlank String> id) {

    /** Refuses a blank id. */
    public Author {
        Require.present("kind", kind);
        Require.text("id", id);
    }

    /**
     * An author of whom only the kind is known.
     *
     * @param kind the kind
     * @return the author
     */
    public static Author of(Kind kind) {
        return new Author(kind, Value.unknown());
    }

    /** The kinds of author. */
    public enum Kind {
        /** A member of the public. */
        CITIZEN,
        /** A public body. */
        AGENCY,
        /** A news medium. */
        MEDIA,
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
}
