package id.lontara.engine;

import static id.lontara.engine.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.engine.Explanation.Standing;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Post;
import id.lontara.rule.RulePack;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every rule tells what became of it, also if it did not fire. */
class ExplanationTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String FINDING = "{ finding: { severity: low, message: { en: m } } }";
    private static final RulePack PACK = Fixtures.rules(
            rule("roads", "{ all: [ { text: { any: [ road ] } }, { none: [ { author: agency } ] } ] }", FINDING),
            rule("new", "{ text: { any: [ road ] } }", FINDING).replace("scope:", "status: experimental\n    scope:"),
            rule("late", "{ engagement.likes: { gt: 5 } }", FINDING),
            rule("posts", "post", "{ text: { any: [ road ] } }", "{ actions: [ verify: ] }"));
    private static final RulePack LOCAL = Fixtures.pack("local", """
            extends: sample
            off: [ { rule: late, reason: not needed here } ]
            waivers: [ { rule: roads, subject: c2, reason: being mended, owner: head, expires: 2025-10-31 } ]
            """);
    private static final RuleEngine ENGINE = Fixtures.engine(PACK, LOCAL);
    private static final Comment ROAD = Comment.of("A road and another road");

    private static Explanation explain(Comment comment, String rule) {
        return ENGINE.explain(comment, Context.at(Instant.parse("2025-10-20T00:00:00Z")), rule);
    }

    @Test
    void aRuleThatFiredShowsWhatItRestsOn() {
        Explanation explanation = explain(ROAD, "roads");

        assertThat(explanation.standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(explanation.truth()).isEqualTo(Truth.TRUE);
        assertThat(explanation.text(Locale.ENGLISH)).isEqualTo("""
                        roads (roads): fires
                          TRUE all
                            TRUE text any [road] — 2 matches «road» «road»
                            TRUE none
                              FALSE author agency — citizen
                        It rests on:
                          - text any [road] — 2 matches «road» «road»
                          - not: author agency — citizen
                        """);
    }

    @Test
    void aRuleThatDidNotFireShowsWhy() {
        assertThat(explain(Comment.of("A bridge"), "roads").text(Locale.ENGLISH))
                .isEqualTo("""
                        roads (roads): does not fire
                          FALSE all
                            FALSE text any [road] — no match
                            TRUE none
                              FALSE author agency — citizen
                        What would make it fire (1 change):
                          - text should contain «road» (now: no match)
                        """);
    }

    @Test
    void aRuleThatIsOffSaysWhoseReason() {
        Explanation explanation = explain(ROAD, "late");

        assertThat(explanation.standing()).isEqualTo(Standing.OFF);
        assertThat(explanation.reason()).isEqualTo("not needed here");
        assertThat(explanation.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(explanation.text(Locale.ENGLISH))
                .contains("The rule is off: not needed here")
                .doesNotContain("UNKNOWN ");
    }

    @Test
    void aRuleForOtherSubjectsSaysSo() {
        assertThat(explain(ROAD, "posts").standing()).isEqualTo(Standing.OUT_OF_SCOPE);
        assertThat(ENGINE.explain(Post.draft("A road"), Context.empty(), "posts")
                        .standing())
                .isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void aRuleInShadowSaysSo() {
        Explanation explanation = explain(ROAD, "new");

        assertThat(explanation.standing()).isEqualTo(Standing.SHADOW);
        assertThat(explanation.truth()).isEqualTo(Truth.TRUE);
        assertThat(explanation.text(Locale.ENGLISH)).contains("experimental");
    }

    @Test
    void aWaivedRuleSaysWhy() {
        Comment waived =
                Comment.builder("c2").text("A road").author(ROAD.author()).build();

        assertThat(explain(waived, "roads").standing()).isEqualTo(Standing.WAIVED);
        assertThat(explain(waived, "roads").text(Locale.ENGLISH)).contains("A waiver covers this: being mended");
        assertThat(explain(ROAD, "roads").standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void theWordsAreThereInIndonesianToo() {
        Comment waived =
                Comment.builder("c2").text("A road").author(ROAD.author()).build();

        assertThat(explain(ROAD, "roads").text(INDONESIAN)).startsWith("roads (roads): menyala");
        assertThat(explain(Comment.of("A bridge"), "roads").text(INDONESIAN)).contains("tidak menyala");
        assertThat(explain(waived, "roads").text(INDONESIAN)).contains("Ada pengecualian: being mended");
        assertThat(explain(ROAD, "late").text(INDONESIAN)).contains("Aturan ini dimatikan: not needed here");
    }

    @Test
    void aRuleThatNoPackHasIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> explain(ROAD, "road"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule 'road'; did you mean 'roads'?");
        assertThatThrownBy(() -> explain(ROAD, "quite-another")).hasMessage("no rule 'quite-another'");
    }
}
