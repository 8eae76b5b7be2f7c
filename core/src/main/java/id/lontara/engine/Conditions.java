package id.lontara.engine;

import id.lontara.model.Moment;
import id.lontara.model.Value;
import id.lontara.rule.Condition;
import id.lontara.rule.Place;
import id.lontara.rule.Rule;
import id.lontara.rule.Test;
import id.lontara.rule.TextField;
import id.lontara.text.Match;
import id.lontara.text.Phrase;
import id.lontara.text.PhraseMatcher;
import id.lontara.text.TextAnalyzer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Evaluates conditions node by node, without short cuts, so that every leaf can be told. Immutable and thread-safe. */
final class Conditions {

    private static final Duration WIDEST_OFFSET = Duration.ofHours(14);

    private final IdentityHashMap<Test.Phrases, PhraseMatcher> matchers = new IdentityHashMap<>();

    Conditions(List<Rule> rules, TextAnalyzer analyzer) {
        Map<List<Phrase>, PhraseMatcher> shared = new HashMap<>();
        rules.forEach(rule -> prepare(rule.when(), analyzer, shared));
    }

    private void prepare(Condition condition, TextAnalyzer analyzer, Map<List<Phrase>, PhraseMatcher> shared) {
        if (condition instanceof Condition.All all) {
            all.of().forEach(part -> prepare(part, analyzer, shared));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(part -> prepare(part, analyzer, shared));
        } else if (condition instanceof Condition.None none) {
            none.of().forEach(part -> prepare(part, analyzer, shared));
        } else if (condition instanceof Condition.Measured measured && measured.test() instanceof Test.Phrases test) {
            matchers.put(test, shared.computeIfAbsent(test.phrases(), phrases -> PhraseMatcher.of(phrases, analyzer)));
        }
    }

    Step evaluate(Condition condition, Run run, Function<String, Settled> labels) {
        if (condition instanceof Condition.All all) {
            List<Step> parts = parts(all.of(), run, labels);
            return Step.node(condition, parts.stream().map(Step::truth).reduce(Truth.TRUE, Truth::and), parts);
        }
        if (condition instanceof Condition.Any any) {
            List<Step> parts = parts(any.of(), run, labels);
            return Step.node(condition, parts.stream().map(Step::truth).reduce(Truth.FALSE, Truth::or), parts);
        }
        if (condition instanceof Condition.None none) {
            List<Step> parts = parts(none.of(), run, labels);
            return Step.node(
                    condition,
                    parts.stream()
                            .map(Step::truth)
                            .reduce(Truth.FALSE, Truth::or)
                            .not(),
                    parts);
        }
        if (condition instanceof Condition.HasLabel has) {
            return label(has, labels.apply(has.label()));
        }
        if (condition instanceof Condition.Known known) {
            return known(known, run.observe(known.signal()));
        }
        return measured((Condition.Measured) condition, run);
    }

    private List<Step> parts(List<Condition> conditions, Run run, Function<String, Settled> labels) {
        List<Step> parts = new ArrayList<>(conditions.size());
        conditions.forEach(part -> parts.add(evaluate(part, run, labels)));
        return parts;
    }

    /** Never UNKNOWN: what could not be measured is not known. */
    private static Step known(Condition.Known known, Observation seen) {
        if (seen.hasFailed()) {
            return Step.failed(
                    known, Truth.FALSE, seen.failure(), known.signal().name() + ": " + seen.failure());
        }
        boolean missing = seen.value().isUnknown();
        return Step.leaf(known, Truth.of(!missing), missing ? "unknown" : "known", List.of());
    }

    private static Step label(Condition.HasLabel has, Settled settled) {
        return settled.truth() == Truth.UNKNOWN
                ? Step.unknown(has, "undecided", List.of(), List.of("label " + has.label()))
                : Step.leaf(
                        has, settled.truth(), settled.truth() == Truth.TRUE ? "asserted" : "not asserted", List.of());
    }

