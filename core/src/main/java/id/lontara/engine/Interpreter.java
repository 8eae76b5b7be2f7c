package id.lontara.engine;

import id.lontara.engine.Ballot.Voter;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.rule.Family;
import id.lontara.rule.Rule;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import id.lontara.rule.SignalType;
import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules one by one and node by node, in the order in which they are given. Plain on purpose: whatever is faster
 * must give what this gives. Immutable and thread-safe.
 */
final class Interpreter implements Evaluator {

    private final Map<String, Family> families;
    private final TextAnalyzer analyzer;
    private final Signals signals;
    private final Surroundings surroundings;
    private final Conditions conditions;
    private final List<Rule> byId;
    private final Map<SubjectType, List<Rule>> scopes = new EnumMap<>(SubjectType.class);
    private final List<Ballot> ballots = new ArrayList<>();

    /**
     * An interpreter of some rules.
     *
     * @param rules the rules, each behind those that vote on the labels which it reads
     * @param families the families of labels by name
     */
    Interpreter(
            List<Rule> rules, Map<String, Family> families, TextAnalyzer analyzer, Map<String, SignalSource> sources) {
        this(rules, families, analyzer, new Signals(sources), Surroundings.NONE);
    }

    Interpreter(
            List<Rule> rules,
            Map<String, Family> families,
            TextAnalyzer analyzer,
            Signals signals,
            Surroundings surroundings) {
        this(rules, families, analyzer, signals, surroundings, new Conditions(rules, analyzer));
    }

    private Interpreter(
            List<Rule> rules,
            Map<String, Family> families,
            TextAnalyzer analyzer,
            Signals signals,
            Surroundings surroundings,
            Conditions conditions) {
        this.families = families;
        this.analyzer = analyzer;
        this.signals = signals;
        this.surroundings = surroundings;
        this.conditions = conditions;
        this.byId = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        for (SubjectType type : SubjectType.values()) {
            scopes.put(type, rules.stream().filter(r -> r.scope() == type).toList());
        }
        families.values().forEach(family -> ballots.addAll(Ballot.of(family)));
    }

    /** One of other rules whose conditions are those of rules of this one, so that no phrase is compiled again. */
    Interpreter of(List<Rule> rules) {
        return new Interpreter(rules, families, analyzer, signals, surroundings, conditions);
    }

    @Override
    public Evaluation evaluate(Subject subject, Context context) {
        return new Pass(subject, context).evaluate();
    }

    /** One subject on its way through the rules. */
    private final class Pass implements Evaluation {

        private final Subject subject;
        private final Run run;
        private final Map<String, Step> steps = new LinkedHashMap<>();
        private final Map<String, Settled> settled = new HashMap<>();
        private final List<Label> labels = new ArrayList<>();

        Pass(Subject subject, Context context) {
            this.subject = subject;
            this.run = new Run(surroundings, analyzer.reader(), new Observations(signals));
            run.open(subject, context);
        }

        Evaluation evaluate() {
            for (Rule rule : scopes.getOrDefault(subject.subjectType(), List.of())) {
                steps.put(rule.id(), conditions.evaluate(rule.when(), run, this::settled));
            }
            for (Ballot ballot : ballots) {
                if (ballot.family().of().contains(subject.subjectType())) {
                    for (int name = 0; name < ballot.size(); name++) {
                        Label label = settled(ballot.label(name)).label();
                        if (label != null) {
                            labels.add(label);
                        }
                    }
                }
            }
            labels.sort(Comparator.comparing(Label::name));
            unknownCorrections();
            return this;
        }

        @Override
        public Run run() {
            return run;
        }

        @Override
        public List<Ruling> rulings() {
            List<Ruling> rulings = new ArrayList<>();
            for (Rule rule : byId) {
                Step step = step(rule.id());
                if (step != null && step.truth() != Truth.FALSE) {
                    rulings.add(new Told(rule, step));
                }
            }
            return rulings;
        }

        @Override
        public List<Step> masks() {
            List<Step> masks = new ArrayList<>();
            for (Rule rule : byId) {
                Step step = step(rule.id());
                if (step != null && rule.mask()) {
                    masks.add(step);
                }
            }
            return masks;
        }

        @Override
        public List<Label> labels() {
            return labels;
        }

        @Override
        public @Nullable Step step(String rule) {
            return steps.get(rule);
        }

        @Override
        public Settled settled(String label) {
            Settled known = settled.get(label);
            if (known == null) {
                settle(label);
                known = settled.getOrDefault(label, Settled.NOT);
            }
            return known;
        }

        /** All of them, always. */
        @Override
        public List<String> visited() {
            return steps.keySet().stream().sorted().toList();
        }

        @Override
        public int inScope() {
            return steps.size();
        }

        private void settle(String label) {
            for (Ballot ballot : ballots) {
                if (ballot.indexOf(label) != Ballot.NOBODY) {
                    settle(ballot);
                }
            }
        }

        private void settle(Ballot ballot) {
            Settlement settlement = new Settlement(ballot);
            for (Rule rule : byId) {
                Step step = step(rule.id());
                Voter voter = ballot.voter(rule);
                if (step != null && voter != null && rule.status() != Rule.Status.EXPERIMENTAL) {
                    settlement.vote(voter, step.truth());
                }
            }
            for (int name = 0; name < ballot.size(); name++) {
                String signal = ballot.signal(name);
                if (signal != null) {
                    model(name, signal, settlement);
                }
            }
            settlement.correct(corrections(run));
            Settled[] results = settlement.settle();
            for (int name = 0; name < results.length; name++) {
                settled.put(ballot.label(name), results[name]);
            }
        }

        private void model(int name, String named, Settlement settlement) {
            Signal<?> signal = signals.named(named);
            if (signal != null && measures(signal, subject.subjectType())) {
                settlement.model(name, named, run.observe(signal));
            }
        }

        /** A correction to a label that no family has cannot win; it is told rather than lost. */
        private void unknownCorrections() {
            for (Correction correction : corrections(run)) {
                correction.replace().forEach((wrong, right) -> {
                    if (!settled.containsKey(right.orElse(wrong))) {
                        run.limit(UNKNOWN_CORRECTION);
                    }
                });
            }
        }
    }

    /** The limit that tells of a correction to a label that no family has. */
    static final String UNKNOWN_CORRECTION = "correction.unknown-label";

    /** The corrections that are meant for the subject of a run. */
    static List<Correction> corrections(Run run) {
        List<Correction> all = run.given().value(Context.CORRECTIONS).orElse(List.of());
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(correction ->
                                correction.subject().equals(run.subject().id()))
                        .toList();
    }

    /** Whether a signal is what a classifier measures of such subjects. */
    static boolean measures(Signal<?> signal, SubjectType type) {
        return signal.type() == SignalType.NUMBER && signal.of().contains(type);
    }
}
