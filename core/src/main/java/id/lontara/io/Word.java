package id.lontara.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import id.lontara.model.Breach;
import id.lontara.model.BreachException;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type that is written as one JSON string and nothing else: Jackson's own readers of dates take arrays and numbers too.
 *
 * @param type the type
 * @param constraint the key of the message for a string that is none
 * @param parse throws {@link IllegalArgumentException} or {@link DateTimeException}
 */
record Word<T>(Class<T> type, String constraint, Function<String, T> parse) {

    static final List<Word<?>> ALL = List.of(
            new Word<>(Moment.class, "must.time", Moment::parse),
            new Word<>(LocalDate.class, "must.date", LocalDate::parse),
            new Word<>(ZoneId.class, "must.zone", ZoneId::of),
            new Word<>(Platform.class, "must.text", Platform::new));

    Optional<Breach> breach(String path, String text) {
        try {
            return parse.apply(text) != null ? Optional.empty() : Optional.of(breach(path, text, constraint));
        } catch (BreachException e) {
            return Optional.of(breach(path, text, e.breach().constraint()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.of(breach(path, text, constraint));
        }
    }

    private static Breach breach(String path, String text, String constraint) {
        return new Breach(path, text, constraint, List.of());
    }

    Reader<T> reader() {
        return new Reader<>(this);
    }

    static final class Reader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Word<T> word;

        Reader(Word<T> word) {
            super(word.type());
            this.word = word;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(word.type(), parser);
            }
            String text = parser.getText();
            try {
                return word.parse().apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                return (T) context.handleWeirdStringValue(word.type(), text, "%s", word.constraint());
            }
        }
    }
}
