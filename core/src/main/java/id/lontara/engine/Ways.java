package id.lontara.engine;

import id.lontara.engine.Options.Obstacle;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Condition;
import id.lontara.rule.Family;
import id.lontara.rule.Family.Choice;
import id.lontara.rule.Rule;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalType;
import id.lontara.rule.Test;
import id.lontara.rule.Test.Bound;
import id.lontara.rule.Test.Operator;
import id.lontara.rule.Vote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a label could come to be asserted, or not to be: which rules would have to fire or not to fire, and what a
 * classifier would have to measure. What neither fires nor is undecided now is taken to stay so, which {@link Foresight}
 * looks at again, and so are corrections by persons; votes by several rules are added up largest first. A rule that votes on several labels is followed for the
 * one that is asked about. Used for one subject; not thread-safe.
 */
final class Ways {

    private static final long EXTREME = 1_000_000;
    private static final int PLACES = 3;

    private final Map<String, Family> families;
    private final Evaluation evaluation;
    private final SubjectType type;
    private final Function<String, @Nullable Signal<?>> signals;
    private final Map<String, List<Rule>> voters = new HashMap<>();

    /** By label, a rule that would assert it but is off or in shadow. */
    private final Map<String, Rule> idle = new HashMap<>();

    private final Map<String, Correction> put = new TreeMap<>();
    private final Map<String, Correction> removed = new TreeMap<>();

    /**
     * A way.
     *
     * @param by the rule or signal that makes the difference
     * @param goals the rules that must fire or must not, the one that makes the difference first
     * @param before the rules that must not fire in any case
     * @param measures what classifiers must measure
     * @param rival the label that must be asserted, where that is what takes another away; empty otherwise
     */
    record Way(String by, List<Goal> goals, List<Goal> before, List<Measured> measures, String rival) {

        Way before(List<Goal> others) {
            return new Way(by, goals, others, measures, rival);
        }

        Way through(String label) {
            return new Way(by, goals, before, measures, label);
        }
    }

    /**
     * A rule that must fire, or must not.
     *
     * @param rule the id of the rule
     * @param fires whether it must fire
     * @param effect what it does to the label: {@code set}, {@code by} or {@code veto}
     * @param label the label
     * @param by for {@code by}, how much, with a sign
     */
    record Goal(String rule, boolean fires, String effect, String label, String by) {}

    /**
     * What a classifier must measure.
     *
     * @param leaf the measure as a test
     * @param least whether it must be at least the bound, or at most
     * @param bound the bound in log-odds
     * @param thousandths the same in thousandths
     * @param now what it measures, in log-odds; unknown or none if it does not
     * @param distance how much is missing
     */
    record Measured(
            Condition.Measured leaf,
            boolean least,
            String bound,
            long thousandths,
            Value<String> now,
            String distance) {}

    /**
     * The ways to a label.
     *
     * @param ways the ways, by what makes the difference
     * @param complete whether there are no others
     * @param obstacle why there is none
     */
    record Found(List<Way> ways, boolean complete, List<Obstacle> obstacle) {

        /** Where nothing has to be done. */
        static final Found AS_IT_IS =
                new Found(List.of(new Way("", List.of(), List.of(), List.of(), "")), true, List.of());

        /** The same ways, on each of which some goals must be met too. */
        Found besides(Set<Goal> goals) {
            IdentityHashMap<List<Goal>, List<Goal>> joined = new IdentityHashMap<>();
            return new Found(
                    ways.stream()
                            .map(way -> way.before(joined.computeIfAbsent(
                                    way.before(),
                                    before -> Stream.concat(before.stream(), goals.stream())
                                            .distinct()
                                            .toList())))
                            .toList(),
                    complete,
                    obstacle);
        }
    }

    /** What a rule says of one label, and whether it speaks. */
    private record Voice(Rule rule, Truth truth, boolean set, boolean veto, long by) {

        boolean mayCount() {
            return truth != Truth.FALSE;
        }

        Goal goal(boolean fires, String label) {
            return new Goal(rule.id(), fires, veto ? "veto" : set ? "set" : "by", label, signed(by));
        }
    }

