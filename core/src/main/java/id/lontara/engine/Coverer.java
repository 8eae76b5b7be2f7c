package id.lontara.engine;

import id.lontara.engine.Coverage.Count;
import id.lontara.engine.Coverage.Gap;
import id.lontara.engine.Coverage.Leaf;
import id.lontara.engine.Coverage.Mutation;
import id.lontara.engine.Coverage.OfRule;
import id.lontara.rule.Condition;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import id.lontara.rule.Vote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tries the mutants of rules on their examples. Each example is evaluated once, with every rule as it is; what a changed
 * leaf would have made of it follows from the evaluated condition. Only votes are tried by evaluating anew, and only on
 * examples in which the voter may have fired. Used once, confined to one thread.
 */
final class Coverer {

    private final RuleEngine engine;
    private final List<Rule> rules;
    private final Interpreter interpreter;
    private final DroppedPhrase dropped;

    /** For each rule its examples that hold, as far as votes need them. */
    private final Map<String, List<Proof>> proofs = new HashMap<>();

    private int holding;
    private int failing;

    /**
     * An example that holds.
     *
     * @param rule the id of its rule
     * @param example the example
     * @param truth what it shows
     * @param open the rules that fired or could not be decided
     */
    private record Proof(String rule, Rule.Example example, Truth truth, Set<String> open) {}

    /** An example that holds, while its rule is looked at. */
    private record Shown(Step step, Evaluation evaluation) {}

    Coverer(RuleEngine engine) {
        this.engine = engine;
        this.rules = engine.ruleSet().rules();
        this.interpreter = engine.interpreter(rules);
        this.dropped = new DroppedPhrase(engine.analyzer());
    }

    Coverage cover(Predicate<Rule> wanted) {
        Map<String, Sheet> sheets = new TreeMap<>();
        for (Rule rule : rules) {
            boolean covered = wanted.test(rule);
            List<Shown> shown = shown(rule, covered);
            if (covered) {
                Sheet sheet = new Sheet(rule);
                ConditionLeaf.of(rule.when()).forEach(leaf -> leaf(sheet, leaf, shown));
                sheets.put(rule.id(), sheet);
            }
        }
        RemovedVote votes = new RemovedVote(rules, engine.ruleSet().families());
        sheets.values().forEach(sheet -> votes(sheet, votes));
        return new Coverage(
                holding,
                failing,
                sheets.values().stream()
                        .map(Sheet::close)
                        .sorted(Comparator.comparing(OfRule::file).thenComparing(OfRule::line))
                        .toList());
    }

    private List<Shown> shown(Rule rule, boolean counted) {
        List<Shown> shown = new ArrayList<>();
        List<Proof> kept = new ArrayList<>();
        for (Rule.Example example : rule.examples()) {
            Evaluation evaluation = interpreter.evaluate(example.subject(), example.context());
            Step step = evaluation.step(rule.id());
            if (step == null || step.truth() != Verification.expected(example)) {
                failing += counted ? 1 : 0;
                continue;
            }
            holding += counted ? 1 : 0;
            Set<String> open = new HashSet<>();
            evaluation.rulings().forEach(ruling -> open.add(ruling.rule().id()));
            shown.add(new Shown(step, evaluation));
            kept.add(new Proof(rule.id(), example, step.truth(), open));
        }
        proofs.put(rule.id(), kept);
        return shown;
    }

    private void leaf(Sheet sheet, ConditionLeaf leaf, List<Shown> shown) {
        List<Shown> decided =
                shown.stream().filter(example -> leaf.decides(example.step())).toList();
        sheet.leaves.add(new Leaf(leaf.path(), leaf.shown(), decided.size()));
        boolean negated = decided.stream().anyMatch(s -> leaf.in(s.step()).truth() != Truth.UNKNOWN);
        if (!sheet.count(Mutation.NEGATED_LEAF, negated)) {
            sheet.gap(Mutation.NEGATED_LEAF, leaf, List.of(), CoverageAdvice.leaf(leaf));
        }
        for (MovedBound moved : MovedBound.of(leaf.condition())) {
            boolean killed = decided.stream()
                    .anyMatch(s -> changes(leaf, s, evaluate(sheet.rule, moved.leaf(), s.evaluation())));
            if (!sheet.count(Mutation.MOVED_BOUND, killed)) {
                sheet.gap(Mutation.MOVED_BOUND, leaf, List.of(moved.change()), CoverageAdvice.bound(moved));
            }
        }
        phrases(sheet, leaf, decided);
    }

