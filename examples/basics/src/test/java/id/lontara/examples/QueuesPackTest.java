package id.lontara.examples;

import id.lontara.engine.Coverage;
import id.lontara.engine.Coverage.Mutation;
import id.lontara.engine.RuleEngine;
import id.lontara.engine.Verification;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How the build of an embedder holds a pack: each example is a test of its own, and together they prove enough. */
class QueuesPackTest {

    private final RuleEngine engine = WriteARule.engine();

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return Verification.of(engine, "contoh.antrean").results().stream()
                .map(result -> DynamicTest.dynamicTest(result.name(), result::orThrow));
    }

    @Test
    void theExamplesProveTheConditionAndItsBounds() {
        Coverage.of(engine, "contoh.antrean").orThrow(1, Mutation.NEGATED_LEAF, Mutation.MOVED_BOUND);
    }
}
