package id.lontara.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Scores texts with one linear model or several at once, which share one look at the text. What a known word adds to each
 * score is worked out once and kept with the word; only pairs of words, their classes and the shape of the text are
 * looked up anew.
 *
 * <p>Immutable apart from what words remember of it, and thread-safe. The same text and models give the same scores to the
 * bit.
 */
public final class LinearClassifier {

    private final List<LinearModel> models;
    private final Features features;
    private final FeatureTable table;
    private final double[] bias;
    private final double[] step;

    private LinearClassifier(List<LinearModel> models) {
        this.models = models;
        this.features = Features.of(classes(models));
        this.table = new FeatureTable(models);
        this.bias = new double[table.columns];
        this.step = new double[table.columns];
        int column = 0;
        for (LinearModel model : models) {
            for (int label = 0; label < model.card().labels().size(); label++) {
                bias[column] = model.bias(label);
                step[column++] = model.step(label);
            }
        }
    }

    private static WordClasses classes(List<LinearModel> models) {
        WordClasses common = WordClasses.NONE;
        for (LinearModel model : models) {
            if (!model.classes().isEmpty()) {
                if (!common.isEmpty() && !common.equals(model.classes())) {
                    throw new IllegalArgumentException(
                            "models that are used together have the same classes of words, but " + models
                                    + " have not; use " + model.card().name() + " in a classifier of its own");
                }
                common = model.classes();
            }
        }
        return common;
    }

    /**
     * A classifier with these models.
     *
     * @param models the models, at least one; those that have classes of words have the same
     * @return the classifier
     * @throws IllegalArgumentException if there is no model, two have one name, or their classes of words differ
     */
    public static LinearClassifier of(List<LinearModel> models) {
        List<LinearModel> all = List.copyOf(models);
        long names = all.stream().map(model -> model.card().name()).distinct().count();
        if (all.isEmpty() || names < all.size()) {
            throw new IllegalArgumentException(
                    "a classifier has at least one model, each of another name, but was " + all);
        }
        return new LinearClassifier(all);
    }

    /**
     * The models.
     *
     * @return the models in the order given
     */
    public List<LinearModel> models() {
        return models;
    }

    /**
     * Where the score of a label stands in what {@link #logOdds} gives.
     *
     * @param model the name of a model
     * @param label one of its labels
     * @return the index
     * @throws IllegalArgumentException if there is no such model or label
     */
    public int index(String model, String label) {
        int first = 0;
        for (LinearModel each : models) {
            List<String> labels = each.card().labels();
            if (each.card().name().equals(model) && labels.contains(label)) {
                return first + labels.indexOf(label);
            }
            first += labels.size();
        }
        throw new IllegalArgumentException("there is no label '" + label + "' of a model '" + model + "' in " + models);
    }

    /**
     * Scores a text.
     *
     * @param text an analyzed text
     * @return the log-odds of each label of each model, models and labels in their order
     */
    public double[] logOdds(AnalyzedText text) {
        TokenTable tokens = text.table();
        // A loop of its own, so that one token need not wait until another has come from memory.
        Scored[] scored = new Scored[tokens.size];
        for (int at = 0; at < tokens.size; at++) {
            scored[at] = scored(tokens.kindOf(at), tokens.entry[at]);
        }
        WeightSums adding = new WeightSums(table);
        Unit first = Unit.START;
        Unit second = Unit.START;
        for (Scored third : scored) {
            adding.add(third.sums);
            features.joint(first, second, third, adding);
            first = second;
            second = third;
        }
        features.joint(first, second, Unit.END, adding);
        for (int shape : Features.shapes(tokens)) {
            adding.feature(shape);
        }
        int[] sums = adding.get();
        double size = size(tokens);
        double[] logOdds = new double[sums.length];
        for (int column = 0; column < sums.length; column++) {
            logOdds[column] = bias[column] + step[column] * sums[column] / size;
        }
        return logOdds;
    }

