package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import java.time.ZoneId;

/**
 * A public body that owns accounts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the identity, unique in the data set, not blank
 * @param name the name as people read it
 * @param kind what sort of body it is; agencies are compared within their kind
 * @param parent the id of the body that it belongs to
 * @param region the code of the region that it serves
 * @param timezone the zone in which its days begin
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Agency(
        @NotBlank String id,
        Value<@NotBlank String> name,
        Value<@NotBlank String> kind,
        Value<@NotBlank String> parent,
        Value<@NotBlank String> region,
        Value<ZoneId> timezone)
        implements Entry {

    /** Refuses a blank id. */
    public Agency {
        Require.notBlank("id", id);
        Require.text("name", name);
        Require.text("kind", kind);
        Require.text("parent", parent);
        Require.text("region", region);
        Require.value("timezone", timezone);
    }

    /**
     * An agency of which only the id is known.
     *
     * @param id the identity, not blank
     * @return the agency
     */
    public static Agency of(String id) {
        return new Agency(id, Value.unknown(), Value.unknown(), Value.unknown(), Value.unknown(), Value.unknown());
    }
}
