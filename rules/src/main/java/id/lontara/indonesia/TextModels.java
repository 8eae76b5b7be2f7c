package id.lontara.indonesia;

import id.lontara.model.SubjectType;
import id.lontara.rule.ClassifierSource;
import id.lontara.rule.SignalSource;
import id.lontara.text.LinearClassifier;
import id.lontara.text.LinearModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The models that ship with this module, and the signals that they give. Stateless and thread-safe. */
final class TextModels {

    private static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");

    /** The labels of each model, so that an engine can be built before a model is loaded. */
    static final Map<String, List<String>> LABELS = labels();

    private TextModels() {}

    private static Map<String, List<String>> labels() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        labels.put("intent", List.of("complaint", "question", "request", "praise", "information", "other"));
        labels.put("issue", List.of("service-complaint"));
        labels.put("trait", List.of("needs-reply"));
        labels.put("language", List.of("id", "jv", "su", "bug", "mak", "en"));
        labels.put("register", List.of("agency"));
        labels.put("sentiment-agency", SENTIMENTS);
        labels.put("sentiment-general", SENTIMENTS);
        labels.put("sentiment-bug", SENTIMENTS);
        labels.put("sentiment-mak", SENTIMENTS);
        return labels;
    }

    /** Loads the shipped models once, when they are first asked for. */
    private static final class Shipped {
        static final LinearClassifier CLASSIFIER = read();

        private static LinearClassifier read() {
            List<LinearModel> models = new ArrayList<>();
            for (String name : LABELS.keySet()) {
                models.add(LinearModel.read(name + ".model", Resources.bytes("models/" + name + ".model")));
            }
            return LinearClassifier.of(models);
        }
    }

    static LinearClassifier shipped() {
        return Shipped.CLASSIFIER;
    }

    /** What all models say as signals, and the sentiment that is mixed from some of them. */
    static List<SignalSource> sources(Supplier<LinearClassifier> models) {
        return List.of(
                ClassifierSource.of(LABELS, models, SubjectType.COMMENT),
                new SentimentSource(models),
                new LanguageShares(models, LABELS.getOrDefault("language", List.of())));
    }
}
