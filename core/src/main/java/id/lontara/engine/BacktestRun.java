package id.lontara.engine;

import id.lontara.engine.Backtest.Change;
import id.lontara.engine.Backtest.Message;
import id.lontara.engine.Backtest.OfLabel;
import id.lontara.engine.Backtest.OfRule;
import id.lontara.engine.Backtest.Presence;
import id.lontara.engine.Backtest.Sample;
import id.lontara.engine.Backtest.Shift;
import id.lontara.model.Value;
import id.lontara.rule.Decision;
import id.lontara.rule.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts differences message by message. What it keeps grows with rules and labels only. Confined to one thread. */
final class BacktestRun {

    private static final String HIDDEN = "•••";
    private static final int LONGEST = 80;

    private final RuleEngine before;
    private final RuleEngine after;
    private final int most;
    private final Map<String, RuleTally> rules = new TreeMap<>();
    private final Map<String, LabelTally> labels = new TreeMap<>();
    private final Map<List<Decision>, Counter> decisions = new TreeMap<>((a, b) ->
            a.get(0) != b.get(0) ? a.get(0).compareTo(b.get(0)) : a.get(1).compareTo(b.get(1)));
    private long messages;
    private long changed;

    BacktestRun(RuleEngine before, RuleEngine after, int most) {
        this.before = before;
        this.after = after;
        this.most = most;
        for (RuleEngine engine : List.of(before, after)) {
            engine.ruleSet().rules().forEach(rule -> rules.put(rule.id(), new RuleTally()));
            engine.ruleSet()
                    .families()
                    .values()
                    .forEach(family ->
                            family.names().forEach(name -> labels.put(family.name() + "/" + name, new LabelTally())));
        }
    }

    /** One message as one of the sides sees it; the steps are those of the rules that are not FALSE. */
    private record Side(Evaluation evaluation, Map<String, Step> steps, Assembly assembly, Assessment assessment) {

        static Side of(RuleEngine engine, Message message) {
            Evaluation evaluation = engine.evaluate(message.subject(), message.context());
            Assembly assembly = new Assembly(engine.ruleSet(), evaluation);
            Map<String, Step> steps = new HashMap<>();
            evaluation.rulings().forEach(ruling -> steps.put(ruling.rule().id(), ruling.step()));
            return new Side(evaluation, steps, assembly, assembly.assemble());
        }

        Truth truth(String rule) {
            Step step = steps.get(rule);
            return step == null ? Truth.FALSE : step.truth();
        }

        /** Whether a masking rule hides something, or may. */
        boolean hides() {
            for (Step step : evaluation.masks()) {
                if (step.truth() != Truth.FALSE || step.mayHoldBecauseCodeThrew()) {
                    return true;
                }
            }
            return false;
        }

        /** What a rule that fires raises: a severity, or why it raises none that counts. */
        String raised(String rule) {
            for (Finding finding : assessment.findings()) {
                if (finding.rule().equals(rule)) {
                    return finding.severity().word();
                }
            }
            if (assessment.waived().stream().anyMatch(waived -> waived.rule().equals(rule))) {
                return "waived";
            }
            return assessment.shadow().stream()
                            .anyMatch(finding -> finding.rule().equals(rule))
                    ? "shadow"
                    : "none";
        }

        /** The first words that a rule which fires rests on. */
        String excerpt(String rule) {
            List<Place> places = new ArrayList<>();
            Step step = steps.get(rule);
            if (step != null) {
                step.evidence(leaf -> places.addAll(leaf.places()));
            }
            return places.isEmpty() ? "" : assembly.span(places.get(0)).text();
        }
    }

    void take(Message message) {
        Side was = Side.of(before, message);
        Side is = Side.of(after, message);
        boolean hidden = was.hides() || is.hides();
        boolean differs = false;
        for (Map.Entry<String, RuleTally> entry : rules.entrySet()) {
            differs |= entry.getValue().take(entry.getKey(), was, is, hidden);
        }
        differs |= labels(was.assessment(), is.assessment());
        differs |= decision(was.assessment(), is.assessment());
        messages++;
        changed += differs ? 1 : 0;
        was.evaluation().close();
        is.evaluation().close();
    }

    private boolean labels(Assessment was, Assessment is) {
        Set<String> had = new HashSet<>();
        was.labels().forEach(label -> had.add(label.name()));
        boolean differs = false;
        for (Label label : is.labels()) {
            differs |= tally(label.name()).take(had.remove(label.name()), true, is.subject());
        }
        for (String name : had) {
            differs |= tally(name).take(true, false, is.subject());
        }
        return differs;
    }

