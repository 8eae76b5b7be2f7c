package id.lontara.rule;

import id.lontara.model.LoadException;
import id.lontara.model.Platform;
import id.lontara.model.PlatformProfile;
import id.lontara.model.PlatformProfile.Limit;
import id.lontara.model.PlatformProfile.Metric;
import id.lontara.model.PlatformProfile.TextCount;
import id.lontara.model.Value;
import id.lontara.yaml.Problems;
import id.lontara.yaml.YamlNode;
import id.lontara.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what is known of a platform from YAML.
 *
 * <pre>{@code
 * format: 1
 * platform: example
 * name: Example
 * text-count: code-points                # or weighted
 * denominator: reach
 * limits:  [ { of: hashtags, max: 5, since: 2025-12-18, source: "its help page, seen 2025-12" } ]
 * metrics: [ { name: likes, meaning: reactions of every kind } ]
 * conventions: [ one or two posts a day ]
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class PlatformProfiles {

    private static final Map<String, TextCount> COUNTS =
            Map.of("code-points", TextCount.CODE_POINTS, "weighted", TextCount.WEIGHTED);

    private PlatformProfiles() {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the profile
     * @throws LoadException with everything that is wrong in it
     * @throws UncheckedIOException if the file cannot be read
     */
    public static PlatformProfile read(Path file) {
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
     * @return the profile
     * @throws LoadException with everything that is wrong in it
     */
    public static PlatformProfile parse(String file, String text) {
        Problems problems = new Problems();
        YamlNode root = YamlReader.read(file, text, problems)
                .closed("format", "platform", "name", "text-count", "denominator", "limits", "metrics", "conventions");
        Formats.first(root);
        String platform = root.required("platform").name();
        String name = root.required("name").name();
        TextCount count = root.required("text-count").word(COUNTS, TextCount.CODE_POINTS);
        String denominator = root.required("denominator").name();
        List<Limit> limits = limits(root.optional("limits"));
        List<Metric> metrics = metrics(root.optional("metrics"));
        List<String> conventions = root.optional("conventions").names();
        problems.refuse();
        return new PlatformProfile(new Platform(platform), name, count, limits, metrics, denominator, conventions);
    }

    private static List<Limit> limits(YamlNode node) {
        List<Limit> limits = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.closed("of", "max", "since", "until", "source");
            String of = item.required("of").name();
            long max = item.required("max").integer();
            if (max < 0) {
                item.optional("max").problem("profile.negative", max);
            }
            Value<Period> days = Period.of(item);
            YamlNode source = item.optional("source");
            Value<String> seen = source.isPresent() ? Value.of(source.name()) : Value.unknown();
            if (max < 0 || of.isBlank() || !days.isKnown()) {
                continue;
            }
            Period period = days.get();
            Limit limit = new Limit(of, max, period.since(), period.until(), seen);
            for (Limit other : limits) {
                if (other.of().equals(of) && period.meets(other.since(), other.until())) {
                    item.problem("profile.twice", of);
                    break;
                }
            }
            limits.add(limit);
        }
        return limits;
    }

    private static List<Metric> metrics(YamlNode node) {
        List<Metric> metrics = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.closed("name", "meaning", "since", "until");
            String name = item.required("name").name();
            String meaning = item.required("meaning").name();
            Value<Period> days = Period.of(item);
            if (name.isBlank() || meaning.isBlank() || !days.isKnown()) {
                continue;
            }
            Period period = days.get();
            for (Metric other : metrics) {
                if (other.name().equals(name) && period.meets(other.since(), other.until())) {
                    item.problem("profile.twice", name);
                    break;
                }
            }
            metrics.add(new Metric(name, meaning, period.since(), period.until()));
        }
        return metrics;
    }

    /** The days of an entry. */
    private record Period(Value<LocalDate> since, Value<LocalDate> until) {

        /** The days; unknown if they end before they begin, which is reported. */
        static Value<Period> of(YamlNode item) {
            Value<LocalDate> since = day(item.optional("since"));
            Value<LocalDate> until = day(item.optional("until"));
            if (since.isKnown() && until.isKnown() && until.get().isBefore(since.get())) {
                item.problem("organisation.period", until.get(), since.get());
                return Value.unknown();
            }
            return Value.of(new Period(since, until));
        }

        private static Value<LocalDate> day(YamlNode node) {
            return node.isPresent() ? Value.of(node.day()) : Value.unknown();
        }

        boolean meets(Value<LocalDate> otherSince, Value<LocalDate> otherUntil) {
            return !since.orElse(LocalDate.MIN).isAfter(otherUntil.orElse(LocalDate.MAX))
                    && !otherSince.orElse(LocalDate.MIN).isAfter(until.orElse(LocalDate.MAX));
        }
    }
}
