package id.lontara.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.lontara.engine.Trial.Case;
import id.lontara.rule.Condition;
import id.lontara.rule.Rule;
import id.lontara.rule.Test.Bound;
import id.lontara.rule.Test.Compare;
import id.lontara.rule.Test.Operator;
import id.lontara.rule.Test.Phrases;
import id.lontara.text.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Shows that the comparison with the interpreter would find what it is there to find: with a fault that is planted on
 * purpose, the same rules and subjects come out different.
 */
class PlantedFaultsTest {

    private static final int SEEDS = 40;
    private static final Step FALSE = Step.node(new Condition.All(List.of()), Truth.FALSE, List.of());

    /** For each operator one that differs from it in a single case, or where none does, in every. */
    private static final Map<Operator, Operator> CONFUSED = Map.of(
            Operator.GT, Operator.GTE,
            Operator.GTE, Operator.GT,
            Operator.LT, Operator.LTE,
            Operator.LTE, Operator.LT,
            Operator.EQ, Operator.NE,
            Operator.NE, Operator.EQ);

    /** How a trial's rules come to be evaluated with a fault. */
    @FunctionalInterface
    private interface Fault {
        Evaluator plant(Trial trial);
    }

    /** Whether anything comes out different within the first seeds of the comparison. */
    private static void isFound(Fault fault) {
        isFound(fault, UnaryOperator.identity());
    }

    private static void isFound(Fault fault, UnaryOperator<String> told) {
        for (int seed = EvaluatorOracleTest.FIRST_SEED; seed < EvaluatorOracleTest.FIRST_SEED + SEEDS; seed++) {
            Trial trial = new Trial(seed);
            Function<Case, Assessment> faulty = trial.by(fault.plant(trial));
            for (Case tried : trial.cases()) {
                String right = told.apply(Fixtures.json(trial.assembled(trial.evaluated(tried))));
                Optional<String> difference =
                        trial.difference(tried, right, told.apply(Fixtures.json(faulty.apply(tried))));
                if (difference.isPresent()) {
                    return;
                }
            }
        }
        fail("no difference within " + SEEDS + " seeds");
    }

    @Test
    void withoutAFaultNothingIsFound() {
        for (int seed = EvaluatorOracleTest.FIRST_SEED; seed < EvaluatorOracleTest.FIRST_SEED + 4; seed++) {
            Trial trial = new Trial(seed);
            assertThat(trial.difference(
                            trial.by(trial.engine().compiled(trial.ruleSet().rules(), Guard::of))))
                    .isEmpty();
        }
    }

    @Test
    void aGuardThatIsTakenFromAnAnyIsFound() {
        isFound(trial -> trial.engine().compiled(trial.ruleSet().rules(), PlantedFaultsTest::ofFirstPart));
    }

    /** As if any part of an any had to hold, and not some part. */
    private static @Nullable Guard ofFirstPart(Node node) {
        if (node instanceof Node.Junction any && !any.isConjunction() && !any.isNegated()) {
            for (Node part : any.parts()) {
                Guard guard = ofFirstPart(part);
                if (guard != null) {
                    return guard;
                }
            }
        }
        return Guard.of(node);
    }

    @Test
    void aRuleThatIsFalseWhereItIsUnknownIsFound() {
        isFound(trial -> altered(trial, step -> step.truth() == Truth.UNKNOWN ? FALSE : step));
    }

    @Test
    void aLeafThatIsFalseWhereItIsUnknownIsFound() {
        isFound(trial -> altered(trial, PlantedFaultsTest::decided));
    }

    private static Step decided(Step step) {
        if (step.of().isEmpty()) {
            return step.truth() == Truth.UNKNOWN
                    ? Step.leaf(step.condition(), Truth.FALSE, step.observed(), step.places(), List.of())
                    : step;
        }
        return rebuilt(step, step.of().stream().map(PlantedFaultsTest::decided).toList());
    }

    @Test
    void aRuleThatIsEvaluatedBeforeItsLabelsAreSettledIsFound() {
        isFound(trial -> trial.engine().compiled(reversed(trial.ruleSet().rules()), Guard::of));
    }

