package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;

/**
 * A named activity of an agency; posts belong to it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the identity, unique in the data set, not blank
 * @param agency the id of the agency that runs it
 * @param title what it is called
 * @param from the first day
 * @param until the last day, not before the first
 * @param audience whom it is for
 * @param effect what it should bring about
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Programme(
        @NotBlank String id,
        @NotBlank String agency,
        Value<@NotBlank String> title,
        Value<LocalDate> from,
        Value<LocalDate> until,
        Value<String> audience,
        Value<String> effect)
        implements Entry {

    /** Refuses a programme that ends before it begins. */
    public Programme {
        Require.notBlank("id", id);
        Require.notBlank("agency", agency);
        Require.text("title", title);
        Require.value("from", from);
        Require.value("until", until);
        Require.ordered("until", from, until);
        Require.value("audience", audience);
        Require.value("effect", effect);
    }
}
