package id.lontara.engine;

import id.lontara.rule.Condition;
import id.lontara.rule.Rule;
import id.lontara.rule.SignalType;
import id.lontara.rule.Test;
import id.lontara.rule.Test.Operator;
import id.lontara.rule.Test.Quantifier;
import id.lontara.rule.Vote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what pairs of a rule and a subject consisted of and how they ended. */
final class Census {

    private final Map<Truth, Long> ends = new EnumMap<>(Truth.class);
    private final IdentityHashMap<Rule, Integer> pairs = new IdentityHashMap<>();

    /** All that a rule may consist of, so that what never came up is missed. */
    static Set<String> everything() {
        Set<String> all = new TreeSet<>(List.of("all", "any", "none", "label", "known", "java"));
        List.of("is none", "is some", "flag true", "flag false", "list any", "list none", "list size")
                .forEach(all::add);
        List.of("word one", "word one of", "word ne", "word not-in", "reference not supplied", "bound unknown")
                .forEach(all::add);
        List.of("text any", "text all", "text none", "phrase *", "phrase …", "phrase ~", "phrase #", "phrase <>")
                .forEach(all::add);
        for (SignalType type : List.of(SignalType.NUMBER, SignalType.DURATION, SignalType.INSTANT)) {
            for (Operator operator : Operator.values()) {
                all.add(named(type, operator));
            }
        }
        List.of("phrase", "label", "word", "flag", "comparison", "list", "presence", "known", "one of several", "no")
                .forEach(guard -> all.add(guard + " guard"));
        List.of("vote set", "vote by", "vote veto", "experimental", "deprecated", "mask", "decision", "finding")
                .forEach(all::add);
        return all;
    }

    void add(Rule rule, Truth truth) {
        ends.merge(truth, 1L, Long::sum);
        pairs.merge(rule, 1, Integer::sum);
    }

    long pairs() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    double share(Truth truth) {
        return (double) ends.getOrDefault(truth, 0L) / pairs();
    }

    /** In how many pairs each feature was. */
    Map<String, Integer> features() {
        Map<String, Integer> features = new TreeMap<>();
        pairs.forEach((rule, count) -> of(rule).forEach(feature -> features.merge(feature, count, Integer::sum)));
        return features;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(pairs() + " pairs, of which");
        for (Truth truth : Truth.values()) {
            table.append(String.format(Locale.ROOT, " %.1f %% %s", 100 * share(truth), truth));
        }
        features().forEach((feature, count) -> table.append(String.format(Locale.ROOT, "%n%9d  %s", count, feature)));
        return table.toString();
    }

    private static Set<String> of(Rule rule) {
        Set<String> found = new TreeSet<>();
        visit(rule.when(), found);
        found.add(guard(rule.when()).orElse("no") + " guard");
        for (Vote vote : rule.votes()) {
            found.add("vote " + vote.kind().name().toLowerCase(Locale.ROOT));
        }
        found.add(rule.status().word());
        if (rule.mask()) {
            found.add("mask");
        }
        if (rule.decision().isKnown()) {
            found.add("decision");
        }
        if (rule.finding().isKnown()) {
            found.add("finding");
        }
        return found;
    }

    private static void visit(Condition condition, Set<String> found) {
        if (condition instanceof Condition.All all) {
            found.add("all");
            all.of().forEach(part -> visit(part, found));
        } else if (condition instanceof Condition.Any any) {
            found.add("any");
            any.of().forEach(part -> visit(part, found));
        } else if (condition instanceof Condition.None none) {
            found.add("none");
            none.of().forEach(part -> visit(part, found));
        } else if (condition instanceof Condition.HasLabel) {
            found.add("label");
        } else if (condition instanceof Condition.Known) {
            found.add("known");
        } else if (condition instanceof Condition.Measured measured) {
            if (measured.signal().name().startsWith("java.")) {
                found.add("java");
            }
            test(measured.signal().type(), measured.test(), found);
        }
    }

