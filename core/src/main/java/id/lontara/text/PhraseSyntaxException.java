package id.lontara.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phrase that cannot be read: where, why, and what was probably meant. The message is plain English. */
public final class PhraseSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final @Nullable String suggestion;

    PhraseSyntaxException(String message, int offset, @Nullable String suggestion) {
        super(suggestion == null ? message : message + "; did you mean '" + suggestion + "'?");
        this.offset = offset;
        this.suggestion = suggestion;
    }

    /**
     * Where the phrase goes wrong.
     *
     * @return a UTF-16 offset in the phrase, from 0 to its length
     */
    public int offset() {
        return offset;
    }

    /**
     * What could stand there instead.
     *
     * @return the suggestion that the message ends with, if there is one
     */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }
}