    Ways(RuleSet ruleSet, Evaluation evaluation, Function<String, @Nullable Signal<?>> signals) {
        this.families = ruleSet.families();
        this.evaluation = evaluation;
        this.type = evaluation.run().subject().subjectType();
        this.signals = signals;
        ruleSet.rules().stream()
                .filter(rule -> rule.scope() == type && rule.status() != Rule.Status.EXPERIMENTAL)
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> rule.votes().stream()
                        .map(Vote::label)
                        .distinct()
                        .forEach(label -> voters.computeIfAbsent(label, l -> new ArrayList<>())
                                .add(rule)));
        Stream.concat(
                        ruleSet.dormant().stream(),
                        ruleSet.rules().stream().filter(rule -> rule.status() == Rule.Status.EXPERIMENTAL))
                .filter(rule -> rule.scope() == type)
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> rule.votes().stream()
                        .filter(vote -> vote.kind() == Vote.Kind.SET || vote.thousandths() > 0)
                        .forEach(vote -> idle.putIfAbsent(vote.label(), rule)));
        corrections();
    }

    private void corrections() {
        String subject = evaluation.run().subject().id();
        for (Correction correction :
                evaluation.run().context().value(Context.CORRECTIONS).orElse(List.of())) {
            if (correction.subject().equals(subject)) {
                correction.replace().keySet().forEach(wrong -> {
                    removed.put(wrong, correction);
                    put.remove(wrong);
                });
                correction.replace().values().stream().filter(Value::isKnown).forEach(right -> {
                    put.put(right.get(), correction);
                    removed.remove(right.get());
                });
            }
        }
    }

    /** The ways for a label to be asserted, or not to be. */
    Found to(String label, boolean asserted) {
        String name = label.substring(0, label.indexOf('/'));
        Family family = families.get(name);
        if (family == null || !family.of().contains(type)) {
            return new Found(List.of(), true, List.of(new Obstacle("obstacle.family", label)));
        }
        return new Contest(family, label.substring(name.length() + 1)).ways(asserted);
    }

    /**
     * What a rule would have to do, or to leave, for a label to come out as wanted rather than otherwise.
     *
     * @param rule a rule with a vote where the label is settled
     * @param fired whether it would fire as things would be
     * @return the goal, or null if what it would do is no hindrance
     */
    @Nullable
    Goal hindrance(Rule rule, boolean fired, String label, boolean asserted) {
        for (Vote vote : rule.votes()) {
            boolean raises = vote.kind() == Vote.Kind.SET || vote.thousandths() > 0;
            boolean helps = raises == (vote.label().equals(label) == asserted);
            if (isSettledWith(vote.label(), label) && helps != fired) {
                String effect = vote.kind().name().toLowerCase(Locale.ROOT);
                return new Goal(rule.id(), !fired, effect, vote.label(), signed(vote.thousandths()));
            }
        }
        return null;
    }

    private boolean isSettledWith(String one, String other) {
        String name = other.substring(0, other.indexOf('/'));
        Family family = families.get(name);
        return one.equals(other) || (family != null && family.choose() == Choice.ONE && one.startsWith(name + "/"));
    }

    /** Whether a label can only come out as wanted if a rule does not fire, whatever else it is that changes. */
    boolean isBound(Goal goal, String label, boolean asserted) {
        if (goal.fires() || !goal.label().equals(label)) {
            return false;
        }
        if (asserted) {
            return goal.effect().equals("veto");
        }
        List<Rule> all = voters.getOrDefault(label, List.of());
        Family family = families.get(label.substring(0, label.indexOf('/')));
        return family != null
                && family.choose() == Choice.ANY
                && goal.effect().equals("set")
                && all.stream()
                        .flatMap(rule -> rule.votes().stream())
                        .noneMatch(vote -> vote.label().equals(label) && vote.kind() == Vote.Kind.VETO);
    }

    private static String signed(long thousandths) {
        return (thousandths < 0 ? "" : "+") + decimal(thousandths);
    }

    private static String decimal(long thousandths) {
        return BigDecimal.valueOf(thousandths, PLACES).stripTrailingZeros().toPlainString();
    }

    /** One label of a family that is asked about. */
    private final class Contest {

        private final Family family;
        private final String name;
        private final List<Way> ways = new ArrayList<>();

        Contest(Family family, String name) {
            this.family = family;
            this.name = name;
        }

        Found ways(boolean asserted) {
            boolean one = family.choose() == Choice.ONE;
            boolean mine = put.containsKey(full(name));
            boolean anothers = one && !mine && family.names().stream().anyMatch(rival -> put.containsKey(full(rival)));
            boolean taken = !mine && (removed.containsKey(full(name)) || anothers);
            if (mine || taken) {
                return mine == asserted
                        ? Found.AS_IT_IS
                        : new Found(List.of(), true, List.of(new Obstacle("obstacle.corrected", full(name))));
            }
            if (asserted) {
                assertIt();
            } else {
                withdrawIt();
            }
            boolean complete = isPlain(asserted);
            if (!ways.isEmpty()) {
                return new Found(ways, complete, List.of());
            }
            if (!asserted || !nobodySpeaks()) {
                String key = asserted ? "obstacle.outweighed" : "obstacle.stands";
                return new Found(List.of(), complete, List.of(new Obstacle(key, full(name))));
            }
            return new Found(List.of(), true, List.of(nobody()));
        }

        /** That no rule in force asserts the label, and which one would that is not. */
        private Obstacle nobody() {
            Rule rule = idle.get(full(name));
            if (rule == null) {
                return new Obstacle("obstacle.nobody", full(name));
            }
            String key = rule.status() == Rule.Status.EXPERIMENTAL ? "obstacle.shadow" : "obstacle.off";
            return new Obstacle(key, full(name), rule.id());
        }

        /** Whether rules alone decide about the label, each by itself, so that every way was found. */
        private boolean isPlain(boolean asserted) {
            if (family.choose() == Choice.ANY) {
                return isPlain(name);
            }
            return asserted
                    && !isOtherwise()
                    && family.names().stream()
                            .allMatch(label -> isPlain(label)
                                    && (label.equals(name)
                                            || voices(label).stream().noneMatch(Voice::veto)));
        }

        private boolean isPlain(String label) {
            return model(label) == null && voices(label).stream().allMatch(voice -> voice.by() == 0);
        }

        private boolean nobodySpeaks() {
            return model(name) == null
                    && !isOtherwise()
                    && voices(name).stream().noneMatch(voice -> !voice.veto() && (voice.set() || voice.by() > 0));
        }

        private boolean isOtherwise() {
            return family.otherwise().orElse("").equals(name);
        }

        private String full(String label) {
            return family.name() + "/" + label;
        }

        private List<Voice> voices(String label) {
            List<Voice> voices = new ArrayList<>();
            for (Rule rule : voters.getOrDefault(full(label), List.of())) {
                Step step = evaluation.step(rule.id());
                if (step != null) {
                    boolean set = false;
                    boolean veto = false;
                    long by = 0;
                    for (Vote vote : rule.votes()) {
                        if (vote.label().equals(full(label))) {
                            set |= vote.kind() == Vote.Kind.SET;
                            veto |= vote.kind() == Vote.Kind.VETO;
                            by += vote.thousandths();
                        }
                    }
                    voices.add(new Voice(rule, step.truth(), set, veto, by));
                }
            }
            return voices;
        }

        private @Nullable Signal<?> model(String label) {
            Signal<?> signal =
                    family.from().isKnown() ? signals.apply(family.from().get() + label) : null;
            return signal != null
                            && signal.type() == SignalType.NUMBER
                            && signal.of().contains(type)
                    ? signal
                    : null;
        }

        /** What a classifier measures of a label, in thousandths. */
        private Value<Long> measured(String label) {
            Signal<?> signal = model(label);
            return signal == null
                    ? Value.none()
                    : evaluation
                            .run()
                            .observe(signal)
                            .value()
                            .map(value -> value instanceof Double logOdds
                                    ? Math.max(-EXTREME, Math.min(EXTREME, Math.round(logOdds * 1_000)))
                                    : 0L);
        }

        /** The sum of a label, with what undecided voters add to it if that counts. */
        private long sum(String label, boolean atBest) {
            long sum = measured(label).orElse(0L);
            for (Voice voice : voices(label)) {
                boolean counts = voice.truth() == Truth.TRUE
                        || (voice.truth() == Truth.UNKNOWN && (atBest ? voice.by() > 0 : voice.by() < 0));
                sum += counts ? voice.by() : 0;
            }
            return sum;
        }

        private boolean isForbidden(String label) {
            return removed.containsKey(full(label))
                    || voices(label).stream().anyMatch(voice -> voice.veto() && voice.truth() == Truth.TRUE);
        }

        private void add(List<Goal> goals, List<Goal> before, List<Measured> measures) {
            String by = !goals.isEmpty()
                    ? goals.get(0).rule()
                    : !measures.isEmpty()
                            ? measures.get(0).leaf().signal().name()
                            : before.isEmpty() ? "" : before.get(0).rule();
            ways.add(new Way(by, List.copyOf(goals), before, List.copyOf(measures), ""));
        }

        private void assertIt() {
            List<Goal> vetoes = silenced(name, Voice::veto);
            List<Goal> beforeSet = new ArrayList<>(vetoes);
            List<Goal> beforeSum = new ArrayList<>(vetoes);
            if (family.choose() == Choice.ONE) {
                for (String rival : rivals()) {
                    List<Goal> sets = silenced(rival, Voice::set);
                    beforeSum.addAll(sets);
                    if (family.rank(rival) < family.rank(name)) {
                        beforeSet.addAll(sets);
                    }
                }
            }
            List<Goal> set = List.copyOf(beforeSet);
            for (Voice voice : voices(name)) {
                if (voice.set() && !voice.veto()) {
                    add(List.of(voice.goal(true, full(name))), set, List.of());
                }
            }
            raise(List.copyOf(beforeSum));
            if (isOtherwise()) {
                clear(List.copyOf(beforeSum));
            }
        }

        private List<String> rivals() {
            return family.names().stream()
                    .filter(rival -> !rival.equals(name) && !isForbidden(rival))
                    .toList();
        }

        /** The rules of a label that must not fire and do, or may. */
        private List<Goal> silenced(String label, Predicate<Voice> which) {
            return voices(label).stream()
                    .filter(voice -> voice.mayCount() && which.test(voice))
                    .map(voice -> voice.goal(false, full(label)))
                    .toList();
        }

        /** The sum that the label needs to be asserted without being set. */
        private long needed() {
            long needed = 1;
            if (family.choose() == Choice.ONE) {
                for (String rival : rivals()) {
                    long best = sum(rival, true);
                    if (best > 0) {
                        needed = Math.max(needed, family.rank(name) < family.rank(rival) ? best : best + 1);
                    }
                }
            }
            return needed;
        }

        private void raise(List<Goal> before) {
            long lacking = needed() - sum(name, false);
            List<Voice> voices = voices(name);
            if (lacking <= 0) {
                add(List.of(), before, List.of());
                return;
            }
            List<Voice> raising = voices.stream()
                    .filter(voice -> voice.by() > 0 && !voice.set() && !voice.veto() && voice.truth() != Truth.TRUE)
                    .sorted(Comparator.comparingLong(Voice::by).reversed())
                    .toList();
            List<Goal> goals = new ArrayList<>();
            long gained = 0;
            for (Voice voice : raising) {
                if (voice.by() >= lacking) {
                    add(List.of(voice.goal(true, full(name))), before, List.of());
                } else if (gained < lacking) {
                    gained += voice.by();
                    goals.add(voice.goal(true, full(name)));
                }
            }
            if (gained >= lacking) {
                add(goals, before, List.of());
            }
            for (Voice voice : voices) {
                if (voice.mayCount() && !voice.veto() && -voice.by() >= lacking) {
                    add(List.of(voice.goal(false, full(name))), before, List.of());
                }
            }
            Measured measured = measured(name, true, lacking);
            if (measured != null) {
                add(List.of(), before, List.of(measured));
            }
            if (family.choose() == Choice.ONE) {
                outweigh(List.of(), sum(name, false), before);
                for (Voice voice : raising) {
                    if (voice.by() < lacking) {
                        outweigh(List.of(voice.goal(true, full(name))), sum(name, false) + voice.by(), before);
                    }
                }
            }
        }

        /** Lowers all rivals until a sum of the label suffices. */
        private void outweigh(List<Goal> raising, long sum, List<Goal> before) {
            List<Goal> goals = new ArrayList<>(raising);
            List<Measured> measures = new ArrayList<>();
            boolean lowered = sum > 0;
            for (String rival : rivals()) {
                long most = family.rank(name) < family.rank(rival) ? sum : sum - 1;
                lowered = lowered && lower(rival, most, goals, measures);
            }
            if (lowered) {
                add(goals, before, measures);
            }
        }

        /** What the classifier of a label would have to measure for the sum to move so far. */
        private @Nullable Measured measured(String label, boolean up, long by) {
            Signal<?> signal = model(label);
            if (signal == null) {
                return null;
            }
            Value<Long> now = measured(label);
            long bound = now.orElse(0L) + (up ? by : -by);
            if (Math.abs(bound) > EXTREME) {
                return null;
            }
            String shown = signed(bound);
            Operator operator = up ? Operator.GTE : Operator.LTE;
            Bound limit = new Bound(operator, Value.of(bound / 1_000.0), shown);
            return new Measured(
                    new Condition.Measured(signal, new Test.Compare(List.of(limit), (up ? "gte " : "lte ") + shown)),
                    up,
                    shown,
                    bound,
                    now.map(Ways::signed),
                    decimal(by));
        }

        /** What stands otherwise is asserted when nothing else is. */
        private void clear(List<Goal> before) {
            List<Goal> goals = new ArrayList<>();
            List<Measured> measures = new ArrayList<>();
            boolean lowered = true;
            for (String rival : rivals()) {
                lowered = lowered && lower(rival, 0, goals, measures);
            }
            if (lowered) {
                add(goals, before, measures);
            }
        }

        /**
         * Collects what keeps the sum of a label from being more than a bound: raising rules that must not fire, largest first,
         * and what is left to its classifier.
         *
         * @return whether that is enough
         */
        private boolean lower(String label, long most, List<Goal> goals, List<Measured> measures) {
            long sum = sum(label, true);
            List<Voice> raising = voices(label).stream()
                    .filter(voice -> voice.mayCount() && voice.by() > 0)
                    .sorted(Comparator.comparingLong(Voice::by).reversed())
                    .toList();
            for (Voice voice : raising) {
                if (sum > Math.max(0, most)) {
                    sum -= voice.by();
                    goals.add(voice.goal(false, full(label)));
                }
            }
            if (sum <= Math.max(0, most)) {
                return true;
            }
            Measured measured = measured(label, false, sum - Math.max(0, most));
            if (measured != null) {
                measures.add(measured);
            }
            return measured != null;
        }

        private void withdrawIt() {
            List<Voice> voices = voices(name);
            List<Measured> measures = new ArrayList<>();
            List<Goal> goals = new ArrayList<>(silenced(name, Voice::set));
            boolean lowered = lower(name, 0, goals, measures);
            List<Goal> distinct = goals.stream().distinct().toList();
            boolean stands =
                    family.choose() == Choice.ONE && isOtherwise(); // unless another label wins, or it is forbidden
            if (!stands && lowered && (!distinct.isEmpty() || !measures.isEmpty())) {
                add(distinct, List.of(), measures);
            }
            boolean set = voices.stream().anyMatch(voice -> voice.set() && voice.mayCount());
            long sum = sum(name, true);
            for (Voice voice : voices) {
                boolean lowers = !stands && !set && voice.by() < 0 && sum + voice.by() <= 0;
                if (voice.truth() != Truth.TRUE && (voice.veto() || lowers)) {
                    add(List.of(voice.goal(true, full(name))), List.of(), List.of());
                }
            }
            if (family.choose() == Choice.ONE) {
                for (String rival : rivals()) {
                    Contest other = new Contest(family, rival);
                    other.assertIt();
                    other.ways.forEach(way -> ways.add(way.through(full(rival))));
                }
            }
        }
    }
}
