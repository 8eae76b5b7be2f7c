package id.lontara.io;

import id.lontara.yaml.Problems;
import id.lontara.yaml.YamlNode;
import id.lontara.yaml.YamlReader;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a mapping that a person wrote, and reports everything that is wrong with it at once. */
final class CsvMappingFile {

    private final YamlNode root;

    private CsvMappingFile(YamlNode root) {
        this.root = root;
    }

    static CsvMapping parse(String name, String yaml) {
        Problems problems = new Problems();
        CsvMappingFile file = new CsvMappingFile(YamlReader.read(name, yaml, problems)
                .closed(
                        "format",
                        "csv",
                        "separator",
                        "quote",
                        "charset",
                        "skip",
                        "numbers",
                        "dates",
                        "unknown",
                        "none",
                        "flags",
                        "list-separator",
                        "columns",
                        "constants",
                        "made"));
        CsvMapping mapping = file.mapping();
        problems.refuse();
        if (mapping == null) {
            throw new IllegalStateException("no mapping and no problem: " + name);
        }
        return mapping;
    }

    private @Nullable CsvMapping mapping() {
        YamlNode format = root.required("format");
        if (format.isPresent() && format.integer() != 1) {
            format.problem("csv.format", format.raw());
        }
        YamlNode entry = root.required("csv");
        CsvMapping.Builder builder = entry.isPresent() ? start(entry) : null;
        if (builder == null) {
            return null; // without it no property is known
        }
        layout(builder);
        dates(builder);
        words(builder);
        properties(builder);
        return built(builder);
    }

    private static CsvMapping.@Nullable Builder start(YamlNode entry) {
        try {
            return CsvMapping.builder(entry.name());
        } catch (CsvProblem e) {
            entry.problem(e.key(), e.arguments());
            return null;
        }
    }

    private @Nullable CsvMapping built(CsvMapping.Builder builder) {
        try {
            return builder.build();
        } catch (CsvProblem e) {
            root.problemAt(e.key().equals("csv.zone") ? "dates" : "csv", e.key(), e.arguments());
            return null;
        }
    }

    private void layout(CsvMapping.Builder builder) {
        with(root.optional("separator"), node -> builder.separator(character(node, ',')));
        with(root.optional("quote"), node -> builder.quote(character(node, '"')));
        with(
                root.optional("charset"),
                node -> node.scalar(text -> builder.charset(Charset.forName(text)), builder, "csv.charset"));
        with(
                root.optional("skip"),
                node -> builder.skip((int) Math.max(-1, Math.min(node.integer(), Integer.MAX_VALUE))));
        with(root.optional("list-separator"), node -> builder.listSeparator(character(node, '|')));
        with(root.optional("numbers"), node -> {
            YamlNode numbers = node.closed("thousands", "decimal");
            if (numbers.isPresent()) {
                builder.numbers(
                        character(numbers.required("thousands"), '.'), character(numbers.required("decimal"), ','));
            }
        });
    }

    private void dates(CsvMapping.Builder builder) {
        YamlNode dates = root.optional("dates").closed("zone", "language", "formats", "zones");
        with(
                dates.optional("zone"),
                node -> node.scalar(text -> builder.zone(zone(text)), builder, "csv.zone.unknown"));
        with(dates.optional("language"), node -> builder.language(Locale.forLanguageTag(node.name())));
        dates.optional("zones")
                .open()
                .fields()
                .forEach((word, node) ->
                        node.scalar(text -> builder.zoneWord(word, offset(text)), builder, "csv.zone.unknown"));
        with(dates.optional("formats"), node -> {
            builder.dates();
            node.oneOrMore().forEach(each -> with(each, format -> builder.date(format.name())));
        });
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static ZoneOffset offset(String text) {
        try {
            return ZoneOffset.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private void words(CsvMapping.Builder builder) {
        with(root.optional("unknown"), node -> builder.unknown(texts(node)));
        with(root.optional("none"), node -> builder.none(texts(node)));
        with(root.optional("flags"), node -> {
            YamlNode flags = node.closed("true", "false");
            if (flags.isPresent()) {
                builder.flags(List.of(texts(flags.required("true"))), List.of(texts(flags.required("false"))));
            }
        });
    }

    private void properties(CsvMapping.Builder builder) {
        root.optional("columns")
                .open()
                .fields()
                .forEach((property, node) ->
                        at(root.optional("columns"), property, () -> column(builder, property, node)));
        root.optional("constants")
                .open()
                .fields()
                .forEach((property, node) ->
                        at(root.optional("constants"), property, () -> builder.constant(property, node.text())));
        root.optional("made")
                .open()
                .fields()
                .forEach((property, node) -> at(root.optional("made"), property, () -> {
                    YamlNode made = node.closed("prefix", "from");
                    if (made.isPresent()) {
                        builder.made(property, made.optional("prefix").text(), texts(made.required("from")));
                    }
                }));
    }

    private static void column(CsvMapping.Builder builder, String property, YamlNode node) {
        if (!node.isMapping()) {
            builder.column(property, texts(node));
            return;
        }
        YamlNode column = node.closed("headings", "optional", "values");
        YamlNode optional = column.optional("optional");
        Map<String, String> values = new LinkedHashMap<>();
        column.optional("values").open().fields().forEach((cell, value) -> values.put(cell, value.text()));
        builder.column(property, optional.isPresent() && optional.flag(), values, texts(column.required("headings")));
    }

    private static String[] texts(YamlNode node) {
        return node.oneOrMore().stream().map(YamlNode::text).toArray(String[]::new);
    }

    private static char character(YamlNode node, char fallback) {
        return node.scalar(
                text -> {
                    String meant = text.equals("tab") ? "\t" : text;
                    if (meant.length() != 1) {
                        throw new IllegalArgumentException(text);
                    }
                    return meant.charAt(0);
                },
                fallback,
                "csv.character");
    }

    /** Does something with a node that is there; a contradiction is a problem at the node. */
    private static void with(YamlNode node, Consumer<YamlNode> action) {
        if (node.isPresent()) {
            try {
                action.accept(node);
            } catch (CsvProblem e) {
                node.problem(e.key(), e.arguments());
            }
        }
    }

    /** Does something for a key; a contradiction is a problem at the key. */
    private static void at(YamlNode parent, String key, Runnable action) {
        try {
            action.run();
        } catch (CsvProblem e) {
            parent.problemAt(key, e.key(), e.arguments());
        }
    }
}
