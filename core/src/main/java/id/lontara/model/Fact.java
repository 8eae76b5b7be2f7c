package id.lontara.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key of a {@link Context}: the name and type of something that rules may see beside the subject. Each fact is its own
 * key; two facts of the same name are different facts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the type of what the context holds
 */
@SuppressWarnings("UnusedTypeParameter") // what with() and value() of a context check at compile time
public final class Fact<T> {

    private final String name;

    private Fact(String name) {
        this.name = name;
    }

    /**
     * A new fact.
     *
     * @param <T> the type of what the context holds; it must be immutable
     * @param name what it is called in explanations
     * @return the fact
     */
    public static <T> Fact<T> named(String name) {
        return new Fact<>(Objects.requireNonNull(name, "name"));
    }

    /**
     * What the fact is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
