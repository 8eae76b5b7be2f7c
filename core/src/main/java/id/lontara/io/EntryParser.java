package id.lontara.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.lontara.model.Breach;
import id.lontara.model.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON into entries. A line in order is streamed straight into its record, whose constructor checks it; whatever
 * fails on that way is read once more as a tree, to find all that is wrong with it.
 */
final class EntryParser {

    private final boolean strict;
    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final IdSet ids = new IdSet();

    EntryParser(boolean strict) {
        this.strict = strict;
        for (EntryType<?> type : EntryType.ALL) {
            ObjectReader reader = Json.MAPPER.readerFor(type.type());
            readers.put(type.word(), strict ? reader : reader.withHandler(new Ignoring(ignored)));
        }
    }

    Line parse(long number, byte[] bytes, int from, int length) {
        Line line = straight(number, bytes, from, length);
        return line != null ? line : thorough(number, bytes, from, length);
    }

    private @Nullable Line straight(long number, byte[] bytes, int from, int length) {
        ignored.clear();
        try (JsonParser parser = Json.MAPPER.createParser(bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT
                    || !"type".equals(parser.nextFieldName())
                    || parser.nextToken() != JsonToken.VALUE_STRING) {
                return null;
            }
            EntryType<?> type = EntryType.named(parser.getText()).orElse(null);
            if (type == null) {
                return null;
            }
            if (parser.nextToken() != JsonToken.FIELD_NAME) {
                return null; // Jackson takes an object that ends here for no object at all
            }
            return accepted(number, type, reader(type).readValue(parser));
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory do not fail
        }
    }

    private Line thorough(long number, byte[] bytes, int from, int length) {
        BreachFinder finder = new BreachFinder(strict);
        ObjectNode tree = finder.tree(bytes, from, length);
        if (tree == null) {
            return new Line.Refused(number, finder.breaches());
        }
        EntryType<?> type = finder.type(tree);
        if (type == null) {
            return new Line.Refused(number, finder.breaches());
        }
        tree.remove("type");
        return tree(number, type, tree, finder);
    }

    /** An entry from properties that something else than JSON Lines supplied, with what it found wrong already. */
    Line tree(long number, EntryType<?> type, ObjectNode tree, BreachFinder finder) {
        if (finder.breaches().isEmpty()) {
            ignored.clear();
            try {
                Line line = accepted(number, type, reader(type).readValue(tree));
                if (line != null) {
                    return line;
                }
            } catch (IOException e) {
                // the search below says what it is
            }
        }
        finder.entry(type, tree);
        if (type.id().isPresent() && tree.path("id").isTextual()) {
            String id = tree.path("id").textValue();
            if (ids.contains(id)) {
                finder.add(new Breach("id", id, "id.repeated", List.of()));
            }
        }
        if (finder.breaches().isEmpty()) {
            finder.add(new Breach("", "", "line.unreadable", List.of()));
        }
        return new Line.Refused(number, finder.breaches());
    }

    /** The line of an entry that a data set accepts, else null. */
    private @Nullable Line accepted(long number, EntryType<?> type, Entry entry) {
        if (!type.complete(entry)) {
            return null;
        }
        Optional<String> id = type.idOf(entry);
        if (id.isPresent() && !ids.add(id.get())) {
            return null;
        }
        return new Line.Read(number, entry, ignored);
    }

    private ObjectReader reader(EntryType<?> type) {
        ObjectReader reader = readers.get(type.word());
        if (reader == null) {
            throw new IllegalStateException("no reader for " + type.word());
        }
        return reader;
    }

    /** Notes the name of an unknown field, with the record that it was written in, and passes over its value. */
    private static final class Ignoring extends DeserializationProblemHandler {

        private final List<String> ignored;

        Ignoring(List<String> ignored) {
            this.ignored = ignored;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> reader,
                Object beanOrClass,
                String name)
                throws IOException {
            Class<?> type = beanOrClass instanceof Class<?> given ? given : beanOrClass.getClass();
            ignored.add(type.getSimpleName().toLowerCase(Locale.ROOT) + "." + name);
            parser.skipChildren();
            return true;
        }
    }
}
