package id.lontara.examples.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was answered to held-out texts. */
final class Answers {

    private static final int BINS = 10;
    private static final double WANTED = 0.95;

    private final List<String> labels;
    private final List<Answer> answers = new ArrayList<>();

    /**
     * One answer.
     *
     * @param example the text and its right label
     * @param given the label that was given
     * @param confidence how sure the label was, 0 to 1
     */
    record Answer(Example example, String given, double confidence) {

        boolean isRight() {
            return example.label().equals(given);
        }
    }

    Answers(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    void add(Example example, String given, double confidence) {
        answers.add(new Answer(example, given, confidence));
    }

    List<String> labels() {
        return labels;
    }

    int size() {
        return answers.size();
    }

    Measures measures() {
        Measures measures = new Measures(labels);
        answers.forEach(each -> measures.add(each.example().label(), each.given()));
        return measures;
    }

    /** Macro-F1 of whoever always gives the most frequent label. */
    double majority() {
        String most = labels.stream()
                .max(Comparator.comparingLong(label -> answers.stream()
                        .filter(each -> each.example().label().equals(label))
                        .count()))
                .orElseThrow();
        Measures measures = new Measures(labels);
        answers.forEach(each -> measures.add(each.example().label(), most));
        return measures.macroF1();
    }

    /** The mean distance between confidence and share of right answers over ten bins of confidence. */
    double calibrationError() {
        int[] counts = new int[BINS];
        double[] sure = new double[BINS];
        double[] right = new double[BINS];
        for (Answer each : answers) {
            int bin = Math.min(BINS - 1, (int) (each.confidence() * BINS));
            counts[bin]++;
            sure[bin] += each.confidence();
            right[bin] += each.isRight() ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(sure[bin] - right[bin]);
        }
        return sum / answers.size();
    }

    /**
     * The least confidence, in hundredths, above which at least 95 % of answers are right, and the share of answers below.
     *
     * @param given the answer that is looked at; empty for all
     */
    double[] unsure(String given) {
        List<Answer> asked = answers.stream()
                .filter(each -> given.isEmpty() || each.given().equals(given))
                .toList();
        for (int hundredths = 0; hundredths < 100; hundredths++) {
            double bound = hundredths / 100.0;
            long above =
                    asked.stream().filter(each -> each.confidence() >= bound).count();
            long right = asked.stream()
                    .filter(each -> each.confidence() >= bound && each.isRight())
                    .count();
            if (above > 0 && right >= WANTED * above) {
                return new double[] {bound, 1 - (double) above / asked.size()};
            }
        }
        return new double[] {1, 1};
    }

    /** The wrong answers that were given with the most confidence. */
    List<Answer> worst(int count) {
        return answers.stream()
                .filter(each -> !each.isRight())
                .sorted(Comparator.comparingDouble((Answer each) -> -each.confidence())
                        .thenComparing(each -> each.example().id()))
                .limit(count)
                .toList();
    }
}
