package id.lontara.score;

import id.lontara.model.Author;
import id.lontara.model.Platform;
import id.lontara.model.SubjectType;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import id.lontara.yaml.Problems;
import id.lontara.yaml.YamlNode;
import id.lontara.yaml.YamlReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads an index and collects what is wrong with it. One for each file; not thread-safe. */
final class IndexReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HOUR_MILLIS = BigDecimal.valueOf(3_600_000);
    private static final int MAX_DAYS = 36_500;
    private static final long MIN_SAMPLE = 10;
    private static final Duration RESOLUTION = Duration.ofMinutes(1);
    private static final LocalizedText UNTITLED = LocalizedText.of("en", "");
    private static final Measure.Filter NOTHING = new Measure.Filter(
            SubjectType.POST, Collections.emptyNavigableSet(), List.of(), List.of(), Collections.emptyNavigableSet());
    private static final Measure FALLBACK = new Measure.Count(NOTHING, OptionalInt.empty());

    private static final String ANSWER_TIME = "answer-time";
    private static final String PUBLICATION_DELAY = "publication-delay";
    private static final Map<String, SubjectType> TYPES = words(SubjectType.values(), SubjectType::word);
    private static final Map<String, Author.Kind> AUTHORS = words(Author.Kind.values(), Author.Kind::word);

    private final Problems problems = new Problems();
    private final Set<String> ids = new HashSet<>();
    private final List<Index.LabelUse> labels = new ArrayList<>();
    private Set<String> languages = Set.of();
    private boolean excludes;

    static Index read(String file, String yaml) {
        IndexReader reader = new IndexReader();
        YamlNode root = YamlReader.read(file, yaml, reader.problems);
        Index index = reader.index(root, yaml);
        reader.problems.refuse();
        return index;
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        Map<String, T> words = new TreeMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }

    private Index index(YamlNode root, String yaml) {
        YamlNode file =
                root.closed("index", "version", "title", "note", "min-coverage", "exclude-labels", "pillars", "bands");
        String id = id(file.required("index"));
        long version = positive(file.required("version"));
        LocalizedText title = text(file.required("title"));
        languages = title.texts().keySet();
        NavigableSet<String> excluded = labels(file.optional("exclude-labels"));
        excludes = !excluded.isEmpty();
        BigDecimal coverage = file.has("min-coverage")
                ? decimal(file.optional("min-coverage"), IndexReader::isFraction, HALF, "index.fraction")
                : HALF;
        return new Index(
                id,
                version,
                title,
                optionalText(file.optional("note")),
                coverage,
                excluded,
                pillars(file.required("pillars")),
                bands(file.optional("bands")),
                labels,
                yaml);
    }

    private List<Index.Pillar> pillars(YamlNode node) {
        List<Index.Pillar> pillars = new ArrayList<>();
        node.open().fields().forEach((id, pillar) -> {
            isId(pillar, id);
            pillars.add(pillar.isSequence() ? shortPillar(id, pillar) : longPillar(id, pillar));
        });
        if (node.isMapping() && pillars.isEmpty()) {
            node.problem("index.empty");
        }
        return pillars;
    }

    private Index.Pillar shortPillar(String id, YamlNode node) {
        return new Index.Pillar(id, LocalizedText.of("en", id), BigDecimal.ONE, Value.unknown(), indicators(node));
    }

    private Index.Pillar longPillar(String id, YamlNode node) {
        YamlNode pillar = node.closed("title", "weight", "note", "indicators");
        return new Index.Pillar(
                id,
                text(pillar.required("title")),
                pillar.has("weight") ? weight(pillar.optional("weight")) : BigDecimal.ONE,
                optionalText(pillar.optional("note")),
                indicators(pillar.required("indicators")));
    }

    private List<Indicator> indicators(YamlNode node) {
        List<Indicator> indicators = new ArrayList<>();
        for (YamlNode item : node.items()) {
            indicators.add(indicator(
                    item.closed("id", "title", "value", "goalposts", "weight", "min-sample", "note", "advice")));
        }
        if (node.isSequence() && indicators.isEmpty()) {
            node.problem("index.empty");
        }
        return indicators;
    }

    private Indicator indicator(YamlNode node) {
        YamlNode idNode = node.required("id");
        String id = id(idNode);
        if (!id.isEmpty() && !ids.add(id)) {
            idNode.problem("index.repeated", id);
        }
        Measure measure = measure(node.required("value"));
        List<BigDecimal> goalposts = goalposts(node.required("goalposts"), measure);
        return new Indicator(
                id,
                text(node.required("title")),
                measure,
                goalposts.get(0),
                goalposts.get(1),
                weight(node.required("weight")),
                node.has("min-sample") ? positive(node.optional("min-sample")) : MIN_SAMPLE,
                optionalText(node.optional("note")),
                optionalText(node.optional("advice")));
    }

    private Measure measure(YamlNode node) {
        YamlNode value = node.closed("share", "count", "rate", "mean", "median", "answered-within");
        if (value.isMapping() && value.fields().size() != 1) {
            value.problem("index.one");
            return FALLBACK;
        }
        for (Map.Entry<String, YamlNode> kind : value.fields().entrySet()) {
            YamlNode body = kind.getValue();
            return switch (kind.getKey()) {
                case "share" -> share(body);
                case "count" -> count(closed(body, "per-days"));
                case "rate" -> rate(closed(body, "metric", "per", "times"));
                case "mean" -> mean(closed(body, "metric", "clock", "resolution"));
                case "median" -> median(closed(body, "metric", "clock", "resolution"));
                case "answered-within" -> answered(closed(body, "within"));
                default -> FALLBACK; // reported as an unknown key
            };
        }
        return FALLBACK;
    }

    private static YamlNode closed(YamlNode body, String... further) {
        Set<String> keys = new LinkedHashSet<>(List.of("of", "having", "platform", "author", "media"));
        keys.addAll(List.of(further));
        return body.closed(keys);
    }

    private Measure count(YamlNode body) {
        OptionalInt days = body.has("per-days")
                ? OptionalInt.of((int) Math.min(positive(body.optional("per-days")), MAX_DAYS))
                : OptionalInt.empty();
        return new Measure.Count(filter(body), days);
    }

    private Measure share(YamlNode node) {
        YamlNode body = closed(node, "that-have");
        YamlNode wanted = body.required("that-have");
        NavigableSet<String> thatHave = labels(wanted);
        if (wanted.isPresent() && thatHave.isEmpty()) {
            wanted.problem("index.empty");
        }
        return new Measure.Share(filter(body), thatHave);
    }

    private Measure rate(YamlNode body) {
        Measure.Filter filter = filter(body);
        BigDecimal times = body.has("times")
                ? decimal(body.optional("times"), n -> n.signum() > 0, BigDecimal.ONE, "index.positive")
                : BigDecimal.ONE;
        YamlNode per = body.required("per");
        if (!body.has("metric")) {
            if (per.isPresent() && (!per.raw().equals("posts") || filter.of() != SubjectType.COMMENT)) {
                body.problem("index.rate.posts");
            }
            return new Measure.Rate(filter, List.of(), new Measure.Posts(), times);
        }
        Map<String, Measure.Denominator> denominators = new TreeMap<>();
        denominators.put("followers", new Measure.Followers());
        Metric.byWord().forEach((word, metric) -> denominators.put(word, new Measure.PerMetric(metric)));
        bearsMetrics(body, filter);
        return new Measure.Rate(
                filter,
                metrics(body.optional("metric"), filter),
                per.word(denominators, new Measure.Followers()),
                times);
    }

    private Measure mean(YamlNode body) {
        Measure.Filter filter = filter(body);
        return new Measure.Mean(filter, quantity(body, filter));
    }

    private Measure median(YamlNode body) {
        Measure.Filter filter = filter(body);
        return new Measure.Median(filter, quantity(body, filter));
    }

    private Measure.Quantity quantity(YamlNode body, Measure.Filter filter) {
        YamlNode metric = body.required("metric");
        Duration resolution = body.has("resolution") ? resolution(body.optional("resolution")) : RESOLUTION;
        if (metric.raw().equals(ANSWER_TIME)) {
            requires(body, filter, SubjectType.COMMENT, ANSWER_TIME);
            outcomesOnly(body);
            boolean open = body.required("clock").word(Map.of("open", true, "wall", false), true);
            return new Measure.AnswerTime(open, resolution);
        }
        if (body.has("clock")) {
            body.problemAt("clock", "index.clock");
        }
        if (metric.raw().equals(PUBLICATION_DELAY)) {
            requires(body, filter, SubjectType.POST, PUBLICATION_DELAY);
            return new Measure.PublicationDelay(resolution);
        }
        if (body.has("resolution")) {
            body.problemAt("resolution", "index.resolution.counts");
        }
        bearsMetrics(body, filter);
        return new Measure.Counts(metrics(metric, filter));
    }

    private Measure answered(YamlNode body) {
        Measure.Filter filter = filter(body);
        requires(body, filter, SubjectType.COMMENT, "answered-within");
        outcomesOnly(body);
        Measure.Within within = body.required("within")
                .scalar(
                        text -> switch (text) {
                            case "standard" -> new Measure.Standard();
                            case "ever" -> new Measure.Ever();
                            default -> openTime(text);
                        },
                        new Measure.Ever(),
                        "index.within");
        return new Measure.AnsweredWithin(filter, within);
    }

    private static Measure.Within openTime(String text) {
        Term term = Term.parse(text);
        if (term.inDays() || term.time().isZero()) {
            throw new IllegalArgumentException("a term in open hours is needed");
        }
        return new Measure.OpenTime(term);
    }

    /** An outcome knows neither the author's kind nor the media; its comment was written to the agency. */
    private static void outcomesOnly(YamlNode body) {
        for (String key : List.of("author", "media")) {
            if (body.has(key)) {
                body.problemAt(key, "index.outcome");
            }
        }
    }

    private static void requires(YamlNode body, Measure.Filter filter, SubjectType type, String what) {
        if (filter.of() != type) {
            body.problem("index.of", what, type.word());
        }
    }

    private static void bearsMetrics(YamlNode body, Measure.Filter filter) {
        if (filter.of() == SubjectType.ACCOUNT) {
            body.problem("index.account.metric");
        }
    }

    private List<Metric> metrics(YamlNode node, Measure.Filter filter) {
        List<Metric> metrics = new ArrayList<>();
        for (YamlNode item : node.oneOrMore()) {
            Metric metric = item.word(Metric.byWord(), Metric.LIKES);
            if (metrics.contains(metric) && Metric.byWord().containsKey(item.raw())) {
                item.problem("index.repeated", item.raw());
            }
            metrics.add(metric);
            if (metric == Metric.COMMENTS && excludes && filter.of() == SubjectType.POST) {
                item.problem("index.comments");
            }
        }
        if (node.isPresent() && metrics.isEmpty()) {
            node.problem("index.empty");
        }
        return List.copyOf(metrics);
    }

    private Measure.Filter filter(YamlNode body) {
        SubjectType of = body.has("of") ? body.optional("of").word(TYPES, SubjectType.POST) : SubjectType.POST;
        if (body.has("author") && of != SubjectType.COMMENT) {
            body.problemAt("author", "index.of", "author", SubjectType.COMMENT.word());
        }
        if (body.has("media") && of != SubjectType.POST) {
            body.problemAt("media", "index.of", "media", SubjectType.POST.word());
        }
        List<Author.Kind> authors = new ArrayList<>();
        for (YamlNode item : body.optional("author").oneOrMore()) {
            authors.add(item.word(AUTHORS, Author.Kind.CITIZEN));
        }
        List<Platform> platforms = new ArrayList<>();
        for (YamlNode item : body.optional("platform").oneOrMore()) {
            String name = item.name();
            if (!name.isBlank()) {
                platforms.add(new Platform(name));
            }
        }
        NavigableSet<String> media = new TreeSet<>();
        for (YamlNode item : body.optional("media").oneOrMore()) {
            media.add(item.name());
        }
        return new Measure.Filter(
                of,
                labels(body.optional("having")),
                List.copyOf(platforms),
                authors.isEmpty()
                        ? List.of(Author.Kind.CITIZEN, Author.Kind.MEDIA, Author.Kind.UNKNOWN)
                        : List.copyOf(authors),
                Collections.unmodifiableNavigableSet(media));
    }

    private NavigableSet<String> labels(YamlNode node) {
        NavigableSet<String> names = new TreeSet<>();
        for (YamlNode item : node.oneOrMore()) {
            String label = item.scalar(IndexReader::label, "", "index.label");
            if (!label.isEmpty()) {
                names.add(label);
                labels.add(new Index.LabelUse(label, item.file(), item.line(), item.column(), item.path()));
            }
        }
        return Collections.unmodifiableNavigableSet(names);
    }

    private static String label(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1 || text.indexOf('/', slash + 1) >= 0) {
            throw new IllegalArgumentException("a label is written family/name");
        }
        return text;
    }

    private List<BigDecimal> goalposts(YamlNode node, Measure measure) {
        List<BigDecimal> posts = new ArrayList<>();
        for (YamlNode item : node.items()) {
            // what cannot be read must not look equal to anything
            posts.add(goalpost(item, measure, BigDecimal.valueOf(Long.MIN_VALUE + posts.size())));
        }
        if (node.isSequence() && posts.size() != 2) {
            node.problem("index.goalposts.two", posts.size());
        } else if (posts.size() == 2 && posts.get(0).compareTo(posts.get(1)) == 0) {
            node.problem(
                    "index.goalposts.same",
                    node.items().get(0).raw(),
                    node.items().get(1).raw());
        }
        return posts.size() == 2 ? posts : List.of(BigDecimal.ZERO, BigDecimal.ONE);
    }

    private static BigDecimal goalpost(YamlNode item, Measure measure, BigDecimal fallback) {
        if (measure.isTime()) {
            return item.scalar(IndexReader::hours, fallback, "index.duration");
        }
        return measure.isShare()
                ? decimal(item, IndexReader::isFraction, fallback, "index.fraction")
                : decimal(item, n -> true, fallback, "type.number");
    }

    private static boolean isFraction(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static BigDecimal hours(String text) {
        return BigDecimal.valueOf(duration(text).toMillis()).divide(HOUR_MILLIS, MathContext.DECIMAL128);
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.compareTo(Duration.ofDays(36_500)) > 0) {
            throw new IllegalArgumentException("a duration of up to a hundred years is needed");
        }
        return duration;
    }

    private static Duration resolution(YamlNode node) {
        return node.scalar(
                text -> {
                    Duration duration = duration(text);
                    if (duration.isZero() || duration.toNanos() % 1_000_000 != 0) {
                        throw new IllegalArgumentException("whole milliseconds are needed");
                    }
                    return duration;
                },
                RESOLUTION,
                "index.duration");
    }

    private List<Index.Band> bands(YamlNode node) {
        List<Index.Band> bands = new ArrayList<>();
        Set<BigDecimal> from = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (YamlNode item : node.items()) {
            YamlNode band = item.closed("id", "from", "title");
            YamlNode threshold = band.required("from");
            BigDecimal points = decimal(
                    threshold, n -> n.signum() >= 0 && n.compareTo(HUNDRED) <= 0, BigDecimal.ZERO, "index.points");
            if (threshold.isPresent() && !from.add(points.stripTrailingZeros())) {
                threshold.problem("index.band.same", threshold.raw());
            }
            YamlNode idNode = band.required("id");
            String id = id(idNode);
            if (!id.isEmpty() && !names.add(id)) {
                idNode.problem("index.repeated", id);
            }
            bands.add(new Index.Band(id, points, text(band.required("title"))));
        }
        if (!bands.isEmpty() && !from.contains(BigDecimal.ZERO)) {
            node.problem("index.band.zero");
        }
        bands.sort(Comparator.comparing(Index.Band::from).reversed());
        return bands;
    }

    private String id(YamlNode node) {
        String id = node.text();
        if (node.isScalar()) {
            isId(node, id);
        }
        return id;
    }

    private static void isId(YamlNode node, String id) {
        boolean good = !id.isEmpty()
                && id.length() <= 100
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        if (!good) {
            node.problem("index.id", id.length() <= 60 ? id : id.substring(0, 60) + "…");
        }
    }

    private static long positive(YamlNode node) {
        return node.scalar(
                text -> {
                    long number = Long.parseLong(text);
                    if (number < 1) {
                        throw new IllegalArgumentException("1 is the least");
                    }
                    return number;
                },
                1L,
                "index.whole");
    }

    private static BigDecimal weight(YamlNode node) {
        return decimal(node, n -> n.signum() > 0, BigDecimal.ONE, "index.positive");
    }

    private static BigDecimal decimal(YamlNode node, Predicate<BigDecimal> allowed, BigDecimal fallback, String key) {
        return node.scalar(
                text -> {
                    BigDecimal number = text.length() > 40 ? BigDecimal.ZERO : new BigDecimal(text);
                    boolean sane =
                            text.length() <= 40 && number.precision() <= 18 && Math.abs((long) number.scale()) <= 18;
                    if (!sane || !allowed.test(number)) {
                        throw new IllegalArgumentException("not allowed here");
                    }
                    return number;
                },
                fallback,
                key);
    }

    private Value<LocalizedText> optionalText(YamlNode node) {
        return node.isPresent() ? Value.of(text(node)) : Value.unknown();
    }

    /** A text in every language of the title of the index. */
    private LocalizedText text(YamlNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.open().fields().forEach((language, text) -> texts.put(language, text.name()));
        if (node.isMapping()) {
            for (String language : languages) {
                if (!texts.containsKey(language)) {
                    node.problem("index.translation", language);
                }
            }
            if (texts.isEmpty()) {
                node.problem("index.empty");
            }
        }
        return texts.isEmpty() ? UNTITLED : new LocalizedText(texts);
    }
}
