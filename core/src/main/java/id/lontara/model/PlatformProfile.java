package id.lontara.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a platform: its limits, the metrics that it reports and what its engagement rate is taken of, each
 * with the days from and to which it held.
 *
 * <p>Immutable and thread-safe.
 *
 * @param platform the platform
 * @param name the name as people write it
 * @param textCount how the platform counts the length of a text
 * @param limits the limits, dated
 * @param metrics the metrics that the platform reports, dated; one that is not listed is unknown there
 * @param denominator the metric or {@code followers} that its engagement rate is taken of
 * @param conventions further customs in words
 */
public record PlatformProfile(
        Platform platform,
        String name,
        TextCount textCount,
        List<Limit> limits,
        List<Metric> metrics,
        String denominator,
        List<String> conventions) {

    /** Copies the lists. */
    public PlatformProfile {
        Require.present("platform", platform);
        Require.notBlank("name", name);
        Require.present("textCount", textCount);
        limits = Require.list("limits", limits);
        metrics = Require.list("metrics", metrics);
        Require.notBlank("denominator", denominator);
        conventions = Require.list("conventions", conventions);
    }

    /**
     * The limit that held on a day.
     *
     * @param of what is limited, such as {@code text} or {@code hashtags}
     * @param day the day
     * @return the limit, unknown if the profile gives none for the day
     */
    public Value<Long> limit(String of, LocalDate day) {
        for (Limit limit : limits) {
            if (limit.of().equals(of) && holds(limit.since(), limit.until(), day)) {
                return Value.of(limit.max());
            }
        }
        return Value.unknown();
    }

    /**
     * Tells whether the platform reported a metric on a day.
     *
     * @param metric the name of the metric, such as {@code likes}
     * @param day the day
     * @return true if the profile lists it for the day
     */
    public boolean reports(String metric, LocalDate day) {
        return metrics.stream().anyMatch(m -> m.name().equals(metric) && holds(m.since(), m.until(), day));
    }

    private static boolean holds(Value<LocalDate> since, Value<LocalDate> until, LocalDate day) {
        return !(since.isKnown() && day.isBefore(since.get())) && !(until.isKnown() && day.isAfter(until.get()));
    }

    /** How a platform counts the length of a text. */
    public enum TextCount {
        /** Every code point counts one. */
        CODE_POINTS,
        /** Code points up to U+10FF and general punctuation count one, all others two, a link 23 (X, "weighted"). */
        WEIGHTED
    }

    /**
     * A limit.
     *
     * @param of what is limited, such as {@code text}, {@code comment}, {@code bio} or {@code hashtags}
     * @param max the largest value allowed, inclusive
     * @param since the first day on which it held
     * @param until the last day on which it held
     * @param source where the figure was seen
     */
    public record Limit(String of, long max, Value<LocalDate> since, Value<LocalDate> until, Value<String> source) {

        /** Refuses a negative limit. */
        public Limit {
            Require.notBlank("of", of);
            Require.count("max", Value.of(max));
            Require.ordered("until", since, until);
            Require.value("source", source);
        }
    }

    /**
     * A metric.
     *
     * @param name the name as in {@link Engagement}, such as {@code views}
     * @param meaning what the platform counts
     * @param since the first day on which it was reported
     * @param until the last day on which it was reported
     */
    public record Metric(String name, String meaning, Value<LocalDate> since, Value<LocalDate> until) {

        /** Refuses an interval that ends before it begins. */
        public Metric {
            Require.notBlank("name", name);
            Require.notBlank("meaning", meaning);
            Require.ordered("until", since, until);
        }
    }
}
