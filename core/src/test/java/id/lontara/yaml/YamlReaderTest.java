package id.lontara.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML that people write in haste, and YAML that somebody writes to do harm. */
class YamlReaderTest {

    private final Problems problems = new Problems();

    private YamlNode read(String text) {
        return YamlReader.read("f.yaml", text, problems);
    }

    private List<String> told() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void placesAreCountedInLinesAndCharactersFromOne() {
        YamlNode root = read("a: 1\nb:\n  - { c: 😀, d: x }\n");
        YamlNode d = root.required("b").items().get(0).required("d");

        assertThat(List.of(d.line(), d.column())).containsExactly(3, 16);
        assertThat(d.path()).isEqualTo("b[0].d");
        assertThat(problems.any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"no", "yes", "on", "off", "0x1F", "012", "1_000", "1:30", ".inf", "1e5", "2025-10-20", "TRUE"})
    void wordsKeepTheirSourceTextWhateverYamlTakesThemFor(String word) {
        assertThat(read("a: [ " + word + " ]").required("a").items().get(0).text())
                .isEqualTo(word);
        assertThat(problems.any()).isFalse();
    }

    @Test
    void anEmptyItemIsAProblemThatSaysHowToQuote() {
        assertThat(read("tags:\n  - #Pasar\n  - null\n  - ~\n  -\n  - \"#Pasar\"\n  - ''\n")
                        .required("tags")
                        .items())
                .extracting(YamlNode::raw)
                .containsExactly("#Pasar", "");
        assertThat(told()).hasSize(4).allMatch(p -> p.contains("quote it (\"#…\")"));
        assertThat(told().get(0)).startsWith("f.yaml:2:4: tags[0]:");
    }

    @Test
    void quotedNothingIsATextAndUnquotedNothingIsNull() {
        YamlNode root = read("a:\nb: \"\"\nc: ''\nd: null\n");

        assertThat(root.fields().values())
                .extracting(YamlNode::kind)
                .containsExactly(YamlNode.Kind.NULL, YamlNode.Kind.SCALAR, YamlNode.Kind.SCALAR, YamlNode.Kind.NULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: &x 1 | f.yaml:1:4: a: anchors are not read: '&x'",
                "&x a: 1 | f.yaml:1:1: anchors are not read: '&x'",
                "!!str a: 1 | f.yaml:1:1: tags are not read: '!!str'",
                "a: *x | f.yaml:1:4: a: aliases are not read: '*x'",
                "a: !!java.lang.Runtime {} | f.yaml:1:4: a: tags are not read: '!!java.lang.Runtime'",
                "a: !important x | f.yaml:1:4: a: tags are not read: '!important'",
                "{ b: 1, <<: { c: 2 } } | f.yaml:1:9: merge keys are not read",
                "{ a: 1, a: 2 } | f.yaml:1:9: a: 'a' stands twice in this mapping, first on line 1",
                "? [ a ] | f.yaml:1:4: not valid YAML: Expected a field name (Scalar value in YAML)",
                "a: @x | f.yaml:1:4: not valid YAML: found character '@' that cannot start any token",
            })
    void whatYamlCanDoBeyondValuesIsRefusedInItsPlace(String text, String problem) {
        read(text);

        assertThat(told()).hasSize(1);
        assertThat(told().get(0)).startsWith(problem);
    }

    @Test
    void anAnchorBehindCharactersOfTwoUnitsIsFound() {
        read("a: '😀😀'\nb: { c: 1, &x d: 😀, e: !t 2 }\n");

        assertThat(told()).hasSize(2);
        assertThat(told().get(0)).startsWith("f.yaml:2:12: b.d: anchors are not read: '&x'");
        assertThat(told().get(1)).startsWith("f.yaml:2:24: b.e: tags are not read: '!t'");
    }

    @Test
    void anAnchoredMappingIsToldOnceAndNotAtItsFirstKey() {
        read("a: &x\n  b: 1\n  c: 2\n");

        assertThat(told()).hasSize(1);
    }

    @Test
    void whatIsNoYamlIsToldWhereTheReadingStopped() {
        read("a: 1\nb:\n\tc: 1\n");
        assertThat(told().get(0)).startsWith("f.yaml:3:1: not valid YAML: found character '\\t(TAB)'");
    }

