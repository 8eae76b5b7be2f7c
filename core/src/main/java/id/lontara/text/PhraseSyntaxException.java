package id.lontara.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that cannot be read: where, why, and what was probably meant. The message is plain English; whoever tells
 * it in another language words the reason with its arguments anew. Immutable and thread-safe.
 */
public final class PhraseSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> arguments;
    private final int offset;
    private final @Nullable String suggestion;

    /** Why a phrase cannot be read. */
    public enum Reason {
        /** It has no word. */
        EMPTY,
        /** It has more characters than the first argument says, as many as the second says. */
        LONG,
        /** {@code ~} stands before something other than one word. */
        STEM,
        /** The first argument begins with {@code #} and is no hashtag. */
        HASHTAG,
        /** There is no token class of the name in the first argument. */
        CLASS_UNKNOWN,
        /** The token class in the first argument is not closed. */
        CLASS_OPEN,
        /** The first argument stands directly behind a token class. */
        CLASS_JOINED,
        /** The first argument consists of marks that are not looked for. */
        MARKS,
        /** {@code *} does not stand between spaces. */
        STAR,
        /** {@code …} does not stand between spaces. */
        GAP,
        /** {@code ~} stands behind or within a word. */
        TILDE,
        /** The first argument is an operator of regular expressions. */
        OPERATOR,
        /** It has more elements than the first argument says. */
        ELEMENTS,
        /** One {@code …} follows another. */
        GAPS,
        /** It has nothing but wildcards. */
        WILDCARDS,
        /** It begins with a wildcard. */
        BEGINS,
        /** It ends with a wildcard. */
        ENDS
    }

    PhraseSyntaxException(Reason reason, String message, int offset, @Nullable String suggestion, String... arguments) {
        super(suggestion == null ? message : message + "; did you mean '" + suggestion + "'?");
        this.reason = reason;
        this.arguments = List.of(arguments);
        this.offset = offset;
        this.suggestion = suggestion;
    }

    /**
     * Why the phrase cannot be read.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What the reason names.
     *
     * @return as many as the reason says, as they stand in the message
     */
    public List<String> arguments() {
        return arguments;
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
