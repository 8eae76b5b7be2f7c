package id.lontara.rule;

import id.lontara.model.Moment;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A named, typed, measured value of a subject in its context. Packs read signals by name; what supplies them is a
 * {@link SignalSource}. A signal never depends on a label.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the Java type of its values, as {@link #type()} says
 * @param name its name in packs, lower-case words joined by dots and hyphens
 * @param type its type
 * @param unit what a number counts, such as {@code likes}; empty if it has no unit
 * @param minimum the least value that a number can have, if there is one
 * @param description what it measures, for the author of a pack
 * @param of the kinds of subject that have it
 * @param words the only words that a signal of words can have, in the order in which they are told; empty if it can have
 *     any
 * @param fact whether it is a fact of the subject, such as who wrote it, where and when, which nobody brings about; an
 *     explanation names it as a way to another outcome only where nothing else helps
 */
@SuppressWarnings("UnusedTypeParameter") // the type of its values, for those who build one
public record Signal<T>(
        String name,
        SignalType type,
        String unit,
        Value<Double> minimum,
        String description,
        Set<SubjectType> of,
        List<String> words,
        boolean fact) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    /** Refuses a name that packs could not write. */
    public Signal {
        if (name.length() > 80 || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a signal's name must be lower-case words joined by dots or hyphens: got '" + name + "'");
        }
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(description, "description");
        of = of.isEmpty() ? Set.copyOf(of) : Collections.unmodifiableSet(EnumSet.copyOf(of));
        words = List.copyOf(words);
        if (!words.isEmpty() && type != SignalType.WORD) {
            throw new IllegalArgumentException("only a signal of a word has a vocabulary: '" + name + "' is a " + type);
        }
    }

    /**
     * A signal that can have any value of its type.
     *
     * @param name its name
     * @param type its type
     * @param unit what a number counts; empty if it has no unit
     * @param minimum the least value that a number can have, if there is one
     * @param description what it measures
     * @param of the kinds of subject that have it
     */
    public Signal(
            String name, SignalType type, String unit, Value<Double> minimum, String description, Set<SubjectType> of) {
        this(name, type, unit, minimum, description, of, List.of(), false);
    }

    /**
     * A signal of words.
     *
     * @param name its name
     * @param description what it measures
     * @param of the kinds of subject that have it
     * @return the signal
     */
    public static Signal<List<TextField>> text(String name, String description, SubjectType... of) {
        return of(name, SignalType.TEXT, description, of);
    }

    /**
     * A signal that counts something, never below zero.
     *
     * @param name its name
     * @param unit what it counts
     * @param description what it measures
     * @param of the kinds of subject that have it
     * @return the signal
     */
    public static Signal<Double> count(String name, String unit, String description, SubjectType... of) {
        return new Signal<>(name, SignalType.NUMBER, unit, Value.of(0.0), description, Set.of(of));
    }

    /**
     * A signal of a number that may be negative.
     *
     * @param name its name
     * @param unit what it counts
     * @param description what it measures
     * @param of the kinds of subject that have it
     * @return the signal
     */
    public static Signal<Double> number(String name, String unit, String description, SubjectType... of) {
        return new Signal<>(name, SignalType.NUMBER, unit, Value.unknown(), description, Set.of(of));
    }

    /**
     * A signal of a length of time.
     *
     * @param name its name
     * @param description what it measures
     * @param of the kinds of subject that have it
     * @return the signal
     */
    public static Signal<Duration> duration(String name, String description, SubjectType... of) {
        return of(name, SignalType.DURATION, description, of);
    }

    /**
     * A signal of a point in time.
     *
     * @param name its name
     * @param description what it measures
     * @param of the kinds of subject that have it
     * @return the signal
     */
    public static Signal<Moment> instant(String name, String description, SubjectType... of) {
        return of(name, SignalType.INSTANT, description, of);
    }

    /**
     * A signal of one word.
     *
     * @param name its name
     * @param description what it measures
     * @param of the kinds of subject that have it
     * @return the signal
     */
    public static Signal<String> word(String name, String description, SubjectType... of) {
        return of(name, SignalType.WORD, description, of);
    }

    /**
     * A signal of one word among a few. A pack that asks for another word is refused with the one probably meant.
     *
     * @param name its name
     * @param description what it measures
     * @param words the words that it can have, not empty
     * @param of the kinds of subject that have it
     * @return the signal
     * @throws IllegalArgumentException if there are no words
     */
    public static Signal<String> word(String name, String description, List<String> words, SubjectType... of) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the vocabulary of '" + name + "' is empty");
        }
        return new Signal<>(name, SignalType.WORD, "", Value.unknown(), description, Set.of(of), words, false);
    }

    /**
     * A signal of a yes or no.
     *
     * @param name its name
     * @param description what it measures
     * @param of the kinds of subject that have it
     * @return the signal
     */
    public static Signal<Boolean> flag(String name, String description, SubjectType... of) {
        return of(name, SignalType.FLAG, description, of);
    }

    /**
     * A signal of several words.
     *
     * @param name its name
     * @param description what it measures
     * @param of the kinds of subject that have it
     * @return the signal
     */
    public static Signal<List<String>> list(String name, String description, SubjectType... of) {
        return of(name, SignalType.LIST, description, of);
    }

    private static <T> Signal<T> of(String name, SignalType type, String description, SubjectType... of) {
        return new Signal<>(name, type, "", Value.unknown(), description, Set.of(of));
    }

    /**
     * The same signal as a fact of the subject.
     *
     * @return the signal, with {@link #fact()} true
     */
    public Signal<T> asFact() {
        return new Signal<>(name, type, unit, minimum, description, of, words, true);
    }

    /** Signals are looked up for every subject, and hardly two have one name. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
