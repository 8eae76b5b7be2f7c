package id.lontara.io;

import id.lontara.message.Suggestion;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table become entries: which column holds which property, and how the table writes numbers and times.
 * It is data, built here or written as a YAML file.
 *
 * <pre>{@code
 * format: 1
 * csv: post                                   # what a row is
 * separator: ";"                              # "," if left out
 * charset: UTF-8
 * numbers: { thousands: ".", decimal: "," }
 * dates: { zone: Asia/Makassar, language: id, formats: [ dd/MM/yyyy HH.mm, dd/MM/yyyy ], zones: { WITA: "+08:00" } }
 * unknown: [ "", "-" ]                        # cells that mean unknown; [ "" ] if left out
 * none: [ tidak ada ]                         # cells that mean known to be none
 * columns:
 *   id: [ ID, Nomor ]                         # the headings that are tried, in order
 *   text: { headings: Pesan, optional: true }
 *   account: { headings: Akun, values: { Dinas Kesehatan: dinkes@facebook } }
 *   engagement.likes: [ Suka, Likes ]
 * constants: { media.kind: image }
 * made: { id: { prefix: fb-, from: [ Akun, Waktu ] } }   # where no column holds ids
 * }</pre>
 *
 * <p>A property is named by its path; {@code media.kind} is of the first picture. Headings match whatever their case, spaces
 * and punctuation. A cell loses white space at its ends. Times are tried in the order of the formats: patterns of
 * {@link java.time.format.DateTimeFormatter} without names of zones, {@code iso}, {@code epoch-seconds} or
 * {@code epoch-milliseconds}; a pattern without a time of day gives a day. A word of {@code zones} behind a time says its
 * offset.
 *
 * <p>Immutable and thread-safe.
 */
public final class CsvMapping {

    private final EntryType<?> entry;
    private final char separator;
    private final char quote;
    private final Charset charset;
    private final int skip;
    private final CsvCells cells;
    private final Map<String, Column> columns;
    private final Map<String, Constant> constants;
    private final Map<String, Made> made;

    private CsvMapping(Builder builder, CsvTimes times) {
        this.entry = builder.entry;
        this.separator = builder.separator;
        this.quote = builder.quote;
        this.charset = builder.charset;
        this.skip = builder.skip;
        this.cells = new CsvCells(
                times,
                builder.thousands,
                builder.decimal,
                builder.listSeparator,
                builder.unknown,
                builder.none,
                builder.yes,
                builder.no);
        this.columns = new LinkedHashMap<>(builder.columns);
        this.constants = new LinkedHashMap<>(builder.constants);
        this.made = new LinkedHashMap<>(builder.made);
    }

    /** A property that a column holds. */
    record Column(CsvProperty property, List<String> headings, boolean optional, Map<String, String> values) {}

    /** A property that is the same in every row. */
    record Constant(CsvProperty property, String cell) {}

    /** A property that is made from columns, so that the same row has the same value in every run. */
    record Made(CsvProperty property, String prefix, List<String> headings) {}

    /**
     * A mapping to build.
     *
     * @param entry what a row is, such as {@code post}, {@code comment} or {@code engagement}
     * @return a new builder
     * @throws IllegalArgumentException if there is no such entry
     */
    public static Builder builder(String entry) {
        return new Builder(EntryType.named(entry)
                .orElseThrow(() -> new CsvProblem(
                        "csv.entry",
                        entry,
                        Suggestion.closest(entry, EntryType.words())
                                .map(meant -> "'" + meant + "'?")
                                .orElse(String.join(", ", EntryType.words())))));
    }

    /**
     * Reads a mapping from a file.
     *
     * @param file the file, in UTF-8
     * @return the mapping
     * @throws IOException if the file cannot be read
     * @throws id.lontara.model.LoadException with everything that is wrong in the file
     */
    public static CsvMapping read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    /**
     * Reads a mapping from text.
     *
     * @param name the name of the file, for problems
     * @param yaml its content
     * @return the mapping
     * @throws id.lontara.model.LoadException with everything that is wrong in the text
     */
    public static CsvMapping parse(String name, String yaml) {
        return CsvMappingFile.parse(name, yaml);
    }

    EntryType<?> entry() {
        return entry;
    }

    char separator() {
        return separator;
    }

    char quote() {
        return quote;
    }

    Charset charset() {
        return charset;
    }

    int skip() {
        return skip;
    }

    CsvCells cells() {
        return cells;
    }

