package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.text.Phrase.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the matcher with a checker that tries every way through a text. */
class MatcherOracleTest {

    private static final List<String> WORDS = List.of(
            "jalan",
            "rusak",
            "parah",
            "gak",
            "tidak",
            "mksh",
            "kasih",
            "jalan-rusak",
            "#JalanRusak",
            "#rusak",
            "3",
            "10.000",
            "@njing",
            "@dinkes",
            "a.contoh/x",
            "b",
            "a",
            "n",
            "anj!ng",
            "*",
            "_",
            "b a  n",
            ",",
            ".",
            "?",
            "!",
            "🙏",
            "🙏🏽😡",
            "\n",
            "diperbaiki",
            "perbaikan",
            "r u s a k",
            "rus4k");

    private static final List<String> ELEMENTS = List.of(
            "jalan",
            "rusak",
            "parah",
            "gak",
            "terima",
            "kasih",
            "jalan-rusak",
            "#jalanrusak",
            "#rusak",
            "3",
            "<number>",
            "<mention>",
            "<link>",
            "<emoji>",
            "anjing",
            "@dinkes",
            "?",
            "!",
            "🙏",
            "~diperbaiki",
            "baik",
            "~perbaikan",
            "ban",
            "b",
            "*",
            "*",
            "…",
            "…");

    private static final LanguageModule MODULE = new LanguageModule() {
        @Override
        public String language() {
            return "x-test";
        }

        @Override
        public void forms(String folded, Forms out) {
            switch (folded) {
                case "gak" -> out.normal("tidak");
                case "mksh" -> out.normal("terima kasih");
                case "diperbaiki", "perbaikan" -> out.stem("baik");
                default -> {}
            }
        }
    };

    private static final TextAnalyzer ANALYZER =
            TextAnalyzer.builder().language(MODULE).domains("contoh").build();

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void matcherAndOracleFindTheSame(long seed) {
        Random random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 40; round++) {
            List<Phrase> phrases = phrases(random, 25);
            PhraseMatcher matcher = PhraseMatcher.of(phrases, ANALYZER);
            for (int i = 0; i < 25; i++) {
                String text = RandomTexts.words(random, WORDS, 14);
                AnalyzedText analyzed = ANALYZER.analyze(text);
                List<Match> matches = matcher.find(analyzed);
                assertThat(matches)
                        .as("seed %d, text %s", seed, RandomTexts.escaped(text))
                        .isEqualTo(oracle(phrases, analyzed));
                found += matches.size();
            }
        }
        assertThat(found).isGreaterThan(1_500);
    }

    @Test
    void theOrderOfPhrasesChangesNothingButTheirOrdinals() {
        Random random = new Random(7);
        List<Phrase> phrases = phrases(random, 30);
        List<Phrase> turned = new ArrayList<>(phrases);
        Collections.reverse(turned);
        PhraseMatcher one = PhraseMatcher.of(phrases, ANALYZER);
        PhraseMatcher other = PhraseMatcher.of(turned, ANALYZER);
        for (int i = 0; i < 300; i++) {
            AnalyzedText text = ANALYZER.analyze(RandomTexts.words(random, WORDS, 14));
            assertThat(shown(one.find(text))).isEqualTo(shown(other.find(text)));
        }
    }

    private static List<String> shown(List<Match> matches) {
        return matches.stream()
                .map(m -> m.phrase() + " " + m.start() + "-" + m.end())
                .sorted()
                .toList();
    }

    private static List<Phrase> phrases(Random random, int count) {
        List<Phrase> phrases = new ArrayList<>();
        while (phrases.size() < count) {
            List<String> elements = new ArrayList<>();
            int length = random.nextInt(5) + 1;
            for (int i = 0; i < length; i++) {
                elements.add(ELEMENTS.get(random.nextInt(ELEMENTS.size())));
            }
            boolean wild = "*…".contains(elements.get(0)) || "*…".contains(elements.get(length - 1));
            String source = String.join(" ", elements);
            if (!wild && !source.contains("… …")) {
                phrases.add(Phrase.parse(source));
            }
        }
        return phrases;
    }

    // ---- the oracle

    private static List<Match> oracle(List<Phrase> phrases, AnalyzedText text) {
        List<Match> matches = new ArrayList<>();
        for (int ordinal = 0; ordinal < phrases.size(); ordinal++) {
            Map<Integer, Integer> ends = new TreeMap<>();
            Lattice lattice = text.lattice();
            for (int edge = 0; edge < lattice.edges(); edge++) {
                Element first = phrases.get(ordinal).elements().get(0);
                if (accepts(first, lattice, edge)) {
                    int end = shortest(
                            phrases.get(ordinal).elements(), 1, lattice, lattice.to(edge), lattice.sentence(edge), 0);
                    if (end < Integer.MAX_VALUE) {
                        ends.merge(lattice.start(edge), end, Math::min);
                    }
                }
            }
            for (Map.Entry<Integer, Integer> one : ends.entrySet()) {
                matches.add(new Match(phrases.get(ordinal), ordinal, one.getKey(), one.getValue()));
            }
        }
        matches.sort(Comparator.comparingInt(Match::start)
                .thenComparingInt(Match::end)
                .thenComparingInt(Match::ordinal));
        return matches;
    }

    /** The least end over all ways on from the place, by trying each edge of the text. */
    private static int shortest(List<Element> elements, int at, Lattice lattice, int place, int sentence, int gapUsed) {
        if (at == elements.size()) {
            return lattice.endAt(place);
        }
        Element element = elements.get(at);
        int best = Integer.MAX_VALUE;
        boolean gap = element instanceof Element.Gap;
        if (gap) {
            best = shortest(elements, at + 1, lattice, place, sentence, 0);
            if (gapUsed == 4) {
                return best;
            }
        }
        for (int edge = 0; edge < lattice.edges(); edge++) {
            int from = lattice.from(edge);
            if (from < place
                    || from - place > 16
                    || lattice.sentence(edge) != sentence
                    || !onlyMarks(lattice, place, from)) {
                continue;
            }
            if (gap ? !lattice.kind(edge).isMark() : accepts(element, lattice, edge)) {
                int next = gap
                        ? shortest(elements, at, lattice, lattice.to(edge), sentence, gapUsed + 1)
                        : shortest(elements, at + 1, lattice, lattice.to(edge), sentence, 0);
                best = Math.min(best, next);
            }
        }
        return best;
    }

    private static boolean onlyMarks(Lattice lattice, int from, int to) {
        for (int atom = from; atom < to; atom++) {
            if (!lattice.isMark(atom)) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepts(Element element, Lattice lattice, int edge) {
        TokenKind kind = lattice.kind(edge);
        List<String> forms = Arrays.asList(lattice.entry(edge).forms);
        if (element instanceof Element.OfKind ofKind) {
            return ofKind.kind() == kind;
        }
        if (element instanceof Element.Stem stem) {
            Set<String> sought = ANALYZER.entries().phraseStem(stem.base());
            return forms.stream().anyMatch(sought::contains);
        }
        if (element instanceof Element.Literal literal) {
            Set<String> sought = literal.kind() == TokenKind.WORD
                    ? ANALYZER.entries().phraseWord(literal.base())
                    : Set.of(literal.base());
            return forms.subList(0, lattice.entry(edge).plain).stream().anyMatch(sought::contains);
        }
        return !kind.isMark();
    }
}
