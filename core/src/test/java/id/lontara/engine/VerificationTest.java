package id.lontara.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.rule.RulePack;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A rule carries its own proof, and the proof is run. */
class VerificationTest {

    private static final RulePack BASE = Fixtures.pack("base", """
            families: { topic: { of: comment, choose: any, names: [ roads ] } }
            rules:
              - id: base.roads
                title: { en: Roads }
                scope: comment
                when: { text: { any: [ road ] } }
                then: { label: topic/roads }
                examples:
                  match: [ the road is broken ]
                  no-match: [ the bridge is broken ]
            """);

    private static RulePack pack(String match, String noMatch, String undecided) {
        return Fixtures.pack("""
                requires: [ base ]
                rules:
                  - id: sample.liked
                    title: { en: Liked }
                    scope: comment
                    when: { all: [ { label: topic/roads }, { engagement.likes: { gte: 2 } } ] }
                    then: { actions: [ verify: ] }
                    examples:
                      match:
                        - %s
                      no-match:
                        - %s
                      undecided:
                        - %s
                """.formatted(match, noMatch, undecided));
    }

    private static final RulePack GOOD = pack(
            "{ text: broken road, engagement: { likes: 2 } }",
            "{ text: broken bridge, engagement: { likes: 2 } }",
            "broken road");

    private static final RulePack BAD = pack(
            "{ text: broken road, engagement: { likes: 1 } }",
            "{ text: broken bridge, engagement: { likes: 2 } }",
            "broken bridge");

    @Test
    void goodExamplesPassAndLabelsOfRequiredPacksAreReallyComputed() {
        Verification verification = Verification.of(GOOD, BASE);

        assertThat(verification.failures()).isEmpty();
        assertThat(verification.rules()).isEqualTo(1);
        assertThat(verification.results()).hasSize(3);
        assertThat(verification.orThrow()).isSameAs(verification);
        assertThat(verification.text(Locale.ENGLISH)).isEqualTo("all 3 examples of 1 rules hold");
    }

    @Test
    void aFailingExampleIsToldWithFileAndLineAndItsExplanation() {
        Verification verification = Verification.of(BAD, BASE);

        assertThat(verification.failures()).hasSize(2);
        assertThat(verification.text(Locale.ENGLISH).lines())
                .startsWith(
                        "2 of 3 examples do not hold:",
                        "sample.yaml:14: sample.liked expected TRUE but was FALSE: broken road",
                        "    sample.liked (Liked): does not fire",
                        "      FALSE all",
                        "        TRUE label topic/roads — asserted (base.roads set)",
                        "        FALSE engagement.likes gte 2 likes — 1 likes",
                        "    What would make it fire (1 change):",
                        "      - engagement.likes should be at least 2 likes (now: 1 likes)",
                        "sample.yaml:18: sample.liked expected UNKNOWN but was FALSE: broken bridge");
        assertThat(verification.text(Locale.forLanguageTag("id"))).startsWith("2 dari 3 contoh tidak sesuai:");
    }

    @Test
    void orThrowHasTheSameWords() {
        Verification verification = Verification.of(BAD, BASE);

        assertThatThrownBy(verification::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessage(verification.text(Locale.ENGLISH))
                .hasMessage(verification.toString());
    }

    @Test
    void allRulesOfAnEngineThatAreOnAreVerified() {
        RulePack off = Fixtures.pack("local", "extends: sample\noff: [ { rule: sample.liked, reason: x } ]\n");

        assertThat(Verification.of(Fixtures.engine(BASE, BAD)).results()).hasSize(5);
        assertThat(Verification.of(Fixtures.engine(BASE, BAD, off)).results()).hasSize(2);
        assertThat(Verification.of(Fixtures.engine(BASE, BAD, off)).failures()).isEmpty();
    }

    @Test
    void anOverlayIsVerifiedByTheExamplesOfThePackThatItExtends() {
        RulePack overlay = Fixtures.pack("local", "extends: base\n");

        assertThat(Verification.of(overlay, BASE).results()).hasSize(2);
    }

    @Test
    void eachResultIsATestOfItsOwn() {
        List<Verification.Result> results = Verification.of(BAD, BASE).results();

        assertThat(results)
                .extracting(Verification.Result::name)
                .containsExactly(
                        "sample.liked match: broken road",
                        "sample.liked no-match: broken bridge",
                        "sample.liked undecided: broken bridge");
        assertThat(results.get(1).orThrow()).isSameAs(results.get(1));
        assertThat(results.get(1).text(Locale.ENGLISH))
                .isEqualTo("sample.yaml:16: sample.liked no-match: broken bridge holds");
        assertThatThrownBy(results.get(0)::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessage(results.get(0).text(Locale.ENGLISH))
                .hasMessageStartingWith("sample.yaml:14: sample.liked expected TRUE but was FALSE: broken road\n    ");
    }
}
