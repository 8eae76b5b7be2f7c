package id.lontara.text;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Classes of words that are used alike, such as words of thanks, or the ways to write "full". What a classifier learns of
 * a class it knows of each of its words, also of those that were not in its labelled examples. A word is in one class or
 * in none. Immutable and thread-safe.
 */
public final class WordClasses {

    /** No classes. */
    public static final WordClasses NONE = new WordClasses(new int[0], new byte[0]);

    /** The most classes that there can be. */
    public static final int MOST = 250;

    /** The class of a token that has none. */
    static final byte NO_CLASS = 0;

    /** What stands for the ends of a text in place of a class. */
    static final byte EDGE = (byte) 0xff;

    /** The numbers of the words, in order. */
    private final int[] words;

    /** The class of each, from 1 on, as an unsigned byte. */
    private final byte[] classOf;

    /** Open addressing over the numbers of the words: the index of a word, from 1 on, or 0. */
    private final int[] places;

    WordClasses(int[] words, byte[] classOf) {
        this.words = words;
        this.classOf = classOf;
        int room = 16;
        while (room < 2 * words.length) {
            room *= 2;
        }
        places = new int[room];
        for (int index = 0; index < words.length; index++) {
            int place = words[index] & (room - 1);
            while (places[place] != 0) {
                place = (place + 1) & (room - 1);
            }
            places[place] = index + 1;
        }
    }

    /**
     * Classes of words.
     *
     * @param classes for each word, folded as {@link Token#folded()} is, the number of its class, 0 to {@value #MOST} - 1
     * @return the classes
     * @throws IllegalArgumentException if a number is not in that range
     */
    public static WordClasses of(Map<String, Integer> classes) {
        Map<Integer, Byte> numbered = new TreeMap<>();
        classes.forEach((word, number) -> {
            if (number < 0 || number >= MOST) {
                throw new IllegalArgumentException(
                        "classes are numbered from 0 to " + (MOST - 1) + ", but '" + word + "' is in " + number);
            }
            // A second word of the same number is hardly ever met, and then the lower class stands, whatever the order.
            numbered.merge(number(word), (byte) (number + 1), (a, b) -> (a & 0xff) < (b & 0xff) ? a : b);
        });
        int[] words = new int[numbered.size()];
        byte[] classOf = new byte[numbered.size()];
        int index = 0;
        for (Map.Entry<Integer, Byte> each : numbered.entrySet()) {
            words[index] = each.getKey();
            classOf[index++] = each.getValue();
        }
        return new WordClasses(words, classOf);
    }

    private static int number(String word) {
        return Features.word(Features.number(TokenKind.WORD, word));
    }

    /** Whether a class is one, and neither none nor an end of the text. */
    static boolean isOne(byte wordClass) {
        return wordClass != NO_CLASS && wordClass != EDGE;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    byte of(long number) {
        if (words.length == 0) {
            return NO_CLASS;
        }
        int word = Features.word(number);
        for (int place = word & (places.length - 1); ; place = (place + 1) & (places.length - 1)) {
            int index = places[place];
            if (index == 0) {
                return NO_CLASS;
            }
            if (words[index - 1] == word) {
                return classOf[index - 1];
            }
        }
    }

    int[] words() {
        return words;
    }

    byte[] classOf() {
        return classOf;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordClasses classes
                && Arrays.equals(words, classes.words)
                && Arrays.equals(classOf, classes.classOf);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return words.length + " words in classes";
    }
}
