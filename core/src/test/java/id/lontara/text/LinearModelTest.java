package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    private static final LinearModel.Card CARD = new LinearModel.Card(
            "weather", "3", List.of("rain", "sun"), List.of("Diaries of 1890, public domain"), "Apache-2.0");

    @Test
    void whatIsWrittenIsReadAgainToTheByte() throws IOException {
        byte[] file = file(model());

        LinearModel read = LinearModel.read("weather.model", file);

        assertThat(read.card()).isEqualTo(CARD);
        assertThat(read.size()).isEqualTo(model().size()).isPositive();
        assertThat(file(read)).isEqualTo(file);
    }

    @Test
    void aModelThatWasReadScoresLikeTheOneThatWasWritten() throws IOException {
        AnalyzedText text = TextAnalyzer.plain().analyze("wet clouds over the hill");
        LinearModel model = model();

        double[] before = LinearClassifier.of(List.of(model)).logOdds(text);
        double[] after = LinearClassifier.of(List.of(LinearModel.read("weather.model", file(model))))
                .logOdds(text);

        assertThat(after).isEqualTo(before);
    }

    @Test
    void whatAModelIsCanBeReadWithAnyViewer() throws IOException {
        assertThat(new String(file(model()), StandardCharsets.ISO_8859_1)).startsWith("""
                        lontara linear model 1
                        name: weather
                        version: 3
                        labels: rain sun
                        features: 1
                        trained-on: Diaries of 1890, public domain
                        licence: Apache-2.0

                        """);
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        byte[] file = file(model());
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> LinearModel.read("weather.model", damaged))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageStartingWith("weather.model: ");
        }
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        byte[] file = file(model());
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> LinearModel.read("weather.model", cut)).isInstanceOf(ModelFormatException.class);
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedAsSuch() {
        byte[] picture =
                "\u0089PNG and so on, for quite a while, so that it is long enough".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> LinearModel.read("a.png", picture))
                .hasMessage("a.png: this is no model: its first line is not 'lontara linear model 1'");
    }

    @Test
    void otherFeaturesAreRefusedWithBothVersions() throws IOException {
        byte[] file = resealed(file(model()), text -> text.replace("features: 1\n", "features: 9\n"));

        assertThatThrownBy(() -> LinearModel.read("weather.model", file))
                .hasMessageContaining("features of version 9")
                .hasMessageContaining("version 1");
    }

    @Test
    void missingAndRepeatedLinesAreRefusedByName() throws IOException {
        byte[] without = resealed(file(model()), text -> text.replace("licence: Apache-2.0\n", ""));
        byte[] twice = resealed(file(model()), text -> text.replace("version: 3\n", "version: 3\nversion: 4\n"));

        assertThatThrownBy(() -> LinearModel.read("weather.model", without)).hasMessageContaining("'licence: …'");
        assertThatThrownBy(() -> LinearModel.read("weather.model", twice)).hasMessageContaining("'version: …'");
    }

    /** The checksum of a forged file may fit; no count in it is believed beyond the bytes that are there. */
    @Test
    void noForgedFileDoesMoreThanBeRefused() throws IOException {
        byte[] file = file(model());
        Random random = new Random(41);
        for (int i = 0; i < 2_000; i++) {
            byte[] forged = Arrays.copyOf(file, file.length - 32);
            for (int j = 0; j <= random.nextInt(4); j++) {
                forged[random.nextInt(forged.length)] = (byte) random.nextInt();
            }
            byte[] sealed = sealed(forged);
            try {
                LinearModel read = LinearModel.read("forged.model", sealed);
                LinearClassifier.of(List.of(read)).logOdds(TextAnalyzer.plain().analyze("wet"));
            } catch (ModelFormatException e) {
                assertThat(e).hasMessageStartingWith("forged.model: ");
            }
        }
    }

    @Test
    void aCardRefusesWhatCouldNotBeWrittenDown() {
        assertThatThrownBy(() -> new LinearModel.Card("Weather", "1", List.of("rain"), List.of(), "Apache-2.0"))
                .hasMessageContaining("'Weather'");
        assertThatThrownBy(() -> new LinearModel.Card("weather", "1", List.of("rain", "rain"), List.of(), "Apache-2.0"))
                .hasMessageContaining("each label stands once");
        assertThatThrownBy(
                        () -> new LinearModel.Card("weather", "1\nname: x", List.of("rain"), List.of(), "Apache-2.0"))
                .hasMessageContaining("one line");
        assertThatThrownBy(() -> new LinearModel.Card("weather", "1", List.of(), List.of(), "Apache-2.0"))
                .hasMessageContaining("1 to 64 labels");
    }

    @Test
    void featuresThatSayNothingAreLeftOut() {
        LinearModel model = LinearModel.builder(CARD, WordClasses.NONE)
                .add(1, 0, 2.0)
                .add(2, 0, 0.000_01)
                .add(3, 1, 0)
                .build();

        assertThat(model.size()).isEqualTo(1);
    }

    static LinearModel model() {
        LinearModel.Builder builder = LinearModel.builder(CARD, WordClasses.of(Map.of("wet", 0, "damp", 0, "dry", 1)));
        Features features = Features.of(WordClasses.of(Map.of("wet", 0, "damp", 0, "dry", 1)));
        features.of(
                TextAnalyzer.plain().analyze("wet clouds"), (kind, feature, from, to) -> builder.add(feature, 0, 0.5));
        features.of(
                TextAnalyzer.plain().analyze("dry day"), (kind, feature, from, to) -> builder.add(feature, 1, 0.25));
        return builder.bias(0, -0.5).bias(1, 0.125).build();
    }

    static byte[] file(LinearModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static byte[] resealed(byte[] file, UnaryOperator<String> change) {
        String text = new String(file, 0, file.length - 32, StandardCharsets.ISO_8859_1);
        return sealed(change.apply(text).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] sealed(byte[] content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
            byte[] sealed = Arrays.copyOf(content, content.length + sum.length);
            System.arraycopy(sum, 0, sealed, content.length, sum.length);
            return sealed;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
