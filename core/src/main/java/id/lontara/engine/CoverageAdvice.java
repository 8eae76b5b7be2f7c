package id.lontara.engine;

import id.lontara.message.Messages;
import id.lontara.rule.Condition;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Test;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which example would prove what none does. */
final class CoverageAdvice {

    private static final Messages MESSAGES = Messages.of("id.lontara.engine.verifications");
    private static final int NAMED = 3;

    private CoverageAdvice() {}

    /** The example in which a leaf would decide: those beside it leave the outcome to it. */
    static LocalizedText leaf(ConditionLeaf leaf) {
        boolean positive = true;
        for (int depth = leaf.above().size() - 1; depth >= 0; depth--) {
            Condition node = leaf.above().get(depth);
            if (ConditionLeaf.parts(node).size() > 1) {
                // Under all, the whole part must fail alone; under any and none, it must hold alone.
                boolean all = node instanceof Condition.All;
                boolean holds = positive != all;
                String key = all ? "advice.all." : "advice.any.";
                boolean known = all && !holds && leaf.condition() instanceof Condition.Known;
                return said(
                        known ? "advice.known" : key + (holds ? "holds" : "fails"),
                        example(holds == leaf.isPositive()),
                        known ? leaf.shown().substring("known ".length()) : leaf.shown());
            }
            positive ^= node instanceof Condition.None;
        }
        return said("advice.alone", leaf.shown());
    }

    static LocalizedText bound(MovedBound moved) {
        return said("advice.bound", moved.edge());
    }

    /** The examples that would rest on one phrase: for any and none it is the only one found, for all the only one not. */
    static LocalizedText phrases(ConditionLeaf leaf, Condition.Measured measured) {
        if (measured.test() instanceof Test.Phrases test) {
            return switch (test.quantifier()) {
                case ANY -> said("advice.phrases.any", example(leaf.isPositive()));
                case NONE -> said("advice.phrases.any", example(!leaf.isPositive()));
                case ALL -> said("advice.phrases.all", example(!leaf.isPositive()));
            };
        }
        boolean not = measured.test() instanceof Test.OneOf oneOf
                ? oneOf.not()
                : measured.test() instanceof Test.Items items && items.not();
        return said("advice.words", example(not != leaf.isPositive()));
    }

    static LocalizedText vote(Set<String> readers) {
        List<String> named = readers.stream().limit(NAMED).toList();
        return said("advice.vote", String.join(", ", named) + (readers.size() > NAMED ? ", …" : ""));
    }

    private static String example(boolean fires) {
        return Verification.word(Truth.of(fires));
    }

    private static LocalizedText said(String key, Object... arguments) {
        return new LocalizedText(Map.of(
                "en", MESSAGES.text(Locale.ENGLISH, key, arguments),
                "id", MESSAGES.text(Locale.forLanguageTag("id"), key, arguments)));
    }
}
