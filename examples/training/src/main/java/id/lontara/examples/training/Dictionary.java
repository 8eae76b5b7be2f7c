package id.lontara.examples.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Words of one language for those of another, learnt from sentences and their translations: model 1 of Brown, Della Pietra,
 * Della Pietra and Mercer (1993), by expectation and maximisation.
 */
final class Dictionary {

    private static final int ITERATIONS = 8;
    private static final int MOST = 3;
    private static final double LEAST = 0.12;

    /** What stands for words that have none in the other language. */
    private static final String NOTHING = "";

    private final Map<String, List<Translation>> words = new HashMap<>();

    /**
     * A word of the other language.
     *
     * @param word the word
     * @param probability how likely it stands for the one asked
     */
    private record Translation(String word, double probability) {}

    /**
     * Learns from pairs.
     *
     * @param from sentences, or single words, as words
     * @param to their translations, in the same order
     */
    Dictionary(List<List<String>> from, List<List<String>> to) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> spelt = new ArrayList<>();
        Map<Long, Integer> cells = new HashMap<>();
        List<Long> pairs = new ArrayList<>();
        int[][][] cellOf = new int[from.size()][][];
        for (int pair = 0; pair < cellOf.length; pair++) {
            List<String> sources = new ArrayList<>(from.get(pair));
            sources.add(NOTHING);
            cellOf[pair] = new int[to.get(pair).size()][sources.size()];
            for (int target = 0; target < cellOf[pair].length; target++) {
                for (int source = 0; source < sources.size(); source++) {
                    long key = (long) number(sources.get(source), numbers, spelt) << Integer.SIZE
                            | number(to.get(pair).get(target), numbers, spelt);
                    Integer cell = cells.putIfAbsent(key, pairs.size());
                    cellOf[pair][target][source] = cell == null ? pairs.size() : cell;
                    if (cell == null) {
                        pairs.add(key);
                    }
                }
            }
        }
        double[] probability = new double[pairs.size()];
        Arrays.fill(probability, 1);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            probability = better(probability, cellOf, pairs, numbers.size());
        }
        for (int cell = 0; cell < probability.length; cell++) {
            String source = spelt.get((int) (pairs.get(cell) >>> Integer.SIZE));
            if (probability[cell] > LEAST && !source.equals(NOTHING)) {
                words.computeIfAbsent(source, s -> new ArrayList<>())
                        .add(new Translation(spelt.get(pairs.get(cell).intValue()), probability[cell]));
            }
        }
        words.replaceAll((source, all) -> all.stream()
                .sorted(Comparator.comparingDouble(Translation::probability)
                        .reversed()
                        .thenComparing(Translation::word))
                .limit(MOST)
                .toList());
    }

    private static int number(String word, Map<String, Integer> numbers, List<String> spelt) {
        Integer number = numbers.putIfAbsent(word, spelt.size());
        if (number == null) {
            spelt.add(word);
            return spelt.size() - 1;
        }
        return number;
    }

    private static double[] better(double[] probability, int[][][] cellOf, List<Long> pairs, int words) {
        double[] counts = new double[probability.length];
        for (int[][] pair : cellOf) {
            for (int[] target : pair) {
                double sum = 0;
                for (int cell : target) {
                    sum += probability[cell];
                }
                for (int cell : target) {
                    counts[cell] += probability[cell] / sum;
                }
            }
        }
        double[] totals = new double[words];
        for (int cell = 0; cell < counts.length; cell++) {
            totals[(int) (pairs.get(cell) >>> Integer.SIZE)] += counts[cell];
        }
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] /= totals[(int) (pairs.get(cell) >>> Integer.SIZE)];
        }
        return counts;
    }

    /** Puts words into the other language, each time one of those likely; words that are not known stay. */
    String translate(List<String> text, Random random) {
        List<String> translated = new ArrayList<>();
        for (String word : text) {
            translated.add(translate(word, random));
        }
        return String.join(" ", translated);
    }

    private String translate(String word, Random random) {
        List<Translation> all = words.getOrDefault(word, List.of());
        double rest = random.nextDouble()
                * all.stream().mapToDouble(Translation::probability).sum();
        for (Translation each : all) {
            rest -= each.probability();
            if (rest <= 0) {
                return each.word();
            }
        }
        return word;
    }
}
