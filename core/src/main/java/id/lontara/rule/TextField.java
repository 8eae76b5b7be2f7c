package id.lontara.rule;

import java.util.Objects;

/**
 * A text of a subject with the name of the field that it stands in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param in the field, such as {@code text} or {@code media[0].altText}
 * @param text the original text
 */
public record TextField(String in, String text) {

    /** Refuses null. */
    public TextField {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(text, "text");
    }
}
