package id.lontara.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML document into nodes. Anchors, aliases, tags, merge keys, repeated keys, a second document and anything
 * beyond the limits are problems; scalars keep their source text, so that {@code no} stays a word.
 *
 * <p>Stateless and thread-safe.
 */
public final class YamlReader {

    /** The longest file, in characters. */
    public static final int MAX_LENGTH = 8_000_000;
    /** The longest line, in characters. The parser's time grows with the square of what it reads in one go. */
    public static final int MAX_LINE = 100_000;
    /** The most nodes of a file. */
    public static final int MAX_NODES = 1_000_000;
    /** How deep mappings and lists may be nested. */
    public static final int MAX_DEPTH = 40;

    private static final YAMLFactory FACTORY = factory();

    private YamlReader() {}

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_LENGTH);
        options.setNestingDepthLimit(MAX_DEPTH + 10);
        return YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH + 10)
                        .build())
                .build();
    }

    /**
     * Reads a document.
     *
     * @param file the name of the file, for problems
     * @param text its content
     * @param problems where problems go
     * @return the root; a missing node if the text is no YAML at all
     */
    public static YamlNode read(String file, String text, Problems problems) {
        if (text.length() > MAX_LENGTH) {
            problems.add(file, 1, 1, "", "yaml.long", text.length(), MAX_LENGTH);
            return YamlNode.missing(file, 1, 1, Path.ROOT, problems);
        }
        if (hasLongLine(file, text, problems)) {
            return YamlNode.missing(file, 1, 1, Path.ROOT, problems);
        }
        try (YAMLParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(file, 1, 1, "", "yaml.empty");
                return YamlNode.missing(file, 1, 1, Path.ROOT, problems);
            }
            Build build = new Build(file, text, parser, problems);
            YamlNode root = build.node(Path.ROOT, 0);
            if (build.stopped) {
                return YamlNode.missing(file, 1, 1, Path.ROOT, problems); // what is missing may stand in the rest
            }
            if (parser.nextToken() != null) {
                JsonLocation place = parser.currentTokenLocation();
                problems.add(file, place.getLineNr(), place.getColumnNr(), "", "yaml.second");
            }
            return root;
        } catch (JsonProcessingException e) {
            syntax(file, text, e, problems);
        } catch (IOException e) {
            problems.add(file, 1, 1, "", "yaml.syntax", firstLine(String.valueOf(e.getMessage())));
        }
        return YamlNode.missing(file, 1, 1, Path.ROOT, problems);
    }

    private static boolean hasLongLine(String file, String text, Problems problems) {
        if (text.length() <= MAX_LINE) {
            return false;
        }
        int line = 1;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                line += c == '\n' || at + 1 == text.length() || text.charAt(at + 1) != '\n' ? 1 : 0;
                start = at + 1;
            } else if (at - start == MAX_LINE) {
                problems.add(file, line, 1, "", "yaml.line", MAX_LINE);
                return true;
            }
        }
        return false;
    }

    /** Says where the reading stopped, which lies behind the last token that could still be read. */
    private static void syntax(String file, String text, JsonProcessingException e, Problems problems) {
        JsonLocation place = e.getLocation();
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        String message = firstLine(e.getOriginalMessage()).replaceFirst(", got this instead: .*", "");
        Throwable cause = e.getCause();
        if (cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            line = marked.getProblemMark().getLine() + 1;
            column = marked.getProblemMark().getColumn() + 1;
            message = firstLine(marked.getProblem());
        } else if (cause instanceof ReaderException character) {
            int end = text.offsetByCodePoints(
                    0, Math.min(character.getPosition(), text.codePointCount(0, text.length())));
            int start = text.lastIndexOf('\n', end - 1) + 1;
            line = 1
                    + (int) text.substring(0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            column = 1 + text.codePointCount(start, end);
            message = String.format(Locale.ROOT, "character U+%04X", character.getCodePoint());
        }
        problems.add(file, line, column, "", "yaml.syntax", message);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Builds the nodes of one document from the events of its parser. */
    private static final class Build {

        private final String file;
        private final String source;
        private final int codePoints;
        private final YAMLParser parser;
        private final Problems problems;
        private int nodes;
        private boolean stopped;
        private long decorated = -1;

        /** A code point of the source and where it stands in UTF-16: the parser counts the ones, the source the others. */
        private int codePoint;

        private int index;

        Build(String file, String text, YAMLParser parser, Problems problems) {
            this.file = file;
            this.source = text;
            this.codePoints = text.codePointCount(0, text.length());
            this.parser = parser;
            this.problems = problems;
        }

        /** The node at the parser's current token; the parser then stands on the node's last token. */
        YamlNode node(Path path, int depth) throws IOException {
            JsonLocation place = parser.currentTokenLocation();
            int line = place.getLineNr();
            int column = place.getColumnNr();
            if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
                if (!stopped) {
                    problems.add(
                            file,
                            line,
                            column,
                            path.toString(),
                            depth > MAX_DEPTH ? "yaml.deep" : "yaml.nodes",
                            depth > MAX_DEPTH ? MAX_DEPTH : MAX_NODES);
                }
                stopped = true;
                return YamlNode.missing(file, line, column, path, problems);
            }
            if (parser.isCurrentAlias()) {
                problems.add(file, line, column, path.toString(), "yaml.alias", parser.getText());
                return YamlNode.missing(file, line, column, path, problems);
            }
            decoration(place, path);
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_OBJECT) {
                return mapping(path, depth, line, column);
            }
            if (token == JsonToken.START_ARRAY) {
                return sequence(path, depth, line, column);
            }
            YamlNode.Kind kind = token == JsonToken.VALUE_NULL || nothing() ? YamlNode.Kind.NULL : YamlNode.Kind.SCALAR;
            return YamlNode.scalar(file, line, column, path, problems, kind, text());
        }

        /** Reports an anchor or tag; the parser tells of some only, so what stands in the source decides. */
        private void decoration(JsonLocation at, Path path) {
            long offset = at.getCharOffset();
            if (offset < 0 || offset >= codePoints) {
                return;
            }
            int start = index((int) offset);
            char first = source.charAt(start);
            if ((first == '&' || first == '!') && offset != decorated) {
                decorated = offset; // a mapping begins where its first key does
                int end = start + 1;
                while (end < source.length() && " \t\r\n,[]{}".indexOf(source.charAt(end)) < 0) {
                    end++;
                }
                String word = source.substring(start + 1, end);
                problems.add(
                        file,
                        at.getLineNr(),
                        at.getColumnNr(),
                        path.toString(),
                        first == '&' ? "yaml.anchor" : "yaml.tag",
                        first == '&' ? word : "!" + word);
            }
        }

        /** Where a code point stands; they are asked for from the front to the back. */
        private int index(int offset) {
            if (codePoints == source.length()) {
                return offset;
            }
            index = source.offsetByCodePoints(index, offset - codePoint);
            codePoint = offset;
            return index;
        }

        /** Nothing stands here, not even quotation marks. The parser takes that for an empty text. */
        private boolean nothing() throws IOException {
            return text().isEmpty()
                    && parser.currentTokenLocation().getCharOffset()
                            == parser.currentLocation().getCharOffset();
        }

        private String text() throws IOException {
            String text = parser.getText();
            return text == null ? "" : text;
        }

        private YamlNode mapping(Path path, int depth, int line, int column) throws IOException {
            Map<String, YamlNode> fields = new LinkedHashMap<>();
            Map<String, int[]> keys = new LinkedHashMap<>();
            while (!stopped && parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                JsonLocation at = parser.currentTokenLocation();
                Path below = path.key(key);
                decoration(at, below);
                parser.nextToken();
                YamlNode value = node(below, depth + 1);
                if (key.equals("<<")) {
                    problems.add(file, at.getLineNr(), at.getColumnNr(), path.toString(), "yaml.merge");
                    continue;
                }
                int[] first = keys.putIfAbsent(key, new int[] {at.getLineNr(), at.getColumnNr()});
                if (first == null) {
                    fields.put(key, value);
                } else {
                    problems.add(
                            file, at.getLineNr(), at.getColumnNr(), below.toString(), "yaml.repeated", key, first[0]);
                }
            }
            return YamlNode.mapping(file, line, column, path, problems, fields, keys);
        }

        private YamlNode sequence(Path path, int depth, int line, int column) throws IOException {
            List<YamlNode> items = new ArrayList<>();
            while (!stopped && parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(path.item(items.size()), depth + 1));
            }
            return YamlNode.sequence(file, line, column, path, problems, items);
        }
    }
}
