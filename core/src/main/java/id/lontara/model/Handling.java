package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/**
 * What a person did with a comment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param comment the id of the comment
 * @param at when
 * @param by the role of the person
 * @param state what was done
 * @param channel where the answer went
 * @param ticket the registration, if there is one
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Handling(
        @NotBlank String comment,
        @NotNull Moment at,
        Value<@NotBlank String> by,
        @NotNull State state,
        Value<Channel> channel,
        Value<@Valid Ticket> ticket)
        implements Entry {

    /** Refuses a blank comment. */
    public Handling {
        Require.notBlank("comment", comment);
        Require.present("at", at);
        Require.text("by", by);
        Require.present("state", state);
        Require.value("channel", channel);
        Require.value("ticket", ticket);
    }

    /** What was done. */
    public enum State {
        /** Answered, by whatever channel. */
        ANSWERED,
        /** Passed on to the body in charge. */
        FORWARDED,
        /** Registered with a ticket. */
        REGISTERED,
        /** Settled. */
        RESOLVED,
        /** Looked at; nothing to be done. */
        NOT_NEEDED;

        /**
         * The word as it is written in packs and data.
         *
         * @return the name in lower case with a hyphen
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
