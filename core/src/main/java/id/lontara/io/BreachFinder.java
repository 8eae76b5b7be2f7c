package id.lontara.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.lontara.message.Suggestion;
import id.lontara.model.Breach;
import id.lontara.model.BreachException;
import id.lontara.model.Platform;
import id.lontara.model.Value;
import id.lontara.validation.Constraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that is wrong with one line: each component is converted and checked alone, so that one mistake does
 * not hide the next. Constraints between components are checked when all components are right.
 */
final class BreachFinder {

    private static final int MOST = 100;
    private static final int SHOWN = 20;

    private final boolean strict;
    private final List<Breach> breaches = new ArrayList<>();

    BreachFinder(boolean strict) {
        this.strict = strict;
    }

    List<Breach> breaches() {
        return breaches;
    }

    void add(Breach breach) {
        if (breaches.size() < MOST) {
            breaches.add(breach);
        } else if (breaches.size() == MOST) {
            breaches.add(new Breach("", "", "line.more", List.of(String.valueOf(MOST))));
        }
    }

    private void add(String path, String value, String constraint, String... arguments) {
        add(new Breach(path, value, constraint, List.of(arguments)));
    }

    /** The object of the line, or null if it holds none. Duplicate keys are breaches, of which the last one is kept. */
    @Nullable
    ObjectNode tree(byte[] bytes, int from, int length) {
        try (JsonParser parser = Json.TREE.createParser(bytes, from, length)) {
            if (!wellFormed(parser)) {
                return null;
            }
            JsonNode tree = Json.TREE.readTree(bytes, from, length);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            add("", shown(tree), "line.object");
        } catch (StreamConstraintsException e) {
            add("", "", "json.limit", String.valueOf(character(e, bytes, from, length)));
        } catch (JsonProcessingException e) {
            int character = character(e, bytes, from, length);
            String line = new String(bytes, from, length, StandardCharsets.UTF_8);
            int start = line.offsetByCodePoints(0, character - 1);
            int count = Math.min(SHOWN, line.codePointCount(start, line.length()));
            String rest = line.substring(start, line.offsetByCodePoints(start, count));
            if (rest.isBlank()) {
                add("", "", "json.end");
            } else {
                add("", rest, "json.syntax", String.valueOf(character));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory do not fail
        }
        return null;
    }

    private boolean wellFormed(JsonParser parser) throws IOException {
        Deque<Set<String>> names = new ArrayDeque<>();
        int depth = 0;
        boolean ended = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (ended) {
                add("", "", "line.trailing");
                return false;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            ended = depth == 0;
            if (token == JsonToken.START_OBJECT) {
                names.push(new HashSet<>());
            } else if (token == JsonToken.END_OBJECT) {
                names.pop();
            } else if (token == JsonToken.FIELD_NAME && !names.element().add(parser.currentName())) {
                add(path(parser.getParsingContext()), "", "json.duplicate");
            }
        }
        return true;
    }

    private static String path(JsonStreamContext context) {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext each = context; each != null && !each.inRoot(); each = each.getParent()) {
            if (each.inArray()) {
                path.insert(0, "[" + each.getCurrentIndex() + "]");
            } else {
                path.insert(0, each.getCurrentName()).insert(0, each.getParent().inRoot() ? "" : ".");
            }
        }
        return path.toString().replace(".[", "[");
    }

    /** Counts characters as a person does, from one. */
    private static int character(JsonProcessingException e, byte[] bytes, int from, int length) {
        JsonLocation location = e.getLocation();
        long offset = location == null ? 0 : Math.max(0, Math.min(location.getByteOffset(), length));
        String before = new String(bytes, from, (int) offset, StandardCharsets.UTF_8);
        return before.codePointCount(0, before.length()) + 1;
    }

    /** The type of the line, or null if it names none. */
    @Nullable
    EntryType<?> type(ObjectNode line) {
        JsonNode word = line.get("type");
        String all = String.join(", ", EntryType.words());
        if (word == null || word.isNull()) {
            add("type", "null", "type.missing", all);
            return null;
        }
        if (!word.isTextual()) {
            add("type", shown(word), "must.text");
            return null;
        }
        Optional<EntryType<?>> type = EntryType.named(word.textValue());
        if (type.isEmpty()) {
            Optional<String> meant = Suggestion.closest(word.textValue(), EntryType.words());
            add("type", word.textValue(), meant.isPresent() ? "word.meant" : "word.unknown", meant.orElse(all));
        }
        return type.orElse(null);
    }

    /** Adds the breaches of an entry, from which {@code type} was taken away. */
    void entry(EntryType<?> type, ObjectNode line) {
        record("", type.type().asSubclass(Record.class), line, type.needed().keySet());
    }

