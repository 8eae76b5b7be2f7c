package id.lontara.yaml;

import id.lontara.model.Breach;
import id.lontara.model.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A node of a YAML file with its place. Reading a node as something it is not adds a problem and gives a harmless
 * default, so that the rest of the file can still be read and reported. A missing node answers everything with a
 * default and reports nothing, since its absence was reported already.
 *
 * <p>Not thread-safe.
 */
public final class YamlNode {

    /** What a node is. */
    public enum Kind {
        /** Keys and values. */
        MAPPING,
        /** A list. */
        SEQUENCE,
        /** A text, number or word. */
        SCALAR,
        /** Nothing, written as such. */
        NULL,
        /** Not there. */
        MISSING
    }

    private final Kind kind;
    private final String file;
    private final int line;
    private final int column;
    private final Path path;
    private final String text;
    private final Map<String, YamlNode> fields;
    private final Map<String, int[]> keys;
    private final List<YamlNode> items;
    private final Problems problems;

    private YamlNode(
            Kind kind,
            String file,
            int line,
            int column,
            Path path,
            String text,
            Map<String, YamlNode> fields,
            Map<String, int[]> keys,
            List<YamlNode> items,
            Problems problems) {
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.column = column;
        this.path = path;
        this.text = text;
        this.fields = fields;
        this.keys = keys;
        this.items = items;
        this.problems = problems;
    }

    static YamlNode mapping(
            String file,
            int line,
            int column,
            Path path,
            Problems problems,
            Map<String, YamlNode> fields,
            Map<String, int[]> keys) {
        return new YamlNode(
                Kind.MAPPING,
                file,
                line,
                column,
                path,
                "",
                Collections.unmodifiableMap(fields),
                keys,
                List.of(),
                problems);
    }

    static YamlNode sequence(String file, int line, int column, Path path, Problems problems, List<YamlNode> items) {
        return new YamlNode(
                Kind.SEQUENCE,
                file,
                line,
                column,
                path,
                "",
                Map.of(),
                Map.of(),
                Collections.unmodifiableList(items),
                problems);
    }

    static YamlNode scalar(String file, int line, int column, Path path, Problems problems, Kind kind, String text) {
        return new YamlNode(kind, file, line, column, path, text, Map.of(), Map.of(), List.of(), problems);
    }

    static YamlNode missing(String file, int line, int column, Path path, Problems problems) {
        return scalar(file, line, column, path, problems, Kind.MISSING, "");
    }

    /**
     * What the node is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The name of the file.
     *
     * @return the name as it was given
     */
    public String file() {
        return file;
    }

    /**
     * The line.
     *
     * @return from 1
     */
    public int line() {
        return line;
    }

    /**
     * The column.
     *
     * @return from 1
     */
    public int column() {
        return column;
    }

    /**
     * The way from the root.
     *
     * @return such as {@code rules[3].when}
     */
    public String path() {
        return path.toString();
    }

    /**
     * Where problems of this file go.
     *
     * @return the collector
     */
    public Problems problems() {
        return problems;
    }

    /**
     * Adds a problem here.
     *
     * @param key a key of the bundle
     * @param arguments what the message names
     */
    public void problem(String key, Object... arguments) {
        if (kind != Kind.MISSING) {
            problems.add(file, line, column, place(problems, path), key, arguments);
        }
    }

    /**
     * Adds what is not wrong, but hardly meant, to a list of its own.
     *
     * @param warnings where it goes
     * @param key a key of the bundle
     * @param arguments what the message names
     */
    public void warn(Problems warnings, String key, Object... arguments) {
        if (kind != Kind.MISSING) {
            warnings.add(file, line, column, place(warnings, path), key, arguments);
        }
    }

    /**
     * Adds what is not wrong, but hardly meant, at a key of this mapping to a list of its own.
     *
     * @param warnings where it goes
     * @param field the key
     * @param key a key of the bundle
     * @param arguments what the message names
     */
    public void warnAt(Problems warnings, String field, String key, Object... arguments) {
        int[] place = keys.getOrDefault(field, new int[] {line, column});
        warnings.add(file, place[0], place[1], place(warnings, path.key(field)), key, arguments);
    }

