package id.lontara.examples.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.lontara.text.LinearClassifier;
import id.lontara.text.LinearModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final List<String> WHO =
            List.of("petugas loket", "admin", "pak lurah", "bu bidan", "tim kebersihan");
    private static final List<String> PRAISE =
            List.of("ramah sekali", "cepat dan sopan", "hebat, terima kasih", "rajin, salut");
    private static final List<String> BLAME =
            List.of("galak sekali", "lambat dan ketus", "mengecewakan", "tidak pernah datang");

    private final Path folder;

    TrainingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aModelOfOnesOwnIsMadeMeasuredAndWorks() throws IOException {
        Path model = folder.resolve("tone.model");

        TrainYourOwn.main(new String[] {labelled().toString(), "tone", model.toString()});

        LinearClassifier classifier =
                LinearClassifier.of(List.of(LinearModel.read("tone.model", Files.readAllBytes(model))));
        double[] scores = classifier.logOdds(Texts.analyze("sopir bus ramah sekali"));
        assertThat(scores[classifier.index("tone", "praise")]).isGreaterThan(scores[classifier.index("tone", "blame")]);
    }

    @Test
    void theSameDataGivesTheSameModelToTheByte() throws IOException {
        Path first = folder.resolve("first.model");
        Path second = folder.resolve("second.model");

        TrainYourOwn.main(new String[] {labelled().toString(), "tone", first.toString()});
        TrainYourOwn.main(new String[] {labelled().toString(), "tone", second.toString()});

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void everyLineThatCannotBeReadIsNamedAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.tsv"), "praise\tbagus\nno tab here\n\tno label\n");

        assertThatThrownBy(() -> TrainYourOwn.main(new String[] {file.toString(), "tone", "x"}))
                .hasMessageContaining("line 2")
                .hasMessageContaining("line 3");
    }

    @Test
    void wordsInTheSameCompanyLieNearEachOther() {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (String who : List.of("saya", "dia", "kami")) {
                texts.add(List.of(who, "makan", "nasi", "tadi"));
                texts.add(List.of(who, "makan", "roti", "tadi"));
                texts.add(List.of(who, "naik", "bus", "besok"));
                texts.add(List.of(who, "naik", "kereta", "besok"));
            }
        }

        Embedding embedding = Embedding.of(texts, 4);
        Map<String, Integer> classes = embedding.classes(5);

        assertThat(product(embedding, "nasi", "roti")).isGreaterThan(product(embedding, "nasi", "bus"));
        assertThat(product(embedding, "bus", "kereta")).isGreaterThan(product(embedding, "roti", "kereta"));
        assertThat(classes.keySet()).containsExactlyInAnyOrderElementsOf(embedding.words());
        assertThat(Embedding.of(texts, 4).classes(5)).isEqualTo(classes);
    }

    private static double product(Embedding embedding, String one, String other) {
        double[] a = embedding.vector(embedding.words().indexOf(one));
        double[] b = embedding.vector(embedding.words().indexOf(other));
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void macroF1IsTheMeanOverLabelsHoweverRare() {
        Measures measures = new Measures(List.of("a", "b"));
        for (int i = 0; i < 8; i++) {
            measures.add("a", "a");
        }
        measures.add("b", "a");
        measures.add("b", "b");

        // F1 of a: 16 of 17; of b: 2 of 3.
        assertThat(measures.macroF1()).isCloseTo((16.0 / 17 + 2.0 / 3) / 2, within(1e-12));
        assertThat(measures.interval("")[0]).isLessThan(measures.macroF1());
        assertThat(measures.accuracy()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void textsThatDifferInMarksAndMentionsAreHeldOutTogether() {
        Example one = new Example("Kapan ya?", "question", Texts.group("Kapan ya?"), true, "1");
        Example other = new Example("@kawan kapan ya", "question", Texts.group("@kawan kapan ya"), true, "2");

        assertThat(Folds.of(one)).isEqualTo(Folds.of(other)).isBetween(0, Folds.COUNT - 1);
    }

    @Test
    void aDictionaryIsLearntFromSentencesAndTheirTranslations() {
        List<List<String>> from = List.of(
                List.of("rumah", "besar"),
                List.of("rumah", "kecil"),
                List.of("ikan", "besar"),
                List.of("ikan", "kecil"));
        List<List<String>> to = List.of(
                List.of("bola", "maloppo"),
                List.of("bola", "baiccu"),
                List.of("bale", "maloppo"),
                List.of("bale", "baiccu"));

        Dictionary dictionary = new Dictionary(from, to);

        assertThat(dictionary.translate(List.of("ikan", "besar", "sekali"), new Random(1)))
                .isEqualTo("bale maloppo sekali");
    }

    @Test
    void unsureBelowIsTheLeastBoundThatKeepsNineteenOfTwentyRight() {
        Answers answers = new Answers(List.of("a", "b"));
        for (int i = 0; i < 95; i++) {
            answers.add(new Example("x", "a", "x", true, "" + i), "a", 0.9);
        }
        for (int i = 0; i < 20; i++) {
            answers.add(new Example("x", "a", "x", true, "wrong" + i), "b", 0.4);
        }

        assertThat(answers.unsure("")[0]).isCloseTo(0.41, within(1e-12));
        assertThat(answers.unsure("")[1]).isCloseTo(20 / 115.0, within(1e-12));
        assertThat(answers.unsure("b")[0]).isEqualTo(1);
        assertThat(answers.worst(3)).hasSize(3);
    }

    private Path labelled() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String who : WHO) {
            PRAISE.forEach(how -> lines.add("praise\t" + who + " " + how));
            BLAME.forEach(how -> lines.add("blame\t" + who + " " + how));
        }
        return Files.write(folder.resolve("tone.tsv"), lines, StandardCharsets.UTF_8);
    }
}
