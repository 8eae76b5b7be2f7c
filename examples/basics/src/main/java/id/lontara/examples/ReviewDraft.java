package id.lontara.examples;

import id.lontara.engine.Assessment;
import id.lontara.engine.Finding;
import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;
import id.lontara.model.Media;
import id.lontara.model.Post;
import id.lontara.model.Value;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A draft that is held, mended step by step as the findings say, and passed. */
public final class ReviewDraft {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final List<String> VERSIONS = List.of(
            "Selamat untuk Ibu Fiktifia (NIK 7399014506900003), penerima bantuan tahap dua! "
                    + "Yang belum terdaftar kirim data ke 081273990123. #bantuansosialtanete",
            "Selamat kepada para penerima bantuan tahap dua! "
                    + "Yang belum terdaftar kirim data ke 081273990123. #bantuansosialtanete",
            "Selamat kepada para penerima bantuan tahap dua! "
                    + "Yang belum terdaftar, hubungi narahubung kami di 081273990123. #BantuanSosialTanete");

    private ReviewDraft() {}

    /**
     * Reviews three versions of a draft.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        run(Console.out());
    }

    static void run(PrintStream out) {
        RuleEngine engine = Indonesia.standard();
        Value<String> altText = Value.none();
        for (String text : VERSIONS) {
            Post draft = Post.draft(text).toBuilder()
                    .media(List.of(new Media(Value.of("image"), altText, Value.unknown(), Value.unknown())))
                    .build();
            Assessment a = engine.assess(draft);
            out.println(a.decision().get() + ": " + a.findings().size() + " findings");
            for (Finding f : a.findings()) {
                out.println("  " + f.severity() + " " + f.message(INDONESIAN));
                out.println("    → " + f.mend().map(mend -> mend.in(INDONESIAN)).orElse(""));
            }
            altText = Value.of("Warga menerima bantuan di aula kecamatan");
        }
    }
}