    /**
     * Adds a breach of a constraint here.
     *
     * @param breach the breach
     */
    public void breach(Breach breach) {
        if (kind != Kind.MISSING) {
            Map<String, String> messages =
                    Map.of("en", breach.message(Locale.ENGLISH), "id", breach.message(Locale.forLanguageTag("id")));
            problems.addAll(List.of(new Problem(file, line, column, path.toString(), messages)));
        }
    }

    /**
     * Adds a problem at a key of this mapping.
     *
     * @param field the key
     * @param key a key of the bundle
     * @param arguments what the message names
     */
    public void problemAt(String field, String key, Object... arguments) {
        int[] place = keys.getOrDefault(field, new int[] {line, column});
        problems.add(file, place[0], place[1], place(problems, path.key(field)), key, arguments);
    }

    /** Problems that are only counted need no path. */
    private static String place(Problems problems, Path path) {
        return problems.full() ? "" : path.toString();
    }

    /**
     * Adds a problem about a word that is none of those possible, with the nearest of them.
     *
     * @param key a key of the bundle whose {0} is the word and {1} the hint
     * @param given the word
     * @param possible the words that are possible
     */
    public void unknown(String key, String given, Collection<String> possible) {
        problem(key, given, new Hint(given, possible));
    }

    /**
     * Tells whether the node is a mapping.
     *
     * @return true if it is
     */
    public boolean isMapping() {
        return kind == Kind.MAPPING;
    }

    /**
     * Tells whether the node is a list.
     *
     * @return true if it is
     */
    public boolean isSequence() {
        return kind == Kind.SEQUENCE;
    }

    /**
     * Tells whether the node is a text, number or word.
     *
     * @return true if it is
     */
    public boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    /**
     * Tells whether the node is there.
     *
     * @return false for a missing node
     */
    public boolean isPresent() {
        return kind != Kind.MISSING;
    }

    /**
     * The source text of a scalar, whatever YAML would take it for, without a problem if it is none.
     *
     * @return the text, empty if the node is no scalar
     */
    public String raw() {
        return text;
    }

    /**
     * Reads a mapping whose keys are all known; every other key is a problem.
     *
     * @param allowed the keys that may stand here
     * @return this node if it is a mapping, else a missing node
     */
    public YamlNode closed(String... allowed) {
        return closed(Arrays.asList(allowed));
    }

    /**
     * Reads a mapping whose keys are all known; every other key is a problem.
     *
     * @param allowed the keys that may stand here
     * @return this node if it is a mapping, else a missing node
     */
    public YamlNode closed(Collection<String> allowed) {
        if (!open().isMapping()) {
            return missing(file, line, column, path, problems);
        }
        for (String key : fields.keySet()) {
            if (!allowed.contains(key)) {
                problemAt(key, "key.unknown", key, new Hint(key, allowed));
            }
        }
        return this;
    }

    /**
     * Reads a mapping whose keys are names.
     *
     * @return this node if it is a mapping, else a missing node
     */
    public YamlNode open() {
        if (kind == Kind.MAPPING || kind == Kind.MISSING) {
            return this;
        }
        problem("type.mapping", describe());
        return missing(file, line, column, path, problems);
    }

    /**
     * The fields of a mapping in the order of the file.
     *
     * @return the fields, empty if the node is no mapping
     */
    public Map<String, YamlNode> fields() {
        return fields;
    }

    /**
     * Tells whether a mapping has a key.
     *
     * @param key the key
     * @return true if it stands there
     */
    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /**
     * A field that may be absent.
     *
     * @param key the key
     * @return the field, or a missing node
     */
    public YamlNode optional(String key) {
        YamlNode field = fields.get(key);
        return field != null ? field : missing(file, line, column, path.key(key), problems);
    }

    /**
     * A field that must be there; a problem if it is not.
     *
     * @param key the key
     * @return the field, or a missing node
     */
    public YamlNode required(String key) {
        YamlNode field = fields.get(key);
        if (field == null) {
            if (kind != Kind.MISSING) {
                problems.add(file, line, column, place(problems, path), "key.missing", key);
            }
            return missing(file, line, column, path.key(key), problems);
        }
        return field;
    }

