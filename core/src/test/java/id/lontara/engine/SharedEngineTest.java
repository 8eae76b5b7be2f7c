package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.model.Comment;
import id.lontara.rule.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One engine is shared by all threads. */
class SharedEngineTest {

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
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                tasks.add(() -> {
                    start.await();
                    return comments.stream().map(c -> json(engine.assess(c))).toList();
                });
            }
            for (Future<List<String>> result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void twoEnginesOfTheSamePacksGiveTheSameToTheByte() {
        Comment comment = Comment.of("the road over the bridge");

        assertThat(json(RuleEngine.builder().packs(PACK).build().assess(comment)))
                .isEqualTo(json(
                        RuleEngine.builder().packs(PACK).cachedTexts(0).build().assess(comment)));
    }
}
