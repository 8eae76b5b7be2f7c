package id.lontara.rule;

import id.lontara.model.LoadException;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.model.WorkingCalendar.Hours;
import id.lontara.model.WorkingCalendar.Season;
import id.lontara.yaml.Problems;
import id.lontara.yaml.YamlNode;
import id.lontara.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads working calendars from YAML.
 *
 * <pre>{@code
 * format: 1
 * calendar: office
 * zone: Asia/Makassar
 * known: { from: 2025-01-01, until: 2025-12-31 }      # beyond it a due time is unknown
 * hours: { monday: [ "07:30-12:00", "13:00-16:00" ] } # a weekday that is missing is closed
 * seasons: [ { name: summer, from: 2025-07-01, until: 2025-07-31, hours: { monday: [ "08:00-12:00" ] } } ]
 * closed: [ { day: 2025-01-01, name: New Year } ]
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class Calendars {

    private static final int LONGEST_YEARS = 200;

    private Calendars() {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the calendar
     * @throws LoadException with everything that is wrong in it
     * @throws UncheckedIOException if the file cannot be read
     */
    public static WorkingCalendar read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param file the name of the file, for problems
     * @param text its content
     * @return the calendar
     * @throws LoadException with everything that is wrong in it
     */
    public static WorkingCalendar parse(String file, String text) {
        Problems problems = new Problems();
        YamlNode root = YamlReader.read(file, text, problems)
                .closed("format", "calendar", "zone", "known", "hours", "seasons", "closed");
        Formats.first(root);
        String id = root.required("calendar").name();
        ZoneId zone = root.required("zone").scalar(Calendars::zone, ZoneOffset.UTC, "type.zone");
        YamlNode known = root.required("known").closed("from", "until");
        LocalDate first = known.required("from").day();
        LocalDate last = known.required("until").day();
        if (last.isBefore(first)) {
            known.problem("organisation.period", last, first);
        } else if (first.getYear() < 0 || last.getYear() > 9999 || last.getYear() - first.getYear() >= LONGEST_YEARS) {
            known.problem("calendar.long", LONGEST_YEARS);
        }
        Map<DayOfWeek, List<Hours>> week = week(root.required("hours"));
        if (!problems.any() && week.values().stream().allMatch(List::isEmpty)) {
            root.optional("hours").problem("calendar.never-open");
        }
        List<Season> seasons = seasons(root.optional("seasons"));
        List<Map.Entry<LocalDate, String>> closed = closed(root.optional("closed"), first, last);
        problems.refuse();
        WorkingCalendar.Builder calendar = WorkingCalendar.builder(id, zone).known(first, last);
        for (Map.Entry<DayOfWeek, List<Hours>> day : week.entrySet()) {
            calendar.open(day.getKey(), day.getValue().toArray(new Hours[0]));
        }
        for (Season season : seasons) {
            calendar.season(season);
        }
        for (Map.Entry<LocalDate, String> day : closed) {
            calendar.closed(day.getKey(), day.getValue());
        }
        return calendar.build();
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<DayOfWeek, List<Hours>> week(YamlNode node) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Map<String, DayOfWeek> days = PackCompiler.words(DayOfWeek.values());
        YamlNode hours = node.closed(days.keySet());
        for (Map.Entry<String, DayOfWeek> day : days.entrySet()) {
            YamlNode open = hours.optional(day.getKey());
            if (open.isPresent()) {
                week.put(day.getValue(), hours(open));
            }
        }
        return week;
    }

    private static List<Hours> hours(YamlNode node) {
        List<Hours> hours = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Value<Hours> read = item.scalar(text -> Value.of(Hours.parse(text)), Value.unknown(), "type.hours");
            if (!read.isKnown()) {
                continue;
            }
            Hours next = read.get();
            for (Hours other : hours) {
                if (overlap(next, other)) {
                    item.problem("calendar.overlap", next, other);
                }
            }
            hours.add(next);
        }
        return hours;
    }

    private static boolean overlap(Hours one, Hours other) {
        return before(one.from(), other) && before(other.from(), one);
    }

    private static boolean before(LocalTime time, Hours hours) {
        return hours.until().equals(LocalTime.MIDNIGHT) || time.isBefore(hours.until());
    }

    private static List<Season> seasons(YamlNode node) {
        List<Season> seasons = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.closed("name", "from", "until", "hours");
            String name = item.required("name").name();
            LocalDate from = item.required("from").day();
            LocalDate until = item.required("until").day();
            Map<DayOfWeek, List<Hours>> week = week(item.required("hours"));
            if (until.isBefore(from)) {
                item.problem("organisation.period", until, from);
                continue;
            }
            for (Season other : seasons) {
                if (!from.isAfter(other.until()) && !other.from().isAfter(until)) {
                    item.problem("calendar.overlap", name, other.name());
                }
            }
            seasons.add(new Season(name, from, until, week));
        }
        return seasons;
    }

    private static List<Map.Entry<LocalDate, String>> closed(YamlNode node, LocalDate first, LocalDate last) {
        List<Map.Entry<LocalDate, String>> closed = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.closed("day", "name");
            LocalDate day = item.required("day").day();
            if (item.optional("day").isScalar() && (day.isBefore(first) || day.isAfter(last))) {
                item.optional("day").problem("calendar.outside", day, first, last);
            }
            closed.add(Map.entry(day, item.required("name").name()));
        }
        return closed;
    }
}