    @Test
    void aCharacterThatNobodySeesIsNamedByItsNumber() {
        read("a: 1\nb: x\u0000y\n");

        assertThat(told()).singleElement().asString().startsWith("f.yaml:2:5: not valid YAML: character U+0000; ");
    }

    @Test
    void aLoneSurrogateIsRefused() {
        read("a: \uD800\n");

        assertThat(told()).singleElement().asString().startsWith("f.yaml:1:4: not valid YAML: character U+D800; ");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreReadOver() {
        YamlNode root = read("\uFEFFa: 1\r\nb: x\r\n");

        assertThat(root.fields().keySet()).containsExactly("a", "b");
        assertThat(root.required("b").text()).isEqualTo("x");
        assertThat(root.required("b").line()).isEqualTo(2);
        assertThat(problems.any()).isFalse();
    }

    @Test
    void aSecondDocumentIsRefused() {
        read("a: 1\n---\nb: 2\n");

        assertThat(told()).hasSize(1);
        assertThat(told().get(0)).startsWith("f.yaml:3:1: a second document starts here");
    }

    @Test
    void depthIsBoundedAndToldOnce() {
        read("[".repeat(50_000));

        assertThat(told()).hasSize(1);
        assertThat(told().get(0)).startsWith("f.yaml:1:42: ").contains("nested deeper than 40 levels");
    }

    @Test
    void theNumberOfEntriesIsBounded() {
        read("[" + "a,\n".repeat(1_000_001) + "]");

        assertThat(told()).hasSize(1);
        assertThat(told().get(0)).endsWith("more than 1000000 entries in one file; split it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theLengthOfALineIsBounded(String end) {
        read("a: 1" + end + "b: " + "x".repeat(YamlReader.MAX_LINE - 3) + end);
        assertThat(told()).isEmpty();

        read("a: 1" + end + "b: " + "x".repeat(YamlReader.MAX_LINE - 2) + end);
        assertThat(told()).containsExactly("f.yaml:2:1: this line has more than 100000 characters; break it");
    }

    @Test
    void theLengthIsBounded() {
        read("a\n".repeat(YamlReader.MAX_LENGTH / 2) + "a");

        assertThat(told())
                .containsExactly(
                        "f.yaml:1:1: the file has 8000001 characters; at most 8000000 are read:" + " split it");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, true",
        "-3, true",
        "+3, true",
        "999999999999999999, true",
        "1234567890123456789, false",
        "1e400, false",
        "1e-400, false",
        "NaN, false",
        "0x10, false",
        "'', false",
        "1e19, false"
    })
    void numbersHaveAtMostEighteenDigits(String text, boolean read) {
        read("a: \"" + text + "\"").required("a").number();

        assertThat(problems.any()).isEqualTo(!read);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedFilesGiveProblemsAndNothingElse(long seed) {
        Random random = new Random(seed);
        String text =
                "rules:\n  - id: a\n    when: { any: [ \"x…\", y, { z: 1 } ] }\n    doc: |\n      two\n      lines\n";
        String spice = "{}[]:,-?&*!|>'\"%@`#\n\t \\~<=\u0000\u0085\uFEFF\uD83D\u2028é";
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, spice.charAt(random.nextInt(spice.length())));
                case 1 -> damaged.insert(at, spice.charAt(random.nextInt(spice.length())));
                default -> damaged.deleteCharAt(at);
            }
        }
        AtomicInteger nodes = new AtomicInteger();

        assertThatCode(() -> walk(read(damaged.toString()), nodes))
                .as("seed %s", seed)
                .doesNotThrowAnyException();
        assertThatCode(() -> {
                    try {
                        problems.refuse();
                    } catch (LoadException e) {
                        assertThat(e.problems()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    private static void walk(YamlNode node, AtomicInteger nodes) {
        nodes.incrementAndGet();
        node.fields().values().forEach(field -> walk(field, nodes));
        if (node.isSequence()) {
            node.items().forEach(item -> walk(item, nodes));
        }
        node.closed("rules");
        node.name();
        node.flag();
        node.day();
    }
}
