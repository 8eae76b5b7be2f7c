package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Action;
import id.lontara.engine.Assessment;
import id.lontara.engine.RuleEngine;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.rule.ActionKind;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Criticism is protected: what the shipped rules may recommend, and to whom. */
class ProtectedCriticismTest {

    private static final RuleEngine ENGINE = Indonesia.standard();
    private static final List<Rule> RULES = rules();

    private static final List<String> PROTECTED =
            List.of("intent/complaint", "issue/service-complaint", "issue/criticism", "issue/corruption-allegation");

    private static final List<String> GRIEVANCES = List.of(
            "jalan depan rumah saya rusak parah, kapan diperbaiki",
            "sudah tiga bulan berkas saya belum juga selesai",
            "antre dari pagi tidak dilayani, petugasnya galak",
            "aplikasinya error terus tidak bisa daftar",
            "airnya matimi dari kemarin kodong",
            "pelayanan lambat sekali dan berbelit",
            "cuma pencitraan, kerjanya tidak jelas",
            "janji tinggal janji, rakyat kecil dibiarkan",
            "urus KTP dimintai uang 50 ribu sama petugas loket",
            "dana desa kami dikorupsi, bansos dipotong");

    private static final List<String> COARSE = List.of(
            "",
            "goblok semua ",
            "anjing betul ",
            "dasar bajingan ",
            "tolol kalian ",
            "t o l o l ",
            "b4ngs4t ",
            "kampret ");