    private LabelTally tally(String label) {
        return labels.computeIfAbsent(label, name -> new LabelTally());
    }

    private boolean decision(Assessment was, Assessment is) {
        Value<Decision> from = was.decision();
        Value<Decision> to = is.decision();
        if (!from.isKnown() || from.equals(to)) {
            return false;
        }
        decisions
                .computeIfAbsent(List.of(from.get(), to.get()), pair -> new Counter())
                .add(is.subject(), "");
        return true;
    }

    Backtest report() {
        Set<String> had = new HashSet<>();
        before.ruleSet().rules().forEach(rule -> had.add(rule.id()));
        Set<String> has = new HashSet<>();
        after.ruleSet().rules().forEach(rule -> has.add(rule.id()));
        List<OfRule> ofRules = new ArrayList<>();
        rules.forEach((id, tally) -> ofRules.add(tally.report(
                id, !had.contains(id) ? Presence.ADDED : has.contains(id) ? Presence.BOTH : Presence.REMOVED)));
        List<OfLabel> ofLabels = new ArrayList<>();
        labels.forEach((name, tally) -> ofLabels.add(tally.report(name)));
        List<Shift> shifts = new ArrayList<>();
        decisions.forEach((pair, counter) ->
                shifts.add(counter.shift(pair.get(0).word(), pair.get(1).word())));
        return new Backtest(
                before.ruleSet().hash(), after.ruleSet().hash(), messages, changed, ofRules, ofLabels, shifts);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Counts, and keeps the first few. */
    private final class Counter {

        private final List<Sample> samples = new ArrayList<>();
        private long count;

        void add(String subject, String excerpt) {
            count++;
            if (wants()) {
                samples.add(new Sample(cut(subject), cut(excerpt)));
            }
        }

        boolean wants() {
            return samples.size() < most;
        }

        Change change() {
            return new Change(count, samples);
        }

        Shift shift(String from, String to) {
            return new Shift(from, to, count, samples);
        }
    }

    private final class RuleTally {

        private final Counter newly = new Counter();
        private final Counter noLonger = new Counter();
        private final Map<String, Map<String, Counter>> severities = new TreeMap<>();
        private long firedBefore;
        private long firesAfter;
        private long undecidedBefore;
        private long undecidedAfter;

        boolean take(String rule, Side was, Side is, boolean hidden) {
            Truth from = was.truth(rule);
            Truth to = is.truth(rule);
            firedBefore += from == Truth.TRUE ? 1 : 0;
            firesAfter += to == Truth.TRUE ? 1 : 0;
            undecidedBefore += from == Truth.UNKNOWN ? 1 : 0;
            undecidedAfter += to == Truth.UNKNOWN ? 1 : 0;
            if (from == Truth.TRUE && to == Truth.TRUE) {
                return raise(rule, was, is, hidden);
            }
            if (to == Truth.TRUE) {
                count(newly, rule, is, hidden);
            } else if (from == Truth.TRUE) {
                count(noLonger, rule, was, hidden);
            }
            return from != to;
        }

        private boolean raise(String rule, Side was, Side is, boolean hidden) {
            String from = was.raised(rule);
            String to = is.raised(rule);
            if (from.equals(to)) {
                return false;
            }
            count(
                    severities
                            .computeIfAbsent(from, word -> new TreeMap<>())
                            .computeIfAbsent(to, word -> new Counter()),
                    rule,
                    is,
                    hidden);
            return true;
        }

        private void count(Counter counter, String rule, Side side, boolean hidden) {
            String excerpt = counter.wants() ? side.excerpt(rule) : "";
            counter.add(side.assessment().subject(), hidden && !excerpt.isEmpty() ? HIDDEN : excerpt);
        }

        OfRule report(String rule, Presence presence) {
            List<Shift> shifts = new ArrayList<>();
            severities.forEach((from, tos) -> tos.forEach((to, counter) -> shifts.add(counter.shift(from, to))));
            return new OfRule(
                    rule,
                    presence,
                    firedBefore,
                    firesAfter,
                    newly.change(),
                    noLonger.change(),
                    shifts,
                    undecidedBefore,
                    undecidedAfter);
        }
    }

    private final class LabelTally {

        private final Counter newly = new Counter();
        private final Counter noLonger = new Counter();
        private long before;
        private long after;

        boolean take(boolean was, boolean is, String subject) {
            before += was ? 1 : 0;
            after += is ? 1 : 0;
            if (was != is) {
                (is ? newly : noLonger).add(subject, "");
            }
            return was != is;
        }

        OfLabel report(String name) {
            return new OfLabel(name, before, after, newly.change(), noLonger.change());
        }
    }
}
