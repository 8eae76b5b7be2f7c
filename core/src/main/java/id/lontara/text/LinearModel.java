package id.lontara.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was learnt of a set of labels: for each feature how much it speaks for and against each of them. It is data; a
 * {@link LinearClassifier} reads texts with it. Immutable and thread-safe.
 *
 * <p>The score of a label is {@code bias + step × (sum of the weights of all features of the text) ÷ √(1 + tokens)},
 * in log-odds. Weights are whole numbers from -127 to 127, and {@code step} is what one of them is worth.
 */
public final class LinearModel {

    /** The most labels that a model can have. */
    public static final int MOST_LABELS = 64;

    /** The largest weight, for and against. */
    static final int LARGEST = 127;

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    private final Card card;
    private final WordClasses classes;
    private final float[] bias;
    private final float[] step;
    private final int[] features;
    private final byte[] weights;

    LinearModel(Card card, WordClasses classes, float[] bias, float[] step, int[] features, byte[] weights) {
        this.card = card;
        this.classes = classes;
        this.bias = bias;
        this.step = step;
        this.features = features;
        this.weights = weights;
    }

    /**
     * What a model is, for whoever has to answer for its use. Immutable and thread-safe.
     *
     * @param name its name, lower-case words joined by dots and hyphens
     * @param version its version
     * @param labels what it tells apart, at least one
     * @param trainedOn the data that it learnt from, with whom to name, one line each
     * @param licence the licence of the model
     */
    public record Card(String name, String version, List<String> labels, List<String> trainedOn, String licence) {

        /** Refuses what could not be written down. */
        public Card {
            labels = List.copyOf(labels);
            trainedOn = List.copyOf(trainedOn);
            check(name, "name");
            for (String label : labels) {
                check(label, "label");
            }
            if (labels.isEmpty() || labels.size() > MOST_LABELS) {
                throw new IllegalArgumentException(
                        "a model has 1 to " + MOST_LABELS + " labels, but was " + labels.size());
            }
            if (labels.stream().distinct().count() < labels.size()) {
                throw new IllegalArgumentException("each label stands once, but was " + labels);
            }
            line(version, "version");
            line(licence, "licence");
            trainedOn.forEach(line -> line(line, "trained-on"));
        }

        private static void check(String word, String what) {
            if (!WORD.matcher(word).matches()) {
                throw new IllegalArgumentException("the " + what
                        + " of a model is lower-case words joined by dots or hyphens, but was '" + word + "'");
            }
        }

        private static void line(String text, String what) {
            if (text.isBlank() || text.lines().count() != 1) {
                throw new IllegalArgumentException("the " + what + " of a model is one line, but was '" + text + "'");
            }
        }
    }

    /**
     * Reads a model.
     *
     * @param file what the file is called, for the message if it is refused
     * @param bytes the whole file
     * @return the model
     * @throws ModelFormatException if it is no model, damaged, or made for other features than {@link Features#VERSION}
     */
    public static LinearModel read(String file, byte[] bytes) {
        return new ModelReader(file, bytes).read();
    }

    /**
     * Writes this model; {@link #read} gives an equal one. The same model gives the same bytes.
     *
     * @param out takes the file; not closed
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        out.write(new ModelWriter().bytes(this));
    }

    /**
     * What this model is.
     *
     * @return name, version, labels, data and licence
     */
    public Card card() {
        return card;
    }

    /**
     * How many features have a weight.
     *
     * @return the count
     */
    public int size() {
        return features.length;
    }

    WordClasses classes() {
        return classes;
    }

    float bias(int label) {
        return bias[label];
    }

    float step(int label) {
        return step[label];
    }

    /** The features, in the order of their numbers. */
    int[] features() {
        return features;
    }

    int weight(int index, int label) {
        return weights[index * card.labels().size() + label];
    }

    /**
     * Starts a model, for whoever trains one.
     *
     * @param card what it is
     * @param classes the classes of words that its features were made with
     * @return a builder
     */
    public static Builder builder(Card card, WordClasses classes) {
        return new Builder(card, classes);
    }

    @Override
    public String toString() {
        return card.name() + " " + card.version();
    }

    /** Collects weights. Not thread-safe. */
    public static final class Builder {

        private final Card card;
        private final WordClasses classes;
        private final double[] bias;
        private final Map<Integer, double[]> weights = new TreeMap<>();

        private Builder(Card card, WordClasses classes) {
            this.card = Objects.requireNonNull(card, "card");
            this.classes = Objects.requireNonNull(classes, "classes");
            this.bias = new double[card.labels().size()];
        }

        /**
         * Sets what a text without any known feature scores.
         *
         * @param label the index of the label
         * @param logOdds the score
         * @return this
         */
        public Builder bias(int label, double logOdds) {
            bias[label] = finite(logOdds);
            return this;
        }

        /**
         * Adds to the weight of a feature.
         *
         * @param feature the number that {@link Features} gives it
         * @param label the index of the label
         * @param logOdds what the feature adds in a text of one token
         * @return this
         */
        public Builder add(int feature, int label, double logOdds) {
            weights.computeIfAbsent(feature, f -> new double[bias.length])[label] += finite(logOdds);
            return this;
        }

        private static double finite(double logOdds) {
            if (!Double.isFinite(logOdds)) {
                throw new IllegalArgumentException("log-odds are finite, but were " + logOdds);
            }
            return logOdds;
        }

        /**
         * Rounds the weights to whole numbers. Features whose weights all become zero are left out.
         *
         * @return the model
         */
        public LinearModel build() {
            int labels = bias.length;
            float[] step = new float[labels];
            for (int label = 0; label < labels; label++) {
                step[label] = step(label);
            }
            List<Integer> kept = new ArrayList<>();
            byte[] rounded = new byte[weights.size() * labels];
            for (Map.Entry<Integer, double[]> each : weights.entrySet()) {
                int row = kept.size() * labels;
                boolean some = false;
                for (int label = 0; label < labels; label++) {
                    long weight = Math.round(each.getValue()[label] / step[label]);
                    rounded[row + label] = (byte) Math.max(-LARGEST, Math.min(LARGEST, weight));
                    some |= rounded[row + label] != 0;
                }
                if (some) {
                    kept.add(each.getKey());
                }
            }
            float[] biases = new float[labels];
            for (int label = 0; label < labels; label++) {
                biases[label] = (float) bias[label];
            }
            int[] features = kept.stream().mapToInt(Integer::intValue).toArray();
            return new LinearModel(
                    card, classes, biases, step, features, Arrays.copyOf(rounded, features.length * labels));
        }

        /**
         * What one is worth. The few largest weights are cut, so that the many small ones are not all rounded to nothing.
         */
        private float step(int label) {
            double[] sizes = weights.values().stream()
                    .mapToDouble(all -> Math.abs(all[label]))
                    .filter(size -> size > 0)
                    .sorted()
                    .toArray();
            if (sizes.length == 0) {
                return 1;
            }
            double large = sizes[Math.min(sizes.length - 1, (int) (sizes.length * 0.9995))];
            return (float) (large / LARGEST);
        }
    }
}
