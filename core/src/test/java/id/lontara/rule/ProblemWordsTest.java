package id.lontara.rule;

import static id.lontara.engine.Fixtures.compile;
import static id.lontara.engine.Fixtures.pack;
import static id.lontara.engine.Fixtures.problems;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import id.lontara.text.Phrase;
import id.lontara.text.PhraseSyntaxException;
import id.lontara.text.PhraseSyntaxException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every problem has words in both languages, and there is a pack for each of them. */
class ProblemWordsTest {

    private static final String BUNDLE = "yaml/problems";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    /** Of files that other packages read, and held by their tests. */
    private static final Set<String> ELSEWHERE = Set.of("index", "csv", "calendar", "profile");

    private static final Set<String> ELSEWHERE_TOO =
            Set.of("type.zone", "type.hours", "hint.nearest", "hint.possible", "hint.nothing");

    /** A phrase that cannot be read for each reason. */
    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("suggested", "jalan …"),
            Map.entry("empty", ", ."),
            Map.entry("long", "a".repeat(501)),
            Map.entry("stem", "~5"),
            Map.entry("hashtag", "#2025"),
            Map.entry("class-unknown", "<xyz>"),
            Map.entry("class-open", "<link"),
            Map.entry("class-joined", "<link>segera"),
            Map.entry("marks", "a % b"),
            Map.entry("star", "jalan*"),
            Map.entry("gap", "jalan…rusak"),
            Map.entry("tilde", "ru~sak"),
            Map.entry("operator", "rusak|parah"),
            Map.entry("elements", "a ".repeat(25)),
            Map.entry("gaps", "a … … b"),
            Map.entry("wildcards", "* …"),
            Map.entry("begins", "… rusak"),
            Map.entry("ends", "jalan …"));

    private static final Map<String, List<RulePack>> PACKS = new TreeMap<>();

    static {
        yaml();
        heads();
        families();
        lists();
        results();
        conditions();
        overlays();
        warnings();
    }

    private static void add(String key, RulePack... packs) {
        assertThat(PACKS.put(key, List.of(packs))).isNull();
    }

    private static void when(String key, String condition) {
        add(key, rules(rule("r", condition, "{ actions: [ verify: ] }")));
    }

    private static void then(String key, String result) {
        add(
                key,
                pack("families: { mood: { of: comment, choose: any, names: [ glad ] } }\nrules:\n"
                        + rule("r", "{ text: { any: [ a ] } }", result)));
    }

    private static void post(String key, String result) {
        add(key, rules(rule("r", "post", "{ text: { any: [ a ] } }", result)));
    }

    private static void overlay(String key, String changes) {
        add(
                key,
                pack("lists: { some: [ a ] }\nparameters: { most: { default: 3, doc: { en: Most } } }\nrules:\n"
                        + rule("r", "{ text: { any: $some } }", "{ actions: [ verify: ] }")),
                pack("local", "extends: sample\n" + changes));
    }

    private static void yaml() {
        add("more", pack("x: 1\n" + "oops: 1\n".repeat(1_001)));
        add("yaml.long", pack("#".repeat(8_000_001)));
        add("yaml.line", pack("#".repeat(100_001)));
        add("yaml.empty", new RulePack("empty.yaml", "# nothing\n"));
        add("yaml.second", pack("---\nformat: 1\n"));
        add("yaml.syntax", pack("rules: [\n"));
        add("yaml.deep", pack("rules: " + "[".repeat(45) + "]".repeat(45) + "\n"));
        add("yaml.nodes", pack("rules: [" + "a,\n".repeat(1_000_001) + "]\n"));
        add("yaml.alias", pack("rules: *all\n"));
        add("yaml.anchor", pack("rules: &all []\n"));
        add("yaml.tag", pack("rules: !!java.net.URL []\n"));
        add("yaml.merge", pack("<<: { rules: [] }\n"));
        add("yaml.repeated", pack("rules: []\nrules: []\n"));
        add("key.unknown", pack("rule: []\n"));
        add("key.missing", new RulePack("p.yaml", "format: 1\npack: p\nversion: 1\n"));
        add("type.mapping", pack("families: []\n"));
        add("type.list", pack("rules: {}\n"));
        add("type.text", pack("requires: [ [] ]\n"));
        add("text.blank", pack("requires: [ ' ' ]\n"));
        add("item.null", pack("lists: { tags: [ a,\n#Tag\nnull ] }\n"));
        when("type.flag", "{ text.over-limit: perhaps }");
        when("type.number", "{ engagement.likes: { gt: many } }");
        add(
                "type.integer",
                pack("rules:\n"
                        + rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }")
                                .replace("[ b ]", "[ { text: b, engagement: { likes: 1.5 } } ]")));
        then("type.term", "{ actions: [ reply: { within: 4 hours } ] }");
        when("type.moment", "{ published-at: { gt: yesterday } }");
    }

    private static void heads() {
        add("pack.format", new RulePack("p.yaml", "format: 2\npack: p\nversion: 1\ntitle: { en: P }\n"));
        add("pack.repeated", pack("rules: []\n"), pack("rules: []\n"));
        add("pack.unknown", pack("requires: [ samples ]\n"));
        add(
                "text.language",
                pack("rules:\n"
                        + rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }")
                                .replace("en: r", "fr: r")));
        add(
                "text.language.unknown",
                pack("rules:\n"
                        + rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }")
                                .replace("en: r", "en: r, fr: r")));
        add(
                "rule.repeated",
                rules(
                        rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }"),
                        rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }")));
        add("word.unknown", rules(rule("r", "comments", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }")));
        add(
                "examples.missing",
                pack("rules:\n"
                        + rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }")
                                .replace("[ b ]", "[]")));
        add(
                "example.breach",
                pack("rules:\n"
                        + rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }")
                                .replace("[ b ]", "[ { text: b, engagement: { likes: -1 } } ]")));
    }

    private static void families() {
        add(
                "family.repeated",
                pack("families: { mood: { of: comment, choose: one, names: [ glad ] } }\n"),
                pack("other", "families: { mood: { of: comment, choose: one, names: [ sad ] } }\n"));
        add("family.otherwise", pack("families: { mood: { of: comment, choose: any, names: [ a ], otherwise: a } }\n"));
        add("family.empty", pack("families: { mood: { of: comment, choose: any } }\n"));
        add("family.name", pack("families: { Mood/s: { of: comment, choose: any, names: [ glad ] } }\n"));
        add(
                "family.precedence",
                pack("families: { mood: { of: comment, choose: one, names: [ glad ], precedence: [ gald ] } }\n"));
        add(
                "family.unsure",
                pack("families: { mood: { of: comment, choose: one, names: [ glad ], unsure-below: 1.5 } }\n"));
        add("family.from", pack("families: { mood: { of: comment, choose: any, names: [ glad ], from: mood } }\n"));
        add(
                "family.from.unknown",
                pack("families: { mood: { of: comment, choose: any, names: [ glad ], from: mood.* } }\n"));
        add(
                "family.from.other",
                pack("families: { mood: { of: comment, choose: any, names: [ likes ], from: engagement.* } }\n"),
                pack("other", "families: { mood: { of: comment, choose: any, names: [ length ], from: text.* } }\n"));
    }

    private static void lists() {
        add("list.empty", pack("lists: { none: [] }\n"));
        add("list.reference", pack("lists: { some: { reference: streets, phrases: [ a ] } }\n"));
        add("list.cycle", pack("lists: { a: { include: [ b ] }, b: { include: [ a ] } }\n"));
        add("list.flood", HostilePacksTest.manyListsThatIncludeALongOne());
        add("list.unknown", pack("lists: { a: { include: [ b ] } }\n"));
        add("phrase", pack("lists: { a: [ '<nummber>' ] }\n"));
        PHRASES.forEach((reason, phrase) -> add("phrase." + reason, pack("lists: { a: [ \"" + phrase + "\" ] }\n")));
        then("parameter.unknown", "{ actions: [ reply: { within: $soon } ] }");
        add("parameter.value", pack("parameters: { most: { default: $least, doc: { en: Most } } }\n"));
    }

    private static void results() {
        then("then.empty", "{ if-undecided: review }");
        then("decision.scope", "{ decision: review }");
        post("decision.finding", "{ decision: review }");
        post("decision.allow", "{ decision: allow, finding: { severity: low, message: { en: m }, mend: { en: m } } }");
        post("finding.mend", "{ finding: { severity: low, message: { en: m } } }");
        then("message.placeholder", "{ finding: { severity: low, message: { en: 'Said {mach}' } } }");
        then("vote.one", "{ label: { name: mood/glad } }");
        then("vote.by", "{ label: { name: mood/glad, by: 0.0001 } }");
        then("vote.veto", "{ label: { name: mood/glad, veto: false } }");
        then("label.unknown", "{ label: mood/gald }");
        add(
                "label.scope",
                pack("families: { mood: { of: comment, choose: any, names: [ glad ] } }\nrules:\n"
                        + rule("r", "post", "{ text: { any: [ a ] } }", "{ label: mood/glad }")));
        add(
                "label.cycle",
                pack("families: { mood: { of: comment, choose: any, names: [ glad ] } }\nrules:\n"
                        + rule("r", "{ label: mood/glad }", "{ label: mood/glad }")));
        then("action.one", "{ actions: [ verify ] }");
        then("action.unknown", "{ actions: [ rely: ] }");
        then("action.route", "{ actions: [ route: ] }");
    }

    private static void conditions() {
        when("condition.one", "{ text: { any: [ a ] }, author: citizen }");
        when("condition.empty", "{ all: [] }");
        when("condition.always", "{ engagement.likes: { gte: 0 } }");
        when("signal.unknown", "{ txt: { any: [ a ] } }");
        when("signal.scope", "{ bio: { any: [ a ] } }");
        when("java.unknown", "{ java: is-late }");
        when("test.phrases", "{ text: { any: [ a ], none: [ b ] } }");
        when("test.between", "{ engagement.likes: { between: [ 1 ] } }");
        when("test.is", "{ engagement.likes: { is: none, gt: 1 } }");
        when("test.empty", "{ engagement.likes: {} }");
        when("test.word", "{ author: { eq: citizen, ne: agency } }");
        when("test.items", "{ text.links: { any: [ a ], none: [ b ] } }");
    }

    private static void overlays() {
        overlay("list.remove", "lists: { some: { remove: [ b ] } }\n");
        overlay("rule.unknown", "off: [ { rule: rr, reason: x } ]\n");
        overlay("basis.unknown", "off: [ { basis: Charter, reason: x } ]\n");
        overlay("off.one", "off: [ { reason: x } ]\n");
        overlay("waiver.one", "waivers: [ { rule: r, reason: x, owner: o, expires: 2030-01-01 } ]\n");
        add(
                "rule.replaces",
                rules(rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }") + "    replaces: r\n"));
        add(
                "rule.replaced",
                rules(rule("s", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }") + "    replaces: r\n"),
                pack("local", "extends: sample\noff: [ { rule: r, reason: x } ]\n"));
        overlay("type.day", "waivers: [ { rule: r, subject: s, reason: x, owner: o, expires: soon } ]\n");
    }

    private static void warnings() {
        when("warning.impossible", "{ engagement.likes: { lt: 0 } }");
        when("warning.unreachable", "{ all: [ { author: agency }, { author: citizen } ] }");
        String verify = rule("s", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }");
        add("warning.duplicate", rules(verify, verify.replace("id: s", "id: t")));
        add("warning.replaces", rules(verify, verify.replace("id: s", "id: t") + "    replaces: s\n"));
        add("warning.list", pack("lists: { some: [ a ] }\n"));
        add("warning.parameter", pack("parameters: { most: { default: 3, doc: { en: Most } } }\n"));
        add("warning.requires", pack("other", "rules: []\n"), pack("requires: [ other ]\n"));
        String moods = "families: { mood: { of: comment, choose: any, names: [ glad ] } }\n";
        add("warning.label", pack(moods + "rules:\n" + rule("r", "{ label: mood/glad }", "{ actions: [ verify: ] }")));
        add("warning.family", pack(moods));
    }

    static Stream<String> keys() {
        return words(BUNDLE + ".properties").keySet().stream()
                .filter(key -> !ELSEWHERE.contains(key.substring(0, Math.max(0, key.indexOf('.')))))
                .filter(key -> !ELSEWHERE_TOO.contains(key));
    }

    /** Those that organisations and signals of time bring about are told by other means than a pack alone. */
    private static List<Problem> provoke(String key) {
        return switch (key) {
            case "type.duration" -> timed("{ age: { gt: 4 hours } }");
            case "organisation.agency" -> organisation("agencies: [ { id: works } ]\nroutes: { roads: work }\n");
            case "organisation.repeated" -> organisation("agencies: [ { id: works }, { id: works } ]\n");
            case "organisation.period" ->
                organisation("reference: { fairs: [ { from: 2025-10-20, until: 2025-10-10 } ] }\n");
            default -> {
                RulePack[] packs = PACKS.getOrDefault(key, List.of()).toArray(RulePack[]::new);
                yield key.startsWith("warning.") ? compile(packs).warnings() : problems(packs);
            }
        };
    }

    private static List<Problem> organisation(String rest) {
        try {
            Organisation.parse("org.yaml", "organisation: tanete\n" + rest);
            return List.of();
        } catch (LoadException e) {
            return e.problems();
        }
    }

    private static List<Problem> timed(String when) {
        try {
            RuleSet.builder()
                    .signals(Set.of(Signal.duration("age", "how old it is", id.lontara.model.SubjectType.COMMENT)))
                    .pack(rules(rule("r", when, "{ actions: [ verify: ] }")))
                    .build();
            return List.of();
        } catch (LoadException e) {
            return e.problems();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void thereIsAPackForEveryProblem(String key) {
        String english = words(BUNDLE + ".properties").getOrDefault(key, "");
        String indonesian = words(BUNDLE + "_id.properties").getOrDefault(key, "");

        assertThat(provoke(key)).as(key).anySatisfy(p -> {
            assertThat(p.message(Locale.ENGLISH)).matches(pattern(key, english));
            assertThat(p.message(Locale.forLanguageTag("id"))).matches(pattern(key, indonesian));
        });
    }

    @Test
    void everyReasonOfAPhraseIsToldInEnglishAsItsExceptionTellsIt() {
        assertThat(PHRASES.keySet())
                .containsAll(Stream.of(Reason.values())
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        PHRASES.forEach((word, phrase) -> {
            PhraseSyntaxException refused =
                    catchThrowableOfType(PhraseSyntaxException.class, () -> Phrase.parse(phrase));

            assertThat(provoke("phrase." + word))
                    .singleElement()
                    .extracting(p -> p.message(Locale.ENGLISH))
                    .isEqualTo("phrase '" + phrase + "', character " + (refused.offset() + 1) + ": "
                            + refused.getMessage());
        });
    }

    private static Pattern pattern(String key, String words) {
        String regex = PLACEHOLDER
                .splitAsStream(words.replace("''", "'"))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        boolean within = key.startsWith("phrase."); // a message in the message of the phrase
        return Pattern.compile(
                (within ? ".*" : "") + regex + (within || words.endsWith("}") ? ".*" : ""), Pattern.DOTALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yaml/problems",
                "model/breaches",
                "engine/explanations",
                "engine/verifications",
                "engine/backtests",
                "rule/catalogue"
            })
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) {
        Map<String, String> english = words(bundle + ".properties");
        Map<String, String> indonesian = words(bundle + "_id.properties");

        assertThat(indonesian.keySet()).isEqualTo(english.keySet());
        english.forEach((key, words) -> {
            assertThat(placeholders(indonesian.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(words));
            assertThat(List.of(words, indonesian.getOrDefault(key, "")))
                    .as(key)
                    .allSatisfy(text -> assertThat(
                                    text.replace("''", "").replace("'{'", "").replace("'}'", ""))
                            .isNotBlank()
                            .doesNotContain("'"));
        });
    }

    private static Map<String, String> words(String file) {
        Properties properties = new Properties();
        try (InputStream in = ProblemWordsTest.class.getResourceAsStream("/id/lontara/" + file)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
