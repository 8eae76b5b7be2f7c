package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.model.Comment;
import id.lontara.rule.RulePack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One engine is shared by all threads. */
class SharedEngineTest {

    private static final int THREADS = 8;

    private static final RulePack PACK = Fixtures.pack(
            "families: { kind: { of: comment, choose: one, names: [ a, b ], otherwise: other } }\nrules:\n"
                    + rule("one", "{ text: { any: [ road, street ] } }", "{ label: { name: kind/a, by: 1.5 } }")
                    + rule("two", "{ text: { any: [ bridge ] } }", "{ label: { name: kind/b, by: 1.25 } }")
                    + rule(
                            "three",
                            "{ all: [ { label: kind/a }, { engagement.reach: { gt: 3 } } ] }",
                            "{ finding: { severity: high, message: { en: 'Said «{match}»' } } }"));

    @Test
    void threadsThatShareAnEngineGetTheSameToTheByte() throws Exception {
        RuleEngine engine = RuleEngine.builder().packs(PACK).cachedTexts(50).build();
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            comments.add(Comment.of((i % 2 == 0 ? "road " : "street ") + (i % 3 == 0 ? "bridge " : "") + i % 40));
        }
        List<String> alone = comments.stream().map(c -> json(engine.assess(c))).toList();

        List<List<String>> together = together(
                turn -> comments.stream().map(c -> json(engine.assess(c))).toList());

        assertThat(together).allSatisfy(assessed -> assertThat(assessed).isEqualTo(alone));
    }

    /** Each thread begins at another subject, so that different ones are under way at the same time. */
    @ParameterizedTest
    @ValueSource(longs = {2_001, 2_002})
    void threadsGetTheSameToTheByteOfRulesByChance(long seed) throws Exception {
        Trial trial = new Trial(seed);
        List<String> alone =
                trial.cases().stream().map(c -> assessed(trial.engine(), c)).toList();
        RuleEngine shared = trial.engine(trial.packs());

        List<List<String>> together = together(turn -> {
            List<Trial.Case> turned = new ArrayList<>(trial.cases());
            Collections.rotate(turned, turn);
            List<String> assessed = new ArrayList<>(
                    turned.stream().map(c -> assessed(shared, c)).toList());
            Collections.rotate(assessed, -turn);
            return assessed;
        });

        assertThat(together)
                .allSatisfy(assessed -> assertThat(assessed).as("%s", trial).isEqualTo(alone));
    }

    /** What threads give that begin at the same time. */
    private static List<List<String>> together(IntFunction<List<String>> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int turn = thread;
                tasks.add(() -> {
                    start.await();
                    return task.apply(turn);
                });
            }
            List<List<String>> results = new ArrayList<>();
            for (Future<List<String>> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String assessed(RuleEngine engine, Trial.Case tried) {
        return json(engine.assess(tried.subject(), tried.context()));
    }

    @Test
    void twoEnginesOfTheSamePacksGiveTheSameToTheByte() {
        Comment comment = Comment.of("the road over the bridge");

        assertThat(json(RuleEngine.builder().packs(PACK).build().assess(comment)))
                .isEqualTo(json(
                        RuleEngine.builder().packs(PACK).cachedTexts(0).build().assess(comment)));
    }
}
