package id.lontara.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How many followed an account at a time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at when it was counted
 * @param count how many, zero or more
 */
public record FollowerCount(
        @NotNull Moment at, @PositiveOrZero long count) {

    /** Refuses a negative count. */
    public FollowerCount {
        Require.present("at", at);
        Require.count("count", Value.of(count));
    }
}
