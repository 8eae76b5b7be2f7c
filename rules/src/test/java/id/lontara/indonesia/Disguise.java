package id.lontara.indonesia;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The ways in which people hide a word from a filter and not from a reader. */
enum Disguise {
    SPACES("spaces between the letters, `b a n g s a t`") {
        @Override
        String apply(String word, Random random) {
            return apart(word, " ");
        }
    },
    DOTS("dots between the letters, `b.a.n.g.s.a.t`") {
        @Override
        String apply(String word, Random random) {
            return apart(word, ".");
        }
    },
    ONE_DOT("one dot, `bang.sat`") {
        @Override
        String apply(String word, Random random) {
            int at = 1 + random.nextInt(word.length() - 1);
            return word.substring(0, at) + "." + word.substring(at);
        }
    },
    OTHER_MARK("one mark that stands for nothing, `bang_sat`") {
        @Override
        String apply(String word, Random random) {
            int at = 1 + random.nextInt(word.length() - 1);
            return word.substring(0, at) + "_-~|".charAt(random.nextInt(4)) + word.substring(at);
        }
    },
    DIGITS("digits for letters, `b4n9s4t`") {
        @Override
        String apply(String word, Random random) {
            // A one is an i or an l, not both in the same word.
            return replaced(word, random.nextBoolean() ? "a4i1e3o0s5g9t7b8" : "a4l1e3o0s5g6t7b8", random);
        }
    },
    SYMBOLS("symbols for letters, `b@ng$at`") {
        @Override
        String apply(String word, Random random) {
            return replaced(word, "a@s$", random);
        }
    },
    EXCLAMATION("an exclamation mark for an i, `anj!ng`") {
        @Override
        String apply(String word, Random random) {
            int at = word.indexOf('i', 1);
            return at < 1 || at == word.length() - 1 ? word : word.substring(0, at) + "!" + word.substring(at + 1);
        }
    },
    STAR("a star for a vowel, `b*ngsat`") {
        @Override
        String apply(String word, Random random) {
            List<Integer> vowels = new ArrayList<>();
            for (int i = 1; i < word.length() - 1; i++) {
                if ("aiueo".indexOf(word.charAt(i)) >= 0) {
                    vowels.add(i);
                }
            }
            if (vowels.isEmpty()) {
                return word;
            }
            int at = vowels.get(random.nextInt(vowels.size()));
            return word.substring(0, at) + "*" + word.substring(at + 1);
        }
    },
    CYRILLIC("Cyrillic letters, `bаngsаt`") {
        @Override
        String apply(String word, Random random) {
            return replaced(word, "aаcсeеhнiіjјkкmмoоpрsѕtтxхyу", random);
        }
    },
    GREEK("Greek letters, `bαngsατ`") {
        @Override
        String apply(String word, Random random) {
            return replaced(word, "aαbβeεiιkκnηoοpρtτuυvνxχ", random);
        }
    },
    FULL_WIDTH("full-width letters, `ｂａｎｇｓａｔ`") {
        @Override
        String apply(String word, Random random) {
            return moved(word, 0xff41);
        }
    },
    MATHEMATICAL("mathematical letters, `𝐛𝐚𝐧𝐠𝐬𝐚𝐭`") {
        @Override
        String apply(String word, Random random) {
            int[] alphabets = {0x1d41a, 0x1d482, 0x1d4ea, 0x1d552, 0x1d586, 0x1d5ba, 0x1d5ee, 0x1d622, 0x1d68a};
            return moved(word, alphabets[random.nextInt(alphabets.length)]);
        }
    },
    ACCENTS("letters with accents, `bàńgšát`") {
        @Override
        String apply(String word, Random random) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                out.append(c);
                if (Character.isLetter(c) && random.nextBoolean()) {
                    out.append((char) (0x300 + random.nextInt(13)));
                }
            }
            return out.toString();
        }
    },
    ZERO_WIDTH("characters that nobody sees between the letters") {
        @Override
        String apply(String word, Random random) {
            String unseen = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u2066\u034f";
            StringBuilder out = new StringBuilder(word.substring(0, 1));
            for (char c : word.substring(1).toCharArray()) {
                out.append(unseen.charAt(random.nextInt(unseen.length()))).append(c);
            }
            return out.toString();
        }
    },
    ELONGATION("letters drawn out, `baaangsaaat`") {
        @Override
        String apply(String word, Random random) {
            StringBuilder out = new StringBuilder();
            int certain = random.nextInt(word.length());
            for (int i = 0; i < word.length(); i++) {
                boolean drawn = i == certain || random.nextInt(4) == 0;
                boolean letter = Character.isLetter(word.charAt(i));
                out.append(String.valueOf(word.charAt(i)).repeat(drawn && letter ? 2 + random.nextInt(5) : 1));
            }
            return out.toString();
        }
    },
    CAPITALS("capitals, `BanGSaT`") {
        @Override
        String apply(String word, Random random) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                out.append(random.nextBoolean() ? Character.toUpperCase(c) : c);
            }
            return out.toString();
        }
    };

    private final String shown;

    Disguise(String shown) {
        this.shown = shown;
    }

    /** What it is, with an example, as Markdown. */
    String shown() {
        return shown;
    }

    /** Hides a word of two letters or more; gives it as it is if it has no letter that can be hidden so. */
    abstract String apply(String word, Random random);

    private static String apart(String word, String between) {
        return word.chars().mapToObj(Character::toString).collect(Collectors.joining(between));
    }

    /** Replaces some letters and leaves two at least, since nobody can read a word of digits alone. */
    private static String replaced(String word, String pairs, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            int at = pairs.indexOf(word.charAt(i));
            if (at >= 0 && at % 2 == 0) {
                places.add(i);
            }
        }
        char[] out = word.toCharArray();
        int most = Math.min(places.size(), word.length() - 2);
        int count = most <= 0 ? 0 : 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            int place = places.remove(random.nextInt(places.size()));
            out[place] = pairs.charAt(pairs.indexOf(word.charAt(place)) + 1);
        }
        return new String(out);
    }

    private static String moved(String word, int first) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.appendCodePoint(c >= 'a' && c <= 'z' ? first + c - 'a' : c);
        }
        return out.toString();
    }
}
