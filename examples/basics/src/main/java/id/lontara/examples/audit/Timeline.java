package id.lontara.examples.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many a day. */
final class Timeline {

    /** What one bar of a chart stands for. */
    enum Step {
        DAY,
        WEEK,
        MONTH;

        /** The step that leaves a readable number of bars. */
        static Step of(LocalDate from, LocalDate until) {
            long days = ChronoUnit.DAYS.between(from, until) + 1;
            return days <= 100 ? DAY : days <= 700 ? WEEK : MONTH;
        }

        private LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        private LocalDate next(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
            };
        }
    }

    /** One bar: the first day that it stands for, and how many. */
    record Bar(LocalDate day, long count) {}

    private final SortedMap<LocalDate, Long> days = new TreeMap<>();
    private long all;

    void add(LocalDate day) {
        days.merge(day, 1L, Long::sum);
        all++;
    }

    long all() {
        return all;
    }

    /** The bars of a stretch of days, those without anything too. */
    List<Bar> bars(LocalDate from, LocalDate until, Step step) {
        Map<LocalDate, Long> counts = new TreeMap<>();
        days.forEach((day, count) -> counts.merge(step.first(day), count, Long::sum));
        List<Bar> bars = new ArrayList<>();
        for (LocalDate day = step.first(from); !day.isAfter(until); day = step.next(day)) {
            bars.add(new Bar(day, counts.getOrDefault(day, 0L)));
        }
        return bars;
    }

    /** The highest bar, the first of several. */
    static Bar peak(List<Bar> bars) {
        Bar peak = bars.get(0);
        for (Bar bar : bars) {
            peak = bar.count() > peak.count() ? bar : peak;
        }
        return peak;
    }
}