    /**
     * Scores one token by its own features alone, as if nothing stood beside it.
     *
     * @param text an analyzed text
     * @param token its index in {@link AnalyzedText#tokens()}
     * @return for each label what the token's own features add, without the bias; labels as in {@link #logOdds(AnalyzedText)}
     * @throws IndexOutOfBoundsException if there is no such token
     */
    public double[] logOdds(AnalyzedText text, int token) {
        TokenTable tokens = text.table();
        Objects.checkIndex(token, tokens.size);
        int[] sums = scored(tokens.kindOf(token), tokens.entry[token]).sums;
        double[] logOdds = new double[sums.length];
        for (int column = 0; column < sums.length; column++) {
            logOdds[column] = step[column] * sums[column];
        }
        return logOdds;
    }

    private static double size(TokenTable tokens) {
        return Math.sqrt(1.0 + tokens.size);
    }

    private Scored scored(TokenKind kind, Entry entry) {
        Scored known = entry.scored;
        if (known != null && known.by == this) {
            return known;
        }
        Unit unit = features.unit(kind, entry);
        WeightSums own = new WeightSums(table);
        Features.own(kind, entry, unit, own);
        Scored scored = new Scored(this, unit, own.get());
        entry.scored = scored;
        return scored;
    }

    /**
     * What speaks for or against a label in a text. Immutable and thread-safe.
     *
     * @param start UTF-16 offset of the first character
     * @param end UTF-16 offset after the last character
     * @param logOdds what is there adds to the score; negative if it speaks against the label
     */
    public record Contribution(int start, int end, double logOdds) {}

    /**
     * The tokens whose own features speak most for a label. Costs next to nothing, since what a token adds is known;
     * {@link #contributions} tells all, also what speaks against, and what words say together.
     *
     * @param text an analyzed text
     * @param index which label, as {@link #index} gives it
     * @param most how many tokens to give at most
     * @return the tokens that speak for the label, the strongest first, the earlier of equals
     */
    public List<Contribution> strongestTokens(AnalyzedText text, int index, int most) {
        TokenTable tokens = text.table();
        int room = Math.min(most, tokens.size);
        if (room <= 0) {
            return List.of();
        }
        int[] best = new int[room];
        int[] sums = new int[room];
        int found = 0;
        for (int at = 0; at < tokens.size; at++) {
            int sum = scored(tokens.kindOf(at), tokens.entry[at]).sums[index];
            if (sum > (found < room ? 0 : sums[room - 1])) {
                int place = Math.min(found, room - 1);
                for (; place > 0 && sums[place - 1] < sum; place--) {
                    best[place] = best[place - 1];
                    sums[place] = sums[place - 1];
                }
                best[place] = at;
                sums[place] = sum;
                found = Math.min(found + 1, room);
            }
        }
        List<Contribution> strongest = new ArrayList<>(found);
        double size = size(tokens);
        for (int i = 0; i < found; i++) {
            strongest.add(new Contribution(tokens.start(best[i]), tokens.end(best[i]), step[index] * sums[i] / size));
        }
        return strongest;
    }

    /**
     * Tells where the score of a label comes from: for each place the sum over all features that stand exactly there. With
     * the bias and what no place has, the length of the text, they add up to the score.
     *
     * @param text an analyzed text
     * @param index which label, as {@link #index} gives it
     * @param most how many places to give at most
     * @return the places that spoke most, for or against, the strongest first; those that say nothing are left out
     */
    public List<Contribution> contributions(AnalyzedText text, int index, int most) {
        TokenTable tokens = text.table();
        Map<Long, Integer> sums = new TreeMap<>();
        features.of(text, (kind, feature, from, to) -> {
            if (kind != FeatureKind.SHAPE && from < to) {
                sums.merge((long) from << Integer.SIZE | to, table.weight(feature, index), Integer::sum);
            }
        });
        double size = size(tokens);
        List<Contribution> all = new ArrayList<>();
        sums.forEach((place, sum) -> {
            if (sum != 0) {
                all.add(new Contribution(
                        tokens.start((int) (place >>> Integer.SIZE)),
                        tokens.end(place.intValue() - 1),
                        step[index] * sum / size));
            }
        });
        all.sort(Comparator.comparingDouble((Contribution each) -> -Math.abs(each.logOdds()))
                .thenComparingInt(Contribution::start)
                .thenComparingInt(Contribution::end));
        return List.copyOf(all.subList(0, Math.min(Math.max(0, most), all.size())));
    }
}