    private static final List<String> TAILS = List.of(
            "",
            " hubungi saya 081273990120",
            " NIK saya 7399015203880012",
            " surel saya rekaan@tanete.example",
            " slot gacor maxwin daftar sekarang",
            " jual followers murah cek bio kami",
            " klik profil penghasilan tambahan",
            " judi online saja sekalian");

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(ENGINE.ruleSet().rules());
        Indonesia.builder()
                .packs(Indonesia.pack("id.neutrality"))
                .tier(Rule.Tier.STRICT)
                .build()
                .ruleSet()
                .rules()
                .stream()
                .filter(rule -> rule.pack().equals("id.neutrality"))
                .forEach(rules::add);
        return rules;
    }

    @Test
    void noGrievanceIsHiddenHoweverCoarseAndWhateverIsAddedToIt() {
        int grievances = 0;
        for (String grievance : GRIEVANCES) {
            for (String coarse : COARSE) {
                for (String tail : TAILS) {
                    for (Author.Kind kind : List.of(Author.Kind.CITIZEN, Author.Kind.UNKNOWN)) {
                        Assessment assessment = assess(coarse + grievance + tail, kind);
                        assertThat(PROTECTED.stream().anyMatch(assessment::has))
                                .as(coarse + grievance + tail)
                                .isTrue();
                        assertThat(kinds(assessment))
                                .as(coarse + grievance + tail)
                                .doesNotContain(ActionKind.HIDE);
                        grievances++;
                    }
                }
            }
        }
        assertThat(grievances).isEqualTo(GRIEVANCES.size() * COARSE.size() * TAILS.size() * 2);
    }

    @Test
    void abuseThatContainsAComplaintIsAComplaint() {
        Assessment insult = assess("dasar bajingan, awas kau", Author.Kind.CITIZEN);
        Assessment complaint = assess("dasar bajingan, antre dari pagi tidak dilayani", Author.Kind.CITIZEN);

        assertThat(insult.has("issue/abuse")).isTrue();
        assertThat(complaint.has("issue/abuse")).isFalse();
        assertThat(complaint.has("intent/complaint")).isTrue();
        assertThat(complaint.has("issue/service-complaint")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"intent/complaint", "issue/service-complaint", "issue/criticism", "issue/corruption-allegation"})
    void whatAPersonCallsAGrievanceIsNoLongerHidden(String label) {
        for (String message : List.of(
                "Jual followers aktif murah, cek bio kami", "Terima kasih min, ramah sekali! WA saya 081273990117")) {
            Comment comment = Comment.builder("c1")
                    .text(message)
                    .author(Author.of(Author.Kind.CITIZEN))
                    .build();
            String wrong = label.startsWith("intent/") ? intent(ENGINE.assess(comment)) : "issue/abuse";
            Correction correction = new Correction(
                    "c1",
                    Moment.of(LocalDate.of(2025, 10, 1)),
                    Value.of("admin"),
                    Map.of(wrong, Value.of(label)),
                    Value.unknown());
            Context corrected = Context.empty().with(Context.CORRECTIONS, List.of(correction));

            assertThat(kinds(ENGINE.assess(comment))).contains(ActionKind.HIDE);
            assertThat(ENGINE.assess(comment, corrected).has(label)).isTrue();
            assertThat(kinds(ENGINE.assess(comment, corrected))).doesNotContain(ActionKind.HIDE);
        }
    }

    private static String intent(Assessment assessment) {
        return assessment.labels().stream()
                .map(label -> label.name())
                .filter(name -> name.startsWith("intent/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsHiddenButPersonalDataSpamAndGambling() {
        assertThat(RULES)
                .filteredOn(rule -> rule.actions().stream().anyMatch(action -> action.kind() == ActionKind.HIDE))
                .extracting(Rule::id)
                .containsExactlyInAnyOrder("personal-data.hide-in-comment", "negative.spam");
        for (String message : List.of(
                "dasar kau bajingan, awas kau",
                "Vaksin itu ada chip di dalamnya, jangan mau",
                "Kata grup sebelah bendungan sudah retak, sebarkan sebelum dihapus",
                "wkwkwk lucu banget kantor ini")) {
            assertThat(kinds(assess(message, Author.Kind.CITIZEN))).doesNotContain(ActionKind.HIDE);
        }
    }

    @Test
    void decisionsAreForDraftsOnly() {
        Post.Builder leak = Post.builder("p1").text("Penerima atas NIK 7399014506900003 silakan datang.");

        assertThat(ENGINE.assess(leak.build()).decision().isKnown()).isFalse();
        assertThat(ENGINE.assess(leak.publishedAt(Value.of(Moment.of(LocalDate.of(2025, 10, 1))))
                                .build())
                        .decision()
                        .isKnown())
                .isFalse();
        assertThat(ENGINE.assess(leak.publishedAt(Value.none()).build())
                        .decision()
                        .get()
                        .word())
                .isEqualTo("block");
        assertThat(assess("dasar bajingan", Author.Kind.CITIZEN).decision().isKnown())
                .isFalse();
        assertThat(RULES)
                .filteredOn(rule -> rule.decision().isKnown())
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(rule.finding().get().mend().isKnown()).isTrue());
    }

    @Test
    void everyTextIsThereInIndonesianAndEnglishAndAccusesNobody() {
        Set<String> accusing = new TreeSet<>();
        for (Rule rule : RULES) {
            List<LocalizedText> texts = new ArrayList<>(List.of(rule.title()));
            if (rule.finding().isKnown()) {
                texts.add(rule.finding().get().message());
                if (rule.finding().get().mend().isKnown()) {
                    texts.add(rule.finding().get().mend().get());
                }
            }
            for (LocalizedText text : texts) {
                assertThat(text.texts()).as(rule.id()).containsOnlyKeys("id", "en");
                assertThat(text.texts().values()).as(rule.id()).noneMatch(String::isBlank);
                for (String words : text.texts().values()) {
                    for (String word : List.of("pelanggaran", "melanggar", "violation", "hoaks", "hoax", "troll")) {
                        if (words.toLowerCase(Locale.ROOT).contains(word)) {
                            accusing.add(rule.id() + ": " + words);
                        }
                    }
                }
            }
        }
        assertThat(accusing).isEmpty();
    }

    /** Whoever adds a rule with a basis must ask whether the law itself demands it, and add it here. */
    @Test
    void aLawIsCitedOnlyForWhatItItselfDemands() {
        assertThat(RULES)
                .filteredOn(rule -> !rule.basis().isEmpty())
                .extracting(Rule::id)
                .containsExactly("personal-data.nik-in-post");
        assertThat(RULES).flatExtracting(Rule::basis).allSatisfy(basis -> {
            assertThat(basis.article().isKnown()).isTrue();
            assertThat(basis.seen().isKnown()).isTrue();
            assertThat(basis.confidence().isKnown()).isTrue();
        });
    }

    @Test
    void anAllegationIsMaskedAndGoesToTheInspectorateInPrivate() {
        Assessment assessment =
                assess("Urus KTP dimintai uang 50 ribu sama petugas loket, katanya gratis", Author.Kind.CITIZEN);

        assertThat(kinds(assessment)).contains(ActionKind.PRIVATE, ActionKind.ROUTE);
        assertThat(assessment.actions())
                .filteredOn(action -> action.rule().equals("negative.corruption-allegation"))
                .filteredOn(action -> action.kind() == ActionKind.ROUTE)
                .extracting(action -> action.to().get())
                .containsExactly("inspektorat");
        assertThat(assessment.findings().toString()).doesNotContain("dimintai uang");
    }

    private static Assessment assess(String text, Author.Kind kind) {
        return ENGINE.assess(
                Comment.builder("c1").text(text).author(Author.of(kind)).build());
    }

    private static List<ActionKind> kinds(Assessment assessment) {
        return assessment.actions().stream().map(Action::kind).toList();
    }
}
