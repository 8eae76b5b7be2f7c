package id.lontara.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    @Test
    void quickstartTellsTheIntentTheFindingAndWhomToTurnTo() {
        String printed = printedBy(Quickstart::run);

        assertThat(printed)
                .startsWith("intent/complaint 1.00\n")
                .contains("Road complaint: «Jalan depan SD 3 rusak»")
                .contains("text [0, 22)")
                .contains("reply within P1D")
                .contains("route topic roads-and-works")
                .contains("Why: [intent.complaint +3.200, negative.broken-way +4.000, model intent.complaint +");
    }

    @Test
    void reviewDraftHoldsThenAsksThenPasses() {
        String printed = printedBy(ReviewDraft::run);

        assertThat(printed.lines().filter(line -> !line.startsWith(" ")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("BLOCK"),
                        second -> assertThat(second).startsWith("REVIEW"),
                        third -> assertThat(third).isEqualTo("ALLOW: 0 findings"));
        assertThat(printed).as("personal data are masked").doesNotContain("7399014506900003");
    }

    @Test
    void writeARuleFiresDoesNotFireAndCannotTell() {
        String printed = printedBy(WriteARule::run);

        assertThat(printed)
                .contains("A long queue: «Antri»", "antrean.too-long (Waited too long): fires")
                .contains("antrean.too-long (Waited too long): does not fire")
                .contains("antrean.too-long (Waited too long): cannot be decided");
    }

    @Test
    void verifyAPackPassesTheGoodOneAndListsAllMistakesOfTheOther() {
        String printed = printedBy(VerifyAPack::run);

        assertThat(printed)
                .startsWith("all ")
                .contains("bounds moved, noticed           2 of 2  100 %")
                .contains("unknown list 'waitng'; did you mean 'waiting'?")
                .contains("unknown signal 'queue.wiat'; did you mean 'queue.wait'?")
                .contains("unknown word 'sedang'")
                .contains("got '4 jam'")
                .contains("the text in 'en' is missing");
    }

    @Test
    void backtestAPackTellsWhatAnOverlayWouldChange() {
        String printed = printedBy(out -> assertThat(BacktestAPack.run(new String[0], out, Locale.ENGLISH))
                .isZero());

        assertThat(printed)
                .startsWith("1076 messages compared, ")
                .contains(
                        "negative.health-service (gone)",
                        "+ c265 «selokan depan pasar penuh»",
                        "− c075 «follow balik»",
                        "low → waived");
    }

    @Test
    void backtestAPackSaysWhatIsWrongWithItsArguments() {
        assertThat(printedBy(out -> BacktestAPack.run(new String[] {"no-such.yaml"}, out, Locale.ENGLISH)))
                .contains("no-such.yaml");
        assertThat(printedBy(out -> BacktestAPack.run(new String[] {"x.yaml", "no-such.jsonl"}, out, Locale.ENGLISH)))
                .contains("There is no such file: no-such.jsonl");
    }

    private static String printedBy(Consumer<PrintStream> example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
