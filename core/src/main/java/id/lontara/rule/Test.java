package id.lontara.rule;

import id.lontara.model.Value;
import id.lontara.text.Phrase;
import java.util.List;

/**
 * What is asked of a signal's value. A value known to be none fails every test but {@link Presence} and the negative
 * ones ({@code none}, {@code ne}, {@code not-in}).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Test {

    /**
     * The test as it is written in a pack, in one line.
     *
     * @return such as {@code gte 2}
     */
    String shown();

    /**
     * What the test makes of a value that is known to be none: nothing has none of the phrases and is none of the words;
     * every other test but {@link Presence} wants something to be there.
     *
     * @return true if it holds
     */
    default boolean holdsOfNone() {
        if (this instanceof Presence presence) {
            return presence.none();
        }
        if (this instanceof Phrases phrases) {
            return phrases.quantifier() == Quantifier.NONE;
        }
        if (this instanceof OneOf oneOf) {
            return oneOf.not();
        }
        if (this instanceof Compare compare) {
            for (Bound bound : compare.bounds()) {
                if (bound.operator() != Operator.NE) {
                    return false;
                }
            }
            return true;
        }
        return this instanceof Items items && items.not() && !items.size().isKnown();
    }

    /**
     * Whether there is a value at all: {@code is: none} or {@code is: some}.
     *
     * @param none true if the value must be known to be none
     */
    record Presence(boolean none) implements Test {

        @Override
        public String shown() {
            return none ? "is none" : "is some";
        }
    }

    /** How many of the phrases must match. */
    enum Quantifier {
        /** At least one. */
        ANY,
        /** Each of them. */
        ALL,
        /** Not one. */
        NONE
    }

    /**
     * Phrases in a text.
     *
     * @param quantifier how many must match
     * @param phrases the phrases
     * @param missing the names of reference lists that the organisation did not supply
     * @param shown the test as written
     */
    record Phrases(Quantifier quantifier, List<Phrase> phrases, List<String> missing, String shown) implements Test {

        /** Copies the lists. */
        public Phrases {
            phrases = List.copyOf(phrases);
            missing = List.copyOf(missing);
        }
    }

    /** How a value is compared with a bound. */
    enum Operator {
        /** Equal. */
        EQ,
        /** Not equal. */
        NE,
        /** Greater. */
        GT,
        /** Greater or equal. */
        GTE,
        /** Less. */
        LT,
        /** Less or equal. */
        LTE
    }

    /**
     * A bound of an ordered value.
     *
     * @param operator how the value is compared with it
     * @param value a {@link Double}, {@link java.time.Duration} or {@link id.lontara.model.Moment}; unknown if a parameter has no value
     * @param shown the bound as written
     */
    record Bound(Operator operator, Value<?> value, String shown) {}

    /**
     * Bounds that a number, length of time or point in time must meet, all of them.
     *
     * @param bounds the bounds
     * @param shown the test as written
     */
    record Compare(List<Bound> bounds, String shown) implements Test {

        /** Copies the list. */
        public Compare {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * A word that must, or must not, be one of some.
     *
     * @param words the words
     * @param not true if it must be none of them
     * @param missing the names of parameters or reference lists that have no value
     * @param shown the test as written
     */
    record OneOf(List<String> words, boolean not, List<String> missing, String shown) implements Test {

        /** Copies the lists. */
        public OneOf {
            words = KnownWords.of(words);
            missing = List.copyOf(missing);
        }
    }

    /**
     * A yes or no.
     *
     * @param expected what it must be
     */
    record Flag(boolean expected) implements Test {

        @Override
        public String shown() {
            return String.valueOf(expected);
        }
    }

    /**
     * What is asked of a list: of its items, of its size, or of both.
     *
     * @param items a test that one item must meet, or, if {@code not}, that no item may meet
     * @param not true if no item may meet it
     * @param size bounds of the number of items
     * @param shown the test as written
     */
    record Items(Value<OneOf> items, boolean not, Value<Compare> size, String shown) implements Test {}
}
