package id.lontara.engine;

import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Family;
import id.lontara.rule.Family.Choice;
import id.lontara.rule.Rule;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import id.lontara.rule.SignalType;
import id.lontara.rule.Vote;
import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Applies a rule set rule by rule and node by node, in the order of its strata. Plain on purpose: whatever is faster must
 * give what this gives. Immutable and thread-safe.
 */
final class Interpreter implements Evaluator {

    private final Map<String, Family> families;
    private final TextAnalyzer analyzer;
    private final Map<String, SignalSource> sources;
    private final Map<String, Signal<?>> signals = new TreeMap<>();
    private final Conditions conditions;
    private final Map<SubjectType, List<Rule>> scopes = new EnumMap<>(SubjectType.class);
    private final Map<String, List<Rule>> voters = new TreeMap<>();

    /**
     * An interpreter of some rules.
     *
     * @param rules the rules, each behind those that vote on the labels which it reads
     * @param families the families of labels by name
     */
    Interpreter(
            List<Rule> rules, Map<String, Family> families, TextAnalyzer analyzer, Map<String, SignalSource> sources) {
        this(rules, families, analyzer, sources, new Conditions(rules, analyzer));
    }

    private Interpreter(
            List<Rule> rules,
            Map<String, Family> families,
            TextAnalyzer analyzer,
            Map<String, SignalSource> sources,
            Conditions conditions) {
        this.families = families;
        this.analyzer = analyzer;
        this.sources = Map.copyOf(sources);
        this.sources.values().forEach(source -> source.signals().forEach(s -> signals.put(s.name(), s)));
        this.conditions = conditions;
        for (SubjectType type : SubjectType.values()) {
            scopes.put(type, rules.stream().filter(r -> r.scope() == type).toList());
        }
        rules.stream()
                .filter(rule -> rule.status() != Rule.Status.EXPERIMENTAL)
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> rule.votes().stream()
                        .map(Vote::label)
                        .distinct()
                        .forEach(label -> voters.computeIfAbsent(label, l -> new ArrayList<>())
                                .add(rule)));
    }

    /** One of other rules whose conditions are those of rules of this one, so that no phrase is compiled again. */
    Interpreter of(List<Rule> rules) {
        return new Interpreter(rules, families, analyzer, sources, conditions);
    }

    @Override
    public Evaluation evaluate(Subject subject, Context context) {
        return new Pass(subject, context).evaluate();
    }

    /** One subject on its way through the rules. Confined to one thread. */
    private final class Pass {

        private final Subject subject;
        private final Run run;
        private final Map<String, Step> steps = new LinkedHashMap<>();
        private final Map<String, Settled> settled = new HashMap<>();

        Pass(Subject subject, Context context) {
            this.subject = subject;
            this.run = new Run(subject, context, analyzer, sources);
        }

        Evaluation evaluate() {
            for (Rule rule : scopes.getOrDefault(subject.subjectType(), List.of())) {
                steps.put(rule.id(), conditions.evaluate(rule.when(), run, this::settled));
            }
            List<Label> labels = new ArrayList<>();
            for (Family family : families.values()) {
                if (family.of().contains(subject.subjectType())) {
                    for (String name : family.names()) {
                        Label label = settled(family.name() + "/" + name).label();
                        if (label != null) {
                            labels.add(label);
                        }
                    }
                }
            }
            labels.sort(Comparator.comparing(Label::name));
            unknownCorrections();
            return new Evaluation(run, steps, settled, labels);
        }

        private List<Correction> corrections() {
            return run.context().value(Context.CORRECTIONS).orElse(List.of()).stream()
                    .filter(correction -> correction.subject().equals(subject.id()))
                    .toList();
        }

        /** A correction to a label that no family has cannot win; it is told rather than lost. */
        private void unknownCorrections() {
            for (Correction correction : corrections()) {
                correction.replace().forEach((wrong, right) -> {
                    if (!settled.containsKey(right.orElse(wrong))) {
                        run.limit("correction.unknown-label");
                    }
                });
            }
        }

        private Settled settled(String label) {
            Settled known = settled.get(label);
            if (known == null) {
                settle(label);
                known = settled.getOrDefault(label, new Settled(Truth.FALSE, null));
            }
            return known;
        }

        private void settle(String label) {
            int slash = label.indexOf('/');
            Family family = families.get(label.substring(0, slash));
            if (family == null) {
                return;
            }
            String prefix = family.name() + "/";
            List<String> names = family.choose() == Choice.ONE ? family.names() : List.of(label.substring(slash + 1));
            Settlement settlement = new Settlement(family, names);
            Map<String, Rule> voting = new TreeMap<>();
            for (String name : names) {
                voters.getOrDefault(prefix + name, List.of()).forEach(rule -> voting.put(rule.id(), rule));
                model(family, name, settlement);
            }
            for (Rule rule : voting.values()) {
                Step step = steps.get(rule.id());
                if (step != null) {
                    settlement.vote(
                            rule.id(),
                            rule.votes().stream()
                                    .filter(vote -> vote.label().startsWith(prefix)
                                            && names.contains(vote.label().substring(prefix.length())))
                                    .toList(),
                            step.truth());
                }
            }
            correct(prefix, names, settlement);
            settlement.settle().forEach((name, result) -> settled.put(prefix + name, result));
        }

        private void model(Family family, String name, Settlement settlement) {
            Signal<?> signal =
                    family.from().isKnown() ? signals.get(family.from().get() + name) : null;
            if (signal != null
                    && signal.type() == SignalType.NUMBER
                    && signal.of().contains(subject.subjectType())) {
                Value<?> value = run.observe(signal).value();
                settlement.model(name, signal.name(), value.map(Double.class::cast));
            }
        }

        /** Takes every wrong label of a correction away before it puts the right ones there, so that two may change places. */
        private void correct(String prefix, List<String> names, Settlement settlement) {
            for (Correction correction : corrections()) {
                correction.replace().keySet().stream()
                        .filter(wrong -> isOf(prefix, names, wrong))
                        .forEach(wrong -> settlement.remove(correction, wrong.substring(prefix.length())));
                correction.replace().values().stream()
                        .filter(right -> right.isKnown() && isOf(prefix, names, right.get()))
                        .forEach(right -> settlement.put(correction, right.get().substring(prefix.length())));
            }
        }

        private boolean isOf(String prefix, List<String> names, String label) {
            return label.startsWith(prefix) && names.contains(label.substring(prefix.length()));
        }
    }
}
