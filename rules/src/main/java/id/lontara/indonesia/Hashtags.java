package id.lontara.indonesia;

import id.lontara.text.Token;

/** Finds hashtags of several words that nothing keeps apart. Immutable and thread-safe. */
final class Hashtags {

    private static final int LEAST_LETTERS = 10;
    private static final int MOST_LETTERS = 64;
    private static final int LEAST_WORD = 3;

    private final Lexicon lexicon;
    private final Affixes affixes;

    Hashtags(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.affixes = new Affixes(lexicon);
    }

    /** Whether a hashtag is written in one case throughout and yet consists of two known words or more. */
    boolean isRunTogether(String written, Token hashtag) {
        String word = hashtag.folded().substring(1);
        return word.length() >= LEAST_LETTERS
                && word.length() <= MOST_LETTERS
                && word.chars().allMatch(Character::isLetter)
                && written.chars().noneMatch(Character::isUpperCase)
                && !lexicon.isWord(word)
                && affixes.stems(word).isEmpty()
                && splits(word);
    }

    private boolean splits(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int from = 0; from <= word.length() - LEAST_WORD; from++) {
            if (reached[from]) {
                for (int until = from + LEAST_WORD; until <= word.length(); until++) {
                    String part = word.substring(from, until);
                    reached[until] |=
                            lexicon.isWord(part) || !affixes.stems(part).isEmpty();
                }
            }
        }
        return reached[word.length()];
    }
}
