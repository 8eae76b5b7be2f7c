package id.lontara.indonesia;

import id.lontara.model.Comment;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.ClassifierSource;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.text.AnalyzedText;
import id.lontara.text.LinearClassifier;
import id.lontara.text.LinearModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sentiment of a comment, mixed from models that know one way of writing each: comments to agencies, reviews and posts
 * at large, Bugis, Makassarese. Each has its say as far as the text is likely to be of its kind, which the models of
 * language and register say: P(sentiment) = Σ P(kind) × P(sentiment | kind). What comes out is the log-odds against
 * neutral. Thread-safe.
 */
final class SentimentSource implements SignalSource {

    private static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");
    private static final String AGENCY = "sentiment-agency";
    private static final String GENERAL = "sentiment-general";
    private static final String BUGIS = "sentiment-bug";
    private static final String MAKASSARESE = "sentiment-mak";

    /** No sentiment is ruled out, whatever a model has not met. */
    private static final double LEAST = 0.01;

    /** A model of a kind that is less likely than this is not asked. */
    private static final double NO_SAY = 0.003;

    private final Supplier<LinearClassifier> models;
    private final Map<Signal<?>, Integer> signals = new LinkedHashMap<>();
    private volatile @Nullable Places loaded;

    SentimentSource(Supplier<LinearClassifier> models) {
        this.models = models;
        for (int sentiment = 0; sentiment < SENTIMENTS.size(); sentiment++) {
            String name = SENTIMENTS.get(sentiment);
            signals.put(
                    Signal.number(
                            "sentiment." + name,
                            "log-odds",
                            "What the models make of " + name + " against neutral",
                            SubjectType.COMMENT),
                    sentiment);
        }
    }

    /** Where everything stands in the scores of a classifier. */
    private static final class Places {

        final LinearClassifier classifier;
        final int[] languages;
        final int bugis;
        final int makassarese;
        final int register;
        final int[][] experts;

        Places(LinearClassifier classifier) {
            this.classifier = classifier;
            LinearModel language = classifier.models().stream()
                    .filter(model -> model.card().name().equals("language"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("there is no model 'language' in " + classifier.models()));
            List<String> names = language.card().labels();
            languages = names.stream()
                    .mapToInt(name -> classifier.index("language", name))
                    .toArray();
            bugis = names.indexOf("bug");
            makassarese = names.indexOf("mak");
            register = classifier.index("register", "agency");
            experts = new int[][] {
                expert(AGENCY, SENTIMENTS),
                expert(GENERAL, SENTIMENTS),
                expert(BUGIS, SENTIMENTS),
                expert(MAKASSARESE, SENTIMENTS)
            };
        }

        private int[] expert(String model, List<String> sentiments) {
            return sentiments.stream()
                    .mapToInt(name -> classifier.index(model, name))
                    .toArray();
        }
    }

    @Override
    public Set<Signal<?>> signals() {
        return Set.copyOf(signals.keySet());
    }

    @Override
    public Reading<?> read(Signal<?> signal, SignalInput input) {
        Value<String> text = input.subject() instanceof Comment comment ? comment.text() : Value.none();
        if (!text.isKnown()) {
            return text.isUnknown() ? Reading.unknown() : Reading.of(Value.none());
        }
        Places all = places();
        AnalyzedText analyzed = input.analyze(text.get());
        Mixture mixture = input.once(this, () -> Mixture.of(all, input.logOdds(all.classifier, analyzed)));
        int asked = signals.getOrDefault(signal, 0);
        Reading<Double> reading = Reading.of(mixture.logOdds[asked]);
        return asked == mixture.likeliest
                ? reading.at(
                        ClassifierSource.places(all.classifier, analyzed, all.experts[mixture.likeliestKind][asked]))
                : reading;
    }

    /** What all models say together of a text. */
    private static final class Mixture {

        final int likeliestKind;
        final int likeliest;
        final double[] logOdds = new double[SENTIMENTS.size()];

        private Mixture(double[] kinds, double[] mixed) {
            likeliestKind = largest(kinds);
            likeliest = largest(mixed);
            for (int sentiment = 0; sentiment < logOdds.length; sentiment++) {
                logOdds[sentiment] = StrictMath.log(mixed[sentiment] / mixed[1]);
            }
        }

        static Mixture of(Places all, double[] scores) {
            double[] kinds = kinds(all, scores);
            return new Mixture(kinds, mixed(all, scores, kinds));
        }
    }

    private Places places() {
        Places known = loaded;
        if (known == null) {
            known = new Places(models.get());
            loaded = known;
        }
        return known;
    }

    /** How likely the text is of the kind of each model. */
    private static double[] kinds(Places all, double[] scores) {
        double[] languages = shares(scores, all.languages);
        double agency = 1 / (1 + StrictMath.exp(-scores[all.register]));
        double rest = 1 - languages[all.bugis] - languages[all.makassarese];
        return new double[] {rest * agency, rest * (1 - agency), languages[all.bugis], languages[all.makassarese]};
    }

    private static double[] mixed(Places all, double[] scores, double[] kinds) {
        double[] mixed = new double[SENTIMENTS.size()];
        for (int kind = 0; kind < kinds.length; kind++) {
            if (kinds[kind] < NO_SAY) {
                continue;
            }
            double[] shares = shares(scores, all.experts[kind]);
            for (int sentiment = 0; sentiment < mixed.length; sentiment++) {
                mixed[sentiment] += kinds[kind] * shares[sentiment];
            }
        }
        double sum = mixed[0] + mixed[1] + mixed[2];
        for (int sentiment = 0; sentiment < mixed.length; sentiment++) {
            mixed[sentiment] = LEAST / mixed.length + (1 - LEAST) * mixed[sentiment] / sum;
        }
        return mixed;
    }

    /** The shares of some scores among the sum of their exponentials. */
    private static double[] shares(double[] scores, int[] which) {
        double[] shares = new double[which.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int index : which) {
            largest = Math.max(largest, scores[index]);
        }
        double sum = 0;
        for (int i = 0; i < which.length; i++) {
            shares[i] = StrictMath.exp(scores[which[i]] - largest);
            sum += shares[i];
        }
        for (int i = 0; i < which.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
