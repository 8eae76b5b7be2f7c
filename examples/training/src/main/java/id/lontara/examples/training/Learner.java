package id.lontara.examples.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import id.lontara.text.FeatureKind;
import id.lontara.text.Features;
import id.lontara.text.LinearModel;
import id.lontara.text.WordClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Learns a linear model: logistic regression of each label against the rest, by liblinear. What is learnt of the
 * dimensions of an embedding is added to the weights of the words, so that the model needs no embedding.
 */
final class Learner {

    private static final double TOLERANCE = 0.02;

    private final Recipe recipe;
    private final WordClasses classes;
    private final Features features;
    private final @Nullable Embedding embedding;
    private final Map<Integer, Integer> embedded = new HashMap<>();

    /**
     * How a model is learnt.
     *
     * @param kinds which features it sees
     * @param leastCount in how many examples a feature must be
     * @param cost what an error costs beside the size of the weights
     * @param embedding what the embedding counts beside the features; 0 for nothing
     * @param balanced whether each label counts as much as any other, however frequent it is
     * @param reference the label whose score is the zero of all others; empty if each is scored against the rest
     * @param sharpness what scores are multiplied by, so that they are log-odds
     * @param mostFeatures how many features the model keeps: those that say most, the frequent ones first
     */
    record Recipe(
            Set<FeatureKind> kinds,
            int leastCount,
            double cost,
            double embedding,
            boolean balanced,
            String reference,
            double sharpness,
            int mostFeatures) {}

    Learner(Recipe recipe, WordClasses classes, @Nullable Embedding embedding) {
        this.recipe = recipe;
        this.classes = recipe.kinds().contains(FeatureKind.CLASS) ? classes : WordClasses.NONE;
        this.features = Features.of(this.classes);
        this.embedding = recipe.embedding() > 0 ? embedding : null;
        if (this.embedding != null) {
            for (int i = 0; i < this.embedding.words().size(); i++) {
                embedded.put(Texts.feature(this.embedding.words().get(i)), i);
            }
        }
    }

    Vector vector(String text) {
        return Vector.of(Texts.analyze(text), features, recipe.kinds());
    }

    /** Learns from examples whose vectors were made by this learner. */
    LinearModel.Builder learn(LinearModel.Card card, List<Vector> vectors, List<String> labels) {
        Map<Integer, Integer> seen = new TreeMap<>();
        for (Vector vector : vectors) {
            for (int feature : vector.features()) {
                seen.merge(feature, 1, Integer::sum);
            }
        }
        Map<Integer, Integer> columns = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        seen.forEach((feature, count) -> {
            if (count >= recipe.leastCount()) {
                kept.add(feature);
                columns.put(feature, kept.size());
            }
        });
        Problem problem = new Problem();
        problem.l = vectors.size();
        int dimensions = embedding == null ? 0 : embedding.dimensions();
        problem.n = kept.size() + dimensions + 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        problem.bias = 1;
        for (int i = 0; i < problem.l; i++) {
            problem.x[i] = row(vectors.get(i), columns, kept.size(), problem.n);
        }
        List<String> names = card.labels();
        List<double[]> solved = new ArrayList<>();
        for (String name : names) {
            int right = 0;
            for (int i = 0; i < problem.l; i++) {
                boolean is = labels.get(i).equals(name);
                problem.y[i] = is ? 1 : -1;
                right += is ? 1 : 0;
            }
            if (right == 0 || right == problem.l) {
                throw new IllegalArgumentException("no example tells '" + name + "' from the other labels");
            }
            solved.add(solve(problem, right));
        }
        LinearModel.Builder builder = LinearModel.builder(card, classes);
        Map<Integer, double[]> weights = new TreeMap<>();
        int reference = names.indexOf(recipe.reference());
        for (int label = 0; label < names.size(); label++) {
            double[] column = difference(solved.get(label), reference < 0 ? null : solved.get(reference));
            builder.bias(label, column[kept.size() + dimensions]);
            gather(weights, label, names.size(), column, kept);
        }
        for (int feature : strongest(weights, seen)) {
            double[] each = weights.getOrDefault(feature, new double[names.size()]);
            for (int label = 0; label < each.length; label++) {
                builder.add(feature, label, each[label]);
            }
        }
        return builder;
    }

    /** The features that move scores most: by their largest weight, and by how many texts have them. */
    private List<Integer> strongest(Map<Integer, double[]> weights, Map<Integer, Integer> seen) {
        Map<Integer, Double> moves = new HashMap<>();
        weights.forEach((feature, each) -> {
            double largest = 0;
            for (double weight : each) {
                largest = Math.max(largest, Math.abs(weight));
            }
            moves.put(feature, largest * Math.sqrt(1.0 + seen.getOrDefault(feature, 0)));
        });
        return weights.keySet().stream()
                .sorted(Comparator.comparingDouble((Integer feature) -> -moves.getOrDefault(feature, 0.0))
                        .thenComparingInt(feature -> feature))
                .limit(recipe.mostFeatures())
                .toList();
    }

    private double[] difference(double[] weights, double @Nullable [] zero) {
        double[] difference = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            difference[i] = (weights[i] - (zero == null ? 0 : zero[i])) * recipe.sharpness();
        }
        return difference;
    }

    private double[] solve(Problem problem, int right) {
        Parameter parameter = new Parameter(SolverType.L2R_LR, recipe.cost(), TOLERANCE);
        if (recipe.balanced()) {
            double half = problem.l / 2.0;
            parameter.setWeights(new double[] {half / right, half / (problem.l - right)}, new int[] {1, -1});
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        if (model.getLabels()[0] < 0) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
        return weights;
    }

    private Feature[] row(Vector vector, Map<Integer, Integer> columns, int kept, int biasIndex) {
        Map<Integer, Double> cells = new TreeMap<>();
        for (int i = 0; i < vector.features().length; i++) {
            Integer column = columns.get(vector.features()[i]);
            if (column != null) {
                cells.put(column, vector.counts()[i] * vector.scale());
            }
        }
        if (embedding != null) {
            double[] sum = new double[embedding.dimensions()];
            for (int word : vector.words()) {
                Integer index = embedded.get(word);
                if (index != null) {
                    double[] direction = embedding.vector(index);
                    for (int d = 0; d < sum.length; d++) {
                        sum[d] += direction[d];
                    }
                }
            }
            for (int d = 0; d < sum.length; d++) {
                cells.put(kept + 1 + d, sum[d] * vector.scale() * recipe.embedding());
            }
        }
        cells.put(biasIndex, 1.0);
        Feature[] row = new Feature[cells.size()];
        int at = 0;
        for (Map.Entry<Integer, Double> cell : cells.entrySet()) {
            row[at++] = new FeatureNode(cell.getKey(), cell.getValue());
        }
        return row;
    }

    /** Adds a label's weights of features, and of words what the dimensions of the embedding come to. */
    private void gather(Map<Integer, double[]> weights, int label, int labels, double[] column, List<Integer> kept) {
        for (int i = 0; i < kept.size(); i++) {
            weights.computeIfAbsent(kept.get(i), f -> new double[labels])[label] += column[i];
        }
        Embedding all = embedding;
        if (all != null) {
            embedded.forEach((word, index) -> {
                double sum = 0;
                double[] direction = all.vector(index);
                for (int d = 0; d < direction.length; d++) {
                    sum += direction[d] * column[kept.size() + d];
                }
                weights.computeIfAbsent(word, f -> new double[labels])[label] += sum * recipe.embedding();
            });
        }
    }
}
