package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Assessment;
import id.lontara.engine.Finding;
import id.lontara.engine.RuleEngine;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.rule.Organisation;
import id.lontara.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signals of this module through the rules that read them. */
class PolicySignalsTest {

    private static final RuleEngine ENGINE = Indonesia.standard();
    private static final String NIK = "7399015203880012";

    private static final RuleEngine ELECTION = Indonesia.builder()
            .packs(Indonesia.pack("id.neutrality"))
            .organisation(Organisation.parse("election.yaml", PackExamplesTest.ELECTION))
            .tier(Rule.Tier.STRICT)
            .build();

    private static final RuleEngine WITH_HOTLINE = Indonesia.builder()
            .organisation(Organisation.parse("hotline.yaml", """
                    organisation: tanete
                    agencies: [ { id: dinkes, hotlines: [ "+62 840-7399-1010" ] } ]
                    """))
            .build();

    @Test
    void aNikIsMaskedInEveryWordOfTheAssessment() {
        Assessment assessment = ENGINE.assess(Comment.builder("c1")
                .text("min NIK saya " + NIK + " kok belum terdaftar")
                .author(Author.of(Author.Kind.CITIZEN))
                .build());

        assertThat(assessment.has("issue/personal-data")).isTrue();
        assertThat(assessment.toString()).doesNotContain(NIK);
        assertThat(assessment.findings().toString()).contains("73").doesNotContain("5203880");
    }

    @Test
    void aNumberInAPictureBlocksADraft() {
        Post.Builder draft = Post.builder("p1").text("Daftar penerima").publishedAt(Value.none());
        Media unread = new Media(Value.of("image"), Value.unknown(), Value.unknown(), Value.unknown());
        Media read = new Media(Value.of("image"), Value.unknown(), Value.of("1. Sitti " + NIK), Value.unknown());
        Media described = new Media(Value.of("image"), Value.of("Kartu " + NIK), Value.unknown(), Value.unknown());

        assertThat(decision(draft.media(List.of(unread)).build())).isEqualTo("allow");
        assertThat(decision(draft.media(List.of(unread, read)).build())).isEqualTo("block");
        assertThat(decision(draft.media(List.of(described)).build())).isEqualTo("block");
    }

    /** Of imported posts the pictures are unknown; that is no reason to look at each of them. */
    @Test
    void unknownPicturesLeaveNoPostUndecidedAboutPersonalData() {
        assertThat(ENGINE.assess(Post.builder("p1").text("Apel pagi").build()).undecided())
                .extracting(undecided -> undecided.rule())
                .doesNotContain("personal-data.nik-in-post");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Info pendaftaran CP/WA 0812-7399-0115 (Rina)",
                "Narahubung: Rina 0812-7399-0115, Ani 0812-7399-0116",
                "Silakan kirim berkas ke surel panitia@tanete.example",
                "Tanyakan 0812-7399-0115 (WA)",
                "Kunjungi kami, surat ke dinkes@tanete.go.id",
                "Laporkan lewat 0840 7399 1010"
            })
    void contactsThatAnAgencyGivesPass(String text) {
        assertThat(rules(WITH_HOTLINE.assess(draft(text)))).doesNotContain("personal-data.contact-in-post");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terima kasih kepada Pak Tajuddin 081273990114 yang menemukan dompet itu.",
                "Pemenang: Sitti Rekaan, rekaan@tanete.example, selamat!"
            })
    void contactsOfPrivatePersonsAreLookedAt(String text) {
        assertThat(rules(WITH_HOTLINE.assess(draft(text)))).contains("personal-data.contact-in-post");
        assertThat(decision(draft(text))).isEqualTo("review");
    }

    @Test
    void questionsAreCountedOutsideLinks() {
        assertThat(asksSomething("sudah ke sana hari ini?? min")).isTrue();
        assertThat(asksSomething("lihat https://tanete.example/a?b=1")).isFalse();
    }

    private static boolean asksSomething(String text) {
        return ENGINE.explain(Comment.of(text), Context.empty(), "intent.question")
                .text(Locale.ENGLISH)
                .contains("TRUE text.questions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#pilahsampahdarirumah", "#ayojagalingkungan", "#banggamelayani"})
    void hashtagsOfSeveralWordsInSmallLettersAreFound(String hashtag) {
        assertThat(rules(ENGINE.assess(draft("Ayo mulai " + hashtag)))).contains("access.hashtags");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#PilahSampahDariRumah",
                "#pilah_sampah_dari_rumah",
                "#tanete",
                "#kemerdekaan",
                "#bontolaimattiro"
            })
    void otherHashtagsAreNot(String hashtag) {
        assertThat(rules(ENGINE.assess(draft("Ayo mulai " + hashtag)))).doesNotContain("access.hashtags");
    }

    @Test
    void theDayOfPublicationDecidesWhetherAnElectionIsOn() {
        Post.Builder post = Post.builder("p1").text("Bersama Andi Tenri Contoh kita bangun desa");
        Context makassar = Context.empty()
                .with(
                        Context.AGENCY,
                        new Agency(
                                "dinkes",
                                Value.unknown(),
                                Value.unknown(),
                                Value.unknown(),
                                Value.unknown(),
                                Value.of(ZoneId.of("Asia/Makassar"))));

        assertThat(slip(
                        post.publishedAt(Value.of(Moment.parse("2025-10-09T16:30:00Z")))
                                .build(),
                        makassar))
                .as("half past midnight of the first day in Makassar")
                .isTrue();
        assertThat(slip(
                        post.publishedAt(Value.of(Moment.parse("2025-10-25T16:30:00Z")))
                                .build(),
                        makassar))
                .as("half past midnight of the day after the last")
                .isFalse();
        assertThat(slip(
                        post.publishedAt(Value.none())
                                .plannedFor(Moment.of(LocalDate.of(2025, 10, 25)))
                                .build(),
                        makassar))
                .isTrue();
        assertThat(slip(
                        post.publishedAt(Value.none())
                                .plannedFor(Value.unknown())
                                .build(),
                        makassar.with(Context.NOW, Instant.parse("2025-10-15T00:00:00Z"))))
                .isTrue();
    }

    private static boolean slip(Post post, Context context) {
        return rules(ELECTION.assess(post, context)).contains("neutrality.names-in-window");
    }

    @Test
    void withoutWindowsNeutralityCannotBeDecidedAndAllows() {
        RuleEngine engine = Indonesia.builder()
                .packs(Indonesia.pack("id.neutrality"))
                .tier(Rule.Tier.STRICT)
                .build();
        Assessment assessment = engine.assess(draft("Bersama Andi Tenri Contoh kita bangun desa"));

        assertThat(assessment.decision().get().word()).isEqualTo("allow");
        assertThat(assessment.undecided())
                .extracting(undecided -> undecided.rule())
                .contains("neutrality.names-in-window");
    }

    private static Post draft(String text) {
        return Post.builder("p1").text(text).publishedAt(Value.none()).build();
    }

    private static String decision(Post draft) {
        return ENGINE.assess(draft).decision().get().word();
    }

    private static List<String> rules(Assessment assessment) {
        return assessment.findings().stream().map(Finding::rule).toList();
    }
}
