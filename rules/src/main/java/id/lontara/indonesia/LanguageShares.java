package id.lontara.indonesia;

import id.lontara.model.Comment;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.text.AnalyzedText;
import id.lontara.text.LinearClassifier;
import id.lontara.text.Token;
import id.lontara.text.TokenKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the words of a comment are shared out among languages. Each word counts for the language that its own letters speak
 * most for, whatever stands beside it, so that a message of two languages shows both. Thread-safe.
 */
final class LanguageShares implements SignalSource {

    private final Supplier<LinearClassifier> models;
    private final Map<Signal<?>, String> languages = new LinkedHashMap<>();

    LanguageShares(Supplier<LinearClassifier> models, List<String> languages) {
        this.models = models;
        for (String language : languages) {
            Signal<Double> signal = Signal.count(
                    "language.share." + language,
                    "share",
                    "The share of words, 0 to 1, that are most likely of " + language,
                    SubjectType.COMMENT);
            this.languages.put(signal, language);
        }
    }

    @Override
    public Set<Signal<?>> signals() {
        return Set.copyOf(languages.keySet());
    }

    @Override
    public Reading<?> read(Signal<?> signal, SignalInput input) {
        Value<String> text = input.subject() instanceof Comment comment ? comment.text() : Value.none();
        return Reading.of(text.flatMap(known -> share(input.analyze(known), languages.getOrDefault(signal, ""))));
    }

    /** None if there is no word to count. */
    private Value<Double> share(AnalyzedText text, String language) {
        LinearClassifier classifier = models.get();
        int[] columns = languages.values().stream()
                .mapToInt(each -> classifier.index("language", each))
                .toArray();
        int wanted = classifier.index("language", language);
        List<Token> tokens = text.tokens();
        int words = 0;
        int ofLanguage = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == TokenKind.WORD) {
                words++;
                ofLanguage += largest(classifier.logOdds(text, at), columns) == wanted ? 1 : 0;
            }
        }
        return words == 0 ? Value.none() : Value.of((double) ofLanguage / words);
    }

    private static int largest(double[] scores, int[] columns) {
        int largest = columns[0];
        for (int column : columns) {
            largest = scores[column] > scores[largest] ? column : largest;
        }
        return largest;
    }
}