    private Step measured(Condition.Measured leaf, Run run) {
        Observation seen = run.observe(leaf.signal());
        String name = leaf.signal().name();
        if (seen.hasFailed()) {
            return Step.failed(leaf, Truth.UNKNOWN, seen.failure(), name + ": " + seen.failure());
        }
        if (seen.value().isUnknown()) {
            return Step.unknown(leaf, "unknown", seen.places(), List.of(name));
        }
        Test test = leaf.test();
        if (test instanceof Test.Presence presence) {
            return Step.leaf(
                    leaf, Truth.of(presence.none() == seen.value().isNone()), shown(leaf, seen.value()), seen.places());
        }
        if (seen.value().isNone()) {
            return Step.leaf(leaf, Truth.of(holdsOfNone(test)), "none", List.of());
        }
        if (test instanceof Test.Phrases phrases) {
            return phrases(leaf, phrases, seen, run);
        }
        if (test instanceof Test.Items items) {
            return items(leaf, items, seen);
        }
        return judged(leaf, seen, judge(test, seen.value().get()));
    }

    /** Nothing has none of the phrases and is none of the words; every other test wants something to be there. */
    private static boolean holdsOfNone(Test test) {
        if (test instanceof Test.Phrases phrases) {
            return phrases.quantifier() == Test.Quantifier.NONE;
        }
        if (test instanceof Test.OneOf oneOf) {
            return oneOf.not();
        }
        if (test instanceof Test.Compare compare) {
            return compare.bounds().stream().allMatch(bound -> bound.operator() == Test.Operator.NE);
        }
        return test instanceof Test.Items items && items.not() && !items.size().isKnown();
    }

    @SuppressWarnings("unchecked") // a source of a TEXT signal gives fields; anything else was refused as a failure
    private static List<TextField> fields(Value<?> value) {
        return (List<TextField>) value.get();
    }

    private Step phrases(Condition.Measured leaf, Test.Phrases test, Observation seen, Run run) {
        PhraseMatcher matcher = matchers.get(test);
        if (matcher == null) {
            throw new IllegalStateException("a condition of another rule set");
        }
        Set<Place> places = new LinkedHashSet<>();
        Set<Phrase> found = new HashSet<>();
        for (TextField field : fields(seen.value())) {
            for (Match match : matcher.find(run.analyze(field.text()))) {
                places.add(new Place(field.in(), match.start(), match.end()));
                found.add(match.phrase());
            }
        }
        List<String> missing = missing(test.missing(), leaf, seen);
        Truth any = !found.isEmpty() ? Truth.TRUE : missing.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        Truth truth = switch (test.quantifier()) {
            case ANY -> any;
            case NONE -> any.not();
            case ALL -> all(test, found.size(), seen.partial());
        };
        String observed = found.isEmpty() ? "no match" : places.size() == 1 ? "1 match" : places.size() + " matches";
        return truth == Truth.UNKNOWN
                ? Step.unknown(leaf, observed, List.copyOf(places), missing)
                : Step.leaf(leaf, truth, observed, List.copyOf(places));
    }

    private static Truth all(Test.Phrases test, int found, boolean partial) {
        if (found < test.phrases().size()) {
            return partial ? Truth.UNKNOWN : Truth.FALSE;
        }
        return test.missing().isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** What keeps a test from being sure that something is absent: lists not supplied, or values not known. */
    private static List<String> missing(List<String> lists, Condition.Measured leaf, Observation seen) {
        List<String> missing = new ArrayList<>(lists);
        if (seen.partial()) {
            missing.add(leaf.signal().name());
        }
        return missing;
    }

    private static Step judged(Condition.Measured leaf, Observation seen, Judgement judgement) {
        return judgement.truth() == Truth.UNKNOWN
                ? Step.unknown(leaf, shown(leaf, seen.value()), seen.places(), judgement.missing())
                : Step.leaf(leaf, judgement.truth(), shown(leaf, seen.value()), seen.places());
    }

    /** A truth, and what was missing if it is UNKNOWN. */
    private record Judgement(Truth truth, List<String> missing) {

        static Judgement of(boolean holds) {
            return new Judgement(Truth.of(holds), List.of());
        }

        static Judgement missing(List<String> missing) {
            return new Judgement(Truth.UNKNOWN, missing);
        }

        Judgement and(Judgement other) {
            Truth both = truth.and(other.truth);
            List<String> all = new ArrayList<>();
            if (both == Truth.UNKNOWN) {
                all.addAll(missing);
                all.addAll(other.missing);
            }
            return new Judgement(both, all);
        }
    }

    private static Judgement judge(Test test, Object value) {
        if (test instanceof Test.Flag flag) {
            return Judgement.of(value.equals(flag.expected()));
        }
        if (test instanceof Test.OneOf oneOf) {
            return oneOf(oneOf, (String) value);
        }
        return compare((Test.Compare) test, value);
    }

    private static Step items(Condition.Measured leaf, Test.Items test, Observation seen) {
        List<?> list = (List<?>) seen.value().get();
        Judgement judgement = Judgement.of(true);
        if (test.size().isKnown()) {
            judgement = seen.partial()
                    ? Judgement.missing(List.of(leaf.signal().name()))
                    : compare(test.size().get(), (double) list.size());
        }
        List<Place> places = seen.places();
        if (test.items().isKnown()) {
            Test.OneOf wanted = test.items().get();
            Truth any = seen.partial() ? Truth.UNKNOWN : Truth.FALSE;
            List<Place> met = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Truth item = oneOf(wanted, (String) list.get(i)).truth();
                any = any.or(item);
                if (item != Truth.FALSE && i < places.size()) {
                    met.add(places.get(i));
                }
            }
            if (!test.not() && places.size() == list.size()) {
                places = met; // the items that meet the test, not all that were looked at
            }
            Truth truth = test.not() ? any.not() : any;
            judgement = judgement.and(
                    truth == Truth.UNKNOWN
                            ? Judgement.missing(missing(wanted.missing(), leaf, seen))
                            : new Judgement(truth, List.of()));
        }
        return judgement.truth() == Truth.UNKNOWN
                ? Step.unknown(leaf, shown(leaf, seen.value()), places, judgement.missing())
                : Step.leaf(leaf, judgement.truth(), shown(leaf, seen.value()), places);
    }

