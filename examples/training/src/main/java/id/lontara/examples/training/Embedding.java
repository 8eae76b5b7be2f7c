package id.lontara.examples.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Vectors of words from unlabelled texts: words that stand beside the same words lie near each other. They are the left
 * singular vectors of the positive pointwise mutual information of words and their neighbours (Levy and Goldberg 2014;
 * contexts smoothed by the power 0.75 as in Levy, Goldberg and Dagan 2015), found by subspace iteration (Halko,
 * Martinsson and Tropp 2011).
 */
final class Embedding {

    private static final int LEAST_COUNT = 4;
    private static final int WIDE = 6;
    private static final double NEXT_BUT_ONE = 0.5;
    private static final double IN_REACH = 0.3;
    private static final double SMOOTHING = 0.75;
    private static final int SPARE = 20;
    private static final int ITERATIONS = 4;
    private static final long SEED = 20_250_807;

    private final List<String> words;
    private final double[][] vectors;
    private final Map<String, Integer> indexes = new HashMap<>();

    private Embedding(List<String> words, double[][] vectors) {
        this.words = words;
        this.vectors = vectors;
        for (int i = 0; i < words.size(); i++) {
            indexes.put(words.get(i), i);
        }
    }

    List<String> words() {
        return words;
    }

    double[] vector(int index) {
        return vectors[index];
    }

    int dimensions() {
        return vectors[0].length;
    }

