package id.lontara.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import id.lontara.message.Suggestion;
import id.lontara.model.Breach;
import id.lontara.model.LoadException;
import id.lontara.yaml.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads any table of separated values through a {@link CsvMapping}, row by row in constant memory, with the same results as
 * a data set: an entry, or every reason why there is none.
 *
 * <p>The paths of breaches name the property and, in brackets, the heading. Rows are at most a million characters long.
 * Whatever a cell holds is text or a number, never a formula.
 *
 * <p>Stateless and thread-safe; what it opens is neither.
 */
public final class CsvReader {

    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(CsvRecords.LONGEST)
                            .build())
                    .build())
            .build();

    private CsvReader() {}

    /**
     * Opens a file.
     *
     * @param file the table
     * @param mapping what its columns mean
     * @return its rows, to be closed
     * @throws IOException if the file cannot be read
     * @throws LoadException if headings are missing; it names all of them
     */
    public static Lines open(Path file, CsvMapping mapping) throws IOException {
        return open(Files.newInputStream(file), file.toString(), mapping);
    }

    /**
     * Opens a stream.
     *
     * @param in the table; closed with the rows, or at once if its headings are refused
     * @param name the name of the table, for problems
     * @param mapping what its columns mean
     * @return its rows, to be closed
     * @throws IOException if the stream cannot be read
     * @throws LoadException if headings are missing; it names all of them
     */
    public static Lines open(InputStream in, String name, CsvMapping mapping) throws IOException {
        boolean opened = false;
        try {
            Lines lines = new Lines(new Rows(in, name, mapping));
            opened = true;
            return lines;
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    private static final class Rows implements Lines.Source {

        private final CsvMapping mapping;
        private final CsvRecords records;
        private final ObjectReader splitter;
        private final EntryParser parser = new EntryParser(true);
        private final List<String> headings;
        private final Map<CsvMapping.Column, Integer> columns = new LinkedHashMap<>();
        private final Map<CsvMapping.Made, int[]> made = new LinkedHashMap<>();
        private final Map<String, String> headingOf = new LinkedHashMap<>();
        private final boolean[] mapped;

        Rows(InputStream in, String name, CsvMapping mapping) throws IOException {
            this.mapping = mapping;
            this.records = new CsvRecords(in, mapping.charset(), mapping.separator(), mapping.quote());
            this.splitter = MAPPER.readerForListOf(String.class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .with(CsvSchema.emptySchema()
                            .withColumnSeparator(mapping.separator())
                            .withQuoteChar(mapping.quote()));
            Problems problems = new Problems();
            this.headings = headings(name, problems);
            this.mapped = new boolean[headings.size()];
            find(name, problems);
            problems.refuse();
        }

        private List<String> headings(String name, Problems problems) throws IOException {
            for (int skipped = 0; records.next(); ) {
                if (records.row().isBlank() || skipped++ < mapping.skip()) {
                    continue;
                }
                List<String> cells = records.tooLong() || records.unclosed() ? null : cells();
                if (cells == null || records.malformed()) {
                    break;
                }
                return cells;
            }
            problems.add(name, (int) Math.max(1, records.number()), 1, "", "csv.header");
            problems.refuse();
            return List.of();
        }

        private void find(String name, Problems problems) {
            Map<String, List<Integer>> places = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                places.computeIfAbsent(normal(headings.get(i)), key -> new ArrayList<>())
                        .add(i);
            }
            Finder finder = new Finder(name, places, problems);
            for (CsvMapping.Column column : mapping.columns()) {
                int place = finder.place(
                        column.headings(), column.optional(), column.property().path());
                if (place >= 0) {
                    columns.put(column, place);
                    mapped[place] = true;
                    headingOf.put(column.property().path(), headings.get(place).strip());
                }
            }
            for (CsvMapping.Made each : mapping.made()) {
                int[] from = each.headings().stream()
                        .mapToInt(heading -> finder.place(
                                List.of(heading), false, each.property().path()))
                        .toArray();
                made.put(each, from);
                Arrays.stream(from).filter(place -> place >= 0).forEach(place -> mapped[place] = true);
            }
        }

        private final class Finder {

            private final String name;
            private final Map<String, List<Integer>> places;
            private final Problems problems;

            Finder(String name, Map<String, List<Integer>> places, Problems problems) {
                this.name = name;
                this.places = places;
                this.problems = problems;
            }

            int place(List<String> aliases, boolean optional, String property) {
                for (String alias : aliases) {
                    List<Integer> found = places.getOrDefault(normal(alias), List.of());
                    if (found.size() > 1) {
                        problem(property, "csv.heading.twice", alias);
                    }
                    if (!found.isEmpty()) {
                        return found.get(0);
                    }
                }
                if (!optional) {
                    problem(property, "csv.heading.missing", String.join("', '", aliases), suggestion(aliases));
                }
                return -1;
            }

            private String suggestion(List<String> aliases) {
                for (String alias : aliases) {
                    Optional<String> meant = Suggestion.closest(
                            alias, headings.stream().map(String::strip).toList());
                    if (meant.isPresent()) {
                        return "'" + meant.get() + "'?";
                    }
                }
                return headings.stream().limit(30).map(String::strip).collect(Collectors.joining(", "));
            }

            private void problem(String property, String key, Object... arguments) {
                problems.add(name, (int) records.number(), 1, property, key, arguments);
            }
        }

        /** Letters and digits alone, so that {@code Post_Created} meets {@code post created}; symbols alone stay. */
        private static String normal(String heading) {
            StringBuilder normal = new StringBuilder();
            heading.toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(normal::appendCodePoint);
            return normal.isEmpty() ? heading.strip() : normal.toString();
        }

        /** The cells of the current row, or null if its quotation marks do not fit. */
        private @Nullable List<String> cells() throws IOException {
            try (MappingIterator<List<String>> rows = splitter.readValues(records.row())) {
                List<String> cells = rows.nextValue();
                return rows.hasNextValue() ? null : cells;
            } catch (JsonProcessingException e) {
                return null;
            }
        }

        @Override
        public @Nullable Line read() throws IOException {
            while (records.next()) {
                if (!records.row().isBlank()) {
                    return line();
                }
            }
            return null;
        }

        private Line line() throws IOException {
            if (records.tooLong()) {
                return refused("row.long", String.valueOf(CsvRecords.LONGEST));
            }
            if (records.unclosed()) {
                return refused("row.unclosed");
            }
            if (records.malformed()) {
                return refused("row.charset", mapping.charset().name());
            }
            List<String> cells = cells();
            if (cells == null) {
                return refused("row.quotes");
            }
            if (cells.size() > headings.size()
                    && !cells.subList(headings.size(), cells.size()).stream().allMatch(String::isBlank)) {
                return refused("row.cells", String.valueOf(cells.size()), String.valueOf(headings.size()));
            }
            return entry(cells);
        }

        private Line refused(String constraint, String... arguments) {
            return new Line.Refused(records.number(), List.of(new Breach("", "", constraint, List.of(arguments))));
        }

        private Line entry(List<String> cells) {
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            BreachFinder finder = new BreachFinder(true);
            for (CsvMapping.Constant constant : mapping.constants()) {
                put(entry, constant.property(), constant.cell(), finder);
            }
            columns.forEach((column, place) -> {
                String cell = place < cells.size() ? cells.get(place) : "";
                translated(column, cell, finder).ifPresent(text -> put(entry, column.property(), text, finder));
            });
            made.forEach((each, places) ->
                    hash(cells, places).ifPresent(hash -> put(entry, each.property(), each.prefix() + hash, finder)));
            Line line = parser.tree(records.number(), mapping.entry(), entry, finder);
            return line instanceof Line.Refused refused ? named(refused) : withIgnored((Line.Read) line, cells);
        }

        private void put(ObjectNode entry, CsvProperty property, String cell, BreachFinder finder) {
            try {
                JsonNode value = mapping.cells().value(property.kind(), property.path(), cell);
                if (value != null) {
                    property.put(entry, value);
                }
            } catch (CsvCells.Unreadable e) {
                finder.add(e.breach());
            }
        }

        private Optional<String> translated(CsvMapping.Column column, String cell, BreachFinder finder) {
            String folded = CsvCells.folded(cell);
            CsvCells meanings = mapping.cells();
            if (column.values().isEmpty()
                    || meanings.unknown().contains(folded)
                    || meanings.none().contains(folded)) {
                return Optional.of(cell);
            }
            String value = column.values().get(folded);
            if (value == null) {
                Optional<String> meant =
                        Suggestion.closest(folded, column.values().keySet());
                finder.add(new Breach(
                        column.property().path(),
                        cell.strip(),
                        meant.isPresent() ? "cell.value.meant" : "cell.value",
                        List.of(meant.orElse(""))));
            }
            return Optional.ofNullable(value);
        }

        /** Sixteen hexadecimal digits of the cells, or nothing if all are blank. */
        private static Optional<String> hash(List<String> cells, int[] places) {
            MessageDigest digest = sha256();
            boolean blank = true;
            for (int place : places) {
                byte[] cell = (place < cells.size() ? cells.get(place).strip() : "").getBytes(StandardCharsets.UTF_8);
                blank &= cell.length == 0;
                digest.update((cell.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(cell);
            }
            return blank ? Optional.empty() : Optional.of(HexFormat.of().formatHex(digest.digest(), 0, 8));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every Java has it
            }
        }

        /** Adds the headings to the paths. */
        private Line named(Line.Refused refused) {
            List<Breach> named = new ArrayList<>();
            for (Breach breach : refused.breaches()) {
                String heading = headingOf.get(breach.path().replace("[0]", ""));
                named.add(
                        heading == null
                                ? breach
                                : new Breach(
                                        breach.path() + " (" + heading + ")",
                                        breach.value(),
                                        breach.constraint(),
                                        breach.arguments()));
            }
            return new Line.Refused(refused.number(), named);
        }

        private Line withIgnored(Line.Read read, List<String> cells) {
            List<String> ignored = new ArrayList<>();
            for (int i = 0; i < headings.size() && i < cells.size(); i++) {
                if (!mapped[i] && !cells.get(i).isBlank()) {
                    ignored.add(headings.get(i).strip());
                }
            }
            return new Line.Read(read.number(), read.entry(), ignored);
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
