package id.lontara.rule;

import static id.lontara.engine.Fixtures.pack;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.lontara.model.SubjectType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor knows of packs and organisation files. */
class PackSchemaTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonSchema PACKS = schema(PackSchema.of(List.of()));
    private static final JsonSchema ORGANISATIONS = schema(PackSchema.ofOrganisations());
    private static final String VERIFY = "{ actions: [ verify: ] }";

    private static final String EVERYTHING = """
            format: 1
            pack: sample
            version: 1.0
            title: { en: Sample }
            requires: [ base ]
            families:
              mood: { of: [ comment, post ], choose: any, names: [ glad, no ], from: mood.* }
              kind: { of: comment, choose: one, otherwise: other, unsure-below: 0.5, precedence: [ a ] }
            parameters:
              soon: { default: $standards.first-reply, doc: { en: Soon } }
              few: { default: [ a, 3 ], doc: { en: Few } }
            lists:
              plain: [ road, no, 112 ]
              both: { include: [ plain ], phrases: [ hole ] }
              names: { reference: names }
            rules:
              - id: r
                title: { en: R }
                doc: { en: Why }
                status: experimental
                tier: strict
                scope: comment
                when:
                  all:
                    - text: { any: $plain }
                    - any: [ { text: { none: [ a ] } }, { author: [ agency, $few ] }, { platform: { ne: x } } ]
                    - none: [ { known: post }, { label: mood/glad } ]
                    - engagement.likes: { gte: 3, lt: 9 }
                    - engagement.likes: $most
                    - engagement.views: { between: [ 1, 2 ] }
                    - published-at: { gt: 2025-10-20 }
                    - text.over-limit: true
                    - text.links: { any: [ a ], size: { gte: 1 } }
                    - text.emoji: { size: 2 }
                    - post: { is: none }
                then:
                  label: [ mood/glad, { name: mood/no, by: -1.5 }, { name: kind/a, veto: true } ]
                  finding: { severity: low, message: { en: "{match}" } }
                  actions: [ verify: , reply: { within: PT4H }, route: { topic: roads } ]
                  mask: false
                basis: [ { law: Charter, article: 3, seen: 2025-10-20, confidence: low } ]
                examples:
                  match: [ a, { text: b, author: agency, at: 2025-10-20, engagement: { likes: 3, views: null } } ]
                  no-match: [ 112 ]
                  undecided: [ { text: null } ]
                replaces: q
              - id: p
                title: { en: P }
                scope: post
                when: { media: { none: [ image ] } }
                then:
                  decision: block
                  if-undecided: allow
                  finding: { severity: high, message: { en: M }, mend: { en: Mend } }
                examples:
                  match: [ { text: a, draft: true, publishedAt: null, media: [ { kind: image, captions: yes } ] } ]
                  no-match: [ b ]
            """;

    private static JsonSchema schema(String json) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json);
    }

    private static List<String> refused(JsonSchema schema, String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            return schema.validate(tree).stream().map(m -> m.getMessage()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyConstructOfAPackIsKnown() {
        assertThat(refused(PACKS, EVERYTHING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pack: sample | pak: sample",
                "format: 1 | format: 2",
                "title: { en: Sample } | title: Sample",
                "choose: one | choose: some",
                "choose: one, otherwise: other | choose: any, otherwise: other",
                "unsure-below: 0.5 | unsure-below: 1.5",
                "doc: { en: Soon } | dok: { en: Soon }",
                "phrases: [ hole ] | phrases: [ null ]",
                "{ reference: names } | { reference: names, phrases: [ a ] }",
                "status: experimental | status: draft",
                "scope: comment\\n | scope: coment\\n",
                "text: { any: $plain } | text: { some: $plain }",
                "text: { any: $plain } | text: $plain",
                "text: { any: $plain } | txt: { any: $plain }",
                "text: { any: $plain } | bio: { any: $plain }",
                "[ agency, $few ] | [ agecny, $few ]",
                "{ known: post } | { known: post, label: a/b }",
                "{ known: post } | { known: pst }",
                "gte: 3, lt: 9 | gte: three, lt: 9",
                "gte: 3, lt: 9 | gte: 3, is: some",
                "between: [ 1, 2 ] | between: [ 1 ]",
                "text.over-limit: true | text.over-limit: perhaps",
                "text.links: { any: [ a ] | text.links: { none: [ b ], any: [ a ]",
                "{ is: none } | { is: nothing }",
                "by: -1.5 | bye: -1.5",
                "veto: true | veto: false",
                "severity: low | severity: lowest",
                "reply: { within: PT4H } | reply: { within: 4 hours }",
                "route: { topic: roads } | route: { topic: roads, role: a }",
                "route: { topic: roads } | rote: { topic: roads }",
                "law: Charter | lore: Charter",
                "confidence: low | confidence: lowish",
                "author: agency, at | author: agencies, at",
                "likes: 3 | likes: -3",
                "no-match: [ 112 ] | no-match: []",
                "if-undecided: allow\\n | if-undecided: perhaps\\n",
                "decision: block | decision: allow",
                ", mend: { en: Mend } | ''",
                "kind: image, | sort: image,",
            })
    void aMistakeInAPackIsRefused(String right, String wrong) {
        String mistaken = EVERYTHING.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

        assertThat(mistaken).isNotEqualTo(EVERYTHING);
        assertThat(refused(PACKS, mistaken)).as(wrong).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "off: [ { rule: r, reason: x } ]",
                "lists: { some: { add: [ a ], remove: [ b ] } }",
                "parameters: { most: 3, few: [ a ] }",
                "waivers: [ { rule: r, subject: s, reason: x, owner: o, expires: 2030-01-01 } ]"
            })
    void overlaysAreKnown(String changes) {
        String overlay = pack("local", "extends: sample\n").text();

        assertThat(refused(PACKS, overlay + changes)).isEmpty();
        assertThat(refused(PACKS, overlay + changes.replaceFirst(": ", "s: "))).isNotEmpty();
        assertThat(refused(PACKS, overlay + "rules: []\n")).isNotEmpty();
    }

    @Test
    void decisionsAreForPostsOnly() {
        String then = "{ decision: review, finding: { severity: low, message: { en: m }, mend: { en: m } } }";
        String when = "{ text: { any: [ a ] } }";

        assertThat(refused(PACKS, rules(rule("r", "post", when, then)).text())).isEmpty();
        assertThat(refused(PACKS, rules(rule("r", "comment", when, then)).text()))
                .isNotEmpty();
    }

    @Test
    void signalsAndConditionsInCodeOfAnEmbedderAreKnownOnlyToTheSchemaMadeWithThem() {
        JsonSchema own = schema(PackSchema.of(List.of(
                Signal.duration("age", "how old it is", SubjectType.COMMENT),
                Signal.flag("java.is-late", "whether it is late", SubjectType.COMMENT))));
        String text = rules(rule("r", "{ all: [ { age: { gt: PT4H } }, { java: is-late } ] }", VERIFY))
                .text();

        assertThat(refused(own, text)).isEmpty();
        assertThat(refused(own, text.replace("is-late", "late"))).isNotEmpty();
        assertThat(refused(own, text.replace("PT4H", "4 hours"))).isNotEmpty();
        assertThat(refused(PACKS, text)).isNotEmpty();
    }

    @Test
    void organisationFilesAreKnown() {
        String file = """
                organisation: tanete
                title: { en: Tanete }
                agencies: [ { id: works, kind: dinas, hotlines: [ "0411-1" ], calendar: office } ]
                routes: { roads: works }
                roles: { default: [ admin ] }
                standards: { first-reply: PT4H }
                reference: { fairs: [ { from: 2025-10-20, until: 2025-10-21 } ], names: [] }
                """;

        assertThat(refused(ORGANISATIONS, file)).isEmpty();
        assertThat(refused(ORGANISATIONS, file.replace("id: works", "idd: works")))
                .isNotEmpty();
        assertThat(refused(ORGANISATIONS, file.replace("until", "till"))).isNotEmpty();
        assertThat(refused(ORGANISATIONS, file.replace("PT4H", "4 hours"))).isNotEmpty();
    }

    @Test
    void everyReferenceIsDefinedAndEveryDefinitionIsUsed() throws IOException {
        for (String text : List.of(PackSchema.of(List.of()), PackSchema.ofOrganisations())) {
            JsonNode json = new ObjectMapper().readTree(text);
            TreeSet<String> defined = new TreeSet<>();
            json.get("$defs").fieldNames().forEachRemaining(defined::add);
            TreeSet<String> used = new TreeSet<>();
            json.findValuesAsText("$ref").forEach(ref -> used.add(ref.substring("#/$defs/".length())));

            assertThat(defined).isEqualTo(used);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "organisation"})
    void theSchemasInTheJarAreCurrent(String name) throws IOException {
        Path file = Path.of("src/main/resources/id/lontara/rule", name + ".schema.json");
        String current = name.equals("pack") ? PackSchema.of(List.of()) : PackSchema.ofOrganisations();
        if (Boolean.getBoolean("generated.write")) {
            Files.writeString(file, current);
        }

        assertThat(Files.readString(file).equals(current))
                .as("%s must be written anew: mvn test -pl core -Dtest=PackSchemaTest -Dgenerated.write=true", file)
                .isTrue();
    }
}
