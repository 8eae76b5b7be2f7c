package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import id.lontara.rule.PackSchema;
import id.lontara.rule.RulePack;
import id.lontara.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that knows Indonesia's signals too accepts what ships, and refuses what a reader refuses by its form. */
class PackSchemaTest {

    private static final int MUTILATIONS = 40;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String WRITTEN = PackSchema.of(Indonesia.signals());
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(WRITTEN);

    /** What a reader says of the form of a file; the rest is about names, texts and values that a schema cannot see. */
    private static final Pattern FORM = Pattern.compile("unknown key .*"
            + "|'[a-z-]+' is missing.*"
            + "|expected (keys and values|a list|a text|true or false|a number|a whole number|a day) .*"
            + "|must not be blank.*|unknown word .*|a condition has exactly one key.*|unknown signal .*"
            + "|unknown action .*|an action is a mapping .*|a vote has .*|a rule must do something.*"
            + "|route has either .*|at least one example .*|a finding on a post .*|an empty item.*");

    static Stream<String> packs() {
        return Stream.concat(Indonesia.packs().stream().map(RulePack::id), Stream.of("id.neutrality"));
    }

    private static JsonNode tree(String id) throws IOException {
        return YAML.readTree(Indonesia.pack(id).text());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void shippedPacksAreAccepted(String id) throws IOException {
        assertThat(SCHEMA.validate(tree(id))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void mutilatedPacksAreRefusedByTheSchemaAsByTheReader(String id) throws IOException {
        Random random = new Random(id.hashCode());
        int refused = 0;
        for (int i = 0; i < MUTILATIONS; i++) {
            ObjectNode pack = (ObjectNode) tree(id);
            String how = mutilate(pack, random);
            List<String> problems = problems(id, pack.toString());
            boolean accepted = SCHEMA.validate(pack).isEmpty();
            List<String> form =
                    problems.stream().filter(p -> FORM.matcher(p).matches()).toList();

            assertThat(accepted && !form.isEmpty())
                    .as("%s, %s: the schema accepts what the reader refuses: %s", id, how, form)
                    .isFalse();
            assertThat(!accepted && problems.isEmpty())
                    .as("%s, %s: the schema refuses what the reader accepts", id, how)
                    .isFalse();
            refused += accepted ? 0 : 1;
        }
        assertThat(refused).as("mutilations of %s that the schema refuses", id).isGreaterThan(MUTILATIONS / 3);
    }

    private static List<String> problems(String id, String text) {
        RuleSet.Builder rules = RuleSet.builder().signals(Indonesia.signals());
        packs().filter(other -> !other.equals(id)).forEach(other -> rules.pack(Indonesia.pack(other)));
        try {
            rules.pack(new RulePack(id + ".yaml", text)).build();
            return List.of();
        } catch (LoadException e) {
            return e.problems().stream()
                    .map((Problem p) -> p.message(Locale.ENGLISH))
                    .toList();
        }
    }

    /** Damages one node somewhere in a file and says how. */
    private static String mutilate(ObjectNode root, Random random) {
        List<ObjectNode> mappings = new ArrayList<>();
        collect(root, mappings);
        ObjectNode mapping = mappings.get(random.nextInt(mappings.size()));
        List<String> keys = new ArrayList<>();
        mapping.fieldNames().forEachRemaining(keys::add);
        String key = keys.get(random.nextInt(keys.size()));
        JsonNode value = mapping.get(key);
        switch (random.nextInt(5)) {
            case 0 -> {
                mapping.remove(key);
                mapping.set(key + "x", value);
            }
            case 1 -> mapping.remove(key);
            case 2 -> mapping.putArray(key).addObject().put("x", 1);
            case 3 -> mapping.put(key, "oops");
            default -> mapping.putObject(key).put("x", 1);
        }
        return "at " + key + " of " + keys + ": " + mapping;
    }

    private static void collect(JsonNode node, List<ObjectNode> mappings) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            mappings.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, mappings));
        }
    }

    @Test
    void theSchemaInTheJarIsCurrent() throws IOException {
        Path file = Path.of("src/main/resources/id/lontara/indonesia/pack.schema.json");
        if (Boolean.getBoolean("generated.write")) {
            Files.writeString(file, WRITTEN);
        }

        assertThat(Files.readString(file).equals(WRITTEN))
                .as(
                        "%s must be written anew: mvn test -pl rules -am -Dtest=PackSchemaTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerated.write=true",
                        file)
                .isTrue();
    }
}
