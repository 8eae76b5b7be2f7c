package id.lontara.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.lontara.message.Suggestion;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A single value inside of an entry, by its path: {@code text}, {@code engagement.likes}, {@code media.kind} (of the first
 * picture), {@code engagement.reactions.love}.
 *
 * @param path the path
 * @param kind how a cell is read
 * @param steps the names on the way
 */
record CsvProperty(String path, Kind kind, List<Step> steps) {

    /** How a cell becomes a value. */
    enum Kind {
        TEXT,
        TEXTS,
        COUNT,
        FLAG,
        TIME,
        DATE
    }

    /** One name of a path, and whether what it names is a list, of which the first item is meant. */
    record Step(String name, boolean list) {}

    /**
     * Finds a property.
     *
     * @throws CsvProblem if the entry has no such property, with the one that was probably meant
     */
    static CsvProperty of(EntryType<?> entry, String path) {
        List<Step> steps = new ArrayList<>();
        Type type = entry.type();
        for (String name : path.split("\\.", -1)) {
            boolean list = raw(type) == List.class;
            if (list) {
                steps.set(steps.size() - 1, new Step(steps.get(steps.size() - 1).name(), true));
                type = argument(type);
            }
            type = unwrapped(inside(entry, path, type, name));
            steps.add(new Step(name, false));
        }
        return new CsvProperty(path, kind(entry, path, type), List.copyOf(steps));
    }

    private static Type inside(EntryType<?> entry, String path, Type type, String name) {
        if (raw(type) == Map.class && !name.isBlank()) {
            return argument(type);
        }
        if (hasParts(type)) {
            for (RecordComponent component : raw(type).getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return component.getGenericType();
                }
            }
        }
        throw unknown(entry, path);
    }

    private static Kind kind(EntryType<?> entry, String path, Type type) {
        Class<?> raw = raw(type);
        if (raw == Long.class || raw == long.class) {
            return Kind.COUNT;
        } else if (raw == Boolean.class) {
            return Kind.FLAG;
        } else if (raw == Moment.class) {
            return Kind.TIME;
        } else if (raw == LocalDate.class) {
            return Kind.DATE;
        } else if (raw == List.class && argument(type) == String.class) {
            return Kind.TEXTS;
        } else if (raw == List.class || raw == Map.class || hasParts(type)) {
            throw unknown(entry, path);
        }
        return Kind.TEXT;
    }

    private static CsvProblem unknown(EntryType<?> entry, String path) {
        List<String> known = new ArrayList<>();
        paths("", entry.type(), known);
        Optional<String> meant = Suggestion.closest(path, known);
        return new CsvProblem(
                "csv.property",
                path,
                entry.word(),
                meant.map(each -> "'" + each + "'?").orElse(String.join(", ", known)));
    }

    private static void paths(String prefix, Type type, List<String> paths) {
        for (RecordComponent component : raw(type).getRecordComponents()) {
            Type inner = unwrapped(component.getGenericType());
            Type element = raw(inner) == List.class ? argument(inner) : inner;
            String path = prefix + component.getName();
            if (hasParts(element)) {
                paths(path + ".", element, paths);
            } else {
                paths.add(raw(inner) == Map.class ? path + ".*" : path);
            }
        }
    }

    private static boolean hasParts(Type type) {
        return raw(type).isRecord() && type != Platform.class;
    }

    private static Type unwrapped(Type type) {
        return raw(type) == Value.class ? argument(type) : type;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Type argument(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    void put(ObjectNode entry, JsonNode value) {
        ObjectNode node = entry;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            node = step.list() ? first(node, step.name()) : node.withObjectProperty(step.name());
        }
        node.set(steps.get(steps.size() - 1).name(), value);
    }

    private static ObjectNode first(ObjectNode node, String name) {
        ArrayNode list = node.withArrayProperty(name);
        return list.isEmpty() ? list.addObject() : (ObjectNode) list.get(0);
    }
}