    private void record(String prefix, Class<? extends Record> type, ObjectNode node, Collection<String> needed) {
        int before = breaches.size();
        List<Part> parts = Part.of(type);
        if (strict) {
            unknownFields(prefix, parts, node);
        }
        for (Part part : parts) {
            String path = prefix + part.name();
            JsonNode value = node.get(part.name());
            boolean absentIsKnown = value == null && part.whenAbsentKnown();
            boolean optional = absentIsKnown || (part.optional() && !needed.contains(part.name()));
            if (value != null && !value.isNull()) {
                component(prefix, type, part, value);
            } else if (!optional && !isReported(path)) {
                add(path, "null", "missing");
            }
        }
        if (breaches.size() == before) {
            construct(prefix, type, node);
        }
    }

    /** A cell that could not be read left its property out. */
    private boolean isReported(String path) {
        return breaches.stream().anyMatch(breach -> breach.path().equals(path));
    }

    private void unknownFields(String prefix, List<Part> parts, ObjectNode node) {
        List<String> known = parts.stream().map(Part::name).toList();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                Optional<String> meant = Suggestion.closest(name, known);
                if (meant.isPresent()) {
                    add(prefix + name, "", "field.meant", meant.get());
                } else {
                    add(prefix + name, "", "field.unknown");
                }
            }
        });
    }

    private void component(String prefix, Class<? extends Record> type, Part part, JsonNode node) {
        int before = breaches.size();
        String path = prefix + part.name();
        check(path, part.type(), node);
        if (breaches.size() > before) {
            return;
        }
        try {
            Object value = part.reader().readValue(node);
            for (Breach breach : Constraints.breaches(type, part.name(), value)) {
                add(at(prefix, breach));
            }
        } catch (IOException e) {
            add(cause(e).map(breach -> new Breach(path, breach.value(), breach.constraint(), breach.arguments()))
                    .orElseGet(() -> new Breach(path, shown(node), "value.unreadable", List.of())));
        }
    }

    private void construct(String prefix, Class<? extends Record> type, ObjectNode node) {
        try {
            Part.reader(type).readValue(node);
        } catch (IOException e) {
            cause(e).ifPresent(breach -> add(at(prefix, breach)));
        }
    }

    private static Breach at(String prefix, Breach breach) {
        return new Breach(prefix + breach.path(), breach.value(), breach.constraint(), breach.arguments());
    }

    private static Optional<Breach> cause(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof BreachException breach) {
                return Optional.of(breach.breach());
            }
        }
        return Optional.empty();
    }

    private void check(String path, Type type, JsonNode node) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Value.class) {
                if (!node.isNull()) {
                    check(path, last, node);
                }
            } else if (generic.getRawType() == List.class) {
                list(path, last, node);
            } else {
                map(path, last, node);
            }
        } else if (node.isNull()) {
            add(path, "null", "missing");
        } else {
            plain(path, (Class<?>) type, node);
        }
    }

    private void list(String path, Type element, JsonNode node) {
        if (!node.isArray()) {
            add(path, shown(node), "must.list");
            return;
        }
        for (int i = 0; i < node.size() && breaches.size() <= MOST; i++) {
            check(path + "[" + i + "]", element, node.get(i));
        }
    }

    private void map(String path, Type value, JsonNode node) {
        if (!node.isObject()) {
            add(path, shown(node), "must.object");
            return;
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            check(path + "." + each.getKey(), value, each.getValue());
        }
    }

    private void plain(String path, Class<?> type, JsonNode node) {
        if (type == Long.class || type == long.class) {
            count(path, node);
        } else if (type == Boolean.class) {
            if (!node.isBoolean()) {
                add(path, shown(node), "must.flag");
            }
        } else if (type.isRecord() && type != Platform.class) {
            if (node instanceof ObjectNode object) {
                record(path + ".", type.asSubclass(Record.class), object, List.of());
            } else {
                add(path, shown(node), "must.object");
            }
        } else if (!node.isTextual()) {
            add(path, shown(node), "must.text");
        } else if (type.isEnum()) {
            word(path, type, node.textValue());
        } else {
            parsed(path, type, node.textValue());
        }
    }

    private void count(String path, JsonNode node) {
        if (!node.isIntegralNumber()) {
            add(path, shown(node), "must.count");
        } else if (!node.canConvertToLong()) {
            add(path, shown(node), "count.large");
        }
    }

    private void word(String path, Class<?> type, String text) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(each -> Json.TREE.<JsonNode>valueToTree(each).textValue())
                .toList();
        if (!words.contains(text)) {
            Optional<String> meant = Suggestion.closest(text, words);
            add(path, text, meant.isPresent() ? "word.meant" : "word.unknown", meant.orElse(String.join(", ", words)));
        }
    }

    private void parsed(String path, Class<?> type, String text) {
        for (Word<?> word : Word.ALL) {
            if (word.type() == type) {
                word.breach(path, text).ifPresent(this::add);
            }
        }
    }

    /** As it stands on the line, but for what is inside of brackets and braces. */
    private static String shown(JsonNode node) {
        if (node.isContainerNode()) {
            return node.isObject() ? "{…}" : "[…]";
        }
        return node.isTextual() ? '"' + node.textValue() + '"' : node.asText();
    }
}
