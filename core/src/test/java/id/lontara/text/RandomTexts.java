package id.lontara.text;

import java.util.List;
import java.util.Random;

/** Texts by chance: of words that phrases share, or of everything that Unicode has to annoy with. */
final class RandomTexts {

    private static final List<String> PIECES = List.of(
            "jalan",
            "rusak",
            "Parah",
            "min",
            "b4ngs4t",
            "b@ngsat",
            "anj!ng",
            "10.000",
            "08:30",
            "anak2",
            "#JalanRusak",
            "#a_b",
            "#",
            "@dinkes.contoh",
            "@",
            "https://a.contoh/x",
            "a.contoh",
            "b@c.contoh",
            "jalan-jalan",
            "ki'",
            "ma'baca",
            "'",
            "-",
            "--",
            ".",
            "...",
            "?",
            "!",
            "!?",
            ",",
            "(",
            ")",
            "\n",
            " ",
            "  ",
            "\t",
            "🙏🏽",
            "👨‍👩‍👧",
            "🇮🇩",
            "1️⃣",
            "❤️",
            "é",
            "e\u0301\u0302",
            "\u0301",
            "\u200b",
            "\u200d",
            "\u202e",
            "\u0000",
            "\ud800",
            "\udc00",
            "ﬁ",
            "ﷺ",
            "𝓪",
            "Ａ",
            "а",
            "Η",
            "ß",
            "İ",
            "ᨓᨗ",
            "ن",
            "한",
            "aaaa",
            "AAA",
            "iii",
            "x",
            "j.a.n",
            "b a n",
            "b a  n g",
            "b*ngsat",
            "ban_g.s",
            "*",
            "_",
            "$",
            "$a",
            "²",
            "½",
            "①",
            "\ufe0f",
            "\u20e3",
            "🅱",
            "\u0591",
            "\uffff",
            "\ue000",
            "``",
            "’");

    private RandomTexts() {}

    static String hostile(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(pieces) + 1;
        for (int i = 0; i < count; i++) {
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** The text as escapes that survive a terminal. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.toString();
    }

    static String words(Random random, List<String> words, int most) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(most) + 1;
        for (int i = 0; i < count; i++) {
            text.append(words.get(random.nextInt(words.size())));
            text.append(random.nextInt(6) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
