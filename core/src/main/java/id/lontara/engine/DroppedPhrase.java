package id.lontara.engine;

import id.lontara.rule.Condition;
import id.lontara.rule.Test;
import id.lontara.rule.Test.Items;
import id.lontara.rule.Test.OneOf;
import id.lontara.rule.Test.Phrases;
import id.lontara.rule.Test.Quantifier;
import id.lontara.rule.TextField;
import id.lontara.text.Match;
import id.lontara.text.Phrase;
import id.lontara.text.PhraseMatcher;
import id.lontara.text.TextAnalyzer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a leaf would come to without one of its phrases or words. Only those that are looked at in a subject can matter,
 * so that a long list costs no more than a short one. Confined to one thread.
 */
final class DroppedPhrase {

    private final TextAnalyzer analyzer;
    private final Map<List<Phrase>, PhraseMatcher> matchers = new HashMap<>();

    DroppedPhrase(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The phrases or words of a leaf that can be dropped one by one, as written; none of a leaf that has one word only. */
    static Set<String> of(Condition condition) {
        Set<String> items = new LinkedHashSet<>();
        if (condition instanceof Condition.Measured measured) {
            if (measured.test() instanceof Phrases test) {
                test.phrases().forEach(phrase -> items.add(phrase.source()));
            } else {
                words(measured.test(), items);
            }
        }
        return items;
    }

    private static void words(Test test, Set<String> into) {
        OneOf words = test instanceof OneOf oneOf
                ? oneOf
                : test instanceof Items items && items.items().isKnown()
                        ? items.items().get()
                        : null;
        if (words != null && words.words().stream().distinct().count() > 1) {
            into.addAll(words.words());
        }
    }

    /**
     * What a leaf would have come to without each of the phrases or words that matter for a subject.
     *
     * @param leaf the leaf
     * @param run what the subject shows
     * @param plain evaluates a leaf that has no phrases
     * @return the truths by dropped phrase or word
     */
    Map<String, Truth> without(Condition.Measured leaf, Run run, Function<Condition, Truth> plain) {
        Observation seen = run.observe(leaf.signal());
        if (seen.hasFailed() || !seen.value().isKnown()) {
            return Map.of();
        }
        if (leaf.test() instanceof Phrases test) {
            return phrase(test, seen, run);
        }
        Map<String, Truth> truths = new LinkedHashMap<>();
        Set<String> items = of(leaf);
        List<?> values = seen.value().get() instanceof List<?> list
                ? list
                : List.of(seen.value().get());
        for (Object value : values) {
            if (value instanceof String word && items.contains(word)) {
                truths.computeIfAbsent(
                        word, w -> plain.apply(new Condition.Measured(leaf.signal(), less(leaf.test(), w))));
            }
        }
        return truths;
    }

    /** Of phrases, any or none of which is wanted, the only one found matters; of all, the only one that was not. */
    private Map<String, Truth> phrase(Phrases test, Observation seen, Run run) {
        Set<Phrase> found = found(test, seen, run);
        boolean all = test.quantifier() == Quantifier.ALL;
        List<Phrase> pivotal = test.phrases().stream()
                .filter(phrase -> all != found.contains(phrase))
                .limit(2)
                .toList();
        if (pivotal.size() != 1) {
            return Map.of();
        }
        Truth nothing = test.missing().isEmpty() && !seen.partial() ? Truth.FALSE : Truth.UNKNOWN;
        Truth truth = switch (test.quantifier()) {
            case ANY -> nothing;
            case NONE -> nothing.not();
            case ALL -> test.missing().isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
        };
        return Map.of(pivotal.get(0).source(), truth);
    }

    private Set<Phrase> found(Phrases test, Observation seen, Run run) {
        PhraseMatcher matcher =
                matchers.computeIfAbsent(test.phrases(), phrases -> PhraseMatcher.of(phrases, analyzer));
        Set<Phrase> found = new HashSet<>();
        for (Object field : (List<?>) seen.value().get()) {
            for (Match match : matcher.find(run.analyze(((TextField) field).text()))) {
                found.add(match.phrase());
            }
        }
        return found;
    }

    private static Test less(Test test, String word) {
        if (test instanceof Items items) {
            return new Items(items.items().map(words -> less(words, word)), items.not(), items.size(), "less");
        }
        return less((OneOf) test, word);
    }

    private static OneOf less(OneOf test, String word) {
        return new OneOf(
                test.words().stream().filter(other -> !other.equals(word)).toList(),
                test.not(),
                test.missing(),
                "less");
    }
}