    /** Of texts as lists of words. */
    static Embedding of(List<List<String>> texts, int dimensions) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> text.forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count >= LEAST_COUNT) {
                words.add(word);
            }
        });
        Map<String, Integer> index = new HashMap<>();
        for (String word : words) {
            index.put(word, index.size());
        }
        return new Embedding(words, new Sparse(index, texts).leftSingularVectors(dimensions));
    }

    /** A sparse matrix of words by contexts; a context is a word and where it stands. */
    private static final class Sparse {

        private final int rows;
        private final int columns;
        private final int[] row;
        private final int[] column;
        private final double[] value;

        Sparse(Map<String, Integer> index, List<List<String>> texts) {
            rows = index.size();
            // Left, right, second to the left, second to the right, anywhere near; and the two ends of a text.
            columns = 5 * (rows + 2);
            Map<Long, Double> sums = new HashMap<>();
            for (List<String> text : texts) {
                int[] at = new int[text.size() + 2];
                at[0] = rows;
                at[at.length - 1] = rows + 1;
                for (int i = 1; i < at.length - 1; i++) {
                    at[i] = index.getOrDefault(text.get(i - 1), -1);
                }
                for (int i = 1; i < at.length - 1; i++) {
                    if (at[i] >= 0) {
                        add(sums, at, i, i - 1, 0, 1);
                        add(sums, at, i, i + 1, 1, 1);
                        add(sums, at, i, i - 2, 2, NEXT_BUT_ONE);
                        add(sums, at, i, i + 2, 3, NEXT_BUT_ONE);
                        for (int j = Math.max(1, i - WIDE); j <= Math.min(at.length - 2, i + WIDE); j++) {
                            if (j != i) {
                                add(sums, at, i, j, 4, IN_REACH);
                            }
                        }
                    }
                }
            }
            long[] keys =
                    sums.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
            double[] ofRow = new double[rows];
            double[] ofColumn = new double[columns];
            for (long key : keys) {
                double sum = sums.getOrDefault(key, 0.0);
                ofRow[(int) (key / columns)] += sum;
                ofColumn[(int) (key % columns)] += sum;
            }
            double smoothed = 0;
            for (int c = 0; c < columns; c++) {
                ofColumn[c] = StrictMath.pow(ofColumn[c], SMOOTHING);
                smoothed += ofColumn[c];
            }
            int[] keptRow = new int[keys.length];
            int[] keptColumn = new int[keys.length];
            double[] kept = new double[keys.length];
            int size = 0;
            for (long key : keys) {
                int r = (int) (key / columns);
                int c = (int) (key % columns);
                double information = StrictMath.log(sums.getOrDefault(key, 0.0) * smoothed / (ofRow[r] * ofColumn[c]));
                if (information > 0) {
                    keptRow[size] = r;
                    keptColumn[size] = c;
                    kept[size++] = information;
                }
            }
            row = Arrays.copyOf(keptRow, size);
            column = Arrays.copyOf(keptColumn, size);
            value = Arrays.copyOf(kept, size);
        }

        private void add(Map<Long, Double> sums, int[] at, int word, int context, int place, double weight) {
            if (context >= 0 && context < at.length && at[context] >= 0) {
                long key = (long) at[word] * columns + (long) place * (rows + 2) + at[context];
                sums.merge(key, weight, Double::sum);
            }
        }

        double[][] leftSingularVectors(int dimensions) {
            int width = Math.min(rows, dimensions + SPARE);
            Random random = new Random(SEED);
            double[][] right = new double[columns][width];
            for (double[] each : right) {
                for (int i = 0; i < width; i++) {
                    each[i] = random.nextGaussian();
                }
            }
            double[][] left = times(right, width);
            orthonormalise(left, width);
            for (int i = 0; i < ITERATIONS; i++) {
                right = transposedTimes(left, width);
                orthonormalise(right, width);
                left = times(right, width);
                orthonormalise(left, width);
            }
            right = transposedTimes(left, width);
            double[][] gram = new double[width][width];
            for (double[] each : right) {
                for (int i = 0; i < width; i++) {
                    for (int j = 0; j < width; j++) {
                        gram[i][j] += each[i] * each[j];
                    }
                }
            }
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(gram, false));
            double[][] vectors = new double[rows][dimensions];
            for (int d = 0; d < dimensions; d++) {
                double[] direction = eigen.getEigenvector(d).toArray();
                // A vector is as long in a direction as the root of what it explains: between none and all of it.
                double weight = StrictMath.pow(Math.max(0, eigen.getRealEigenvalue(d)), 0.25);
                for (int r = 0; r < rows; r++) {
                    double sum = 0;
                    for (int i = 0; i < width; i++) {
                        sum += left[r][i] * direction[i];
                    }
                    vectors[r][d] = sum * weight;
                }
            }
            for (double[] vector : vectors) {
                normalise(vector);
            }
            return vectors;
        }

        private double[][] times(double[][] right, int width) {
            double[][] product = new double[rows][width];
            for (int k = 0; k < value.length; k++) {
                double[] from = right[column[k]];
                double[] to = product[row[k]];
                for (int i = 0; i < width; i++) {
                    to[i] += value[k] * from[i];
                }
            }
            return product;
        }

        private double[][] transposedTimes(double[][] left, int width) {
            double[][] product = new double[columns][width];
            for (int k = 0; k < value.length; k++) {
                double[] from = left[row[k]];
                double[] to = product[column[k]];
                for (int i = 0; i < width; i++) {
                    to[i] += value[k] * from[i];
                }
            }
            return product;
        }

        /** Gram and Schmidt, each column against those before it, twice so that nothing is left. */
        private static void orthonormalise(double[][] matrix, int width) {
            for (int i = 0; i < width; i++) {
                for (int again = 0; again < 2; again++) {
                    double[] along = new double[i];
                    for (double[] each : matrix) {
                        for (int j = 0; j < i; j++) {
                            along[j] += each[j] * each[i];
                        }
                    }
                    for (double[] each : matrix) {
                        for (int j = 0; j < i; j++) {
                            each[i] -= along[j] * each[j];
                        }
                    }
                }
                double square = 0;
                for (double[] each : matrix) {
                    square += each[i] * each[i];
                }
                double length = Math.sqrt(square);
                for (double[] each : matrix) {
                    each[i] = length > 0 ? each[i] / length : 0;
                }
            }
        }

        static void normalise(double[] vector) {
            double square = 0;
            for (double each : vector) {
                square += each * each;
            }
            double length = Math.sqrt(square);
            for (int i = 0; i < vector.length; i++) {
                vector[i] = length > 0 ? vector[i] / length : 0;
            }
        }
    }

    /** The class of each word: k-means from the vectors of frequent words on, so that it depends on nothing but them. */
    Map<String, Integer> classes(int count) {
        List<double[]> centres = new ArrayList<>();
        Random random = new Random(SEED);
        while (centres.size() < count) {
            centres.add(vectors[random.nextInt(vectors.length)].clone());
        }
        int[] nearest = new int[vectors.length];
        for (int iteration = 0; iteration < 25; iteration++) {
            double[][] sums = new double[count][dimensions()];
            for (int w = 0; w < vectors.length; w++) {
                nearest[w] = nearest(vectors[w], centres);
                for (int d = 0; d < dimensions(); d++) {
                    sums[nearest[w]][d] += vectors[w][d];
                }
            }
            for (int c = 0; c < count; c++) {
                Sparse.normalise(sums[c]);
                centres.set(c, sums[c]);
            }
        }
        Map<String, Integer> classes = new TreeMap<>();
        for (int w = 0; w < nearest.length; w++) {
            classes.put(words.get(w), nearest[w]);
        }
        return classes;
    }

    private static int nearest(double[] vector, List<double[]> centres) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.size(); c++) {
            double product = 0;
            double[] centre = centres.get(c);
            for (int d = 0; d < vector.length; d++) {
                product += vector[d] * centre[d];
            }
            if (product > most) {
                most = product;
                best = c;
            }
        }
        return best;
    }
}
