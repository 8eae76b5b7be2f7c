package id.lontara.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What rules may see beside the subject, as typed facts. A fact that was not given is unknown. Higher packages
 * contribute facts of their own.
 *
 * <p>Immutable and thread-safe.
 */
public final class Context {

    /** The instant that counts as now; no part of the library reads a clock. */
    public static final Fact<Instant> NOW = Fact.named("now");
    /** The agency that owns the account. */
    public static final Fact<Agency> AGENCY = Fact.named("agency");
    /** The account that a post or comment belongs to. */
    public static final Fact<Account> ACCOUNT = Fact.named("account");
    /** What is known of the platform. */
    public static final Fact<PlatformProfile> PROFILE = Fact.named("profile");
    /** The post that a comment stands under. */
    public static final Fact<Post> POST = Fact.named("post");
    /** The calendar in which deadlines run. */
    public static final Fact<WorkingCalendar> CALENDAR = Fact.named("calendar");
    /** The corrections of the subject, in order of time. */
    public static final Fact<List<Correction>> CORRECTIONS = Fact.named("corrections");

    private static final Context EMPTY = new Context(new Fact<?>[0], new Object[0]);

    /** A handful of facts, each its own key: looked through faster than hashed, and made for every subject. */
    private final Fact<?>[] facts;

    private final Object[] values;

    private Context(Fact<?>[] facts, Object[] values) {
        this.facts = facts;
        this.values = values;
    }

    /**
     * A context in which nothing is known.
     *
     * @return the empty context
     */
    public static Context empty() {
        return EMPTY;
    }

    /**
     * A context in which only the present is known.
     *
     * @param now the instant that counts as now
     * @return the context
     */
    public static Context at(Instant now) {
        return EMPTY.with(NOW, now);
    }

    /**
     * This context with one fact more.
     *
     * @param <T> the type of the fact
     * @param fact the fact
     * @param value what is known, immutable
     * @return the new context
     */
    public <T> Context with(Fact<T> fact, T value) {
        Objects.requireNonNull(value, fact.name());
        int place = place(fact);
        int size = Math.max(facts.length, place + 1);
        Fact<?>[] moreFacts = Arrays.copyOf(facts, size);
        Object[] moreValues = Arrays.copyOf(values, size);
        moreFacts[place] = fact;
        moreValues[place] = value;
        return new Context(moreFacts, moreValues);
    }

    /** Where a fact stands, or would stand. */
    private int place(Fact<?> fact) {
        int place = 0;
        while (place < facts.length && !facts[place].equals(fact)) {
            place++;
        }
        return place;
    }

    /**
     * This context with one fact more, if it is known.
     *
     * @param <T> the type of the fact
     * @param fact the fact
     * @param value what is known of it; none and unknown leave the context as it is
     * @return the new context
     */
    public <T> Context with(Fact<T> fact, Value<T> value) {
        return value.isKnown() ? with(fact, value.get()) : this;
    }

    /**
     * What is known of a fact.
     *
     * @param <T> the type of the fact
     * @param fact the fact
     * @return its value, or unknown
     */
    @SuppressWarnings("unchecked") // with() puts only a T behind a Fact<T>
    public <T> Value<T> value(Fact<T> fact) {
        int place = place(fact);
        return place == facts.length ? Value.unknown() : Value.of((T) values[place]);
    }
}
