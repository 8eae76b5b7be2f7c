package id.lontara.model;

import jakarta.validation.constraints.NotBlank;

/**
 * A registration in a complaint system. Statutory clocks start here, never at a comment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param system the name of the system
 * @param id the number of the ticket there
 */
public record Ticket(@NotBlank String system, @NotBlank String id) {

    /** Refuses blanks. */
    public Ticket {
        Require.notBlank("system", system);
        Require.notBlank("id", id);
    }
}
