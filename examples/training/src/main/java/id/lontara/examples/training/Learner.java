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
import java.util.Arrays;
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

    /** In how many examples a feature must be. */
    private static final int LEAST_COUNT = 2;

    private final Recipe recipe;
    private final WordClasses classes;
    private final Features features;
    private final @Nullable Embedding embedding;
    private final Map<Integer, Integer> embedded = new HashMap<>();

    /**
     * How a model is learnt.
     *
     * @param kinds which features it sees
     * @param cost what an error costs beside the size of the weights
     * @param embedding what the embedding counts beside the features; 0 for nothing
     * @param ratio whether a feature counts as much as the logarithm of how much more often it is in texts of a label than
     *     in others (Wang and Manning 2012), so that few examples suffice for what is clear
     * @param reference the label whose score is the zero of all others; empty if each is scored against the rest
     * @param sharpness what scores are multiplied by, so that they are log-odds
     * @param priors what is added to the log-odds of labels that are rarer, or more frequent, where the model is used than
     *     among its examples, in which each counts the same
     * @param mostFeatures how many features the model keeps: those that say most, the frequent ones first
     */
    record Recipe(
            Set<FeatureKind> kinds,
            double cost,
            double embedding,
            boolean ratio,
            String reference,
            double sharpness,
            Map<String, Double> priors,
            int mostFeatures) {

        /** Each label against the rest, with all of the embedding. */
        static Recipe of(Set<FeatureKind> kinds, double cost, int mostFeatures) {
            return new Recipe(kinds, cost, 1, false, "", 1, Map.of(), mostFeatures);
        }

        Recipe embedding(double share) {
            return new Recipe(kinds, cost, share, ratio, reference, sharpness, priors, mostFeatures);
        }

        Recipe byRatio() {
            return new Recipe(kinds, cost, embedding, true, reference, sharpness, priors, mostFeatures);
        }

        Recipe against(String label, double itsSharpness) {
            return new Recipe(kinds, cost, embedding, ratio, label, itsSharpness, priors, mostFeatures);
        }

        Recipe prior(String label, double logOdds) {
            return new Recipe(
                    kinds, cost, embedding, ratio, reference, sharpness, Map.of(label, logOdds), mostFeatures);
        }
    }

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

    /**
     * Learns from examples.
     *
     * @param all their vectors, made by this learner, in the same order
     * @param without the fold that is held out, {@link Folds#NONE} for none
     */
    LinearModel learn(LinearModel.Card card, List<Example> examples, List<Vector> all, int without) {
        List<Vector> vectors = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (Folds.of(examples.get(i)) != without) {
                vectors.add(all.get(i));
                labels.add(examples.get(i).label());
            }
        }
        Map<Integer, Integer> seen = new TreeMap<>();
        for (Vector vector : vectors) {
            for (int feature : vector.features()) {
                seen.merge(feature, 1, Integer::sum);
            }
        }
        Map<Integer, Integer> columns = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        seen.forEach((feature, count) -> {
            if (count >= LEAST_COUNT) {
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
            solved.add(solve(problem, right, recipe.ratio() ? ratios(problem, kept.size()) : null));
        }
        LinearModel.Builder builder = LinearModel.builder(card, classes);
        Map<Integer, double[]> weights = new TreeMap<>();
        int reference = names.indexOf(recipe.reference());
        for (int label = 0; label < names.size(); label++) {
            double[] column = difference(solved.get(label), reference < 0 ? null : solved.get(reference));
            double prior = recipe.priors().getOrDefault(names.get(label), 0.0);
            builder.bias(label, column[kept.size() + dimensions] + prior);
            gather(weights, label, names.size(), column, kept);
        }
        for (int feature : strongest(weights, seen)) {
            double[] each = weights.getOrDefault(feature, new double[names.size()]);
            for (int label = 0; label < each.length; label++) {
                builder.add(feature, label, each[label]);
            }
        }
        return builder.build();
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

    private double[] solve(Problem problem, int right, double @Nullable [] ratios) {
        Problem scaled = problem;
        if (ratios != null) {
            scaled = new Problem();
            scaled.l = problem.l;
            scaled.n = problem.n;
            scaled.y = problem.y;
            scaled.bias = problem.bias;
            scaled.x = new Feature[problem.l][];
            for (int i = 0; i < problem.l; i++) {
                Feature[] row = problem.x[i];
                scaled.x[i] = new Feature[row.length];
                for (int at = 0; at < row.length; at++) {
                    int column = row[at].getIndex();
                    scaled.x[i][at] = new FeatureNode(column, row[at].getValue() * ratios[column - 1]);
                }
            }
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, recipe.cost(), TOLERANCE);
        double half = problem.l / 2.0;
        parameter.setWeights(new double[] {half / right, half / (problem.l - right)}, new int[] {1, -1});
        Linear.disableDebugOutput();
        Model model = Linear.train(scaled, parameter);
        double[] weights = model.getFeatureWeights();
        double sign = model.getLabels()[0] < 0 ? -1 : 1;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sign * (ratios == null ? 1 : ratios[i]);
        }
        return weights;
    }

    /** For each column how much more often it is in texts of the label than in others; 1 for the embedding and the bias. */
    private static double[] ratios(Problem problem, int features) {
        double[] with = new double[features];
        double[] without = new double[features];
        double allWith = 0;
        double allWithout = 0;
        Arrays.fill(with, 1);
        Arrays.fill(without, 1);
        for (int i = 0; i < problem.l; i++) {
            for (Feature each : problem.x[i]) {
                if (each.getIndex() <= features) {
                    (problem.y[i] > 0 ? with : without)[each.getIndex() - 1]++;
                }
            }
        }
        for (int column = 0; column < features; column++) {
            allWith += with[column];
            allWithout += without[column];
        }
        double[] ratios = new double[problem.n];
        Arrays.fill(ratios, 1);
        for (int column = 0; column < features; column++) {
            ratios[column] = Math.abs(StrictMath.log(with[column] / allWith * allWithout / without[column]));
        }
        return ratios;
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
