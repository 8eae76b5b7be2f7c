package id.lontara.score;

import id.lontara.model.LoadException;
import id.lontara.model.Value;
import id.lontara.rule.Family;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Vote;
import id.lontara.yaml.Hint;
import id.lontara.yaml.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A weighted set of indicators in pillars, read from a file. The grammar is closed; everything that is wrong in a file
 * is reported at once.
 *
 * <pre>{@code
 * index: openness                 # the name
 * version: 1
 * title: { en: Openness }
 * note: { en: … }                 # optional
 * min-coverage: 0.5               # optional; share of a pillar's weight that must be computed for it to be a number
 * exclude-labels: [ issue/spam ]  # optional; messages so labelled count in no rate, mean or median of counts
 * pillars:
 *   transparency:                 # a list of indicators, or { title, weight, note, indicators }
 *     - id: sourced-claims
 *       title: { en: Sourced claims }
 *       value: { share: { of: post, having: trait/states-figure, that-have: trait/has-source } }
 *       goalposts: [ 0.2, 0.9 ]   # worth 0 and 100 points; the second is the lower where less is better
 *       weight: 20                # above 0
 *       min-sample: 10            # optional, 10; with less there is no number
 *       note: { en: … }           # optional
 *       advice: { en: … }         # optional; how to raise it
 * bands:                          # optional; each from its threshold up to the next
 *   - { id: open, from: 60, title: { en: Open } }
 *   - { id: closed, from: 0, title: { en: Closed } }
 * }</pre>
 *
 * <p>A value is one of
 *
 * <ul>
 *   <li>{@code share: { of, having, that-have }}: the subjects with one of {@code that-have} out of those with one of
 *       {@code having}, 0 to 1;
 *   <li>{@code count: { of, having, per-days }}: how many subjects have one of {@code having}; with {@code per-days},
 *       times that many days, divided by the days of the period;
 *   <li>{@code rate: { of, having, metric, per, times }}: the sum of the metrics divided by the sum of {@code per}
 *       (followers or a metric) over the same subjects, times {@code times} (1); or, without {@code metric} and with
 *       {@code per: posts}, the number of comments divided by the number of posts;
 *   <li>{@code mean} and {@code median: { of, having, metric }} of the sum of metrics; or, in hours, of
 *       {@code metric: answer-time} with {@code clock: open | wall} (comments that were answered) or
 *       {@code metric: publication-delay} (posts, from {@code knownAt} to {@code publishedAt}), counted in whole steps of
 *       {@code resolution} (PT1M), rounded down; goalposts are then durations such as {@code PT4H};
 *   <li>{@code answered-within: { of: comment, having, within }}: the share of messages answered {@code within} their own
 *       {@code standard}, a term in open hours such as {@code PT4H}, or {@code ever}. What is unanswered while the term
 *       still runs is left out, except for {@code ever}.
 * </ul>
 *
 * <p>{@code of} is post (the default), comment or account. {@code having}, {@code that-have}, {@code metric},
 * {@code platform}, {@code author} and {@code media} are one word or a list: one of these labels, the sum of these
 * metrics, one of these platforms, comments by one of these kinds of author (all but agency if not given), posts with a
 * medium of one of these kinds. Metrics are likes, comments, shares, saves, views, reach, impressions, clicks. With
 * {@code exclude-labels} the metric {@code comments} is refused, because a platform's count hides those messages; count
 * the messages themselves.
 *
 * <p>Drafts are never counted and reposts are left out of posts, as somebody else's words. Labels count as the
 * assessment asserts them, corrected and unsure ones too, and how many were is shown.
 *
 * <p>Immutable and thread-safe.
 */
public final class Index {

    /** A part of an index. */
    record Pillar(
            String id, LocalizedText title, BigDecimal weight, Value<LocalizedText> note, List<Indicator> indicators) {}

    /** A name for a stretch of points, from a threshold up to the next. */
    record Band(String id, BigDecimal from, LocalizedText title) {}

    /** Where the file names a label. */
    record LabelUse(String label, String file, int line, int column, String path) {}

    private final String id;
    private final long version;
    private final LocalizedText title;
    private final Value<LocalizedText> note;
    private final BigDecimal minCoverage;
    private final NavigableSet<String> excluded;
    private final List<Pillar> pillars;
    private final List<Band> bands;
    private final List<LabelUse> labels;
    private final String hash;
    private final Value<String> ruleSet;
    private final Map<String, NavigableSet<String>> voters;
    private final NavigableSet<String> given;

