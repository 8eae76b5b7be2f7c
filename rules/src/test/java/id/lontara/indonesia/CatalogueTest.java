package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.rule.Catalogue;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogues in {@code docs} say what the packs say. */
class CatalogueTest {

    private static final Path DOCS = Path.of("docs");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final Map<String, String> PAGES = pages();

    private static Map<String, String> pages() {
        List<Signal<?>> signals = new ArrayList<>(SignalSource.ofSubjects().signals());
        signals.addAll(Indonesia.signals());
        RuleSet.Builder rules = RuleSet.builder().signals(signals).pack(Indonesia.pack("id.neutrality"));
        Indonesia.packs().forEach(rules::pack);
        RuleSet set = rules.build();
        Map<String, String> pages = new TreeMap<>();
        pages.put("rules.md", Catalogue.rules(set, Locale.ENGLISH));
        pages.put("rules.id.md", Catalogue.rules(set, INDONESIAN));
        pages.put("families.md", Catalogue.families(set, Locale.ENGLISH));
        pages.put("families.id.md", Catalogue.families(set, INDONESIAN));
        pages.put("signals.md", Catalogue.signals(signals, Locale.ENGLISH));
        return pages;
    }

    static Iterable<String> names() {
        return PAGES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void thePageIsCurrent(String name) throws IOException {
        String page = PAGES.getOrDefault(name, "");
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("generated.write")) {
            Files.writeString(file, page);
        }

        assertThat(Files.readString(file).equals(page))
                .as(
                        "%s must be written anew: mvn test -pl rules -am -Dtest=CatalogueTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerated.write=true",
                        file)
                .isTrue();
    }

    @Test
    void everyRuleFamilyAndSignalHasAnEntry() {
        assertThat(PAGES.get("rules.md"))
                .contains(
                        "### `negative.road-damage`\n\nComplaint about roads and drains\n\n- comment · starter · stable\n")
                .contains("### `neutrality.names-in-window`", "- decides about a draft: block");
        assertThat(PAGES.get("rules.id.md")).contains("- suara untuk `issue/service-complaint`");
        assertThat(PAGES.get("families.md"))
                .contains("## `intent`", "- otherwise: `other`", "| `complaint` | `intent.");
        assertThat(PAGES.get("signals.md"))
                .contains("| `author` | word: citizen, agency, media | comment | who wrote it |", "| `pii.nik` | list");
    }
}
