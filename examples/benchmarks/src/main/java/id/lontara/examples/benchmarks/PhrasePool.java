package id.lontara.examples.benchmarks;

import id.lontara.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Phrases of one to three words that stand in the messages, by how many messages they stand in. Only words of which
 * {@code contains} and Lontara think alike: no token is found by a word but those that are prepared as that word.
 */
final class PhrasePool {

    private static final int LONGEST = 3;
    private static final double WIDTH = 1.4;
    private static final int LEAST = 6;
    private static final int[] NOWHERE = {};

    private final Words words = new Words();
    private final Map<String, int[]> places = new LinkedHashMap<>();
    private final List<String> byFrequency;
    private final int[] frequencies;
    private final List<String> running = new ArrayList<>();

    PhrasePool(List<Message> messages) {
        Set<String> sound = soundWords(messages);
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int at = 0; at < messages.size(); at++) {
            for (String phrase : phrasesOf(messages.get(at), sound)) {
                found.computeIfAbsent(phrase, p -> new ArrayList<>()).add(at);
            }
        }
        found.forEach((phrase, at) ->
                places.put(phrase, at.stream().mapToInt(Integer::intValue).toArray()));
        byFrequency = places.keySet().stream()
                .sorted(Comparator.<String>comparingInt(phrase -> messagesWith(phrase).length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        frequencies = byFrequency.stream()
                .mapToInt(phrase -> messagesWith(phrase).length)
                .toArray();
    }

    /** The indices of the messages in which a phrase stands. */
    int[] messagesWith(String phrase) {
        return places.getOrDefault(phrase, NOWHERE);
    }

    /** A phrase that stands in about so many messages; below what there is, one that mostly stands in none. */
    String phrase(double frequency, Random random) {
        int rarest = frequencies[0] + 3;
        if (frequency < rarest) {
            return random.nextDouble() * rarest < frequency ? near(rarest, random) : absent(random);
        }
        return near(frequency, random);
    }

    /** One of the most frequent words. */
    String frequent(int words, Random random) {
        return byFrequency.get(byFrequency.size() - 1 - random.nextInt(words));
    }

    private String near(double frequency, Random random) {
        int from = firstWith(frequency / WIDTH);
        int to = firstWith(frequency * WIDTH);
        return byFrequency.get(from + random.nextInt(Math.max(to, from + LEAST) - from));
    }

    private int firstWith(double frequency) {
        int at = Arrays.binarySearch(frequencies, (int) Math.ceil(frequency));
        int first = at < 0 ? -1 - at : at;
        while (first > 0 && frequencies[first - 1] >= frequency) {
            first--;
        }
        return Math.min(first, frequencies.length - LEAST);
    }

    /** Words that stand in messages, the frequent ones more often, but not one after the other. */
    private String absent(Random random) {
        while (true) {
            StringBuilder phrase = new StringBuilder(running.get(random.nextInt(running.size())));
            for (int more = 1 + random.nextInt(LONGEST - 1); more > 0; more--) {
                phrase.append(' ').append(running.get(random.nextInt(running.size())));
            }
            if (!places.containsKey(phrase.toString())) {
                return phrase.toString();
            }
        }
    }

    private Set<String> phrasesOf(Message message, Set<String> sound) {
        Set<String> phrases = new LinkedHashSet<>();
        for (List<String> sentence : words.sentences(message.comment().text().get())) {
            for (int from = 0; from < sentence.size(); from++) {
                StringBuilder phrase = new StringBuilder();
                for (int at = from;
                        at < sentence.size() && at < from + LONGEST && sound.contains(sentence.get(at));
                        at++) {
                    phrase.append(at == from ? "" : " ").append(sentence.get(at));
                    phrases.add(phrase.toString());
                    if (at == from) {
                        running.add(sentence.get(at));
                    }
                }
            }
        }
        return phrases;
    }

    private Set<String> soundWords(List<Message> messages) {
        Map<String, Set<List<String>>> preparedAs = new HashMap<>();
        Set<String> candidates = new LinkedHashSet<>();
        for (Message message : messages) {
            for (Token token : words.analyze(message.comment().text().get()).tokens()) {
                List<String> normal = Words.normal(token);
                candidates.addAll(normal);
                for (String form : Words.forms(token)) {
                    preparedAs.computeIfAbsent(form, f -> new HashSet<>()).add(normal);
                }
            }
        }
        candidates.removeIf(word -> !isSound(word, preparedAs));
        return candidates;
    }

    private boolean isSound(String word, Map<String, Set<List<String>>> preparedAs) {
        if (!word.matches("[a-z]{2,}")) {
            return false;
        }
        List<Token> tokens = words.analyze(word).tokens();
        if (tokens.size() != 1 || !Words.normal(tokens.get(0)).equals(List.of(word))) {
            return false;
        }
        return Words.forms(tokens.get(0)).stream()
                .flatMap(form -> preparedAs.getOrDefault(form, Set.of()).stream())
                .allMatch(normal -> normal.contains(word));
    }
}
