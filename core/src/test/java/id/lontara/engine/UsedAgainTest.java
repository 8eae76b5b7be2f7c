package id.lontara.engine;

import static id.lontara.engine.Fixtures.comment;
import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.model.Comment;
import id.lontara.model.SubjectType;
import id.lontara.rule.Reading;
import id.lontara.rule.SignalInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An engine uses its room for one subject after another, and nothing of one is seen with another. */
class UsedAgainTest {

    private static final String FINDING = "{ finding: { severity: low, message: { en: 'Said «{match}»' } } }";

    private static RuleEngine engine(Function<SignalInput, Reading<Boolean>> code) {
        return RuleEngine.builder()
                .condition("code", "code of the embedder's", code, SubjectType.COMMENT)
                .packs(rules(
                        rule("asks", "{ all: [ { text: { any: [ road ] } }, { java: code } ] }", FINDING),
                        rule("says", "{ text: { any: [ bridge ] } }", FINDING),
                        rule("counts", "{ text.length: { gte: 12 } }", FINDING)))
                .build();
    }

    @Test
    void whatASourceKeptShowsItNoOtherSubject() {
        List<SignalInput> kept = new ArrayList<>();
        RuleEngine engine = engine(input -> {
            kept.add(input);
            return Reading.of(input.subject().id().equals("comment"));
        });

        for (String text : List.of("a road", "a bridge", "another road")) {
            engine.assess(comment(text));
            assertThat(kept).allSatisfy(input -> {
                assertThatThrownBy(input::subject).hasMessage("the assessment is over");
                assertThatThrownBy(input::context).hasMessage("the assessment is over");
                assertThatThrownBy(() -> input.analyze("a road")).hasMessage("the assessment is over");
            });
        }

        assertThat(kept).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aSourceMayAssessOtherSubjectsWithTheSameEngine() {
        List<String> inner = new ArrayList<>();
        RuleEngine[] same = new RuleEngine[1];
        same[0] = engine(input -> {
            if (input.analyze(((Comment) input.subject()).text().get()).tokens().size() < 4) {
                inner.add(json(same[0].assess(comment("an inner road, a bridge"))));
            }
            return Reading.of(true);
        });
        RuleEngine plain = engine(input -> Reading.of(true));

        for (int time = 0; time < 3; time++) {
            assertThat(json(same[0].assess(comment("outer road"))))
                    .isEqualTo(json(plain.assess(comment("outer road"))));
        }

        assertThat(inner).hasSize(3).containsOnly(json(plain.assess(comment("an inner road, a bridge"))));
    }

    @Test
    void anAssessmentStaysAsItIsWhateverIsAssessedNext() {
        RuleEngine engine = engine(input -> Reading.of(true));
        List<Comment> comments = Stream.of("a road", "nothing", "a bridge and a road", "")
                .map(Comment::of)
                .toList();
        List<Assessment> assessments = comments.stream().map(engine::assess).toList();

        for (int i = 0; i < comments.size(); i++) {
            RuleEngine fresh = engine(input -> Reading.of(true));
            assertThat(json(assessments.get(i))).isEqualTo(json(fresh.assess(comments.get(i))));
        }
    }

    @Test
    void anAssessmentThatBreaksOffLeavesNothingBehind() {
        boolean[] broken = new boolean[1];
        RuleEngine engine = engine(input -> {
            if (broken[0]) {
                throw new InternalError("the end of the virtual machine");
            }
            return Reading.of(true);
        });
        String before = json(engine.assess(comment("bridge")));

        broken[0] = true;
        assertThatThrownBy(() -> engine.assess(comment("a road without end"))).isInstanceOf(InternalError.class);
        broken[0] = false;

        assertThat(json(engine.assess(comment("bridge")))).isEqualTo(before);
    }
}
