package id.lontara.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are read the same whatever their length, their letters, and what was read before or beside them. */
class PlainWordsTest {

    /** More different words than an analyzer remembers. */
    private static final int MANY = 150_000;

    /** Letters whose neighbours, or whose lower half, are the letters a to z or next to them. */
    private static final String[] ALPHABETS = {
        "abcxyzABCXYZ",
        "azAZ\u00e0\u00e9\u00fd\u00ff\u00c0",
        "azAZ\u0161\u017a\u0141\u015a\u0261",
        "az\u0430\u0437\u0461\u1a00\u1a01"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aWordOfAnyLengthIsOneTokenWithItsFoldedForm(long seed) {
        Random random = new Random(seed);
        TextAnalyzer analyzer = TextAnalyzer.plain();

        for (int text = 0; text < 400; text++) {
            List<String> words = new ArrayList<>();
            for (int length = 1; length <= 40; length++) {
                words.add(word(ALPHABETS[random.nextInt(ALPHABETS.length)], length, random));
            }

            List<Token> tokens = analyzer.analyze(String.join(" ", words)).tokens();

            assertThat(tokens).as("seed %d", seed).extracting(Token::folded).containsExactlyElementsOf(folded(words));
            assertThat(tokens).extracting(token -> token.end() - token.start()).isEqualTo(lengths(words));
        }
    }

    @Test
    void marksWhoseNumbersAreLikeThoseOfLettersEndAWord() {
        for (char mark : "{[^~|;:?/\u00d7\u00f7".toCharArray()) {
            assertThat(TextAnalyzer.plain().analyze("Az" + mark + "zA").tokens())
                    .as("after and before %s", mark)
                    .extracting(Token::folded)
                    .containsExactly("az", String.valueOf(mark), "za");
        }
    }

    @Test
    void whatIsForgottenIsMadeAgainAndIsEqual() {
        int[] asked = {0};
        TextAnalyzer analyzer =
                TextAnalyzer.builder().language(new Endings(word -> asked[0]++)).build();
        TextAnalyzer.Reader reader = analyzer.reader();
        List<Token> before = reader.analyze(texts(0)).tokens();

        for (int from = 0; from < MANY; from += 1_000) {
            reader.analyze(texts(from));
        }
        int once = asked[0];
        List<Token> after = reader.analyze(texts(0)).tokens();

        assertThat(after).isEqualTo(before);
        assertThat(asked[0]).as("the module was asked again").isGreaterThan(once);
    }

    @Test
    void aWordThatComesAgainAndAgainIsNotForgotten() {
        List<String> asked = new ArrayList<>();
        TextAnalyzer analyzer =
                TextAnalyzer.builder().language(new Endings(asked::add)).build();

        for (int from = 0; from < MANY; from += 1_000) {
            analyzer.analyze("sering " + texts(from));
        }

        assertThat(asked).hasSizeGreaterThanOrEqualTo(MANY).containsOnlyOnce("sering");
    }

    @Test
    void whatAReaderReadsNextDoesNotChangeWhatItGave() {
        TextAnalyzer.Reader reader = TextAnalyzer.plain().reader();

        AnalyzedText first = reader.analyze("anak-anak #JalanRusak di b a n j i r 🙂");
        List<Token> before = List.copyOf(first.tokens());
        reader.analyze("kata-kata #LampuMati pada m a l a m, lebih panjang dari yang pertama 😢");

        assertThat(first.tokens()).isEqualTo(before);
        assertThat(first.text()).startsWith("anak-anak");
    }

    @Test
    void threadsThatShareAnAnalyzerReadTheSame() throws Exception {
        TextAnalyzer analyzer =
                TextAnalyzer.builder().language(new Endings(word -> {})).build();
        TextAnalyzer alone =
                TextAnalyzer.builder().language(new Endings(word -> {})).build();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Token>>> read = new ArrayList<>();
            for (int from = 0; from < 40_000; from += 1_000) {
                String text = texts(from);
                Callable<List<Token>> task =
                        () -> List.copyOf(analyzer.analyze(text).tokens());
                read.addAll(threads.invokeAll(List.of(task, task, task, task)));
            }
            for (int i = 0; i < read.size(); i++) {
                assertThat(read.get(i).get())
                        .isEqualTo(alone.analyze(texts(i / 4 * 1_000)).tokens());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String word(String alphabet, int length, Random random) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(joining());
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(TextAnalyzer::fold).toList();
    }

    private static List<Integer> lengths(List<String> words) {
        return words.stream().map(String::length).toList();
    }

    /** A thousand words that no other text of a thousand has. */
    private static String texts(int from) {
        StringBuilder text = new StringBuilder();
        for (int number = from; number < from + 1_000; number++) {
            text.append("kata").append((char) ('a' + number % 26));
            for (int rest = number; rest > 0; rest /= 26) {
                text.append((char) ('a' + rest % 26));
            }
            text.append(number % 7 == 0 ? "panjangnyatakterkira " : number % 11 == 0 ? "\u00e9 " : " ");
        }
        return text.toString();
    }

    /** Takes an ending off, and tells that it was asked. */
    private static final class Endings implements LanguageModule {

        private final Consumer<String> asked;

        Endings(Consumer<String> asked) {
            this.asked = asked;
        }

        @Override
        public String language() {
            return "id";
        }

        @Override
        public void forms(String folded, Forms out) {
            asked.accept(folded);
            if (folded.length() > 5) {
                out.stem(folded.substring(0, 5));
            }
        }
    }
}
