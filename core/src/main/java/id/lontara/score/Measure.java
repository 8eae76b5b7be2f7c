package id.lontara.score;

import id.lontara.model.Author;
import id.lontara.model.Platform;
import id.lontara.model.SubjectType;
import id.lontara.model.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;

/** What an indicator computes. Closed: a new kind of value is a new record here. */
sealed interface Measure {

    Filter filter();

    /** A share that lies between 0 and 1. */
    default boolean isShare() {
        return this instanceof Share || this instanceof AnsweredWithin;
    }

    /** Tells whether the value is a length of time. */
    default boolean isTime() {
        return quantity().filter(quantity -> !(quantity instanceof Counts)).isPresent();
    }

    /** Tells whether it is fed by outcomes rather than by subjects. */
    default boolean countsOutcomes() {
        return this instanceof AnsweredWithin
                || quantity().filter(AnswerTime.class::isInstance).isPresent();
    }

    /** The sets of labels of each of which at least one must be within what rules give. */
    default List<NavigableSet<String>> labels() {
        return this instanceof Share share ? List.of(filter().having(), share.thatHave()) : List.of(filter().having());
    }

    /** What a mean or median is taken of. */
    default Optional<Quantity> quantity() {
        if (this instanceof Mean mean) {
            return Optional.of(mean.quantityOf());
        }
        return this instanceof Median median ? Optional.of(median.quantityOf()) : Optional.empty();
    }

    /** Subjects with one of {@code thatHave} out of all that pass the filter. */
    record Share(Filter filter, NavigableSet<String> thatHave) implements Measure {}

    /**
     * The sum of some counts out of the sum of a denominator over the same subjects. Sums are divided, and single rates
     * are not averaged, because sums are integers that merge, and because with one number of followers both are the same.
     */
    record Rate(Filter filter, List<Metric> metrics, Denominator per, BigDecimal times) implements Measure {}

    /** The arithmetic mean. */
    record Mean(Filter filter, Quantity quantityOf) implements Measure {}

    /** The middle value. */
    record Median(Filter filter, Quantity quantityOf) implements Measure {}

    /** How many pass the filter; in so many days, if they are given. */
    record Count(Filter filter, OptionalInt perDays) implements Measure {}

    /** Messages answered in time out of all whose term is over or that were answered. */
    record AnsweredWithin(Filter filter, Within within) implements Measure {}

    /**
     * Which subjects an indicator looks at.
     *
     * @param of their kind
     * @param having one of these labels; empty for all
     * @param platforms one of these platforms; empty for all
     * @param authors for comments, one of these authors
     * @param media for posts, a medium of one of these kinds; empty for all
     */
    record Filter(
            SubjectType of,
            NavigableSet<String> having,
            List<Platform> platforms,
            List<Author.Kind> authors,
            NavigableSet<String> media) {}

    /** What a rate divides by. */
    sealed interface Denominator {}

    /** The followers of the account on the day of the post. */
    record Followers() implements Denominator {}

    /** Another count of the same subject. */
    record PerMetric(Metric metric) implements Denominator {}

    /** The posts of the period; the numerator counts subjects. */
    record Posts() implements Denominator {}

    /** What a mean or median is taken of. */
    sealed interface Quantity {}

    /** The sum of some counts. */
    record Counts(List<Metric> metrics) implements Quantity {}

    /** The time until the answer. */
    record AnswerTime(boolean open, Duration resolution) implements Quantity {}

    /** The time from when the agency knew until it published. */
    record PublicationDelay(Duration resolution) implements Quantity {}

    /** In what time a message is to be answered. */
    sealed interface Within {}

    /** The standard that the rules gave for the message. */
    record Standard() implements Within {}

    /** Ever. */
    record Ever() implements Within {}

    /** A term in open hours. */
    record OpenTime(Term term) implements Within {}
}
