package id.lontara.rule;

import static id.lontara.engine.Fixtures.compile;
import static id.lontara.engine.Fixtures.pack;
import static id.lontara.engine.Fixtures.problems;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.lontara.model.Problem;
import id.lontara.rule.Test.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs that are written to do harm are refused, or read, in bounded time and memory, and told in few words. */
class HostilePacksTest {

    /** Far above what is needed, and far below what each of these files would take if its size were multiplied. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String VERIFY = "{ actions: [ verify: ] }";

    private static List<String> told(RulePack... packs) {
        List<Problem> problems = assertTimeoutPreemptively(LONGEST, () -> problems(packs));
        assertThat(problems).allSatisfy(p -> {
            assertThat(p.describe(Locale.ENGLISH)).hasSizeLessThan(5_000);
            assertThat(p.describe(Locale.forLanguageTag("id"))).hasSizeLessThan(5_000);
        });
        return problems.stream().map(p -> p.describe(Locale.ENGLISH)).toList();
    }

    private static String lists(int count, IntFunction<String> list) {
        return IntStream.range(0, count).mapToObj(list).collect(Collectors.joining());
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "kata" + i).collect(Collectors.joining(",\n    ", "[ ", " ]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lists: { a: &a [ x ], b: [ *a, *a ] } | anchors are not read: '&a'",
                "lists: { a: [ *a, *a, *a ] } | aliases are not read: '*a'",
                "lists: !!java.util.ArrayList [ x ] | tags are not read: '!!java.util.ArrayList'",
                "lists: { <<: { a: [ x ] }, b: [ y ] } | merge keys are not read",
                "lists: { a: [ x ], a: [ y ] } | 'a' stands twice in this mapping, first on line 5; keep one",
            })
    void whatYamlCanDoBeyondValuesIsRefusedInAPack(String lists, String problem) {
        assertThat(told(pack(lists + "\n"))).anySatisfy(p -> assertThat(p).contains(problem));
    }

    @Test
    void depthIsToldAloneForWhatStandsBehindItIsNotRead() {
        assertThat(told(pack("rules: " + "[".repeat(50_000))))
                .singleElement()
                .asString()
                .contains("nested deeper than 40 levels; write it flatter");
    }

    @Test
    void aNumberOfManyDigitsIsToldByItsBeginning() {
        String digits = "9".repeat(90_000);

        assertThat(told(rules(rule("r", "{ engagement.likes: { gt: " + digits + " } }", VERIFY))))
                .singleElement()
                .asString()
                .endsWith("expected a number of at most 18 digits: got '" + "9".repeat(60) + "…'");
    }

    @Test
    void aLongKeyIsNotRepeatedForAllThatStandsBelowIt() {
        String key = "k".repeat(99_000);

        assertThat(told(pack("? " + key + "\n: [ " + "a,\n  ".repeat(100_000) + "]\n")))
                .singleElement()
                .asString()
                .startsWith("sample.yaml:5:3: " + "k".repeat(100) + "…: unknown key '");
    }

    @Test
    void eightMillionCharactersAreReadAndOneMoreIsNot() {
        String head = pack("").text();
        RulePack longest =
                new RulePack("sample.yaml", head + "# filling\n".repeat(800_000).substring(head.length()));
        RulePack longer = new RulePack("sample.yaml", longest.text() + "#");

        assertThat(told(longest)).isEmpty();
        assertThat(told(longer))
                .containsExactly(
                        "sample.yaml:1:1: the file has 8000001 characters; at most 8000000 are read:" + " split it");
    }

    @Test
    void aLongListIsHeldOnceHoweverManyRulesNameIt() {
        RulePack pack = pack("lists: { long: " + words(10_000) + " }\nrules:\n"
                + lists(500, i -> rule("one" + i, "{ text: { any: $long } }", VERIFY))
                + lists(500, i -> rule("item" + i, "{ text: { any: [ $long ] } }", VERIFY)));

        RuleSet set = assertTimeoutPreemptively(LONGEST, () -> compile(pack));

        List<Phrases> tests = set.rules().stream()
                .map(rule -> (Phrases) ((Condition.Measured) rule.when()).test())
                .toList();
        assertThat(tests)
                .hasSize(1_000)
                .allSatisfy(
                        test -> assertThat(test.phrases()).isSameAs(tests.get(0).phrases()));
        assertThat(tests.get(0).phrases()).hasSize(10_000);
    }

    @Test
    void aConditionThatAddsToAListHasThePhrasesOfBoth() {
        RulePack pack = pack("lists: { some: [ b, c ] }\nrules:\n"
                + rule("alone", "{ text: { any: $some } }", VERIFY)
                + rule("more", "{ text: { any: [ a, $some, c ] } }", VERIFY));

        assertThat(compile(pack).rules())
                .extracting(rule -> ((Phrases) ((Condition.Measured) rule.when()).test())
                        .phrases().stream().map(Object::toString).toList())
                .containsExactly(List.of("b", "c"), List.of("a", "b", "c"));
    }

    /** A file of two hundred thousand characters that stands for more than two million phrases. */
    static RulePack manyListsThatIncludeALongOne() {
        return pack("lists:\n  long: " + words(20_000) + "\n"
                + lists(101, i -> "  l" + i + ": { phrases: [ a" + i + " ], include: [ long ] }\n")
                + "rules:\n"
                + lists(101, i -> rule("r" + i, "{ text: { any: $l" + i + " } }", VERIFY)));
    }

    @Test
    void listsThatMultiplyAreRefusedOnce() {
        assertThat(told(manyListsThatIncludeALongOne()))
                .singleElement()
                .asString()
                .contains(
                        "lists stand for more than 2000000 phrases and words in all", "; shorten them, or name fewer");
    }

    @Test
    void aListNamedOverAndOverInOneConditionIsRefusedOnce() {
        RulePack pack = pack("lists: { long: " + words(20_000) + " }\nrules:\n"
                + rule("r", "{ text: { any: [ " + "$long,\n          ".repeat(2_000) + "] } }", VERIFY)
                + rule("s", "{ author: { in: [ " + "$long,\n          ".repeat(2_000) + "] } }", VERIFY));

        assertThat(told(pack))
                .filteredOn(p -> p.contains("lists stand for more than 20000000"))
                .hasSize(1);
    }

    @Test
    void longCyclesOfListsAreToldShort() {
        int count = 3_000;
        RulePack pack =
                pack("lists:\n" + lists(count, i -> "  l" + i + ": { include: [ l" + (i + 1) % count + ", l0 ] }\n"));

        assertThat(told(pack))
                .anySatisfy(p -> assertThat(p)
                        .contains("lists include each other: l0 → … → l2984 → ", " → l2999 → l0; remove one include"));
    }

    @Test
    void anOverlayTakesAwayNearlyEverything() {
        RulePack pack = pack(
                "lists: { long: " + words(20_000) + " }\nrules:\n" + rule("r", "{ text: { any: $long } }", VERIFY));
        RulePack overlay = pack("local", "extends: sample\nlists: { long: { remove: " + words(19_999) + " } }\n");

        assertThat(told(pack, overlay)).isEmpty();
        assertThat(((Phrases) ((Condition.Measured)
                                        compile(pack, overlay).rules().get(0).when())
                                .test())
                        .phrases())
                .hasToString("[kata19999]");
    }
}
