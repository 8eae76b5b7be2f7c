package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.lontara.text.LinearClassifier.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LinearClassifierTest {

    private static final WordClasses CLASSES = WordClasses.of(Map.of("wet", 0, "damp", 0, "dry", 1, "hot", 1));
    private static final Features FEATURES = Features.of(CLASSES);
    private static final TextAnalyzer ANALYZER = TextAnalyzer.plain();

    /** The formula of {@link LinearModel}, feature by feature, without anything remembered. */
    @Test
    void scoresAreTheSumOfWhatEachFeatureSays() {
        Random random = new Random(20);
        for (int round = 0; round < 50; round++) {
            Map<Integer, double[]> weights = new TreeMap<>();
            List<AnalyzedText> texts = texts(random);
            LinearModel.Builder builder = LinearModel.builder(card("m", "a", "b"), CLASSES)
                    .bias(0, 0.5)
                    .bias(1, -2);
            for (AnalyzedText text : texts.subList(0, 5)) {
                FEATURES.of(text, (kind, feature, from, to) -> {
                    // Whole multiples of one step, the largest 127 of them, so that nothing is rounded.
                    double[] pair = {random.nextInt(255) - 127, random.nextInt(255) - 127};
                    if (weights.putIfAbsent(feature, pair) == null) {
                        builder.add(feature, 0, pair[0]).add(feature, 1, pair[1]);
                    }
                });
            }
            double[] most = new double[2];
            weights.values().forEach(pair -> {
                most[0] = Math.max(most[0], Math.abs(pair[0]));
                most[1] = Math.max(most[1], Math.abs(pair[1]));
            });
            if (most[0] < 127 || most[1] < 127) {
                continue;
            }
            LinearClassifier classifier = LinearClassifier.of(List.of(builder.build()));
            for (AnalyzedText text : texts) {
                double[] sums = new double[2];
                FEATURES.of(text, (kind, feature, from, to) -> {
                    double[] pair = weights.getOrDefault(feature, new double[2]);
                    sums[0] += pair[0];
                    sums[1] += pair[1];
                });
                double size = Math.sqrt(1.0 + text.tokens().size());
                double[] scores = classifier.logOdds(text);
                assertThat(scores[0]).describedAs(text.text()).isCloseTo(0.5 + sums[0] / size, within(1e-9));
                assertThat(scores[1]).describedAs(text.text()).isCloseTo(-2 + sums[1] / size, within(1e-9));
            }
        }
    }

    @Test
    void aLongTextAndLabelsBeyondOneWordOfMemoryAreAddedUpExactly() {
        Random random = new Random(257);
        String[] labels = new String[LinearModel.MOST_LABELS];
        for (int label = 0; label < labels.length; label++) {
            labels[label] = "l" + label;
        }
        AnalyzedText text = ANALYZER.analyze("wet dry damp hot ".repeat(400));
        Map<Integer, int[]> weights = new TreeMap<>();
        FEATURES.of(
                text,
                (kind, feature, from, to) -> weights.computeIfAbsent(
                        feature, f -> random.ints(labels.length, -127, 128).toArray()));
        weights.put(0, random.ints(labels.length, -127, 128).toArray());
        weights.put(-1, random.ints(labels.length, -127, 128).toArray());
        LinearModel.Builder builder = LinearModel.builder(card("m", labels), CLASSES);
        weights.forEach((feature, each) -> {
            for (int label = 0; label < labels.length; label++) {
                builder.add(feature, label, each[label]);
            }
        });
        LinearModel model = builder.build();
        long[] sums = new long[labels.length];
        FEATURES.of(text, (kind, feature, from, to) -> {
            for (int label = 0; label < labels.length; label++) {
                long rounded =
                        Math.round(weights.getOrDefault(feature, new int[0])[label] / (double) model.step(label));
                sums[label] += Math.max(-LinearModel.LARGEST, Math.min(LinearModel.LARGEST, rounded));
            }
        });

        double[] scores = LinearClassifier.of(List.of(model, trained("other", CLASSES, "wet", 1)))
                .logOdds(text);

        for (int label = 0; label < labels.length; label++) {
            double score = model.step(label)
                    * sums[label]
                    / Math.sqrt(1.0 + text.tokens().size());
            assertThat(scores[label])
                    .describedAs(labels[label])
                    .isCloseTo(score, within(1e-6 * Math.abs(score) + 1e-9));
        }
    }

    @Test
    void modelsTogetherScoreLikeEachAlone() {
        LinearModel one = trained("one", CLASSES, "wet clouds", 3);
        LinearModel other = trained("other", WordClasses.NONE, "dry hot days", -2);
        LinearClassifier together = LinearClassifier.of(List.of(one, other));

        for (AnalyzedText text : texts(new Random(3))) {
            double[] scores = together.logOdds(text);
            assertThat(scores[together.index("one", "yes")])
                    .isEqualTo(LinearClassifier.of(List.of(one)).logOdds(text)[0]);
        }
        assertThat(together.logOdds(ANALYZER.analyze("dry hot days"))[together.index("other", "yes")])
                .isNegative();
    }

    @Test
    void aWordThatWasNeverLearntIsKnownByItsClass() {
        LinearModel model = trained("weather", CLASSES, "wet", 2);
        LinearClassifier classifier = LinearClassifier.of(List.of(model));

        double damp = classifier.logOdds(ANALYZER.analyze("damp"))[0];
        double dust = classifier.logOdds(ANALYZER.analyze("hot"))[0];

        assertThat(damp).isGreaterThan(dust);
    }

    @Test
    void contributionsTellWhereAScoreComesFrom() {
        LinearClassifier classifier = LinearClassifier.of(List.of(trained("weather", WordClasses.NONE, "wet", 2)));
        AnalyzedText text = ANALYZER.analyze("A hill, all Wet!");

        List<Contribution> told = classifier.contributions(text, 0, 5);

        assertThat(told.get(0).logOdds()).isPositive();
        assertThat(text.text(told.get(0).start(), told.get(0).end())).isEqualTo("Wet");
        assertThat(classifier.contributions(text, 0, 0)).isEmpty();
    }

    @Test
    void contributionsLengthAndBiasAddUpToTheScore() {
        LinearModel model = trained("weather", CLASSES, "wet clouds over wet hills", 1);
        LinearClassifier classifier = LinearClassifier.of(List.of(model));
        for (AnalyzedText text : texts(new Random(9))) {
            int[] shape = {0};
            FEATURES.of(text, (kind, feature, from, to) -> {
                if (kind == FeatureKind.SHAPE || from == to) {
                    shape[0] += weight(model, feature);
                }
            });
            double size = Math.sqrt(1.0 + text.tokens().size());
            double sum = model.bias(0) + (double) model.step(0) * shape[0] / size;
            for (Contribution each : classifier.contributions(text, 0, Integer.MAX_VALUE)) {
                sum += each.logOdds();
            }
            assertThat(classifier.logOdds(text)[0]).isCloseTo(sum, within(1e-9));
        }
    }

    private static int weight(LinearModel model, int feature) {
        for (int index = 0; index < model.size(); index++) {
            if (model.features()[index] == feature) {
                return model.weight(index, 0);
            }
        }
        return 0;
    }

    @Test
    void theStrongestTokensAreThoseThatSayMostAloneTheEarlierOfEquals() {
        LinearModel.Builder builder = LinearModel.builder(card("weather", "yes"), WordClasses.NONE);
        Map<String, Double> words = Map.of("wet", 3.0, "damp", 2.0, "dry", -2.0);
        words.forEach((word, weight) -> Features.of(WordClasses.NONE)
                .of(ANALYZER.analyze(word), (kind, feature, from, to) -> {
                    if (kind == FeatureKind.WORD) {
                        builder.add(feature, 0, weight);
                    }
                }));
        LinearClassifier classifier = LinearClassifier.of(List.of(builder.build()));
        AnalyzedText text = ANALYZER.analyze("damp, dry and wet; damp");

        assertThat(classifier.strongestTokens(text, 0, 9))
                .extracting(Contribution::start)
                .containsExactly(14, 0, 19);
        assertThat(classifier.strongestTokens(text, 0, 2))
                .extracting(Contribution::start)
                .containsExactly(14, 0);
        assertThat(classifier.strongestTokens(text, 0, 0)).isEmpty();
    }

    @Test
    void aTokenAloneIsScoredByWhatItIsAndNotByWhatStandsBesideIt() {
        LinearClassifier classifier = LinearClassifier.of(List.of(trained("weather", CLASSES, "wet clouds", 2)));
        AnalyzedText text = ANALYZER.analyze("over wet hills");

        assertThat(classifier.logOdds(text, 1)).isEqualTo(classifier.logOdds(ANALYZER.analyze("wet"), 0));
        assertThat(classifier.logOdds(text, 1)[0]).isGreaterThan(classifier.logOdds(text, 0)[0]);
        assertThatThrownBy(() -> classifier.logOdds(text, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void twoClassifiersOnOneAnalyzerDoNotDisturbEachOther() {
        LinearClassifier one = LinearClassifier.of(List.of(trained("one", CLASSES, "wet clouds", 3)));
        LinearClassifier other = LinearClassifier.of(List.of(trained("other", CLASSES, "wet clouds", -3)));
        AnalyzedText text = ANALYZER.analyze("wet clouds");

        double[] first = one.logOdds(text);
        double[] between = other.logOdds(text);

        assertThat(one.logOdds(text)).isEqualTo(first);
        assertThat(between[0]).isNotEqualTo(first[0]);
    }

    @Test
    void threadsGetTheSameScores() {
        LinearClassifier classifier = LinearClassifier.of(List.of(trained("one", CLASSES, "wet clouds over hills", 3)));
        List<String> texts =
                texts(new Random(5)).stream().map(AnalyzedText::text).toList();
        List<double[]> alone = texts.stream()
                .map(text -> classifier.logOdds(TextAnalyzer.plain().analyze(text)))
                .toList();
        TextAnalyzer shared = TextAnalyzer.plain();

        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            threads.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < texts.size(); i++) {
                    assertThat(classifier.logOdds(shared.analyze(texts.get(i)))).isEqualTo(alone.get(i));
                }
            }));
        }
        threads.forEach(CompletableFuture::join);
    }

    @Test
    void hostileTextsAreScoredToo() {
        LinearClassifier classifier = LinearClassifier.of(List.of(trained("one", CLASSES, "wet clouds", 3)));
        List<String> hostile = List.of(
                "",
                " ",
                "x".repeat(1_000_000),
                "a ".repeat(500_000),
                "\u0301".repeat(10_000),
                "\ud83d",
                "\u202e\u202dabc",
                "😀".repeat(9_000));

        for (String text : hostile) {
            assertThat(classifier.logOdds(ANALYZER.analyze(text))[0]).isFinite();
            assertThat(classifier.contributions(ANALYZER.analyze(text), 0, 3)).hasSizeLessThan(4);
        }
    }

    @Test
    void classesThatDifferAreNotMixed() {
        LinearModel one = trained("one", CLASSES, "wet", 1);
        LinearModel other = trained("other", WordClasses.of(Map.of("wet", 1)), "wet", 1);

        assertThatThrownBy(() -> LinearClassifier.of(List.of(one, other)))
                .hasMessageContaining("same classes of words");
        assertThatThrownBy(() -> LinearClassifier.of(List.of(one, one))).hasMessageContaining("each of another name");
        assertThatThrownBy(() -> LinearClassifier.of(List.of())).hasMessageContaining("at least one model");
    }

    @Test
    void anUnknownLabelIsRefusedByName() {
        LinearClassifier classifier = LinearClassifier.of(List.of(trained("one", CLASSES, "wet", 1)));

        assertThatThrownBy(() -> classifier.index("one", "no"))
                .hasMessageContaining("'no'")
                .hasMessageContaining("'one'");
    }

    private static LinearModel trained(String name, WordClasses classes, String text, double weight) {
        LinearModel.Builder builder = LinearModel.builder(card(name, "yes"), classes);
        Features.of(classes).of(ANALYZER.analyze(text), (kind, feature, from, to) -> builder.add(feature, 0, weight));
        return builder.build();
    }

    private static LinearModel.Card card(String name, String... labels) {
        return new LinearModel.Card(name, "1", List.of(labels), List.of("nothing"), "Apache-2.0");
    }

    private static List<AnalyzedText> texts(Random random) {
        List<String> words = List.of(
                "wet",
                "damp",
                "dry",
                "hot",
                "clouds",
                "#rain",
                "@met",
                "12.5",
                "!",
                "?",
                "😀",
                "over",
                "hills",
                "www.met.int",
                "x1y");
        List<AnalyzedText> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(9); j > 0; j--) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            texts.add(ANALYZER.analyze(text.toString()));
        }
        return texts;
    }
}
