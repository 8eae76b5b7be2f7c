package id.lontara.engine;

import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A few words that texts and phrases share, so that phrases match often, and a language that knows forms of them. */
final class SampleWords {

    static final LanguageModule LANGUAGE = new Language();

    private static final List<String> WORDS = List.of("road", "broken", "bridge", "flood", "water", "queue", "mend");

    /** How the words may stand in a text. */
    private static final List<String> WRITTEN = List.of(
            "rd",
            "roads",
            "Road",
            "ROAD",
            "roooad",
            "r0ad",
            "r o a d",
            "brkn",
            "breaks",
            "br0ken",
            "flooding",
            "floods",
            "idk",
            "mended",
            "road-bridge",
            "broken-road",
            "#BrokenRoad",
            "#sale",
            "#water_queue",
            "@office",
            "12",
            "3",
            "1.000",
            "https://example.org/a",
            "🙏",
            "😡",
            "!",
            "?",
            ".",
            ",",
            "…",
            "\n",
            "the",
            "of",
            "x");

    private static final List<String> FIXED = List.of(
            "road",
            "broken",
            "bridge",
            "flood",
            "water",
            "queue",
            "mend",
            "~break",
            "~flood",
            "~mend",
            "#brokenroad",
            "#sale",
            "<number>",
            "<emoji>",
            "<mention>",
            "<link>",
            "?",
            "!",
            "🙏",
            "not",
            "broken-road");

    private SampleWords() {}

    /** A text of some of the words. */
    static String text(Chance chance) {
        int length = chance.between(0, 12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(chance.from(chance.percent(60) ? WORDS : WRITTEN));
            text.append(chance.percent(10) ? "" : " ");
        }
        return text.toString();
    }

    /** A phrase over some of the words, with wildcards inside. */
    static String phrase(Chance chance) {
        int length = chance.of(1, 1, 2, 2, 3);
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (i > 0 && chance.percent(45)) {
                elements.add(chance.of("*", "…"));
            }
            elements.add(chance.from(chance.percent(60) ? WORDS : FIXED));
        }
        return String.join(" ", elements);
    }

    static List<String> phrases(Chance chance, int most) {
        List<String> phrases = new ArrayList<>();
        int count = chance.between(1, most);
        for (int i = 0; i < count; i++) {
            phrases.add(phrase(chance));
        }
        return phrases;
    }

    private static final class Language implements LanguageModule {

        private static final Map<String, String> NORMAL =
                Map.of("rd", "road", "brkn", "broken", "idk", "i do not know", "no", "not");
        private static final Map<String, String> STEM = Map.of(
                "roads",
                "road",
                "broken",
                "break",
                "breaks",
                "break",
                "flooding",
                "flood",
                "floods",
                "flood",
                "mended",
                "mend");

        @Override
        public String language() {
            return "und";
        }

        @Override
        public void forms(String folded, Forms out) {
            String normal = NORMAL.get(folded);
            if (normal != null) {
                out.normal(normal);
            }
            String stem = STEM.get(normal == null ? folded : normal);
            if (stem != null) {
                out.stem(stem);
            }
        }
    }
}
