package id.lontara.examples.training;

import id.lontara.text.AnalyzedText;
import id.lontara.text.FeatureKind;
import id.lontara.text.Features;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A text as a classifier sees it.
 *
 * @param features the numbers of its features, rising
 * @param counts how often each is there
 * @param words for each token what stands for it alone, in order
 * @param scale what each feature counts in a text of this length
 */
@SuppressWarnings("ArrayRecordComponent") // there are millions of numbers, and nobody outside changes them
record Vector(int[] features, int[] counts, int[] words, double scale) {

    static Vector of(AnalyzedText text, Features features, Set<FeatureKind> kinds) {
        Map<Integer, Integer> counted = new TreeMap<>();
        int size = text.tokens().size();
        int[] words = new int[size];
        features.of(text, (kind, feature, from, to) -> {
            if (kinds.contains(kind)) {
                counted.merge(feature, 1, Integer::sum);
            }
            if (kind == FeatureKind.WORD) {
                words[from] = feature;
            }
        });
        int[] numbers = new int[counted.size()];
        int[] counts = new int[counted.size()];
        int index = 0;
        for (Map.Entry<Integer, Integer> each : counted.entrySet()) {
            numbers[index] = each.getKey();
            counts[index++] = each.getValue();
        }
        return new Vector(numbers, counts, words, 1 / Math.sqrt(1.0 + size));
    }
}
