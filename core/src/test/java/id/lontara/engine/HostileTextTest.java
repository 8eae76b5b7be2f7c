package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.model.Comment;
import id.lontara.model.Context;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that somebody sends to do harm is assessed like any other, within bounds that are named. */
class HostileTextTest {

    private static final RuleEngine ENGINE = Fixtures.engine(rules(
            rule(
                    "words",
                    "{ text: { any: [ a, 'road …  broken', 'a * road', '#sale', '<emoji>' ] } }",
                    "{ finding: { severity: low, message: { en: 'Said «{match}»' } }, mask: true }"),
            rule(
                    "shape",
                    "{ all: [ { text.length: { gt: 1 } }, { text.words: { gte: 1 } }, { text.uppercase-share: { gte: 0 } } ] }",
                    "{ finding: { severity: low, message: { en: Shape } } }"),
            rule(
                    "lists",
                    "{ text.numbers: { any: { ne: x } } }",
                    "{ finding: { severity: low, message: { en: List } } }")));

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a megabyte of words", "a b ".repeat(262_144), "text.length"),
                Arguments.of("a megabyte without a space", "x".repeat(1 << 20), "text.length"),
                Arguments.of("a megabyte of digits", "7".repeat(1 << 20), "text.length"),
                Arguments.of("ten thousand combining marks", "a" + "\u0301".repeat(10_000), "text.marks"),
                Arguments.of("lone surrogates", "a \uD800 b \uDC00 \uDC00\uD800 road", ""),
                Arguments.of("bidirectional overrides", "\u202Ea road\u202C broken \u2066x\u2069", ""),
                Arguments.of("nulls and controls", "a\u0000b \u0007 road\u0000", ""),
                Arguments.of("only white space", " \t\n\u3000 ".repeat(1_000), ""),
                Arguments.of("nothing", "", ""),
                Arguments.of("emoji joined for ever", "\uD83D\uDC68\u200D".repeat(50_000), ""),
                Arguments.of("placeholders", "a {match} {0} ${x} %s \\1 $1", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hostileTextIsAssessedWithinBounds(String name, String text, String limit) {
        Assessment assessment = ENGINE.assess(Comment.of(text));

        assertThat(json(assessment).length()).isLessThan(100_000);
        if (!limit.isEmpty()) {
            assertThat(assessment.limits()).contains(limit);
        }
        ENGINE.ruleSet()
                .rules()
                .forEach(r -> assertThat(json(ENGINE.explain(Comment.of(text), Context.empty(), r.id()))
                                .length())
                        .isLessThan(100_000));
    }

    @Test
    void moreEvidenceThanAnybodyReadsIsCutAndNamed() {
        Assessment assessment = ENGINE.assess(Comment.of("a ".repeat(500)));

        assertThat(assessment.findings().get(1).evidence()).hasSize(100);
        assertThat(assessment.limits()).containsExactly("finding.evidence");
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyCharactersAreAssessed(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append("a road broken 12 #sale @x ".charAt(random.nextInt(26)));
                default -> text.append(' ');
            }
        }

        Assessment assessment = ENGINE.assess(Comment.of(text.toString()));

        assertThat(json(assessment)).as("seed %s", seed).isEqualTo(json(ENGINE.assess(Comment.of(text.toString()))));
    }
}