    /**
     * The items of a list; a problem if the node is something else, and one for each item that is null.
     *
     * @return the items that are not null
     */
    public List<YamlNode> items() {
        if (kind == Kind.MISSING) {
            return List.of();
        }
        if (kind != Kind.SEQUENCE) {
            problem("type.list", describe());
            return List.of();
        }
        List<YamlNode> present = new ArrayList<>(items.size());
        for (YamlNode item : items) {
            if (item.kind == Kind.NULL) {
                item.problem("item.null");
            } else {
                present.add(item);
            }
        }
        return present;
    }

    /**
     * The items of a list, or the node itself where a list of one may be written without brackets.
     *
     * @return the items
     */
    public List<YamlNode> oneOrMore() {
        return kind == Kind.SEQUENCE || kind == Kind.MISSING ? items() : List.of(this);
    }

    /**
     * The texts of the items of a list, none of them blank.
     *
     * @return the texts, an empty one for each item that is none
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (YamlNode item : items()) {
            names.add(item.name());
        }
        return Collections.unmodifiableList(names);
    }

    /**
     * A text as it stands in the source; a problem if the node is no scalar.
     *
     * @return the text, or an empty one
     */
    public String text() {
        if (kind == Kind.SCALAR) {
            return text;
        }
        problem("type.text", describe());
        return "";
    }

    /**
     * A text that is not blank.
     *
     * @return the text, or an empty one
     */
    public String name() {
        String name = text();
        if (kind == Kind.SCALAR && name.isBlank()) {
            problem("text.blank");
        }
        return name;
    }

    /**
     * A text that is one of a few words.
     *
     * @param <T> the type of what the words mean
     * @param words what they mean, by word
     * @param fallback what to return if the node is none of them
     * @return the meaning
     */
    public <T> T word(Map<String, T> words, T fallback) {
        String word = text();
        T meaning = words.get(word);
        if (meaning == null) {
            if (kind == Kind.SCALAR) {
                unknown("word.unknown", word, new TreeSet<>(words.keySet()));
            }
            return fallback;
        }
        return meaning;
    }

    /**
     * A yes or no.
     *
     * @return true for {@code true}, {@code yes} and {@code on}
     */
    public boolean flag() {
        return scalar(
                text -> switch (text) {
                    case "true", "yes", "on" -> true;
                    case "false", "no", "off" -> false;
                    default -> throw new IllegalArgumentException();
                },
                false,
                "type.flag");
    }

    /**
     * A decimal number of at most 18 digits.
     *
     * @return the number, or zero
     */
    public BigDecimal number() {
        return scalar(YamlNode::decimal, BigDecimal.ZERO, "type.number");
    }

    /**
     * Reads a decimal number of at most 18 digits.
     *
     * @param text such as {@code -1.5}
     * @return the number
     * @throws NumberFormatException if it is none
     */
    public static BigDecimal decimal(String text) {
        if (text.length() > 40) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(text.startsWith("+") ? text.substring(1) : text);
        if (number.precision() > 18 || Math.abs((long) number.scale()) > 18) {
            throw new NumberFormatException("too many digits");
        }
        return number;
    }

    /**
     * A whole number.
     *
     * @return the number, or zero
     */
    public long integer() {
        return scalar(text -> Long.parseLong(text.replace("_", "")), 0L, "type.integer");
    }

    /**
     * A day.
     *
     * @return the day, or the first of 1970
     */
    public LocalDate day() {
        return scalar(LocalDate::parse, LocalDate.EPOCH, "type.day");
    }

    /**
     * A text that a parser turns into a value.
     *
     * @param <T> the type of the value
     * @param parser throws IllegalArgumentException if it cannot
     * @param fallback what to return then
     * @param key the key of the problem, whose {0} is the text
     * @return the value
     */
    public <T> T scalar(Function<String, T> parser, T fallback, String key) {
        if (kind == Kind.MISSING) {
            return fallback;
        }
        if (kind == Kind.SCALAR) {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                problem(key, describe());
                return fallback;
            }
        }
        problem(key, describe());
        return fallback;
    }

    private String describe() {
        return switch (kind) {
            case MAPPING -> "{…}";
            case SEQUENCE -> "[…]";
            case NULL -> "null";
            case MISSING -> "";
            case SCALAR -> "'" + Problems.cut(text, 60) + "'";
        };
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + path + " " + describe();
    }
}