    private static void test(SignalType type, Test test, Set<String> found) {
        if (test instanceof Test.Presence presence) {
            found.add(presence.shown());
        } else if (test instanceof Test.Flag flag) {
            found.add("flag " + flag.expected());
        } else if (test instanceof Test.Phrases phrases) {
            phrases(phrases, found);
        } else if (test instanceof Test.OneOf oneOf) {
            oneOf(oneOf, found);
        } else if (test instanceof Test.Compare compare) {
            compare(type, compare, found);
        } else if (test instanceof Test.Items items) {
            if (items.items().isKnown()) {
                found.add(items.not() ? "list none" : "list any");
                oneOf(items.items().get(), found);
            }
            if (items.size().isKnown()) {
                found.add("list size");
                compare(SignalType.NUMBER, items.size().get(), found);
            }
        }
    }

    private static void phrases(Test.Phrases test, Set<String> found) {
        found.add("text " + test.quantifier().name().toLowerCase(Locale.ROOT));
        missing(test.missing(), found);
        test.phrases().forEach(phrase -> {
            for (String element : phrase.source().split(" ", -1)) {
                switch (element.charAt(0)) {
                    case '*', '…', '~', '#' -> found.add("phrase " + element.charAt(0));
                    case '<' -> found.add("phrase <>");
                    default -> found.add("phrase word");
                }
            }
        });
    }

    private static void oneOf(Test.OneOf test, Set<String> found) {
        boolean several = test.words().size() > 1;
        found.add("word " + (test.not() ? several ? "not-in" : "ne" : several ? "one of" : "one"));
        missing(test.missing(), found);
    }

    private static void missing(List<String> missing, Set<String> found) {
        if (!missing.isEmpty()) {
            found.add("reference not supplied");
        }
    }

    private static void compare(SignalType type, Test.Compare test, Set<String> found) {
        for (Test.Bound bound : test.bounds()) {
            found.add(bound.value().isKnown() ? named(type, bound.operator()) : "bound unknown");
        }
    }

    private static String named(SignalType type, Operator operator) {
        return (type + " " + operator).toLowerCase(Locale.ROOT);
    }

    /** What must not be FALSE if the condition is not to be: the simplest such thing that could be looked up. */
    private static Optional<String> guard(Condition condition) {
        if (condition instanceof Condition.All all) {
            List<String> guards = all.of().stream()
                    .map(Census::guard)
                    .flatMap(Optional::stream)
                    .toList();
            return List.of(
                            "phrase",
                            "label",
                            "word",
                            "flag",
                            "comparison",
                            "list",
                            "presence",
                            "known",
                            "one of several")
                    .stream()
                    .filter(guards::contains)
                    .findFirst();
        }
        if (condition instanceof Condition.Any any) {
            List<Optional<String>> guards = new ArrayList<>();
            any.of().forEach(part -> guards.add(guard(part)));
            return guards.stream().allMatch(Optional::isPresent)
                    ? guards.size() == 1 ? guards.get(0) : Optional.of("one of several")
                    : Optional.empty();
        }
        if (condition instanceof Condition.HasLabel) {
            return Optional.of("label");
        }
        if (condition instanceof Condition.Known) {
            return Optional.of("known");
        }
        return condition instanceof Condition.Measured measured ? guard(measured.test()) : Optional.empty();
    }

    private static Optional<String> guard(Test test) {
        if (test instanceof Test.Phrases phrases) {
            return phrases.quantifier() == Quantifier.NONE ? Optional.empty() : Optional.of("phrase");
        }
        if (test instanceof Test.OneOf oneOf) {
            return oneOf.not() ? Optional.empty() : Optional.of("word");
        }
        if (test instanceof Test.Items items) {
            return items.not() ? Optional.empty() : Optional.of("list");
        }
        return Optional.of(
                test instanceof Test.Flag ? "flag" : test instanceof Test.Compare ? "comparison" : "presence");
    }
}
