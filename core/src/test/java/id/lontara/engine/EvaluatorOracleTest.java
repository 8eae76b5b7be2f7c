package id.lontara.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.lontara.engine.Trial.Case;
import id.lontara.rule.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds what an engine gives against what the plain interpreter gives, to the byte, for rules and subjects by chance. A
 * failure tells the seed, the packs, the subject and the first difference.
 */
class EvaluatorOracleTest {

    static final int FIRST_SEED = 1;
    private static final int TRIALS = 220;
    private static final int EXPLAINED = 5;

    @Test
    void theEngineGivesWhatTheInterpreterGivesToTheByte() {
        Census census = new Census();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + TRIALS; seed++) {
            compare(new Trial(seed), census);
        }

        System.out.println("seeds " + FIRST_SEED + " to " + (FIRST_SEED + TRIALS - 1) + ": " + census);
        assertThat(census.pairs()).isGreaterThanOrEqualTo(200_000);
        assertThat(census.share(Truth.TRUE)).isGreaterThanOrEqualTo(0.15);
        assertThat(census.share(Truth.UNKNOWN)).isGreaterThanOrEqualTo(0.15);
        Map<String, Integer> features = census.features();
        assertThat(Census.everything())
                .allSatisfy(feature -> assertThat(features.getOrDefault(feature, 0))
                        .as(feature)
                        .isGreaterThanOrEqualTo(1_000));
    }

    private static void compare(Trial trial, Census census) {
        List<Rule> rules = trial.ruleSet().rules();
        int number = 0;
        for (Case tried : trial.cases()) {
            Evaluation right = trial.evaluated(tried);
            trial.difference(tried, trial.assembled(right), trial.engine().assess(tried.subject(), tried.context()))
                    .ifPresent(difference -> fail(difference));
            for (Rule rule : rules) {
                Step step = right.step(rule.id());
                if (step != null) {
                    census.add(rule, step.truth());
                }
            }
            if (++number % EXPLAINED == 0) {
                explained(
                        trial,
                        tried,
                        rules.get(number / EXPLAINED % rules.size()).id());
            }
        }
    }

    /** An explanation shows every leaf, also of a rule that need not have been looked at. */
    private static void explained(Trial trial, Case tried, String rule) {
        trial.difference(
                        tried,
                        trial.plain().explain(tried.subject(), tried.context(), rule),
                        trial.engine().explain(tried.subject(), tried.context(), rule))
                .ifPresent(difference -> fail("explaining " + rule + ": " + difference));
    }
}
