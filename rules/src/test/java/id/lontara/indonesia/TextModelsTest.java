package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Assessment;
import id.lontara.engine.Assessment.ModelVote;
import id.lontara.engine.Finding;
import id.lontara.engine.Label;
import id.lontara.engine.RuleEngine;
import id.lontara.model.Comment;
import id.lontara.model.SubjectType;
import id.lontara.rule.Place;
import id.lontara.rule.RulePack;
import id.lontara.text.LinearModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextModelsTest {

    private static final int MOST_BYTES = 2_500_000;

    private final RuleEngine engine = Indonesia.standard();

    @Test
    void everyModelThatIsAnnouncedShipsWithItsLabelsDataAndLicence() {
        assertThat(Indonesia.models().models())
                .extracting(model -> model.card().name())
                .containsExactlyElementsOf(TextModels.LABELS.keySet());
        assertThat(Indonesia.models().models()).allSatisfy(model -> {
            LinearModel.Card card = model.card();
            assertThat(card.labels()).isEqualTo(TextModels.LABELS.get(card.name()));
            assertThat(card.trainedOn()).isNotEmpty();
            assertThat(card.licence()).isEqualTo("CC BY-SA 4.0");
        });
    }

    @Test
    void allModelsTogetherAreSmall() {
        int bytes = TextModels.LABELS.keySet().stream()
                .mapToInt(name -> Resources.bytes("models/" + name + ".model").length)
                .sum();

        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jalan depan pasar berlubang, sudah sebulan tidak diperbaiki",
                "ok",
                "🙏",
                "",
                "   ",
                "12345",
                "@kawan @lawan",
                "Magani na de' na engka wae ri kampong-e?",
                "thank you so much for the quick service today"
            })
    void everyCommentHasExactlyOneIntentSentimentAndLanguage(String text) {
        Assessment assessment = engine.assess(Comment.of(text));

        for (String family : List.of("intent", "sentiment", "language")) {
            assertThat(assessment.labels())
                    .as(family)
                    .filteredOn(label -> label.family().equals(family))
                    .hasSize(1)
                    .allSatisfy(label -> assertThat(label.confidence()).isBetween(0.0, 1.0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jadwal posyandu bulan depan hari apa ya kak | intent/question",
                "Sudah antre dari subuh tapi loketnya malah tutup, mengecewakan sekali | intent/complaint",
                "Terima kasih banyak, petugasnya ramah dan cepat | intent/praise",
                "Pelayanan buruk sekali, petugas marah-marah | sentiment/negative",
                "Mantap, makin keren kotanya | sentiment/positive",
                "Sampai sekarang air ledeng di rumah kami belum mengalir | language/id",
                "Kepiye carane ndaftar, kok ora iso mlebu terus | language/jv",
                "Engka tau mabbalu bale ri pasa'e narekko ele'i, makessing senna' | language/bug",
                "Kumaha carana daptar, abdi teu acan ngartos pisan | language/su",
                "Please tell me where the office is and when it opens tomorrow | language/en",
                "hm | language/und"
            })
    void plainMessagesAreUnderstood(String text, String label) {
        assertThat(engine.assess(Comment.of(text)).labels())
                .extracting(Label::name)
                .contains(label);
    }

    @Test
    void aLabelSaysWhatTheModelMadeOfItAndWhere() {
        String text = "Terima kasih banyak, petugasnya ramah";

        Label praise = engine.assess(Comment.of(text)).label("intent").orElseThrow();

        ModelVote vote = (ModelVote) praise.reasons().stream()
                .filter(ModelVote.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(vote.signal()).isEqualTo("intent.praise");
        assertThat(vote.vote()).startsWith("+");
        assertThat(vote.at()).isNotEmpty().extracting(Place::in).containsOnly("text");
        assertThat(vote.at().stream().map(at -> text.substring(at.start(), at.end())))
                .anySatisfy(said -> assertThat(said).containsIgnoringCase("terima"));
    }

    @Test
    void signalsOfModelsAreOfCommentsAndToldBeforeAnyModelIsFetched() {
        assertThat(TextModels.sources(() -> {
                            throw new AssertionError("a model was fetched");
                        })
                        .stream()
                        .flatMap(source -> source.signals().stream()))
                .allSatisfy(signal -> assertThat(signal.of()).containsExactly(SubjectType.COMMENT));
    }

    @Test
    void wordsAreSharedOutAmongTheLanguagesOfAMessage() {
        RuleEngine counting =
                Indonesia.builder().packs(new RulePack("mixed.yaml", """
                        format: 1
                        pack: mixed
                        version: 1.0.0
                        title: { id: Campur, en: Mixed }
                        rules:
                          - id: mixed.two
                            title: { id: Dua bahasa, en: Two languages }
                            status: stable
                            tier: starter
                            scope: comment
                            when:
                              all:
                                - language.share.jv: { gte: 0.3 }
                                - language.share.id: { gte: 0.3 }
                            then: { finding: { severity: info, message: { id: Campur, en: Mixed } } }
                            basis: []
                            examples: { match: [ "kepiye carane ndaftar, apakah harus membawa fotokopi" ], no-match: [ "apakah harus membawa fotokopi" ] }
                        """)).build();

        assertThat(found(counting, "Kepiye carane ndaftar, apakah harus membawa fotokopi"))
                .contains("mixed.two");
        assertThat(found(counting, "Apakah pendaftaran harus membawa fotokopi")).doesNotContain("mixed.two");
    }

    private static List<String> found(RuleEngine engine, String text) {
        return engine.assess(Comment.of(text)).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void hostileCommentsAreClassifiedToo() {
        Stream.of(
                        "x".repeat(300_000),
                        "\u0301".repeat(10_000),
                        "\ud83d".repeat(500),
                        "\u202e\u202d" + "gratis ".repeat(9_000))
                .forEach(text -> assertThat(engine.assess(Comment.of(text)).label("intent"))
                        .isPresent());
    }
}