    private static List<Rule> reversed(List<Rule> rules) {
        List<Rule> reversed = new ArrayList<>(rules);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void aWildcardForOneWordThatIsDroppedIsFound() {
        isFound(without(" *"), PlantedFaultsTest::withoutPhrases);
    }

    @Test
    void aWildcardForSomeWordsThatIsDroppedIsFound() {
        isFound(without(" …"), PlantedFaultsTest::withoutPhrases);
    }

    private static Fault without(String wildcard) {
        return trial -> compiled(
                trial,
                leaf -> leaf.test() instanceof Phrases test
                        ? new Condition.Measured(
                                leaf.signal(),
                                new Phrases(
                                        test.quantifier(),
                                        test.phrases().stream()
                                                .map(phrase -> Phrase.parse(
                                                        phrase.source().replace(wildcard, "")))
                                                .toList(),
                                        test.missing(),
                                        test.shown()))
                        : leaf);
    }

    /** A dropped wildcard must show in what is found, not only in how the phrase is written. */
    private static String withoutPhrases(String json) {
        return json.replaceAll(",\"phrase\":\"[^\"]*\"", "");
    }

    @Test
    void evidenceThatStopsAtTheFirstPartThatHoldsIsFound() {
        isFound(trial -> altered(trial, PlantedFaultsTest::shortened));
    }

    private static Step shortened(Step step) {
        List<Step> parts = new ArrayList<>();
        for (Step part : step.of()) {
            parts.add(shortened(part));
            if (step.condition() instanceof Condition.Any && part.truth() == Truth.TRUE) {
                break;
            }
        }
        return step.of().isEmpty() ? step : rebuilt(step, parts);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void anOperatorThatIsTakenForItsNeighbourIsFound(Operator operator) {
        isFound(trial -> compiled(
                trial,
                leaf -> leaf.test() instanceof Compare compare
                        ? new Condition.Measured(leaf.signal(), confused(compare, operator))
                        : leaf));
    }

    private static Compare confused(Compare compare, Operator operator) {
        return new Compare(
                compare.bounds().stream()
                        .map(bound -> bound.operator() == operator
                                ? new Bound(CONFUSED.getOrDefault(operator, operator), bound.value(), bound.shown())
                                : bound)
                        .toList(),
                compare.shown());
    }

    private static Evaluator altered(Trial trial, UnaryOperator<Step> alter) {
        Evaluator right = trial.engine().compiled(trial.ruleSet().rules(), Guard::of);
        return (subject, context) -> new AlteredEvaluation(right.evaluate(subject, context), alter);
    }

    private static Step rebuilt(Step step, List<Step> parts) {
        return Step.node(step.condition(), Truth.of(step.condition(), parts, Step::truth), parts);
    }

    /** The trial's rules, compiled with other leaves. */
    private static Evaluator compiled(Trial trial, UnaryOperator<Condition.Measured> change) {
        List<Rule> rules = trial.ruleSet().rules().stream()
                .map(rule -> with(rule, changed(rule.when(), change)))
                .toList();
        return trial.engine().compiled(rules, Guard::of);
    }

    private static Condition changed(Condition condition, UnaryOperator<Condition.Measured> change) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(changed(all.of(), change));
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(changed(any.of(), change));
        }
        if (condition instanceof Condition.None none) {
            return new Condition.None(changed(none.of(), change));
        }
        return condition instanceof Condition.Measured leaf ? change.apply(leaf) : condition;
    }

    private static List<Condition> changed(List<Condition> parts, UnaryOperator<Condition.Measured> change) {
        return parts.stream().map(part -> changed(part, change)).toList();
    }

    private static Rule with(Rule rule, Condition when) {
        return new Rule(
                rule.id(),
                rule.pack(),
                rule.title(),
                rule.status(),
                rule.tier(),
                rule.scope(),
                when,
                rule.votes(),
                rule.finding(),
                rule.actions(),
                rule.decision(),
                rule.ifUndecided(),
                rule.mask(),
                rule.basis(),
                rule.examples(),
                rule.replaces());
    }
}
