package id.lontara.examples.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What answers are worth. */
final class Measures {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 2_025;

    private final List<String> labels;

    /** Right answers in rows, given ones in columns. */
    private final int[][] counts;

    private final List<int[]> pairs = new ArrayList<>();

    Measures(List<String> labels) {
        this.labels = labels;
        this.counts = new int[labels.size()][labels.size()];
    }

    void add(String right, String given) {
        int[] pair = {labels.indexOf(right), labels.indexOf(given)};
        pairs.add(pair);
        counts[pair[0]][pair[1]]++;
    }

    int size() {
        return pairs.size();
    }

    int[][] confusion() {
        return counts;
    }

    double f1(int label) {
        return f1(counts, label);
    }

    double f1(String label) {
        return f1(counts, labels.indexOf(label));
    }

    double macroF1() {
        return macroF1(counts);
    }

    double accuracy() {
        int right = 0;
        for (int label = 0; label < counts.length; label++) {
            right += counts[label][label];
        }
        return (double) right / pairs.size();
    }

    /** The bounds between which 95 % of resamples with replacement lie, of macro-F1 or of one label's F1. */
    double[] interval(String label) {
        Random random = new Random(SEED);
        double[] values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[][] drawn = new int[counts.length][counts.length];
            for (int j = 0; j < pairs.size(); j++) {
                int[] pair = pairs.get(random.nextInt(pairs.size()));
                drawn[pair[0]][pair[1]]++;
            }
            values[i] = label.isEmpty() ? macroF1(drawn) : f1(drawn, labels.indexOf(label));
        }
        Arrays.sort(values);
        return new double[] {values[RESAMPLES / 40], values[RESAMPLES - 1 - RESAMPLES / 40]};
    }

    private static double f1(int[][] counts, int label) {
        int right = counts[label][label];
        int all = 0;
        for (int other = 0; other < counts.length; other++) {
            all += counts[label][other] + counts[other][label];
        }
        return all == 0 ? 0 : 2.0 * right / all;
    }

    private static double macroF1(int[][] counts) {
        double sum = 0;
        for (int label = 0; label < counts.length; label++) {
            sum += f1(counts, label);
        }
        return sum / counts.length;
    }
}