    Collection<Column> columns() {
        return columns.values();
    }

    Collection<Constant> constants() {
        return constants.values();
    }

    Collection<Made> made() {
        return made.values();
    }

    /**
     * Builds a mapping; each call refuses what contradicts the calls before it. Not thread-safe.
     */
    public static final class Builder {

        private final EntryType<?> entry;
        private char separator = ',';
        private char quote = '"';
        private Charset charset = StandardCharsets.UTF_8;
        private int skip;
        private int thousands = -1;
        private int decimal = -1;
        private char listSeparator = '|';
        private final List<String> formats = new ArrayList<>(List.of("iso"));
        private Locale language = Locale.ENGLISH;
        private @Nullable ZoneId zone;
        private final Map<String, ZoneOffset> zoneWords = new LinkedHashMap<>();
        private Set<String> unknown = Set.of("");
        private Set<String> none = Set.of();
        private Set<String> yes = Set.of("true");
        private Set<String> no = Set.of("false");
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final Map<String, Constant> constants = new LinkedHashMap<>();
        private final Map<String, Made> made = new LinkedHashMap<>();

        private Builder(EntryType<?> entry) {
            this.entry = entry;
        }

        /**
         * Sets what stands between cells.
         *
         * @param separator a comma by default
         * @return this builder
         */
        public Builder separator(char separator) {
            if (separator == quote || separator == '\n' || separator == '\r') {
                throw new CsvProblem("csv.separator", separator);
            }
            this.separator = separator;
            return this;
        }

        /**
         * Sets what stands around cells that hold separators or line breaks; doubled inside of them.
         *
         * @param quote a double quotation mark by default
         * @return this builder
         */
        public Builder quote(char quote) {
            if (quote == separator || quote == '\n' || quote == '\r') {
                throw new CsvProblem("csv.separator", quote);
            }
            this.quote = quote;
            return this;
        }

        /**
         * Sets the charset of tables without a byte order mark.
         *
         * @param charset UTF-8 by default
         * @return this builder
         */
        public Builder charset(Charset charset) {
            this.charset = charset;
            return this;
        }

        /**
         * Sets how many rows stand before the headings.
         *
         * @param rows zero to 1,000, blank ones not counted
         * @return this builder
         */
        public Builder skip(int rows) {
            if (rows < 0 || rows > 1_000) {
                throw new CsvProblem("csv.skip", rows);
            }
            skip = rows;
            return this;
        }

