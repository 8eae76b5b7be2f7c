package id.lontara.engine;

import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static id.lontara.engine.Fixtures.truth;
import static id.lontara.engine.Truth.FALSE;
import static id.lontara.engine.Truth.TRUE;
import static id.lontara.engine.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Fixtures.Signals;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Organisation;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions are TRUE, FALSE or UNKNOWN, and unknown is never taken for false. */
class ConditionsTest {

    private static final Comment COMMENT = Comment.of("The road is broken, the bridge too");

    private static Truth with(Signals signals, String when) {
        return truth(RuleEngine.builder().signals(signals), when, COMMENT);
    }

    private static Truth combined(String node, List<Truth> parts) {
        Signals signals = new Signals();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            signals.flag("f" + i).truth("f" + i, parts.get(i));
            names.add("{ f" + i + ": true }");
        }
        return with(signals, "{ " + node + ": " + names + " }");
    }

    @Test
    void allAnyAndNoneFollowKleeneForEveryThreeValues() {
        for (Truth a : Truth.values()) {
            for (Truth b : Truth.values()) {
                for (Truth c : Truth.values()) {
                    List<Truth> parts = List.of(a, b, c);
                    Truth all = parts.contains(FALSE) ? FALSE : parts.contains(UNKNOWN) ? UNKNOWN : TRUE;
                    Truth any = parts.contains(TRUE) ? TRUE : parts.contains(UNKNOWN) ? UNKNOWN : FALSE;
                    Truth none = any == TRUE ? FALSE : any == FALSE ? TRUE : UNKNOWN;

                    assertThat(combined("all", parts)).as("all %s", parts).isEqualTo(all);
                    assertThat(combined("any", parts)).as("any %s", parts).isEqualTo(any);
                    assertThat(combined("none", parts)).as("none %s", parts).isEqualTo(none);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ known: n }           | TRUE    | TRUE  | FALSE",
                "{ n: { is: none } }    | FALSE   | TRUE  | UNKNOWN",
                "{ n: { is: some } }    | TRUE    | FALSE | UNKNOWN",
                "{ n: 3 }               | TRUE    | FALSE | UNKNOWN",
                "{ n: { gt: 3 } }       | FALSE   | FALSE | UNKNOWN",
                "{ n: { gte: 3 } }      | TRUE    | FALSE | UNKNOWN",
                "{ n: { lt: 3 } }       | FALSE   | FALSE | UNKNOWN",
                "{ n: { lte: 3 } }      | TRUE    | FALSE | UNKNOWN",
                "{ n: { ne: 3 } }       | FALSE   | TRUE  | UNKNOWN",
                "{ n: { ne: 4 } }       | TRUE    | TRUE  | UNKNOWN",
                "{ n: { between: [ 3, 4 ] } } | TRUE | FALSE | UNKNOWN",
                "{ n: { gt: 1, lt: 3 } } | FALSE  | FALSE | UNKNOWN",
                "{ n: { gt: 1, ne: 9 } } | TRUE   | FALSE | UNKNOWN",
                "{ none: [ { n: 3 } ] } | FALSE   | TRUE  | UNKNOWN",
            })
    void aNumberIsTestedWhereItIsKnown(String when, Truth three, Truth none, Truth unknown) {
        assertThat(with(new Signals().number("n").set("n", 3.0), when)).isEqualTo(three);
        assertThat(with(new Signals().number("n").set("n", Value.none()), when)).isEqualTo(none);
        assertThat(with(new Signals().number("n"), when)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ w: red }                    | TRUE  | FALSE | UNKNOWN",
                "{ w: [ red, green ] }         | TRUE  | FALSE | UNKNOWN",
                "{ w: [ blue, green ] }        | FALSE | FALSE | UNKNOWN",
                "{ w: { ne: red } }            | FALSE | TRUE  | UNKNOWN",
                "{ w: { not-in: [ blue ] } }   | TRUE  | TRUE  | UNKNOWN",
                "{ w: { in: [ red ] } }        | TRUE  | FALSE | UNKNOWN",
                "{ w: { eq: red } }            | TRUE  | FALSE | UNKNOWN",
                "{ w: { is: none } }           | FALSE | TRUE  | UNKNOWN",
                "{ w: { is: some } }           | TRUE  | FALSE | UNKNOWN",
            })
    void aWordIsTestedWhereItIsKnown(String when, Truth red, Truth none, Truth unknown) {
        Signal<String> word = Signal.word("w", "a word", SubjectType.COMMENT);

        assertThat(with(new Signals().add(word).set("w", "red"), when)).isEqualTo(red);
        assertThat(with(new Signals().add(word).set("w", Value.none()), when)).isEqualTo(none);
        assertThat(with(new Signals().add(word), when)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ l: { any: b } }                   | TRUE  | FALSE | FALSE | UNKNOWN",
                "{ l: { any: [ c, d ] } }            | FALSE | FALSE | FALSE | UNKNOWN",
                "{ l: { any: { ne: a } } }           | TRUE  | FALSE | FALSE | UNKNOWN",
                "{ l: { none: [ c, d ] } }           | TRUE  | TRUE  | TRUE  | UNKNOWN",
                "{ l: { none: b } }                  | FALSE | TRUE  | TRUE  | UNKNOWN",
                "{ l: { size: 2 } }                  | TRUE  | FALSE | FALSE | UNKNOWN",
                "{ l: { size: 0 } }                  | FALSE | TRUE  | FALSE | UNKNOWN",
                "{ l: { size: { gt: 1 }, none: c } } | TRUE  | FALSE | FALSE | UNKNOWN",
                "{ l: { is: some } }                 | TRUE  | TRUE  | FALSE | UNKNOWN",
                "{ l: { is: none } }                 | FALSE | FALSE | TRUE  | UNKNOWN",
            })
    void aListIsTestedByItsItemsAndItsSize(String when, Truth ab, Truth empty, Truth none, Truth unknown) {
        Signal<List<String>> list = Signal.list("l", "a list", SubjectType.COMMENT);

        assertThat(with(new Signals().add(list).set("l", List.of("a", "b")), when))
                .isEqualTo(ab);
        assertThat(with(new Signals().add(list).set("l", List.of()), when)).isEqualTo(empty);
        assertThat(with(new Signals().add(list).set("l", Value.none()), when)).isEqualTo(none);
        assertThat(with(new Signals().add(list), when)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ text: { any: [ road, tree ] } }   | TRUE  | FALSE | UNKNOWN",
                "{ text: { all: [ road, bridge ] } } | TRUE  | FALSE | UNKNOWN",
                "{ text: { all: [ road, tree ] } }   | FALSE | FALSE | UNKNOWN",
                "{ text: { none: [ tree ] } }        | TRUE  | TRUE  | UNKNOWN",
                "{ text: { none: [ road ] } }        | FALSE | TRUE  | UNKNOWN",
                "{ text: { is: some } }              | TRUE  | FALSE | UNKNOWN",
            })
    void aTextIsTestedByItsPhrases(String when, Truth known, Truth none, Truth unknown) {
        assertThat(truth(when, COMMENT)).isEqualTo(known);
        assertThat(truth(when, COMMENT.toBuilder().text(Value.none()).build())).isEqualTo(none);
        assertThat(truth(when, COMMENT.toBuilder().text(Value.unknown()).build()))
                .isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ f: true }         | TRUE  | FALSE | FALSE | UNKNOWN",
                "{ f: false }        | FALSE | TRUE  | FALSE | UNKNOWN",
                "{ f: yes }          | TRUE  | FALSE | FALSE | UNKNOWN",
                "{ f: { is: none } } | FALSE | FALSE | TRUE  | UNKNOWN",
            })
    void aFlagIsTestedWhereItIsKnown(String when, Truth yes, Truth no, Truth none, Truth unknown) {
        assertThat(with(new Signals().flag("f").set("f", true), when)).isEqualTo(yes);
        assertThat(with(new Signals().flag("f").set("f", false), when)).isEqualTo(no);
        assertThat(with(new Signals().flag("f").set("f", Value.none()), when)).isEqualTo(none);
        assertThat(with(new Signals().flag("f"), when)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a day against a day
                "2025-10-20 | gte 2025-10-20 | TRUE",
                "2025-10-20 | gt 2025-10-20  | FALSE",
                "2025-10-20 | eq 2025-10-20  | TRUE",
                "2025-10-20 | ne 2025-10-20  | FALSE",
                "2025-10-19 | lt 2025-10-20  | TRUE",
                // an instant against an instant, whatever the offset
                "2025-10-20T08:00:00+08:00 | eq 2025-10-20T00:00:00Z | TRUE",
                "2025-10-20T08:00:00+08:00 | gt 2025-10-20T00:00:00Z | FALSE",
                "2025-10-20T08:00:01+08:00 | gt 2025-10-20T00:00:00Z | TRUE",
                "2025-10-20T08:00:00+08:00 | ne 2025-10-20T00:00:00Z | FALSE",
                // an instant against a day: sure only where they lie apart in every zone
                "2025-10-18T08:00:00+08:00 | lt 2025-10-20  | TRUE",
                "2025-10-18T08:00:00+08:00 | gte 2025-10-20 | FALSE",
                "2025-10-18T08:00:00+08:00 | eq 2025-10-20  | FALSE",
                "2025-10-18T08:00:00+08:00 | ne 2025-10-20  | TRUE",
                "2025-10-20T08:00:00+08:00 | eq 2025-10-20  | UNKNOWN",
                "2025-10-20T08:00:00+08:00 | gt 2025-10-20  | UNKNOWN",
                "2025-10-20 | gt 2025-10-20T08:00:00+08:00  | UNKNOWN",
                "2025-10-23 | gt 2025-10-20T08:00:00+08:00  | TRUE",
                "2025-10-23 | lte 2025-10-20T08:00:00+08:00 | FALSE",
            })
    void daysAndInstantsAreComparedAsFarAsTheyAreKnown(String at, String test, Truth expected) {
        String[] words = test.split(" ", -1);
        Comment comment = COMMENT.toBuilder().at(Moment.parse(at)).build();

        assertThat(truth("{ published-at: { " + words[0] + ": \"" + words[1] + "\" } }", comment))
                .isEqualTo(expected);
    }

    private static final String TIMED = """
            parameters:
              most: { default: $standards.first-reply, doc: { en: The longest age } }
            rules:
            """ + rule("r", "{ age: { gt: $most } }", "{ actions: [ verify: ] }");

    private static Truth aged(String... standards) {
        Signals signals = new Signals()
                .add(Signal.duration("age", "how old", SubjectType.COMMENT))
                .set("age", Duration.ofHours(5));
        RuleEngine.Builder engine = RuleEngine.builder().signals(signals).packs(Fixtures.pack(TIMED));
        for (String standard : standards) {
            engine.organisation(
                    Organisation.parse("org.yaml", "organisation: o\nstandards: { first-reply: " + standard + " }\n"));
        }
        return engine.build().explain(COMMENT, Context.empty(), "r").truth();
    }

    @Test
    void aParameterWithoutAValueLeavesTheTestUnknown() {
        assertThat(aged()).isEqualTo(UNKNOWN);
    }

    @Test
    void aLengthOfTimeIsComparedWithTheStandardOfTheOrganisation() {
        assertThat(aged("PT4H")).isEqualTo(TRUE);
        assertThat(aged("PT6H")).isEqualTo(FALSE);
    }

    @Test
    void aStandardInWorkingDaysHasNoLengthToCompareWith() {
        assertThat(aged("P2D")).isEqualTo(UNKNOWN);
    }

    private static Assessment.Undecided listed(String when, String lists) {
        RuleEngine engine = Fixtures.engine(
                Fixtures.pack("lists: " + lists + "\nrules:\n" + rule("r", when, "{ actions: [ verify: ] }")));
        return engine.assess(COMMENT).undecided().get(0);
    }

    @Test
    void aReferenceListThatNobodySuppliedLeavesTheTestUnknown() {
        assertThat(listed("{ text: { any: [ tree, $streets ] } }", "{ streets: { reference: streets } }")
                        .missing())
                .containsExactly("reference.streets");
        assertThat(listed("{ account: $streets }", "{ streets: { reference: streets } }")
                        .missing())
                .containsExactly("account");
    }

    @Test
    void aListThatIncludesAReferenceNobodySuppliedIsIncompleteToo() {
        assertThat(listed(
                                "{ text: { none: $places } }",
                                "{ streets: { reference: streets }, places: { phrases: [ tree ], include: [ streets ] } }")
                        .missing())
                .containsExactly("reference.streets");
    }

    @Test
    void whatIsFoundWithoutTheReferenceListDecidesAllTheSame() {
        String lists = "lists: { streets: { reference: streets } }\nrules:\n";

        assertThat(Fixtures.engine(Fixtures.pack(
                                lists + rule("r", "{ text: { any: [ road, $streets ] } }", "{ actions: [ verify: ] }")))
                        .explain(COMMENT, Context.empty(), "r")
                        .truth())
                .isEqualTo(TRUE);
        assertThat(Fixtures.engine(Fixtures.pack(
                                lists + rule("r", "{ text: { all: [ tree, $streets ] } }", "{ actions: [ verify: ] }")))
                        .explain(COMMENT, Context.empty(), "r")
                        .truth())
                .isEqualTo(FALSE);
    }

    @Test
    void anEmptyReferenceListIsKnownToBeEmpty() {
        RuleEngine engine = RuleEngine.builder()
                .organisation(Organisation.parse("o.yaml", "organisation: o\nreference: { streets: [] }\n"))
                .packs(Fixtures.pack("lists: { streets: { reference: streets } }\nrules:\n"
                        + rule("r", "{ text: { any: $streets } }", "{ actions: [ verify: ] }")))
                .build();

        assertThat(engine.explain(COMMENT, Context.empty(), "r").truth()).isEqualTo(FALSE);
    }

    private static Truth pictures(String when, Media... media) {
        RuleEngine engine = Fixtures.engine(rules(rule("r", "post", when, "{ actions: [ verify: ] }")));
        Post post = Post.builder("p").media(List.of(media)).build();
        return engine.explain(post, Context.empty(), "r").truth();
    }

    private static Media picture(Value<String> altText) {
        return new Media(Value.of("image"), altText, Value.unknown(), Value.unknown());
    }

    @Test
    void oneUnknownPictureAmongKnownOnesKeepsAbsenceUnknownButNotPresence() {
        Media known = picture(Value.of("a bridge"));
        Media unknown = picture(Value.unknown());

        assertThat(pictures("{ media.alt-text: { any: [ bridge ] } }", known, unknown))
                .isEqualTo(TRUE);
        assertThat(pictures("{ media.alt-text: { any: [ road ] } }", known, unknown))
                .isEqualTo(UNKNOWN);
        assertThat(pictures("{ media.alt-text: { none: [ road ] } }", known, unknown))
                .isEqualTo(UNKNOWN);
        assertThat(pictures("{ media.alt-text: { none: [ bridge ] } }", known, unknown))
                .isEqualTo(FALSE);
        assertThat(pictures("{ media.alt-text: { all: [ road, bridge ] } }", known, unknown))
                .isEqualTo(UNKNOWN);
        assertThat(pictures("{ media.alt-text: { any: [ road ] } }", known, picture(Value.none())))
                .isEqualTo(FALSE);
        assertThat(pictures(
                        "{ media: { any: video } }",
                        known,
                        new Media(Value.unknown(), Value.unknown(), Value.unknown(), Value.unknown())))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aConditionInCodeIsReadLikeAFlag() {
        for (Truth truth : Truth.values()) {
            RuleEngine.Builder engine = RuleEngine.builder()
                    .condition(
                            "is-late",
                            "whether it is late",
                            input -> truth == UNKNOWN ? Reading.unknown() : Reading.of(truth == TRUE),
                            SubjectType.COMMENT);

            assertThat(truth(engine, "{ java: is-late }", COMMENT)).isEqualTo(truth);
        }
    }

    @Test
    void theEvidenceOfAListIsTheItemsThatMeetTheTest() {
        RuleEngine engine = Fixtures.engine(rules(rule(
                "r",
                "{ text.hashtags: { any: [ \"#sale\" ] } }",
                "{ finding: { severity: low, message: { en: 'Said {match}' } } }")));

        assertThat(engine.assess(Comment.of("#market #sale #fun"))
                        .findings()
                        .get(0)
                        .message(java.util.Locale.ENGLISH))
                .isEqualTo("Said #sale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ engagement.likes: { gte: 0 } }",
                "{ engagement.likes: { gt: -1 } }",
                "{ engagement.likes: { ne: -1 } }",
                "{ engagement.likes: { gte: -2, ne: -5 } }",
                "{ text.links: { size: { gte: 0 } } }",
            })
    void aComparisonThatEveryValueMeetsIsRefused(String when) {
        assertThat(Fixtures.problems(rules(rule("r", when, "{ actions: [ verify: ] }"))))
                .singleElement()
                .satisfies(
                        p -> assertThat(p.message(java.util.Locale.ENGLISH)).startsWith("true for every known value"));
    }

    @Test
    void aComparisonThatSomeValuesMeetIsNot() {
        assertThat(Fixtures.problems(rules(rule(
                        "r",
                        "{ any: [ { engagement.likes: 0 }, { engagement.likes: { gte: 0, lt: 5 } } ] }",
                        "{ actions: [ verify: ] }"))))
                .isEmpty();
    }
}
