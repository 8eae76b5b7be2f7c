package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import id.lontara.rule.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a masking rule points at is shown nowhere in the assessment or its explanations. */
class MaskingTest {

    private static final String NUMBER = "7399014506900003";
    private static final String MASK = "{ mask: true }";
    private static final String QUOTE = "{ finding: { severity: low, message: { en: 'Said «{match}»' } } }";

    /** Finds every occurrence of some words and gives them as a list. */
    private static SignalSource finder(String name, String... words) {
        return SignalSource.of(Signal.list(name, "words", SubjectType.values()), input -> {
            String text = text(input.subject());
            List<Place> places = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (String word : words) {
                for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                    places.add(new Place("text", at, at + word.length()));
                    found.add(word);
                }
            }
            return Reading.of(List.copyOf(found)).at(places);
        });
    }

    private static String text(Subject subject) {
        return subject instanceof Post post
                ? post.text().orElse("")
                : subject instanceof Comment comment ? comment.text().orElse("") : "";
    }

    private static RuleEngine engine(SignalSource source, String... rules) {
        return RuleEngine.builder().signals(source).packs(rules(rules)).build();
    }

    /** Everything that may be read of an assessment: its JSON, its words, and all explanations. */
    private static String told(RuleEngine engine, Subject subject, Context context) {
        StringBuilder told = new StringBuilder();
        Assessment assessment = engine.assess(subject, context);
        told.append(json(assessment)).append(assessment);
        engine.ruleSet().rules().forEach(rule -> {
            Explanation explanation = engine.explain(subject, context, rule.id());
            told.append(json(explanation)).append(explanation.text(Locale.ENGLISH));
        });
        return told.toString();
    }

    private static String told(RuleEngine engine, Subject subject) {
        return told(engine, subject, Context.empty());
    }

    private static String message(RuleEngine engine, Subject subject) {
        return engine.assess(subject).findings().get(0).message(Locale.ENGLISH);
    }

    @Test
    void ofALongNumberTheFirstTwoAndTheLastTwoDigitsStay() {
        RuleEngine engine = engine(
                finder("id-number", NUMBER),
                rule("mask", "{ id-number: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: [ 'my number <number>' ] } }", QUOTE));
        Comment comment = Comment.of("my number " + NUMBER + " please");

        assertThat(message(engine, comment)).isEqualTo("Said «my number 73••••••••••••03»");
        assertThat(told(engine, comment))
                .doesNotContain(NUMBER)
                .doesNotContain("739")
                .doesNotContain("003");
    }

    @Test
    void aShortNumberAndAWordAreHiddenAltogether() {
        RuleEngine engine = engine(
                finder("secret", "Sitti", "12345"),
                rule("mask", "{ secret: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: [ 'call … now' ] } }", QUOTE));

        assertThat(message(engine, Comment.of("call Sitti 12345 now"))).isEqualTo("Said «call ••••• ••••• now»");
    }

    @Test
    void placesThatOverlapUncoverNothingOfEachOther() {
        String half = NUMBER.substring(4);
        RuleEngine engine = engine(
                finder("id-number", NUMBER, half, NUMBER.substring(0, 12)),
                rule("mask", "{ id-number: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: [ '<number>' ] } }", QUOTE));

        assertThat(message(engine, Comment.of(NUMBER))).isEqualTo("Said «73••••••••••••03»");
    }

    @Test
    void placesThatOverlapInAWrittenNumberAreOneNumber() {
        RuleEngine engine = engine(
                finder("phone", "7399-0145", "0145-0690"),
                rule("mask", "{ phone: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: [ 'call … now' ] } }", QUOTE));

        assertThat(message(engine, Comment.of("call 7399-0145-0690 now"))).isEqualTo("Said «call 73••••••••••90 now»");
    }

    @Test
    void aPlaceInsideALongerNumberShowsNoFurtherDigits() {
        RuleEngine engine = engine(
                finder("phone", NUMBER.substring(2)),
                rule("mask", "{ phone: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: [ '<number>' ] } }", QUOTE));

        assertThat(message(engine, Comment.of(NUMBER))).isEqualTo("Said «73••••••••••••03»");
    }

    @Test
    void twoMaskingRulesThatOverlapPartlyHideTheUnion() {
        RuleEngine engine = engine(
                new Both(finder("one", "Jalan Mawar 12"), finder("two", "12 Blok C")),
                rule("mask.one", "{ one: { size: { gte: 1 } } }", MASK),
                rule("mask.two", "{ two: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: [ 'at … blok c' ] } }", QUOTE));

        assertThat(message(engine, Comment.of("at Jalan Mawar 12 Blok C")))
                .isEqualTo("Said «at ••••• ••••• •• •••• •»");
    }

    private record Both(SignalSource one, SignalSource two) implements SignalSource {
        @Override
        public java.util.Set<Signal<?>> signals() {
            java.util.Set<Signal<?>> all = new java.util.HashSet<>(one.signals());
            all.addAll(two.signals());
            return all;
        }

        @Override
        public Reading<?> read(Signal<?> signal, id.lontara.rule.SignalInput input) throws Exception {
            return (one.signals().contains(signal) ? one : two).read(signal, input);
        }
    }

    @Test
    void mendsAndPicturesAndRepetitionsAreMaskedToo() {
        RuleEngine engine = RuleEngine.builder()
                .signals(finder("secret", "Sitti Aminah"))
                .packs(
                        rules(
                                rule("mask", "post", "{ secret: { size: { gte: 1 } } }", MASK),
                                rule(
                                        "quote",
                                        "post",
                                        "{ media.alt-text: { any: [ 'photo of … smiling' ] } }",
                                        "{ finding: { severity: low, message: { en: 'Said «{match}»' }, mend: { en: 'Take «{match}» out' } } }")))
                .build();
        Media picture = new Media(
                Value.of("image"), Value.of("photo of Sitti Aminah smiling"), Value.unknown(), Value.unknown());
        Post draft = Post.draft("Thank you Sitti Aminah").toBuilder()
                .media(List.of(picture))
                .build();

        String told = told(engine, draft);

        assertThat(told).doesNotContain("Sitti").doesNotContain("Aminah");
    }

    @Test
    void aMaskingRuleWhoseSignalThrowsHidesTheWholeText() {
        SignalSource broken = SignalSource.of(Signal.list("secret", "words", SubjectType.COMMENT), input -> {
            throw new IllegalStateException("could not read Sitti");
        });
        for (String when : List.of(
                "{ secret: { size: { gte: 1 } } }",
                "{ any: [ { text: { any: [ call ] } }, { secret: { size: { gte: 1 } } } ] }",
                "{ all: [ { known: secret }, { text: { any: [ call ] } } ] }",
                "{ none: [ { secret: { size: 0 } } ] }")) {
            RuleEngine engine = engine(
                    broken,
                    rule("mask", when, MASK),
                    rule("quote", "{ text: { any: [ 'call … now' ] } }", QUOTE),
                    rule("words", "{ account: sitti-account }", QUOTE));
            Comment comment = Comment.of("call Sitti now").toBuilder()
                    .account("sitti-account")
                    .build();

            assertThat(told(engine, comment)).as(when).doesNotContain("Sitti").doesNotContain("call S");
            assertThat(message(engine, comment)).as(when).isEqualTo("Said «•••• ••••• •••»");
        }
    }

    @Test
    void whatThrewCannotMatterToARuleThatIsFalseAnyway() {
        SignalSource broken = SignalSource.of(Signal.list("secret", "words", SubjectType.COMMENT), input -> {
            throw new IllegalStateException();
        });
        RuleEngine engine = engine(
                broken,
                rule("mask", "{ all: [ { author: agency }, { secret: { size: { gte: 1 } } } ] }", MASK),
                rule("quote", "{ text: { any: [ call ] } }", QUOTE));

        assertThat(message(engine, Comment.of("call Sitti now"))).isEqualTo("Said «call»");
    }

    @Test
    void aMaskingRuleThatFiresWithoutAPlaceHidesTheWholeText() {
        RuleEngine engine = engine(
                SignalSource.of(
                        Signal.flag("sensitive", "whether it is", SubjectType.COMMENT), input -> Reading.of(true)),
                rule("mask", "{ sensitive: true }", MASK),
                rule("quote", "{ text: { any: [ 'call …  now' ] } }", QUOTE));

        assertThat(message(engine, Comment.of("call Sitti now"))).isEqualTo("Said «•••• ••••• •••»");
    }

    @Test
    void anUndecidedMaskingRuleHidesWhatItMayRestOn() {
        RuleEngine engine = engine(
                finder("secret", "Sitti"),
                rule("mask", "{ all: [ { secret: { size: { gte: 1 } } }, { engagement.reach: { gt: 5 } } ] }", MASK),
                rule("quote", "{ text: { any: [ 'call … now' ] } }", QUOTE));

        assertThat(told(engine, Comment.of("call Sitti now"))).doesNotContain("Sitti");
    }

    @Test
    void valuesThatSayAgainWhatIsMaskedAreMasked() {
        Signal<String> digits = Signal.word("normal-number", "the number without marks", SubjectType.COMMENT);
        SignalSource normal = SignalSource.of(digits, input -> Reading.of("+627399014506"));
        RuleEngine engine = RuleEngine.builder()
                .signals(finder("phone", "0-7399-0145-06"))
                .signals(normal)
                .signals(SignalSource.of(
                        Signal.number("as-number", "", "the number", SubjectType.COMMENT),
                        input -> Reading.of(7399014506.0)))
                .signals(SignalSource.of(
                        Signal.word("shouted", "the name", SubjectType.COMMENT), input -> Reading.of("CALL SITTI!")))
                .signals(finder("name", "Sitti"))
                .packs(rules(
                        rule(
                                "mask",
                                "{ all: [ { phone: { size: { gte: 1 } } }, { name: { size: { gte: 1 } } } ] }",
                                MASK),
                        rule("r1", "{ normal-number: { ne: x } }", QUOTE),
                        rule("r2", "{ as-number: { gt: 5 } }", QUOTE),
                        rule("r3", "{ shouted: { ne: x } }", QUOTE),
                        rule("r4", "{ phone: { any: { ne: x } } }", QUOTE)))
                .build();

        String told = told(engine, Comment.of("Sitti 0-7399-0145-06 at home"));

        assertThat(told).doesNotContain("9901450").doesNotContain("7399-0145").doesNotContainIgnoringCase("sitti");
        assertThat(engine.assess(Comment.of("Sitti 0-7399-0145-06 at home")).findings())
                .hasSize(4);
    }

    @Test
    void theValueOfASignalThatRestsOnAMaskedPlaceIsHidden() {
        SignalSource name = SignalSource.of(
                Signal.word("first-name", "in another spelling", SubjectType.COMMENT),
                input -> Reading.of("Siti").at(List.of(new Place("text", 5, 10))));
        RuleEngine engine = engine(name, rule("mask", "{ first-name: { ne: x } }", MASK));

        assertThat(told(engine, Comment.of("call Sitti now")))
                .doesNotContain("Siti")
                .doesNotContain("Sitti");
    }

    @Test
    void aReasonOfACorrectionIsMasked() {
        RuleEngine engine = RuleEngine.builder()
                .signals(finder("secret", "Sitti"))
                .packs(Fixtures.pack("families: { kind: { of: comment, choose: any, names: [ a, b ] } }\nrules:\n"
                        + rule("mask", "{ secret: { size: { gte: 1 } } }", "{ mask: true, label: kind/a }")))
                .build();
        Correction correction = new Correction(
                "comment",
                Moment.parse("2025-10-20"),
                Value.of("admin"),
                Map.of("kind/a", Value.of("kind/b")),
                Value.of("Sitti is the clerk"));

        assertThat(told(
                        engine,
                        Comment.of("call Sitti now"),
                        Context.empty().with(Context.CORRECTIONS, List.of(correction))))
                .contains("kind/b")
                .doesNotContain("Sitti");
    }

    @Test
    void aPhraseOrABoundThatSaysAgainWhatIsHiddenIsNotTold() {
        RuleEngine engine = RuleEngine.builder()
                .signals(SignalSource.of(
                        Signal.text("doc", "a text of elsewhere", SubjectType.COMMENT),
                        input -> Reading.of(List.of(new TextField("elsewhere", "pak sukirman")))))
                .signals(SignalSource.of(
                        Signal.word("who", "a word", SubjectType.COMMENT), input -> Reading.of("sukirman")))
                .packs(rules(
                        rule("mask", "{ text: { any: [ sukirman ] } }", MASK),
                        rule("doc", "{ doc: { any: [ pak sukirman ] } }", QUOTE),
                        rule("who", "{ who: [ sukirman ] }", QUOTE)))
                .build();

        assertThat(json(engine.assess(Comment.of("itu Sukirman")))).doesNotContainIgnoringCase("sukirman");
    }

    @Test
    void hiddenWordsThatOverlapInAValueAreHiddenWhole() {
        RuleEngine engine = RuleEngine.builder()
                .signals(finder("secret", "abcdef", "efghij"))
                .signals(SignalSource.of(
                        Signal.word("who", "a word", SubjectType.COMMENT), input -> Reading.of("Abcdefghij")))
                .packs(rules(
                        rule("mask", "{ secret: { size: { gte: 1 } } }", MASK),
                        rule("who", "{ who: { ne: x } }", QUOTE)))
                .build();

        assertThat(json(engine.assess(Comment.of("abcdef efghij")))).doesNotContainIgnoringCase("ghij");
    }

    @Test
    void aPlaceOutsideTheTextHidesAllRatherThanNothing() {
        SignalSource wrong = SignalSource.of(
                Signal.list("secret", "words", SubjectType.COMMENT),
                input -> Reading.of(List.of("x")).at(List.of(new Place("caption", 0, 3))));
        RuleEngine engine = engine(
                wrong,
                rule("mask", "{ secret: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: [ 'call … now' ] } }", QUOTE));

        assertThat(message(engine, Comment.of("call Sitti now"))).isEqualTo("Said «•••• ••••• •••»");
    }

    @Test
    void aPlaceBeyondTheEndOfTheTextHidesAllRatherThanNothing() {
        SignalSource wrong = SignalSource.of(
                Signal.list("secret", "words", SubjectType.COMMENT),
                input -> Reading.of(List.of("x")).at(List.of(new Place("text", 5, 9_999))));
        RuleEngine engine = engine(
                wrong,
                rule("mask", "{ secret: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: [ 'call … now' ] } }", QUOTE));

        assertThat(message(engine, Comment.of("call Sitti now"))).isEqualTo("Said «•••• ••••• •••»");
    }

    @Test
    void anExplanationSaysNothingOfWhatIsHiddenNeitherWhatWasAskedForNorWhatWouldMakeItFire() {
        RuleEngine engine = RuleEngine.builder()
                .packs(rules(
                        rule("mask", "{ text: { any: [ budi santoso ] } }", MASK),
                        rule("not", "{ text: { none: [ pak budi santoso ] } }", QUOTE),
                        rule(
                                "both",
                                "{ all: [ { text: { none: [ budi santoso ] } }, { text: { any: [ budi santoso ] } } ] }",
                                QUOTE)))
                .build();

        for (String rule : List.of("mask", "not", "both")) {
            Explanation explanation = engine.explain(Comment.of("pak budi santoso korup"), Context.empty(), rule);

            assertThat(json(explanation)).doesNotContainIgnoringCase("budi");
            assertThat(explanation.text(Locale.ENGLISH)).doesNotContainIgnoringCase("budi");
            assertThat(explanation.text(Locale.forLanguageTag("id"))).doesNotContainIgnoringCase("budi");
        }
        assertThat(engine.explain(Comment.of("pak budi santoso korup"), Context.empty(), "not")
                        .text(Locale.ENGLISH))
                .contains("what text should be is masked here");
    }

    @Test
    void manyMaskedPlacesAreStillMasked() {
        String[] names = new String[200];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            names[i] = "name" + (1000 + i);
            text.append(names[i]).append(' ');
        }
        RuleEngine engine = engine(
                finder("secret", names),
                rule("mask", "{ secret: { size: { gte: 1 } } }", MASK),
                rule("quote", "{ text: { any: " + Arrays.toString(names) + " } }", QUOTE));

        assertThat(told(engine, Comment.of(text.toString())))
                .doesNotContain("•name")
                .doesNotContain("«name");
    }

    @Test
    void withoutAMaskingRuleNothingIsHidden() {
        RuleEngine engine = engine(finder("secret", "Sitti"), rule("quote", "{ text: { any: [ sitti ] } }", QUOTE));

        assertThat(message(engine, Comment.of("call Sitti now"))).isEqualTo("Said «Sitti»");
    }
}