    Index(
            String id,
            long version,
            LocalizedText title,
            Value<LocalizedText> note,
            BigDecimal minCoverage,
            NavigableSet<String> excluded,
            List<Pillar> pillars,
            List<Band> bands,
            List<LabelUse> labels,
            String source) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.note = note;
        this.minCoverage = minCoverage;
        this.excluded = excluded;
        this.pillars = List.copyOf(pillars);
        this.bands = List.copyOf(bands);
        this.labels = List.copyOf(labels);
        this.hash = "sha256:" + sha256(source);
        this.ruleSet = Value.unknown();
        this.voters = Map.of();
        this.given = Collections.emptyNavigableSet();
    }

    private Index(
            Index unbound,
            Value<String> ruleSet,
            Map<String, NavigableSet<String>> voters,
            NavigableSet<String> given) {
        this.id = unbound.id;
        this.version = unbound.version;
        this.title = unbound.title;
        this.note = unbound.note;
        this.minCoverage = unbound.minCoverage;
        this.excluded = unbound.excluded;
        this.pillars = unbound.pillars;
        this.bands = unbound.bands;
        this.labels = unbound.labels;
        this.hash = unbound.hash;
        this.ruleSet = ruleSet;
        this.voters = voters;
        this.given = given;
    }

    /**
     * Reads an index.
     *
     * @param file the name of the file, for messages
     * @param yaml its content
     * @return the index
     * @throws LoadException with everything that is wrong
     */
    public static Index parse(String file, String yaml) {
        return IndexReader.read(file, yaml);
    }

    /**
     * Reads an index from a file in UTF-8.
     *
     * @param file the file
     * @return the index
     * @throws UncheckedIOException if the file cannot be read
     * @throws LoadException with everything that is wrong
     */
    public static Index read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * This index bound to the rules whose labels it counts. A bound index knows which labels are undecided while a rule is:
     * what could be so labelled is left out then, and shown, where an unbound index takes it as not labelled. It also knows
     * which labels no rule gives, because the rules for them are off or of a larger tier: what rests on them is not computed.
     *
     * @param rules the rule set by which subjects are assessed
     * @return the bound index; its tallies refuse assessments by other rules
     * @throws LoadException if the index names labels that no family of the rule set has
     */
    public Index over(RuleSet rules) {
        NavigableSet<String> possible = new TreeSet<>();
        rules.families().forEach((family, f) -> f.names().forEach(name -> possible.add(family + "/" + name)));
        Problems problems = new Problems();
        for (LabelUse use : labels) {
            if (!possible.contains(use.label())) {
                problems.add(
                        use.file(),
                        use.line(),
                        use.column(),
                        use.path(),
                        "index.label.unknown",
                        use.label(),
                        new Hint(use.label(), possible));
            }
        }
        problems.refuse();
        Map<String, NavigableSet<String>> asserting = new HashMap<>();
        for (Rule rule : rules.rules()) {
            for (Vote vote : rule.votes()) {
                boolean asserts = vote.kind() == Vote.Kind.SET || vote.thousandths() > 0;
                if (asserts && rule.status() != Rule.Status.EXPERIMENTAL) {
                    asserting.computeIfAbsent(rule.id(), id -> new TreeSet<>()).add(vote.label());
                }
            }
        }
        NavigableSet<String> given = new TreeSet<>();
        asserting.values().forEach(given::addAll);
        rules.families().values().stream().map(Index::givenWithoutRules).forEach(given::addAll);
        return new Index(this, Value.of(rules.hash()), asserting, given);
    }

    /** What a classifier measures, or what stands if nothing else does. */
    private static NavigableSet<String> givenWithoutRules(Family family) {
        NavigableSet<String> given = new TreeSet<>();
        if (family.from().isKnown()) {
            family.names().forEach(name -> given.add(family.name() + "/" + name));
        }
        if (family.otherwise().isKnown()) {
            given.add(family.name() + "/" + family.otherwise().get());
        }
        return given;
    }

    private static String sha256(String source) {
        try {
            byte[] bytes = source.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The name of the index.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The version of the index.
     *
     * @return from 1
     */
    public long version() {
        return version;
    }

    /**
     * What the index is called.
     *
     * @return the title
     */
    public LocalizedText title() {
        return title;
    }

    /**
     * What must be known to read its scorecards.
     *
     * @return the note, unknown if the file has none
     */
    public Value<LocalizedText> note() {
        return note;
    }

    /**
     * The content hash of the file, whatever its line ends.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String hash() {
        return hash;
    }

    /**
     * The labels that the index counts or excludes, so that it can be checked against what a rule set can assert.
     *
     * @return the labels, by name
     */
    public NavigableSet<String> labels() {
        NavigableSet<String> names = new TreeSet<>();
        labels.forEach(use -> names.add(use.label()));
        return Collections.unmodifiableNavigableSet(names);
    }

    /** The labels that a rule could assert, as far as the index was bound to a rule set. */
    NavigableSet<String> assertedBy(String rule) {
        return voters.getOrDefault(rule, Collections.emptyNavigableSet());
    }

    /** Whether some rule gives one of these labels; an unbound index takes it that one does. */
    boolean gives(NavigableSet<String> labels) {
        return labels.isEmpty() || !ruleSet.isKnown() || labels.stream().anyMatch(given::contains);
    }

    /** The rule set that the index is bound to, if it is. */
    Value<String> ruleSet() {
        return ruleSet;
    }

    NavigableSet<String> excluded() {
        return excluded;
    }

    BigDecimal minCoverage() {
        return minCoverage;
    }

    List<Pillar> pillars() {
        return pillars;
    }

    List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        pillars.forEach(pillar -> all.addAll(pillar.indicators()));
        return all;
    }

    /** The band of some points; unknown if the index has none. */
    Value<Band> band(BigDecimal points) {
        for (Band band : bands) {
            if (points.compareTo(band.from()) >= 0) {
                return Value.of(band);
            }
        }
        return Value.unknown();
    }

    /** The name and the version. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
