package id.lontara.engine;

import static id.lontara.engine.Interpreter.corrections;

import id.lontara.engine.Ballot.Voter;
import id.lontara.engine.Ways.Measured;
import id.lontara.rule.Condition;
import id.lontara.rule.Family;
import id.lontara.rule.Rule;
import id.lontara.rule.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What would become of all rules and labels of a subject if a plan were carried out: leaves come out as the plan claims,
 * those of the same signals as they then must, and all others as they do now. Used for one plan; not thread-safe.
 */
final class Rehearsal {

    private final Stage stage;
    private final Plan plan;
    private final Set<Integer> followed = new HashSet<>();
    private final Map<String, Long> measured = new HashMap<>();
    private final Map<String, Truth> rules = new HashMap<>();
    private final Map<Integer, Truth> leaves = new HashMap<>();
    private final Map<String, Truth> labels = new HashMap<>();

    /** What all rehearsals for one subject share. */
    static final class Stage {

        private final List<Rule> rules;
        private final Evaluation evaluation;
        private final Predicates predicates;
        private final Function<String, @Nullable Signal<?>> signals;
        private final Map<String, Ballot> ballots = new HashMap<>();
        private final Map<Ballot, List<Voting>> voters = new HashMap<>();

        /** A rule and its votes on one ballot. */
        private record Voting(Rule rule, Voter voter) {}

        /**
         * A stage.
         *
         * @param rules each behind those that vote on the labels which it reads
         * @param signals the signals of the engine by name
         */
        Stage(
                List<Rule> rules,
                Map<String, Family> families,
                Evaluation evaluation,
                Predicates predicates,
                Function<String, @Nullable Signal<?>> signals) {
            this.rules = rules.stream()
                    .filter(rule -> evaluation.step(rule.id()) != null && rule.status() != Rule.Status.EXPERIMENTAL)
                    .toList();
            this.evaluation = evaluation;
            this.predicates = predicates;
            this.signals = signals;
            for (Family family : families.values()) {
                if (family.of().contains(evaluation.run().subject().subjectType())) {
                    Ballot.of(family).forEach(this::add);
                }
            }
        }

        private void add(Ballot ballot) {
            for (int name = 0; name < ballot.size(); name++) {
                ballots.put(ballot.label(name), ballot);
            }
            List<Voting> all = new ArrayList<>();
            for (Rule rule : rules) {
                Voter voter = ballot.voter(rule);
                if (voter != null) {
                    all.add(new Voting(rule, voter));
                }
            }
            voters.put(ballot, all);
        }

        Rehearsal of(Plan plan) {
            Rehearsal rehearsal = new Rehearsal(this, plan);
            rehearsal.follow(plan);
            rehearsal.suppose();
            rules.forEach(rehearsal::truth);
            return rehearsal;
        }
    }

    private Rehearsal(Stage stage, Plan plan) {
        this.stage = stage;
        this.plan = plan;
    }

    /** Labels that were followed no further are as the plan claims. */
    private void suppose() {
        for (int claim : plan.all()) {
            if (stage.predicates.leaf(claim) instanceof Condition.HasLabel has
                    && !stage.predicates.isMet(claim)
                    && !followed.contains(claim)) {
                labels.put(has.label(), Truth.of(stage.predicates.leafHolds(claim)));
            }
        }
    }

    private void follow(Plan of) {
        for (Plan.Follow follow : of.follows()) {
            followed.add(follow.claim());
            for (Measured each : follow.way().measures()) {
                String signal = each.leaf().signal().name();
                measured.merge(signal, each.thousandths(), each.least() ? Math::max : Math::min);
            }
            follow(follow.plan());
        }
    }

    /** What a condition would come to. */
    Truth truth(Step condition) {
        if (!condition.of().isEmpty()) {
            return Truth.of(condition.condition(), condition.of(), this::truth);
        }
        return condition.condition() instanceof Condition.HasLabel has
                ? truth(has.label())
                : leaves.computeIfAbsent(
                        stage.predicates.claim(condition.condition(), condition.truth(), true),
                        claim -> leaf(claim, condition.truth()));
    }

    private Truth leaf(int claim, Truth now) {
        if (!plan.moves(claim, stage.predicates)) {
            return now;
        }
        boolean mayHold = plan.allows(claim, stage.predicates);
        return mayHold == plan.allows(claim ^ 1, stage.predicates) ? now : Truth.of(mayHold);
    }

    private Truth truth(Rule rule) {
        Truth known = rules.get(rule.id());
        if (known == null) {
            Step step = stage.evaluation.step(rule.id());
            known = step == null ? Truth.FALSE : truth(step);
            rules.put(rule.id(), known);
        }
        return known;
    }

    /** What a label would come to. */
    Truth truth(String label) {
        Truth known = labels.get(label);
        if (known == null) {
            Ballot ballot = stage.ballots.get(label);
            if (ballot == null) {
                return Truth.FALSE;
            }
            settle(ballot);
            known = labels.getOrDefault(label, Truth.FALSE);
        }
        return known;
    }

    private void settle(Ballot ballot) {
        Settlement settlement = new Settlement(ballot);
        for (Stage.Voting voting : stage.voters.getOrDefault(ballot, List.of())) {
            settlement.vote(voting.voter(), truth(voting.rule()));
        }
        for (int name = 0; name < ballot.size(); name++) {
            String named = ballot.signal(name);
            Signal<?> signal = named == null ? null : stage.signals.apply(named);
            if (signal != null
                    && Interpreter.measures(
                            signal, stage.evaluation.run().subject().subjectType())) {
                Long supposed = measured.get(signal.name());
                if (supposed == null) {
                    settlement.model(name, signal.name(), stage.evaluation.run().observe(signal));
                } else {
                    settlement.suppose(name, supposed);
                }
            }
        }
        settlement.correct(corrections(stage.evaluation.run()));
        Truth[] truths = settlement.truths();
        for (int name = 0; name < truths.length; name++) {
            labels.putIfAbsent(ballot.label(name), truths[name]);
        }
    }

    /** The claims of the plan on labels that would come out otherwise, in order. */
    List<Integer> missed() {
        List<Integer> missed = new ArrayList<>();
        for (int claim : plan.all()) {
            if (stage.predicates.leaf(claim) instanceof Condition.HasLabel has
                    && truth(has.label()) != Truth.of(stage.predicates.leafHolds(claim))) {
                missed.add(claim);
            }
        }
        return missed;
    }

    boolean fires(Rule rule) {
        return truth(rule) == Truth.TRUE;
    }

    /** The rules with a vote where a label is settled that would fire and do not now, or the other way round, in order. */
    List<Rule> turned(String label) {
        Ballot ballot = stage.ballots.get(label);
        List<Rule> turned = new ArrayList<>();
        if (ballot != null) {
            for (Stage.Voting voting : stage.voters.getOrDefault(ballot, List.of())) {
                Step now = stage.evaluation.step(voting.rule().id());
                if (now != null && fires(voting.rule()) != (now.truth() == Truth.TRUE)) {
                    turned.add(voting.rule());
                }
            }
        }
        return turned;
    }
}
