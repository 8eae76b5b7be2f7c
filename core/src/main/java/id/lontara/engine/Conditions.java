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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
            return node(all, all.of(), run, labels);
        }
        if (condition instanceof Condition.Any any) {
            return node(any, any.of(), run, labels);
        }
        if (condition instanceof Condition.None none) {
            return node(none, none.of(), run, labels);
        }
        if (condition instanceof Condition.HasLabel has) {
            return label(has, labels.apply(has.label()));
        }
        if (condition instanceof Condition.Known known) {
            return known(known, run.observe(known.signal()));
        }
        Condition.Measured measured = (Condition.Measured) condition;
        Observation seen = run.observe(measured.signal());
        return measured.test() instanceof Test.Phrases test && isReadable(seen)
                ? phrases(measured, test, seen, run)
                : measured(measured, seen);
    }

    private Step node(Condition node, List<Condition> of, Run run, Function<String, Settled> labels) {
        List<Step> parts = new ArrayList<>(of.size());
        for (Condition part : of) {
            parts.add(evaluate(part, run, labels));
        }
        return Step.node(node, Truth.of(node, parts, Step::truth), parts);
    }

    private Step phrases(Condition.Measured leaf, Test.Phrases test, Observation seen, Run run) {
        PhraseMatcher matcher = matchers.get(test);
        if (matcher == null) {
            throw new IllegalStateException("a condition of another rule set");
        }
        Map<Place, Phrase> places = new LinkedHashMap<>();
        Set<Phrase> found = new HashSet<>();
        for (TextField field : fields(seen)) {
            for (Match match : matcher.find(run.analyze(field.text()))) {
                places.putIfAbsent(new Place(field.in(), match.start(), match.end()), match.phrase());
                found.add(match.phrase());
            }
        }
        return phrases(
                leaf, seen, found.size(), List.copyOf(places.keySet()), List.copyOf(places.values()), places.size());
    }

    /** Whether there are texts to look for phrases in. */
    static boolean isReadable(Observation seen) {
        return !seen.hasFailed() && seen.value().isKnown();
    }

    @SuppressWarnings("unchecked") // a source of a TEXT signal gives fields; anything else was refused as a failure
    static List<TextField> fields(Observation seen) {
        return (List<TextField>) seen.value().get();
    }

    /** Never UNKNOWN: what could not be measured is not known. */
    static Step known(Condition.Known known, Observation seen) {
        if (seen.hasFailed()) {
            return Step.failed(
                    known, Truth.FALSE, seen.failure(), known.signal().name() + ": " + seen.failure());
        }
        boolean missing = seen.value().isUnknown();
        return Step.leaf(known, Truth.of(!missing), missing ? "unknown" : "known", List.of(), List.of());
    }

    static Step label(Condition.HasLabel has, Settled settled) {
        return switch (settled.truth()) {
            case UNKNOWN -> Step.leaf(has, Truth.UNKNOWN, "undecided", List.of(), missing(has, settled));
            case TRUE -> Step.leaf(has, Truth.TRUE, "asserted", List.of(), List.of());
            case FALSE -> Step.leaf(has, Truth.FALSE, "not asserted", List.of(), List.of());
        };
    }

    private static List<String> missing(Condition.HasLabel has, Settled settled) {
        List<String> missing = new ArrayList<>(List.of("label " + has.label()));
        missing.addAll(settled.failures());
        return missing;
    }

    /**
     * A leaf that looks for phrases in texts that were read.
     *
     * @param found how many of its phrases were found
     * @param places where, each place once; the first of them at least
     * @param phrases which phrase at each place
     * @param matches at how many places
     */
    static Step phrases(
            Condition.Measured leaf,
            Observation seen,
            int found,
            List<Place> places,
            List<Phrase> phrases,
            int matches) {
        Test.Phrases test = (Test.Phrases) leaf.test();
        Truth truth = phrasesTruth(test, seen.partial(), found);
        List<String> missing = truth == Truth.UNKNOWN ? missing(test.missing(), leaf, seen) : List.of();
        return Step.phrases(leaf, truth, places, phrases, matches, missing);
    }

    /** What a leaf comes to that looks for phrases in texts that were read. */
    static Truth phrasesTruth(Test.Phrases test, boolean partial, int found) {
        Truth any = found > 0 ? Truth.TRUE : test.missing().isEmpty() && !partial ? Truth.FALSE : Truth.UNKNOWN;
        return switch (test.quantifier()) {
            case ANY -> any;
            case NONE -> any.not();
            case ALL -> all(test, found, partial);
        };
    }

    /** Any leaf but one that looks for phrases in texts that were read. */
    static Step measured(Condition.Measured leaf, Observation seen) {
        if (seen.hasFailed()) {
            return Step.failed(
                    leaf, Truth.UNKNOWN, seen.failure(), leaf.signal().name() + ": " + seen.failure());
        }
        Judgement judgement = judge(leaf, seen);
        List<Place> places = seen.places();
        if (seen.value().isNone() && !(leaf.test() instanceof Test.Presence)) {
            places = List.of();
        } else if (leaf.test() instanceof Test.Items items && seen.value().isKnown()) {
            places = places(items, seen);
        }
        return Step.leaf(leaf, judgement.truth(), seen.value(), places, judgement.missing());
    }

    /** What {@link #measured} comes to, without the telling. */
    static Truth truth(Condition.Measured leaf, Observation seen) {
        return seen.hasFailed() ? Truth.UNKNOWN : judge(leaf, seen).truth();
    }

    private static Judgement judge(Condition.Measured leaf, Observation seen) {
        Value<?> value = seen.value();
        if (value.isUnknown()) {
            return Judgement.missing(List.of(leaf.signal().name()));
        }
        Test test = leaf.test();
        if (test instanceof Test.Presence presence) {
            return Judgement.of(presence.none() == value.isNone());
        }
        if (value.isNone()) {
            return Judgement.of(test.holdsOfNone());
        }
        if (test instanceof Test.Items items) {
            return items(leaf, items, seen);
        }
        return judge(test, value.get());
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

    /** A truth, and what was missing if it is UNKNOWN. */
    private record Judgement(Truth truth, List<String> missing) {

        private static final Judgement TRUE = new Judgement(Truth.TRUE, List.of());
        private static final Judgement FALSE = new Judgement(Truth.FALSE, List.of());

        static Judgement of(boolean holds) {
            return holds ? TRUE : FALSE;
        }

        static Judgement missing(List<String> missing) {
            return new Judgement(Truth.UNKNOWN, missing);
        }

        Judgement and(Judgement other) {
            Truth both = truth.and(other.truth);
            if (both != Truth.UNKNOWN) {
                return of(both == Truth.TRUE);
            }
            List<String> all = new ArrayList<>(missing);
            all.addAll(other.missing);
            return missing(all);
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

    private static Judgement items(Condition.Measured leaf, Test.Items test, Observation seen) {
        List<?> list = (List<?>) seen.value().get();
        Judgement judgement = Judgement.of(true);
        if (test.size().isKnown()) {
            judgement = seen.partial()
                    ? Judgement.missing(List.of(leaf.signal().name()))
                    : compare(test.size().get(), (double) list.size());
        }
        if (test.items().isKnown()) {
            Test.OneOf wanted = test.items().get();
            Truth any = seen.partial() ? Truth.UNKNOWN : Truth.FALSE;
            for (Object item : list) {
                any = any.or(oneOf(wanted, (String) item).truth());
            }
            Truth truth = test.not() ? any.not() : any;
            judgement = judgement.and(
                    truth == Truth.UNKNOWN
                            ? Judgement.missing(missing(wanted.missing(), leaf, seen))
                            : Judgement.of(truth == Truth.TRUE));
        }
        return judgement;
    }

    /** Of the items that meet the test, not of all that were looked at, where each item has a place. */
    private static List<Place> places(Test.Items test, Observation seen) {
        List<?> list = (List<?>) seen.value().get();
        List<Place> places = seen.places();
        if (!test.items().isKnown() || test.not() || places.size() != list.size()) {
            return places;
        }
        List<Place> met = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (oneOf(test.items().get(), (String) list.get(i)).truth() != Truth.FALSE) {
                met.add(places.get(i));
            }
        }
        return met;
    }

    private static Judgement oneOf(Test.OneOf test, String word) {
        Truth in = test.words().contains(word) ? Truth.TRUE : test.missing().isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        Truth truth = test.not() ? in.not() : in;
        return truth == Truth.UNKNOWN ? Judgement.missing(test.missing()) : Judgement.of(truth == Truth.TRUE);
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
            // Adding zero makes minus zero a zero like any other.
            return Judgement.of(holds(bound.operator(), Double.compare(number + 0.0, other + 0.0)));
        }
        if (value instanceof Duration time && limit instanceof Duration other) {
            return Judgement.of(holds(bound.operator(), time.compareTo(other)));
        }
        Truth truth = moments(bound.operator(), (Moment) value, (Moment) limit);
        return truth == Truth.UNKNOWN ? Judgement.missing(List.of("time of day")) : Judgement.of(truth == Truth.TRUE);
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
}