    private static Judgement oneOf(Test.OneOf test, String word) {
        Truth in = test.words().contains(word) ? Truth.TRUE : test.missing().isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        Truth truth = test.not() ? in.not() : in;
        return truth == Truth.UNKNOWN ? Judgement.missing(test.missing()) : new Judgement(truth, List.of());
    }

    private static Judgement compare(Test.Compare test, Object value) {
        Judgement all = Judgement.of(true);
        for (Test.Bound bound : test.bounds()) {
            all = all.and(compare(bound, value));
        }
        return all;
    }

    private static Judgement compare(Test.Bound bound, Object value) {
        if (!bound.value().isKnown()) {
            return Judgement.missing(List.of(bound.shown()));
        }
        Object limit = bound.value().get();
        if (value instanceof Double number && limit instanceof Double other) {
            return Judgement.of(holds(bound.operator(), Double.compare(number, other)));
        }
        if (value instanceof Duration time && limit instanceof Duration other) {
            return Judgement.of(holds(bound.operator(), time.compareTo(other)));
        }
        Truth truth = moments(bound.operator(), (Moment) value, (Moment) limit);
        return truth == Truth.UNKNOWN ? Judgement.missing(List.of("time of day")) : new Judgement(truth, List.of());
    }

    private static boolean holds(Test.Operator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
        };
    }

    /** Two days are compared as days; a day and an instant only where they lie apart in every zone. */
    private static Truth moments(Test.Operator operator, Moment value, Moment limit) {
        if (!value.isExact() && !limit.isExact()) {
            return Truth.of(holds(operator, value.day(ZoneOffset.UTC).compareTo(limit.day(ZoneOffset.UTC))));
        }
        Instant first = earliest(value);
        Instant last = latest(value);
        Instant from = earliest(limit);
        Instant until = latest(limit);
        boolean atLeast = holds(operator, first.compareTo(until));
        boolean atMost = holds(operator, last.compareTo(from));
        boolean overlap = !first.isAfter(until) && !from.isAfter(last);
        boolean exact = value.isExact() && limit.isExact();
        return exact || !overlap || (atLeast == atMost && operator != Test.Operator.EQ && operator != Test.Operator.NE)
                ? Truth.of(atLeast)
                : Truth.UNKNOWN;
    }

    private static Instant earliest(Moment moment) {
        Instant start = moment.earliest(ZoneOffset.UTC);
        return moment.isExact() ? start : start.minus(WIDEST_OFFSET);
    }

    private static Instant latest(Moment moment) {
        Instant end = moment.latest(ZoneOffset.UTC);
        return moment.isExact() ? end : end.plus(WIDEST_OFFSET);
    }

    private static String shown(Condition.Measured leaf, Value<?> value) {
        if (!value.isKnown()) {
            return value.toString();
        }
        Object known = value.get();
        if (known instanceof List<?> list) {
            return list.size() == 1 ? "1 item" : list.size() + " items";
        }
        String unit = leaf.signal().unit().isEmpty() ? "" : " " + leaf.signal().unit();
        return known instanceof Double number
                ? new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString() + unit
                : known + unit;
    }
}