    private void phrases(Sheet sheet, ConditionLeaf leaf, List<Shown> decided) {
        Set<String> surviving = DroppedPhrase.of(leaf.condition());
        if (surviving.isEmpty() || !(leaf.condition() instanceof Condition.Measured measured)) {
            return;
        }
        int total = surviving.size();
        for (Shown example : decided) {
            Evaluation evaluation = example.evaluation();
            dropped.without(measured, evaluation.run(), changed -> evaluate(sheet.rule, changed, evaluation))
                    .forEach((phrase, truth) -> {
                        if (changes(leaf, example, truth)) {
                            surviving.remove(phrase);
                        }
                    });
        }
        sheet.count(Mutation.DROPPED_PHRASE, total - surviving.size(), total);
        if (!surviving.isEmpty()) {
            sheet.gap(Mutation.DROPPED_PHRASE, leaf, List.copyOf(surviving), CoverageAdvice.phrases(leaf, measured));
        }
    }

    private static boolean changes(ConditionLeaf leaf, Shown example, Truth instead) {
        return leaf.outcome(example.step(), instead) != example.step().truth();
    }

    /** What a changed leaf comes to. It reads no phrases, so nothing is compiled for it. */
    private Truth evaluate(Rule rule, Condition leaf, Evaluation evaluation) {
        Conditions conditions = new Conditions(List.of(changed(rule, leaf, rule.votes())), engine.analyzer());
        return conditions.evaluate(leaf, evaluation.run(), evaluation::settled).truth();
    }

    private void votes(Sheet sheet, RemovedVote votes) {
        Rule rule = sheet.rule;
        for (int i = 0; i < rule.votes().size(); i++) {
            Vote vote = rule.votes().get(i);
            Set<String> readers = votes.readers(rule, vote);
            if (readers.isEmpty()) {
                sheet.unobserved.add(vote.label());
            } else if (!sheet.count(Mutation.REMOVED_VOTE, isMissed(rule, i, readers))) {
                sheet.gaps.add(new Gap(
                        Mutation.REMOVED_VOTE,
                        rule.votes().size() == 1 ? "then.label" : "then.label[" + i + "]",
                        vote.label() + " " + Ballot.shown(vote),
                        List.of(),
                        CoverageAdvice.vote(readers)));
            }
        }
    }

    /** Whether an example of a reader shows something else once a vote is not cast. */
    private boolean isMissed(Rule rule, int vote, Set<String> readers) {
        List<Proof> touched = readers.stream()
                .flatMap(reader -> proofs.getOrDefault(reader, List.of()).stream())
                .filter(proof -> proof.open().contains(rule.id()))
                .toList();
        if (touched.isEmpty()) {
            return false;
        }
        List<Vote> left = new ArrayList<>(rule.votes());
        left.remove(vote);
        Rule mutant = changed(rule, rule.when(), left);
        Interpreter without = interpreter.of(
                rules.stream().map(r -> r.id().equals(rule.id()) ? mutant : r).toList());
        return touched.stream().anyMatch(proof -> {
            Rule.Example example = proof.example();
            Step step = without.evaluate(example.subject(), example.context()).step(proof.rule());
            return step != null && step.truth() != proof.truth();
        });
    }

    /** A rule with another condition or other votes. */
    static Rule changed(Rule rule, Condition when, List<Vote> votes) {
        return new Rule(
                rule.id(),
                rule.pack(),
                rule.title(),
                rule.status(),
                rule.tier(),
                rule.scope(),
                when,
                votes,
                rule.finding(),
                rule.actions(),
                rule.decision(),
                rule.ifUndecided(),
                rule.mask(),
                rule.basis(),
                rule.examples(),
                rule.replaces());
    }

    /** What is found out about one rule. */
    private static final class Sheet {

        private final Rule rule;
        private final List<Leaf> leaves = new ArrayList<>();
        private final Map<Mutation, Count> counts = new EnumMap<>(Mutation.class);
        private final List<Gap> gaps = new ArrayList<>();
        private final Set<String> unobserved = new LinkedHashSet<>();

        Sheet(Rule rule) {
            this.rule = rule;
            for (Mutation mutation : Mutation.values()) {
                counts.put(mutation, new Count(mutation, 0, 0));
            }
        }

        boolean count(Mutation mutation, boolean killed) {
            count(mutation, killed ? 1 : 0, 1);
            return killed;
        }

        void count(Mutation mutation, int killed, int total) {
            counts.computeIfPresent(mutation, (m, c) -> new Count(m, c.killed() + killed, c.total() + total));
        }

        void gap(Mutation mutation, ConditionLeaf leaf, List<String> changes, LocalizedText advice) {
            gaps.add(new Gap(mutation, leaf.path(), leaf.shown(), changes, advice));
        }

        OfRule close() {
            Rule.Example first = rule.examples().stream()
                    .min(Comparator.comparing(Rule.Example::line))
                    .orElseThrow();
            return new OfRule(
                    rule.id(),
                    first.file(),
                    first.line(),
                    leaves,
                    List.copyOf(counts.values()),
                    gaps,
                    List.copyOf(unobserved));
        }
    }
}