        /**
         * Sets how numbers are written: {@code 1.234,0} has {@code '.'} and {@code ','}.
         *
         * @param thousands what stands between groups of three digits; a space means any white space
         * @param decimal what stands before a fraction
         * @return this builder
         */
        public Builder numbers(char thousands, char decimal) {
            if (thousands == decimal || isDigit(thousands) || isDigit(decimal)) {
                throw new CsvProblem("csv.numbers", thousands, decimal);
            }
            this.thousands = thousands;
            this.decimal = decimal;
            return this;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        /**
         * Sets what stands between the items of a list in one cell.
         *
         * @param separator a vertical bar by default
         * @return this builder
         */
        public Builder listSeparator(char separator) {
            listSeparator = separator;
            return this;
        }

        /**
         * Sets how times are written.
         *
         * @param formats patterns, {@code iso}, {@code epoch-seconds} or {@code epoch-milliseconds}, tried in order
         * @return this builder
         */
        public Builder dates(String... formats) {
            this.formats.clear();
            for (String format : formats) {
                date(format);
            }
            return this;
        }

        void date(String format) {
            if (CsvTimes.isForm(format, language)) {
                formats.add(format);
            } else {
                throw new CsvProblem("csv.date", format);
            }
        }

        /**
         * Sets the zone of times that name none.
         *
         * @param zone the zone
         * @return this builder
         */
        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        /**
         * Sets what a word behind a time means.
         *
         * @param word the word, whatever its case
         * @param offset the offset
         * @return this builder
         */
        public Builder zoneWord(String word, ZoneOffset offset) {
            zoneWords.put(word.strip().toLowerCase(Locale.ROOT), offset);
            return this;
        }

        /**
         * Sets the language of the names of months and days.
         *
         * @param language English by default
         * @return this builder
         */
        public Builder language(Locale language) {
            this.language = language;
            return this;
        }

        /**
         * Sets which cells mean that nothing is known.
         *
         * @param words the words, whatever their case; the empty cell by default
         * @return this builder
         */
        public Builder unknown(String... words) {
            unknown = words(none, words);
            return this;
        }

        /**
         * Sets which cells mean known to be none.
         *
         * @param words the words, whatever their case; no word by default
         * @return this builder
         */
        public Builder none(String... words) {
            none = words(unknown, words);
            return this;
        }

        /**
         * Sets which cells mean yes and which no.
         *
         * @param yes the words for yes, whatever their case; {@code true} by default
         * @param no the words for no; {@code false} by default
         * @return this builder
         */
        public Builder flags(Collection<String> yes, Collection<String> no) {
            this.no = words(Set.of(), no.toArray(String[]::new));
            this.yes = words(this.no, yes.toArray(String[]::new));
            return this;
        }

        private static Set<String> words(Set<String> others, String... words) {
            Set<String> folded = new TreeSet<>();
            for (String word : words) {
                String each = CsvCells.folded(word);
                if (others.contains(each)) {
                    throw new CsvProblem("csv.word", each);
                }
                folded.add(each);
            }
            return folded;
        }

        /**
         * Maps a column that must be there.
         *
         * @param property the path of the property
         * @param headings the headings that are tried, in order
         * @return this builder
         */
        public Builder column(String property, String... headings) {
            return column(property, false, Map.of(), headings);
        }

        /**
         * Maps a column that may be missing; the property is then unknown.
         *
         * @param property the path of the property
         * @param headings the headings that are tried, in order
         * @return this builder
         */
        public Builder optionalColumn(String property, String... headings) {
            return column(property, true, Map.of(), headings);
        }

        /**
         * Maps a column whose cells are written otherwise than the property, such as names of accounts for their ids. A cell
         * that is not among them is a breach.
         *
         * @param property the path of the property
         * @param optional whether the column may be missing
         * @param values what each cell means, whatever its case; empty if cells are taken as they are
         * @param headings the headings that are tried, in order
         * @return this builder
         */
        public Builder column(String property, boolean optional, Map<String, String> values, String... headings) {
            CsvProperty target = free(property);
            named(property, headings);
            Map<String, String> folded = new LinkedHashMap<>();
            values.forEach((cell, value) -> folded.put(CsvCells.folded(cell), value));
            columns.put(property, new Column(target, List.of(headings), optional, folded));
            return this;
        }

        /**
         * Sets a property that is the same in every row.
         *
         * @param property the path of the property
         * @param cell the value, written as a cell would be
         * @return this builder
         */
        public Builder constant(String property, String cell) {
            constants.put(property, new Constant(free(property), cell));
            return this;
        }

        /**
         * Makes a property, mostly {@code id}, from columns: the prefix and 16 hexadecimal digits of a hash of their cells.
         *
         * @param property the path of the property
         * @param prefix what the value begins with, may be empty
         * @param headings the headings, all of which must be there
         * @return this builder
         */
        public Builder made(String property, String prefix, String... headings) {
            CsvProperty target = free(property);
            named(property, headings);
            if (target.kind() != CsvProperty.Kind.TEXT) {
                throw new CsvProblem("csv.made", property);
            }
            made.put(property, new Made(target, prefix, List.of(headings)));
            return this;
        }

        private static void named(String property, String... headings) {
            if (headings.length == 0 || Stream.of(headings).anyMatch(String::isBlank)) {
                throw new CsvProblem("csv.headings", property);
            }
        }

        private CsvProperty free(String property) {
            CsvProperty target = CsvProperty.of(entry, property);
            if (columns.containsKey(property) || constants.containsKey(property) || made.containsKey(property)) {
                throw new CsvProblem("csv.twice", property);
            }
            return target;
        }

        /**
         * Builds the mapping.
         *
         * @return the mapping
         * @throws IllegalArgumentException if something that every row needs comes from nowhere, or a time has no zone
         */
        public CsvMapping build() {
            Set<String> missing = new TreeSet<>(entry.required());
            missing.removeIf(name -> Stream.of(columns, constants, made).anyMatch(map -> supplies(map.keySet(), name)));
            if (!missing.isEmpty()) {
                throw new CsvProblem("csv.missing", entry.word(), String.join(", ", missing));
            }
            return new CsvMapping(this, new CsvTimes(formats, language, zone, Map.copyOf(zoneWords)));
        }

        private static boolean supplies(Set<String> paths, String name) {
            return paths.stream().anyMatch(path -> path.equals(name) || path.startsWith(name + "."));
        }
    }
}
