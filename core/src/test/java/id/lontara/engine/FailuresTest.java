package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Moment;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.rule.TextField;
import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A source of the embedder that fails leaves its own rules undecided, and says nothing of the text. */
class FailuresTest {

    private static final String SECRET = "Sitti of Jalan Mawar";
    private static final Comment COMMENT = Comment.of(SECRET);
    private static final String FINDING = "{ finding: { severity: high, message: { en: Found } } }";

    private static SignalSource source(Signal<?> signal, Callable<Reading<?>> read) {
        return new SignalSource() {
            @Override
            public Set<Signal<?>> signals() {
                return Set.of(signal);
            }

            @Override
            public Reading<?> read(Signal<?> which, SignalInput input) throws Exception {
                return read.call();
            }
        };
    }

    private static Signal<?> flag() {
        return Signal.flag("broken", "a flag", SubjectType.COMMENT);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        (Callable<Reading<?>>) () -> {
                            throw new IllegalStateException(SECRET);
                        },
                        "broken: threw IllegalStateException"),
                Arguments.of(
                        (Callable<Reading<?>>) () -> {
                            throw new IOException(SECRET, new RuntimeException(SECRET));
                        },
                        "broken: threw IOException"),
                Arguments.of(
                        (Callable<Reading<?>>) () -> {
                            throw new AssertionError(SECRET);
                        },
                        "broken: threw AssertionError"),
                Arguments.of(
                        (Callable<Reading<?>>) () -> {
                            throw new NoClassDefFoundError(SECRET);
                        },
                        "broken: threw NoClassDefFoundError"),
                Arguments.of(
                        (Callable<Reading<?>>) () -> {
                            throw new StackOverflowError(SECRET);
                        },
                        "broken: threw StackOverflowError"),
                Arguments.of(
                        (Callable<Reading<?>>) () -> {
                            throw new RuntimeException(SECRET) {
                                private static final long serialVersionUID = 1L;
                            };
                        },
                        "broken: threw FailuresTest$1"),
                Arguments.of(
                        (Callable<Reading<?>>) () -> {
                            throw new IOError(new IOException(SECRET));
                        },
                        "broken: threw IOError"),
                Arguments.of(
                        (Callable<Reading<?>>) () -> {
                            throw new ServiceConfigurationError(SECRET);
                        },
                        "broken: threw ServiceConfigurationError"),
                Arguments.of((Callable<Reading<?>>) () -> null, "broken: gave null"),
                Arguments.of((Callable<Reading<?>>) () -> Reading.of("yes"), "broken: gave no flag"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theRulesOfAFailingSourceAreUndecidedWithTheCauseAndTheOthersAssessed(Callable<Reading<?>> read, String cause) {
        RuleEngine engine = RuleEngine.builder()
                .signals(source(flag(), read))
                .packs(rules(
                        rule("reads-it", "{ broken: true }", FINDING),
                        rule("other", "{ text: { any: [ jalan ] } }", FINDING)))
                .build();

        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream err = System.err;
        PrintStream out = System.out;
        Assessment assessment;
        String explanation;
        try (PrintStream both = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            System.setErr(both);
            System.setOut(both);
            assessment = engine.assess(COMMENT);
            explanation = engine.explain(COMMENT, Context.empty(), "reads-it").toString();
        } finally {
            System.setErr(err);
            System.setOut(out);
        }

        assertThat(assessment.undecided()).singleElement().satisfies(undecided -> {
            assertThat(undecided.rule()).isEqualTo("reads-it");
            assertThat(undecided.missing()).singleElement().asString().startsWith(cause.replaceAll("\\d$", ""));
            assertThat(undecided.review()).isTrue();
        });
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("other");
        assertThat(json(assessment.undecided()) + explanation + log.toString(StandardCharsets.UTF_8))
                .doesNotContain("Sitti")
                .doesNotContain("Mawar");
        assertThat(explanation).contains("UNKNOWN broken true");
    }

    static Stream<Arguments> wrongValues() {
        Signal<?> text = Signal.text("t", "texts", SubjectType.COMMENT);
        Signal<?> list = Signal.list("t", "words", SubjectType.COMMENT);
        Signal<?> number = Signal.number("t", "", "a number", SubjectType.COMMENT);
        return Stream.of(
                Arguments.of(text, List.of("no field"), "{ t: { any: [ a ] } }"),
                Arguments.of(list, List.of(1, 2), "{ t: { any: a } }"),
                Arguments.of(list, new ArrayList<>(Arrays.asList("a", null)), "{ t: { any: a } }"),
                Arguments.of(number, 3, "{ t: 3 }"),
                Arguments.of(number, Double.NaN, "{ t: { gt: 3 } }"),
                Arguments.of(number, Double.POSITIVE_INFINITY, "{ t: { gt: 3 } }"),
                Arguments.of(Signal.word("t", "", SubjectType.COMMENT), 'a', "{ t: a }"),
                Arguments.of(Signal.duration("t", "", SubjectType.COMMENT), 5L, "{ t: { gt: PT1H } }"),
                Arguments.of(
                        Signal.instant("t", "", SubjectType.COMMENT),
                        Duration.ZERO,
                        "{ t: { gt: \"2025-10-20T00:00:00Z\" } }"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aValueOfAnotherTypeIsAFailureAndNoException(Signal<?> signal, Object value, String when) {
        RuleEngine engine = RuleEngine.builder()
                .signals(source(signal, () -> Reading.of(value)))
                .packs(rules(rule("r", when, FINDING)))
                .build();

        assertThat(engine.assess(COMMENT).undecided())
                .singleElement()
                .satisfies(undecided -> assertThat(undecided.missing().get(0)).startsWith("t: gave no "));
    }

    @Test
    void aValueOfTheRightTypeIsRead() {
        RuleEngine engine = RuleEngine.builder()
                .signals(source(
                        Signal.text("t", "texts", SubjectType.COMMENT),
                        () -> Reading.of(List.of(new TextField("caption", "a red bridge")))))
                .packs(rules(rule("r", "{ t: { any: [ bridge ] } }", FINDING)))
                .build();

        assertThat(engine.assess(COMMENT).findings()).hasSize(1);
    }

    @Test
    void anInterruptedSourceLeavesTheThreadInterrupted() {
        RuleEngine engine = RuleEngine.builder()
                .signals(source(flag(), () -> {
                    throw new InterruptedException();
                }))
                .packs(rules(rule("r", "{ broken: true }", FINDING)))
                .build();

        assertThat(engine.assess(COMMENT).undecided()).hasSize(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aSignalIsReadOnceForAnAssessment() {
        List<String> reads = new ArrayList<>();
        RuleEngine engine = RuleEngine.builder()
                .signals(source(flag(), () -> {
                    reads.add("read");
                    return Reading.of(true);
                }))
                .packs(rules(rule("one", "{ broken: true }", FINDING), rule("two", "{ broken: true }", FINDING)))
                .build();

        engine.assess(COMMENT);

        assertThat(reads).hasSize(1);
    }

    @Test
    void knownIsNeverUnknownEvenIfTheSourceFails() {
        RuleEngine engine = RuleEngine.builder()
                .signals(source(flag(), () -> {
                    throw new IllegalStateException(SECRET);
                }))
                .packs(rules(rule("r", "{ known: broken }", FINDING)))
                .build();

        Explanation explanation = engine.explain(COMMENT, Context.empty(), "r");

        assertThat(explanation.truth()).isEqualTo(Truth.FALSE);
        assertThat(explanation.tree().observed()).isEqualTo("threw IllegalStateException");
    }

    @Test
    void aConditionInCodeThatThrowsLeavesItsRulesUndecided() {
        RuleEngine engine = RuleEngine.builder()
                .condition(
                        "broken",
                        "a condition",
                        input -> {
                            throw new IllegalStateException(SECRET);
                        },
                        SubjectType.COMMENT)
                .packs(rules(
                        rule("reads-it", "{ java: broken }", FINDING),
                        rule("denies-it", "{ none: [ { java: broken } ] }", FINDING),
                        rule("needs-it-not", "{ any: [ { java: broken }, { author: citizen } ] }", FINDING)))
                .build();

        Assessment assessment = engine.assess(COMMENT);

        assertThat(assessment.undecided())
                .extracting(Assessment.Undecided::rule)
                .containsExactly("denies-it", "reads-it");
        assertThat(assessment.undecided())
                .allSatisfy(undecided ->
                        assertThat(undecided.missing()).containsExactly("java.broken: threw IllegalStateException"));
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("needs-it-not");
    }

    @Test
    void aClassifierThatThrowsLeavesUndecidedWhatItsMeasureCouldChangeAndNothingElse() {
        RuleEngine engine = RuleEngine.builder()
                .signals(source(Signal.number("model.a", "log-odds", "a measure", SubjectType.COMMENT), () -> {
                    throw new IllegalStateException(SECRET);
                }))
                .packs(Fixtures.pack("families:\n"
                        + "  kind: { of: comment, choose: any, names: [ a, b ], from: model.* }\nrules:\n"
                        + rule("sets-b", "{ author: citizen }", "{ label: kind/b }")
                        + rule("reads-a", "{ label: kind/a }", FINDING)
                        + rule("reads-b", "{ label: kind/b }", FINDING)))
                .build();

        Assessment assessment = engine.assess(COMMENT);

        assertThat(assessment.labels()).extracting(Label::name).containsExactly("kind/b");
        assertThat(assessment.undecided())
                .containsExactly(new Assessment.Undecided(
                        "reads-a", List.of("label kind/a", "model.a: threw IllegalStateException"), true));
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("reads-b");
        assertThat(json(assessment)).doesNotContain("Sitti");
    }

    @Test
    void aSourceMayAssessWithTheEngineThatItBelongsTo() {
        List<RuleEngine> itself = new ArrayList<>();
        Comment inner = Comment.of("a road beside the bridge");
        Comment outer = Comment.of("a broken road");
        List<String> within = new ArrayList<>();
        RuleEngine engine = RuleEngine.builder()
                .signals(SignalSource.of(Signal.flag("nested", "a flag", SubjectType.COMMENT), input -> {
                    if (input.subject() == outer) {
                        within.add(json(itself.get(0).assess(inner)));
                    }
                    return Reading.of(true);
                }))
                .packs(rules(
                        rule("road", "{ all: [ { text: { any: [ road, broken ] } }, { nested: true } ] }", FINDING),
                        rule("bridge", "{ all: [ { text: { any: [ bridge ] } }, { nested: true } ] }", FINDING)))
                .build();
        itself.add(engine);
        String alone = json(engine.assess(inner));

        Assessment assessment = engine.assess(outer);

        assertThat(within).containsExactly(alone);
        assertThat(assessment.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("road");
            assertThat(finding.evidence()).hasSize(3);
        });
    }

    /** What an engine cannot catch for its embedder, such as a language module that throws, it leaves without a trace. */
    @Test
    void anAssessmentThatBreaksOffLeavesNothingBehind() {
        LanguageModule language = new LanguageModule() {
            @Override
            public String language() {
                return "und";
            }

            @Override
            public void forms(String folded, Forms out) {
                if (folded.equals("unspeakable")) {
                    throw new IllegalStateException("no form of it");
                }
            }
        };
        RuleEngine engine = RuleEngine.builder()
                .language(language)
                .packs(Fixtures.pack("families: { kind: { of: comment, choose: any, names: [ a ] } }\nrules:\n"
                        + rule("road", "{ text: { any: [ road ] } }", "{ label: kind/a }")
                        + rule("reads", "{ all: [ { label: kind/a }, { bridge.note: { any: [ x ] } } ] }", FINDING)))
                .signals(SignalSource.of(
                        Signal.text("bridge.note", "a text", SubjectType.COMMENT),
                        input -> Reading.of(List.of(new TextField(
                                "note", input.subject().id().equals("breaks") ? "unspeakable" : "nothing")))))
                .build();
        Comment fine = Comment.of("water");
        String before = json(engine.assess(fine));

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> engine.assess(
                            Comment.builder("breaks").text("a road").build()))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(json(engine.assess(fine))).isEqualTo(before);
        }
    }

    @Test
    void twoSourcesOfOneSignalAreRefusedWhenTheSecondIsAdded() {
        RuleEngine.Builder builder = RuleEngine.builder().signals(source(flag(), () -> Reading.of(true)));

        assertThatThrownBy(() -> builder.signals(source(flag(), () -> Reading.of(false))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two sources supply the signal 'broken'");
        assertThatThrownBy(() -> builder.signals(
                        source(Signal.text("text", "another text", SubjectType.COMMENT), Reading::unknown)))
                .hasMessage("two sources supply the signal 'text'");
    }

    @Test
    void whatIsUnknownIsNamedInTheOrderOfTheCondition() {
        RuleEngine engine = Fixtures.engine(rules(rule(
                "r",
                "{ all: [ { engagement.reach: { gt: 5 } }, { any: [ { platform: x }, { published-at: { gt: 2025-10-20 } } ] } ] }",
                "{ finding: { severity: medium, message: { en: Found } } }")));

        assertThat(engine.assess(COMMENT).undecided())
                .containsExactly(
                        new Assessment.Undecided("r", List.of("engagement.reach", "platform", "published-at"), false));
        assertThat(engine.assess(COMMENT.toBuilder()
                                .at(Moment.parse("2025-10-19"))
                                .platform(Value.none())
                                .build())
                        .undecided())
                .isEmpty();
    }
}
