package id.lontara.io;

import id.lontara.model.Moment;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms in which a table writes times, tried in order. */
final class CsvTimes {

    private static final OffsetDateTime PROBE = OffsetDateTime.of(2025, 10, 20, 21, 43, 56, 0, ZoneOffset.ofHours(8));

    private final List<Form> forms;
    private final @Nullable ZoneId zone;
    private final Map<String, ZoneOffset> zoneWords;

    private interface Form {

        /** The time, as an {@link OffsetDateTime}, {@link LocalDateTime} or {@link LocalDate}, or null. */
        @Nullable
        TemporalAccessor parse(String text);
    }

    /**
     * Compiles the forms.
     *
     * @param zoneWords offsets by the word that ends a time, in lower case
     * @throws CsvProblem if a form is none, or needs a zone where none is given
     */
    CsvTimes(List<String> formats, Locale language, @Nullable ZoneId zone, Map<String, ZoneOffset> zoneWords) {
        boolean zoneKnown = zone != null || !zoneWords.isEmpty();
        this.forms = formats.stream()
                .map(format -> form(format, language, zoneKnown))
                .toList();
        this.zone = zone;
        this.zoneWords = zoneWords;
    }

    static boolean isForm(String format, Locale language) {
        try {
            var unused = form(format, language, true);
            return true;
        } catch (CsvProblem e) {
            return false;
        }
    }

    private static Form form(String format, Locale language, boolean zoneKnown) {
        return switch (format) {
            case "iso" -> CsvTimes::iso;
            case "epoch-seconds" -> text -> epoch(text, 1);
            case "epoch-milliseconds" -> text -> epoch(text, 1_000);
            default -> pattern(format, language, zoneKnown);
        };
    }

    private static @Nullable TemporalAccessor iso(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable TemporalAccessor epoch(String text, long perSecond) {
        if (text.isEmpty() || text.length() > 13 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        long units = Long.parseLong(text);
        return Instant.ofEpochSecond(units / perSecond, units % perSecond * (1_000_000_000 / perSecond))
                .atOffset(ZoneOffset.UTC);
    }

    private static Form pattern(String pattern, Locale language, boolean zoneKnown) {
        DateTimeFormatter formatter;
        TemporalAccessor probe;
        try {
            formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(withPlainYears(pattern))
                    .toFormatter(language)
                    .withResolverStyle(ResolverStyle.STRICT);
            probe = parsed(formatter, formatter.format(PROBE));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CsvProblem("csv.date", pattern);
        }
        if (!probe.isSupported(ChronoField.EPOCH_DAY)) {
            throw new CsvProblem("csv.date", pattern);
        }
        if (probe instanceof LocalDateTime && !zoneKnown) {
            throw new CsvProblem("csv.zone", pattern);
        }
        return text -> {
            ParsePosition end = new ParsePosition(0);
            if (formatter.parseUnresolved(text, end) == null || end.getIndex() != text.length()) {
                return null; // spares the exception, of which a column of other forms would throw one a row
            }
            try {
                return parsed(formatter, text);
            } catch (DateTimeException e) {
                return null;
            }
        };
    }

    private static TemporalAccessor parsed(DateTimeFormatter formatter, String text) {
        return formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    /** Years as {@code u}: with {@code y} a strict formatter asks for the era. Zone names are refused, Java's change. */
    private static String withPlainYears(String pattern) {
        if (pattern.isBlank() || pattern.length() > 100) {
            throw new IllegalArgumentException(pattern);
        }
        StringBuilder plain = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            literal ^= c == '\'';
            if (!literal && "zvVO".indexOf(c) >= 0) {
                throw new IllegalArgumentException(pattern);
            }
            plain.append(!literal && c == 'y' ? 'u' : c);
        }
        return plain.toString();
    }

    /** The moment that a cell names, if it has one of the forms. */
    Optional<Moment> moment(String cell) {
        ZoneOffset offset = null;
        String text = cell;
        int space = cell.lastIndexOf(' ');
        if (space >= 0) {
            offset = zoneWords.get(cell.substring(space + 1).toLowerCase(Locale.ROOT));
            text = offset == null ? cell : cell.substring(0, space).stripTrailing();
        }
        ZoneId place = offset != null ? offset : zone;
        return time(text).flatMap(time -> moment(time, place));
    }

    private static Optional<Moment> moment(TemporalAccessor time, @Nullable ZoneId place) {
        if (time instanceof OffsetDateTime exact) {
            return Optional.of(Moment.of(exact));
        }
        if (time instanceof LocalDateTime local) {
            return place == null
                    ? Optional.empty()
                    : Optional.of(Moment.of(local.atZone(place).toOffsetDateTime()));
        }
        return Optional.of(Moment.of(LocalDate.from(time)));
    }

    /** The day that a cell names, as it is written there. */
    Optional<LocalDate> day(String cell) {
        return time(cell).map(LocalDate::from);
    }

    private Optional<TemporalAccessor> time(String text) {
        for (Form form : forms) {
            TemporalAccessor time = form.parse(text);
            if (time != null && hasPlainYear(time)) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private static boolean hasPlainYear(TemporalAccessor time) {
        int year = time.get(ChronoField.YEAR);
        return year >= 0 && year <= 9999;
    }
}
