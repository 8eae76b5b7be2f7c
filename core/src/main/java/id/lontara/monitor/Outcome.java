package id.lontara.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Term;
import id.lontara.model.Value;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of one comment that awaited an answer: answered after a time, or unanswered until a time.
 *
 * <p>A due time is the agency's own service standard. That it has passed means that the answer is later than the
 * standard, and nothing more.
 *
 * <p>Immutable and thread-safe.
 *
 * @param comment the id of the comment
 * @param thread the id of the comment that began its thread
 * @param agency the id of the agency that it was written to
 * @param account the id of the account that it was written to
 * @param platform the platform
 * @param labels the names of its labels after all corrections, in order
 * @param openedAt when it was written
 * @param within how long the answer may take
 * @param due when the answer is due; unknown if the start, the term or the calendar is unknown, and for a term in hours
 *     after a day of which no hour is known
 * @param state what came of it
 * @param until when it was answered, handled or found to need nothing; while unanswered, until when it was watched
 * @param by who did it: the id of the agency's account, or the role of the person who handled or corrected it; none
 *     while unanswered
 * @param elapsed the time from {@code openedAt} until {@code until} on the wall clock, not negative; unknown unless both
 *     are exact
 * @param openTime the part of it in which the agency was open; unknown unless both are exact and the calendar knows
 *     every day between
 * @param overdue whether {@code until} lies after {@code due}; unknown if the precision of the times leaves it open; none
 *     if no answer is needed. An unanswered comment that is not overdue was not due yet
 * @param history whether it is older than the instant since which comments are raised; it counts, and is never raised
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Outcome(
        String comment,
        String thread,
        Value<String> agency,
        Value<String> account,
        Value<Platform> platform,
        List<String> labels,
        Value<Moment> openedAt,
        Value<Term> within,
        Value<Moment> due,
        State state,
        Value<Moment> until,
        Value<String> by,
        Value<Duration> elapsed,
        Value<Duration> openTime,
        Value<Boolean> overdue,
        boolean history) {

    /** Copies the labels. */
    public Outcome {
        labels = List.copyOf(labels);
    }

    /**
     * Tells whether the citizen got an answer.
     *
     * @return true if answered or resolved
     */
    public boolean answered() {
        return state == State.ANSWERED || state == State.RESOLVED;
    }

    /**
     * Tells whether {@code until} is only as far as was watched, so that the true time to an answer is longer.
     *
     * @return true if unanswered
     */
    public boolean censored() {
        return state == State.UNANSWERED;
    }

    /**
     * Tells whether it has a label.
     *
     * @param label the name, as {@code family/name}
     * @return true if it has
     */
    public boolean has(String label) {
        return labels.contains(label);
    }

    /** What may come of a comment that awaits an answer. */
    public enum State {
        /** An agency answered it, in its thread or by another channel. */
        ANSWERED,
        /** A person settled it, without an answer before. */
        RESOLVED,
        /** A person registered it with a ticket; no answer is known. */
        REGISTERED,
        /** A person passed it on; no answer is known. */
        FORWARDED,
        /** A person found that nothing is to be done. */
        NOT_NEEDED,
        /** Nothing came of it as long as it was watched. */
        UNANSWERED,
        /** Nothing in the data shows what answers what, so nobody can tell. */
        UNKNOWN;

        /**
         * The word as it is written in reports and data.
         *
         * @return the name in lower case with a hyphen
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
