package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.lontara.engine.Assessment;
import id.lontara.engine.RuleEngine;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Comments that somebody writes to do harm are assessed by the standard set within bounds that are named. */
class HostileCommentsTest {

    /** So long takes only what grows faster than what it is given. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int MEGABYTE = 1 << 20;
    private static final int MILLION = 1_000_000;

    private static final RuleEngine ENGINE = Indonesia.standard();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a megabyte of coarse words", "goblok lu ".repeat(MEGABYTE / 10), "text.length"),
                Arguments.of("a megabyte without a space", "bangsat".repeat(MEGABYTE / 7), "text.length"),
                Arguments.of("a megabyte of one letter", "a".repeat(MEGABYTE), "text.length"),
                Arguments.of("a million spaced letters", "b a n g s a t ".repeat(MILLION / 7), "text.length"),
                Arguments.of(
                        "spaced letters with gaps that differ", "b a  n g   s a t ".repeat(MILLION / 7), "text.tokens"),
                Arguments.of("a million letters and dots", "b.a.n.g.".repeat(MILLION / 4), "text.length"),
                Arguments.of("a million letters and stars", "b*n*".repeat(MILLION / 2), "text.length"),
                Arguments.of("a million marks within words", "ba_n~g|s!a*t.".repeat(MILLION / 6), "text.length"),
                Arguments.of(
                        "look-alikes in turn with Latin letters",
                        "b\u0430\u03b7g\u0455\u03b1t".repeat(MILLION / 7),
                        "text.length"),
                Arguments.of("look-alikes in turn with spaces", "\u0430 a \u03b1 ".repeat(MILLION / 3), "text.length"),
                Arguments.of("mathematical letters", "\ud835\udc1b\ud835\udc1a".repeat(MILLION), "text.length"),
                Arguments.of("digits and letters in turn", "b4".repeat(MILLION), "text.length"),
                Arguments.of("signs that may be letters", "@$!".repeat(MILLION), "text.length"),
                Arguments.of(
                        "ten thousand combining marks", "b" + "\u0301".repeat(10_000) + "angsat kau", "text.marks"),
                Arguments.of("marks on every letter", ("b" + "\u0301".repeat(40)).repeat(400), "text.marks"),
                Arguments.of("characters that nobody sees", ("b" + "\u200b".repeat(5_000)).repeat(5), "text.length"),
                Arguments.of("lone surrogates", "bang\ud800sat \udc00\ud800 \udc00kau".repeat(100), ""),
                Arguments.of("bidirectional overrides", "\u202ebangsat\u202c kau \u2066\u2069".repeat(500), ""),
                Arguments.of("nulls and controls", "bang\u0000sat\u0007 kau\u001b[31m", ""),
                Arguments.of(
                        "phrases that begin everywhere", "dasar tidak awas ".repeat(MEGABYTE / 17), "text.length"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hostileCommentsAreAssessedWithinBounds(String name, String text, String limit) {
        Comment comment = Comment.builder("c1")
                .text(text)
                .author(Author.of(Author.Kind.CITIZEN))
                .build();

        Assessment assessment = assertTimeoutPreemptively(LONGEST, () -> ENGINE.assess(comment));

        assertThat(assessment.undecided()).as("no rule threw").isEmpty();
        assertThat(assessment.findings())
                .allSatisfy(finding -> assertThat(finding.evidence()).hasSizeLessThanOrEqualTo(100));
        if (limit.isEmpty()) {
            assertThat(assessment.limits()).doesNotContain("text.length", "text.tokens");
        } else {
            assertThat(assessment.limits()).contains(limit);
        }
    }

    @Test
    void whatStandsBeforeTheHarmIsStillFound() {
        for (String harm : new String[] {"\u0301".repeat(10_000), "\ud800", "\u202e", " a".repeat(MILLION)}) {
            Assessment assessment = assertTimeoutPreemptively(
                    LONGEST,
                    () -> ENGINE.assess(Comment.builder("c1")
                            .text("b4ngs4t kau. " + harm)
                            .author(Author.of(Author.Kind.CITIZEN))
                            .build()));

            assertThat(assessment.has("issue/abuse")).isTrue();
        }
    }
}
