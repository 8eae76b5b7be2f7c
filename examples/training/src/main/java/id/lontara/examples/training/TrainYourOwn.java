package id.lontara.examples.training;

import id.lontara.text.FeatureKind;
import id.lontara.text.LinearClassifier;
import id.lontara.text.LinearModel;
import id.lontara.text.WordClasses;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Makes a model of comments that you labelled yourself: {@code TrainYourOwn <comments.tsv> <name> <file.model>}. The table
 * has a line for each comment, the label, a tab, the text. Says first how well such a model does on comments that it has
 * not seen.
 */
public final class TrainYourOwn {

    private TrainYourOwn() {}

    /**
     * Measures by five folds, then learns from all and writes the model.
     *
     * @param arguments the labelled comments, the name of the model, the file for it
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "three arguments are wanted: labelled comments (label, tab, text), the name of the model, the file");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path source = Path.of(arguments[0]);
        List<Example> examples = read(source);
        List<String> labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        LinearModel.Card card = new LinearModel.Card(
                arguments[1], "1", labels, List.of(String.valueOf(source.getFileName())), "unpublished");
        Learner learner = new Learner(
                Learner.Recipe.of(EnumSet.allOf(FeatureKind.class), 0.3, 100_000)
                        .embedding(0),
                WordClasses.NONE,
                null);
        List<Vector> vectors =
                examples.stream().map(each -> learner.vector(each.text())).toList();

        Measures measures = new Measures(labels);
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            LinearClassifier classifier = LinearClassifier.of(List.of(learner.learn(card, examples, vectors, fold)));
            for (Example example : examples) {
                if (Folds.of(example) == fold) {
                    measures.add(example.label(), labels.get(best(classifier.logOdds(Texts.analyze(example.text())))));
                }
            }
        }
        double[] interval = measures.interval("");
        out.printf(
                Locale.ROOT,
                "%d comments, five folds: macro-F1 %.1f (95 %% interval %.1f to %.1f)%n",
                measures.size(),
                100 * measures.macroF1(),
                100 * interval[0],
                100 * interval[1]);
        for (int label = 0; label < labels.size(); label++) {
            out.printf(Locale.ROOT, "  %-24s F1 %.1f%n", labels.get(label), 100 * measures.f1(label));
        }
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[2]))) {
            learner.learn(card, examples, vectors, Folds.NONE).write(file);
        }
        out.println("Written to " + arguments[2]);
    }

    private static List<Example> read(Path source) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(source, StandardCharsets.UTF_8)) {
            number++;
            int tab = line.indexOf('\t');
            if (tab < 1) {
                wrong.add("line " + number + " has no label and tab before its text");
            } else {
                String text = line.substring(tab + 1);
                examples.add(new Example(text, line.substring(0, tab), Texts.group(text), true, "line " + number));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(source + ": " + String.join("; ", wrong));
        }
        return examples;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }
}
