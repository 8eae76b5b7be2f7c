package id.lontara.rule;

import id.lontara.model.Comment;
import id.lontara.model.Post;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.text.AnalyzedText;
import id.lontara.text.LinearClassifier;
import id.lontara.text.LinearModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Linear models as signals: of each model and each of its labels the log-odds that the text of a subject earns, as the
 * signal {@code model.label}. A family takes them in with {@code from: model.*}.
 *
 * <p>The models are fetched when the first signal is read, so that an engine whose packs ask for none never loads them.
 * The label of a model that scores highest says where in the text that comes from; the only label that is announced of
 * its model does if it scores above zero. Thread-safe.
 */
public final class ClassifierSource implements SignalSource {

    private static final int MOST_PLACES = 3;

    private final Map<String, List<String>> labels;
    private final Supplier<LinearClassifier> models;
    private final Map<Signal<?>, Which> signals = new LinkedHashMap<>();
    private volatile @Nullable Loaded loaded;

    /** A label of a model. */
    private record Which(String model, String label) {}

    /** A classifier, and where each label and the labels beside it stand in its scores. */
    private record Loaded(LinearClassifier classifier, Map<Signal<?>, Column> columns) {}

    /** The index of a label, and those of all labels of its model. */
    private record Column(int index, int first, int end) {}

    private ClassifierSource(
            Map<String, List<String>> labels, Supplier<LinearClassifier> models, SubjectType[] subjects) {
        this.labels = labels;
        this.models = models;
        labels.forEach((model, names) -> {
            for (String name : names) {
                Signal<Double> signal = Signal.number(
                        model + "." + name, "log-odds", "What the model " + model + " makes of " + name, subjects);
                signals.put(signal, new Which(model, name));
            }
        });
    }

    /**
     * A source of models that are at hand.
     *
     * @param classifier the models
     * @param subjects the kinds of subject whose text is scored: posts, comments or both
     * @return the source
     */
    public static ClassifierSource of(LinearClassifier classifier, SubjectType... subjects) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (LinearModel model : classifier.models()) {
            labels.put(model.card().name(), model.card().labels());
        }
        return of(labels, () -> classifier, subjects);
    }

    /**
     * A source of models that are fetched when they are first asked.
     *
     * @param labels the labels of each model that will be fetched, by its name
     * @param models fetches the models, once
     * @param subjects the kinds of subject whose text is scored: posts, comments or both
     * @return the source
     */
    public static ClassifierSource of(
            Map<String, List<String>> labels, Supplier<LinearClassifier> models, SubjectType... subjects) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        labels.forEach((model, names) -> copy.put(model, List.copyOf(names)));
        return new ClassifierSource(copy, Objects.requireNonNull(models, "models"), subjects.clone());
    }

    @Override
    public Set<Signal<?>> signals() {
        return Set.copyOf(signals.keySet());
    }

    /**
     * Scores the text of the subject.
     *
     * @throws IllegalStateException if the models that were fetched have other labels than was said
     */
    @Override
    public Reading<?> read(Signal<?> signal, SignalInput input) {
        if (!signal.of().contains(input.subject().subjectType())) {
            return Reading.of(Value.none());
        }
        Value<String> text = text(input);
        if (!text.isKnown()) {
            return text.isUnknown() ? Reading.unknown() : Reading.of(Value.none());
        }
        Loaded all = loaded();
        Column column = Objects.requireNonNull(all.columns.get(signal), "column");
        AnalyzedText analyzed = input.analyze(text.get());
        double[] scores = input.logOdds(all.classifier, analyzed);
        Reading<Double> reading = Reading.of(scores[column.index]);
        return speaksFor(scores, column) ? reading.at(places(all.classifier, analyzed, column.index)) : reading;
    }

    private static Value<String> text(SignalInput input) {
        if (input.subject() instanceof Comment comment) {
            return comment.text();
        }
        return input.subject() instanceof Post post ? post.text() : Value.unknown();
    }

    private static boolean speaksFor(double[] scores, Column column) {
        if (column.end - column.first == 1) {
            return scores[column.index] > 0;
        }
        for (int other = column.first; other < column.end; other++) {
            if (scores[other] > scores[column.index]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The words that speak most for a label.
     *
     * @param classifier what scores
     * @param text the text
     * @param index the label, as {@link LinearClassifier#index} gives it
     * @return the places in the field {@code text}, the strongest first; three at most
     */
    public static List<Place> places(LinearClassifier classifier, AnalyzedText text, int index) {
        List<Place> places = new ArrayList<>(MOST_PLACES);
        for (LinearClassifier.Contribution each : classifier.strongestTokens(text, index, MOST_PLACES)) {
            places.add(new Place("text", each.start(), each.end()));
        }
        return places;
    }

    private Loaded loaded() {
        Loaded known = loaded;
        return known == null ? load() : known;
    }

    private synchronized Loaded load() {
        Loaded known = loaded;
        if (known == null) {
            LinearClassifier classifier = models.get();
            Map<Signal<?>, Column> columns = new HashMap<>();
            signals.forEach((signal, which) -> {
                List<Integer> all = labels.getOrDefault(which.model, List.of()).stream()
                        .map(name -> index(classifier, which.model, name))
                        .toList();
                int index = index(classifier, which.model, which.label);
                columns.put(signal, new Column(index, Collections.min(all), Collections.max(all) + 1));
            });
            known = new Loaded(classifier, Map.copyOf(columns));
            loaded = known;
        }
        return known;
    }

    private static int index(LinearClassifier classifier, String model, String label) {
        try {
            return classifier.index(model, label);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the models that were fetched are not those that were announced", e);
        }
    }
}
