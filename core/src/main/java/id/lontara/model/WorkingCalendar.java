package id.lontara.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When an agency is open, and so when a deadline ends: the open hours of each weekday, seasons with other hours, days on
 * which it is closed, and the days of which all this is known. What needs a day outside of them is unknown.
 *
 * <p>A <em>working day</em> is a day with any open hour. Where the clocks of the zone go forward, hours that do not occur
 * are not open; where they go back, an hour that occurs twice is open twice.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorkingCalendar {

    private static final int LONGEST_YEARS = 200;
    private static final int LAST_YEAR = 9999;

    private final String id;
    private final ZoneId zone;
    private final boolean always;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<DayOfWeek, List<Hours>> week;
    private final NavigableMap<LocalDate, Season> seasons;
    private final NavigableMap<LocalDate, String> closed;

    private WorkingCalendar(
            String id,
            ZoneId zone,
            boolean always,
            LocalDate first,
            LocalDate last,
            Map<DayOfWeek, List<Hours>> week,
            NavigableMap<LocalDate, Season> seasons,
            NavigableMap<LocalDate, String> closed) {
        this.id = id;
        this.zone = zone;
        this.always = always;
        this.first = first;
        this.last = last;
        this.week = week;
        this.seasons = seasons;
        this.closed = closed;
    }

    /**
     * A calendar that is always open and knows every day.
     *
     * @param zone the zone in which days begin
     * @return the calendar, named {@code round-the-clock}
     */
    public static WorkingCalendar roundTheClock(ZoneId zone) {
        return new WorkingCalendar(
                "round-the-clock",
                Objects.requireNonNull(zone, "zone"),
                true,
                LocalDate.MIN,
                LocalDate.MAX,
                Map.of(),
                Collections.emptyNavigableMap(),
                Collections.emptyNavigableMap());
    }

    /**
     * A builder of a calendar that is closed but for the hours that are added.
     *
     * @param id the name of the calendar, not blank
     * @param zone the zone in which its days begin
     * @return a new builder
     */
    public static Builder builder(String id, ZoneId zone) {
        return new Builder(id, zone);
    }

    /**
     * The name of the calendar.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The zone in which days begin.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The same hours on the clocks of another zone.
     *
     * @param other the zone in which days begin
     * @return this calendar there
     */
    public WorkingCalendar withZone(ZoneId other) {
        return other.equals(zone)
                ? this
                : new WorkingCalendar(
                        id, Objects.requireNonNull(other, "other"), always, first, last, week, seasons, closed);
    }

    /**
     * The first day that the calendar knows.
     *
     * @return the day; none if it knows every day
     */
    public Value<LocalDate> firstDay() {
        return always ? Value.none() : Value.of(first);
    }

    /**
     * The last day that the calendar knows.
     *
     * @return the day; none if it knows every day
     */
    public Value<LocalDate> lastDay() {
        return always ? Value.none() : Value.of(last);
    }

    /**
     * Tells whether the agency is open at any hour of a day.
     *
     * @param day the day
     * @return true or false; unknown for a day that the calendar does not know
     */
    public Value<Boolean> isWorkingDay(LocalDate day) {
        return hours(day).map(hours -> !hours.isEmpty());
    }

    /**
     * Why the agency is closed on a day on which it would else be open.
     *
     * @param day the day
     * @return the name of the closed day; none if it is not one; unknown for a day that the calendar does not know
     */
    public Value<String> closedFor(LocalDate day) {
        if (!knows(day)) {
            return Value.unknown();
        }
        String name = closed.get(day);
        return name == null ? Value.none() : Value.of(name);
    }

    /**
     * The hours of a day.
     *
     * @param day the day
     * @return the open hours in order, empty if closed; unknown for a day that the calendar does not know
     */
    public Value<List<Hours>> hours(LocalDate day) {
        return knows(day) ? Value.of(hoursOf(day)) : Value.unknown();
    }

    /**
     * When a term ends that begins at a moment.
     *
     * <p>A term in hours counts open time, from the next opening where the agency is closed. A term in days counts
     * working days, the first after the day of the start as one; it ends when the agency closes on the last of them, or,
     * if of the start only the day is known, on that day. {@code P0D} ends on the first working day that is not over.
     *
     * @param start when it begins
     * @param term how long it lasts
     * @return the end, in the zone of the calendar; unknown if it needs a day that the calendar does not know, and for
     *     hours after a day of which no hour is known
     */
    public Value<Moment> due(Moment start, Term term) {
        return within(() -> {
            Value<Instant> from = start.instant();
            if (!term.inDays()) {
                return from.flatMap(exact -> plus(exact, term.time())).map(this::written);
            }
            Value<LocalDate> end = plusDays(start.day(zone), term.days());
            return from.isKnown()
                    ? end.flatMap(day -> closing(day, from.get())).map(this::written)
                    : end.map(Moment::of);
        });
    }

    private Value<Instant> closing(LocalDate day, Instant start) {
        Instant closing = closing(day);
        return closing.isBefore(start) ? plusDays(day.plusDays(1), 0).map(this::closing) : Value.of(closing);
    }

    private Moment written(Instant instant) {
        return Moment.of(instant.atZone(zone).toOffsetDateTime());
    }

    /** What would need a time beyond the years that can be written is as unknown as a day that is not known. */
    private static <T> Value<T> within(Supplier<Value<T>> time) {
        try {
            return time.get();
        } catch (DateTimeException | ArithmeticException e) {
            return Value.unknown();
        }
    }

    /**
     * The instant before which a stretch of open time has passed.
     *
     * @param start where it begins; where the agency is closed, it begins at the next opening
     * @param open how much open time, not negative
     * @return the end; unknown if it needs a day that the calendar does not know
     */
    public Value<Instant> plus(Instant start, Duration open) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("open time must not be negative: got " + open);
        }
        return within(() -> always ? Value.of(start.plus(open)) : walk(start, open));
    }

    private Value<Instant> walk(Instant start, Duration open) {
        Duration left = open;
        for (LocalDate day = dayOf(start); knows(day); day = day.plusDays(1)) {
            for (Hours hours : hoursOf(day)) {
                Instant from = later(start, instant(day, hours.from()));
                Duration there = Duration.between(from, until(day, hours));
                if (there.compareTo(Duration.ZERO) > 0) {
                    if (left.compareTo(there) <= 0) {
                        return Value.of(from.plus(left));
                    }
                    left = left.minus(there);
                }
            }
        }
        return Value.unknown();
    }

    /**
     * The working day that is so many after a day.
     *
     * @param start the day, which is not counted itself
     * @param days how many, 0 to 100,000; zero gives the day itself, or the next working day if it is none
     * @return the day; unknown if it needs a day that the calendar does not know
     */
    public Value<LocalDate> plusDays(LocalDate start, int days) {
        int left = Term.ofDays(days).days();
        return within(() -> always ? Value.of(start.plusDays(days)) : walk(start, left));
    }

    private Value<LocalDate> walk(LocalDate start, int days) {
        int left = days;
        for (LocalDate day = start; knows(day); day = day.plusDays(1)) {
            if (!hoursOf(day).isEmpty()) {
                left -= day.equals(start) ? 0 : 1;
                if (left <= 0) {
                    return Value.of(day);
                }
            }
        }
        return Value.unknown();
    }

    /**
     * How much open time lies between two instants.
     *
     * @param from the first instant
     * @param until the second, not before the first
     * @return the open time; unknown if a day between them is one that the calendar does not know
     */
    public Value<Duration> open(Instant from, Instant until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from: got " + from + " and " + until);
        }
        return within(() -> always ? Value.of(Duration.between(from, until)) : sum(from, until));
    }

    private Value<Duration> sum(Instant from, Instant until) {
        LocalDate begin = dayOf(from);
        LocalDate end = dayOf(until);
        if (!knows(begin) || !knows(end)) {
            return Value.unknown();
        }
        Duration open = Duration.ZERO;
        for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
            for (Hours hours : hoursOf(day)) {
                Instant opening = later(from, instant(day, hours.from()));
                Instant closing = until(day, hours);
                Duration there = Duration.between(opening, closing.isBefore(until) ? closing : until);
                open = there.isNegative() ? open : open.plus(there);
            }
        }
        return Value.of(open);
    }

    private boolean knows(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private List<Hours> hoursOf(LocalDate day) {
        if (always) {
            return List.of(Hours.ALL_DAY);
        }
        if (closed.containsKey(day)) {
            return List.of();
        }
        Map.Entry<LocalDate, Season> season = seasons.floorEntry(day);
        Map<DayOfWeek, List<Hours>> hours =
                season != null && !day.isAfter(season.getValue().until())
                        ? season.getValue().week()
                        : week;
        return hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Instant closing(LocalDate day) {
        List<Hours> hours = hoursOf(day);
        return until(day, hours.get(hours.size() - 1));
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Instant until(LocalDate day, Hours hours) {
        return instant(hours.untilMidnight() ? day.plusDays(1) : day, hours.until());
    }

    /** Never runs backwards along a day, so that hours which do not overlap on the clock never overlap in time. */
    private Instant instant(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    @Override
    public String toString() {
        return always ? id + " (" + zone + ")" : id + " (" + zone + ", " + first + " to " + last + ")";
    }

    /**
     * A stretch of open hours within one day.
     *
     * <p>Immutable and thread-safe.
     *
     * @param from when it opens
     * @param until when it closes; midnight is the end of the day
     */
    public record Hours(LocalTime from, LocalTime until) {

        private static final Hours ALL_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        /** Refuses hours that close before they open. */
        public Hours {
            if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
                throw new IllegalArgumentException("hours must close after they open: got " + from + "-" + until);
            }
        }

        /**
         * Reads {@code 07:30-12:00}; {@code 24:00} is the end of the day.
         *
         * @param text two times with a hyphen between them
         * @return the hours
         * @throws IllegalArgumentException if the text is not written so, with what was expected
         */
        public static Hours parse(String text) {
            int hyphen = text.indexOf('-');
            try {
                if (hyphen > 0) {
                    String until = text.substring(hyphen + 1).strip();
                    return new Hours(
                            LocalTime.parse(text.substring(0, hyphen).strip()),
                            until.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(until));
                }
            } catch (DateTimeParseException e) {
                // answered below, together with a missing hyphen
            }
            throw new IllegalArgumentException("not hours: '"
                    + (text.length() <= 40 ? text : text.substring(0, 40) + "…")
                    + "'; write when they open and close (07:30-12:00)");
        }

        private boolean untilMidnight() {
            return until.equals(LocalTime.MIDNIGHT);
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return from + "-" + (untilMidnight() ? "24:00" : until);
        }
    }

    /**
     * Days in a row on which other hours hold than in the rest of the year.
     *
     * <p>Immutable and thread-safe.
     *
     * @param name what it is called
     * @param from the first day
     * @param until the last day, not before the first
     * @param week the open hours of each weekday; a weekday that is missing is closed
     */
    public record Season(String name, LocalDate from, LocalDate until, Map<DayOfWeek, List<Hours>> week) {

        /** Refuses a season that ends before it begins; copies the hours. */
        public Season {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException(
                        "season '" + name + "' must not end before it begins: got " + from + " to " + until);
            }
            week = sorted(week);
        }

        private boolean overlaps(Season other) {
            return !from.isAfter(other.until) && !other.from.isAfter(until);
        }
    }

    private static Map<DayOfWeek, List<Hours>> sorted(Map<DayOfWeek, List<Hours>> week) {
        Map<DayOfWeek, List<Hours>> sorted = new EnumMap<>(DayOfWeek.class);
        for (Map.Entry<DayOfWeek, List<Hours>> day : week.entrySet()) {
            List<Hours> inOrder = new ArrayList<>(day.getValue());
            inOrder.sort(Comparator.comparing(Hours::from));
            sorted.put(day.getKey(), List.copyOf(inOrder));
        }
        return Collections.unmodifiableMap(sorted);
    }

    /** Builds a calendar step by step. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final ZoneId zone;
        private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        private final List<Season> seasons = new ArrayList<>();
        private final NavigableMap<LocalDate, String> closed = new TreeMap<>();
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;

        private Builder(String id, ZoneId zone) {
            this.id = Objects.requireNonNull(id, "id");
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        /**
         * Sets of which days the calendar knows everything.
         *
         * @param first the first day
         * @param last the last day, at most 200 years after the first
         * @return this builder
         */
        public Builder known(LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
            return this;
        }

        /**
         * Adds open hours to a weekday.
         *
         * @param day the weekday
         * @param hours the hours; a break makes two of them
         * @return this builder
         */
        public Builder open(DayOfWeek day, Hours... hours) {
            week.computeIfAbsent(day, none -> new ArrayList<>()).addAll(List.of(hours));
            return this;
        }

        /**
         * Adds days with other hours. Seasons must not overlap.
         *
         * @param season the season
         * @return this builder
         */
        public Builder season(Season season) {
            seasons.add(Objects.requireNonNull(season, "season"));
            return this;
        }

        /**
         * Closes a day, whatever its weekday and season.
         *
         * @param day the day
         * @param name why, as people read it; names of one day are joined
         * @return this builder
         */
        public Builder closed(LocalDate day, String name) {
            closed.merge(day, name, (one, other) -> one + ", " + other);
            return this;
        }

        /**
         * Builds the calendar.
         *
         * @return the calendar
         * @throws IllegalArgumentException if it contradicts itself, with all that is wrong
         */
        public WorkingCalendar build() {
            List<String> problems = new ArrayList<>();
            if (id.isBlank()) {
                problems.add("its id must not be blank");
            }
            if (first == null || last == null) {
                problems.add("the first and the last day that it knows are missing; say known(first, last)");
            } else if (last.isBefore(first)
                    || ChronoUnit.YEARS.between(first, last) >= LONGEST_YEARS
                    || Math.abs(first.getYear()) > LAST_YEAR
                    || Math.abs(last.getYear()) > LAST_YEAR) {
                problems.add("the days that it knows must run forward, at most " + LONGEST_YEARS
                        + " years, none later than " + LAST_YEAR + ": got " + first + " to " + last);
            }
            boolean opens = opens(week);
            for (Season season : seasons) {
                opens |= opens(season.week());
            }
            if (!opens) {
                problems.add("it is never open; say open(day, hours)");
            }
            Map<DayOfWeek, List<Hours>> sorted = sorted(week);
            overlaps("the week", sorted, problems);
            NavigableMap<LocalDate, Season> bySeason = new TreeMap<>();
            for (int i = 0; i < seasons.size(); i++) {
                Season season = seasons.get(i);
                overlaps("season '" + season.name() + "'", season.week(), problems);
                for (Season before : seasons.subList(0, i)) {
                    if (season.overlaps(before)) {
                        problems.add("seasons '" + before.name() + "' and '" + season.name() + "' overlap");
                    }
                }
                bySeason.put(season.from(), season);
            }
            if (first == null || last == null || !problems.isEmpty()) {
                throw new IllegalArgumentException("calendar '" + id + "': " + String.join("; ", problems));
            }
            return new WorkingCalendar(
                    id,
                    zone,
                    false,
                    first,
                    last,
                    sorted,
                    Collections.unmodifiableNavigableMap(bySeason),
                    Collections.unmodifiableNavigableMap(new TreeMap<>(closed)));
        }

        private static boolean opens(Map<DayOfWeek, List<Hours>> week) {
            for (List<Hours> hours : week.values()) {
                if (!hours.isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private static void overlaps(String where, Map<DayOfWeek, List<Hours>> week, List<String> problems) {
            for (Map.Entry<DayOfWeek, List<Hours>> day : week.entrySet()) {
                List<Hours> hours = day.getValue();
                for (int i = 1; i < hours.size(); i++) {
                    Hours before = hours.get(i - 1);
                    if (before.untilMidnight()
                            || before.until().isAfter(hours.get(i).from())) {
                        problems.add(
                                where + ": hours of " + day.getKey() + " overlap: " + before + " and " + hours.get(i));
                    }
                }
            }
        }
    }
}
