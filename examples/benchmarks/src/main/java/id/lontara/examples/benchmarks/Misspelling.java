package id.lontara.examples.benchmarks;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Makes words that nobody has seen before: misspellings of a word, and names and slang that were never one. */
final class Misspelling {

    private static final String VOWELS = "aiueo";
    private static final String CONSONANTS = "bcdgjklmnprstwy";
    private static final int TRIES = 8;

    private final Random random;
    private final Predicate<String> known;
    private final Set<String> made = new HashSet<>();

    Misspelling(Random random, Predicate<String> known) {
        this.random = random;
        this.known = known;
    }

    /** A word in place of the given one, known to no one and never given before. */
    String of(String word) {
        for (int attempt = 0; ; attempt++) {
            String changed = attempt < TRIES && random.nextInt(4) > 0 ? slip(word) : invented(word.length());
            if (!known.test(changed) && made.add(changed)) {
                return changed;
            }
        }
    }

    private String slip(String word) {
        StringBuilder out = new StringBuilder(word);
        int at = 1 + random.nextInt(word.length() - 2);
        switch (random.nextInt(4)) {
            case 0 -> out.deleteCharAt(at);
            case 1 -> out.setCharAt(at, letter(VOWELS));
            case 2 -> out.insert(at, letter(CONSONANTS));
            default -> {
                out.setCharAt(at, word.charAt(at + 1));
                out.setCharAt(at + 1, word.charAt(at));
            }
        }
        return out.toString();
    }

    private String invented(int length) {
        StringBuilder out = new StringBuilder();
        while (out.length() < length) {
            out.append(letter(CONSONANTS)).append(letter(VOWELS));
            if (random.nextInt(3) == 0) {
                out.append(letter("nrk"));
            }
        }
        return out.toString();
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
