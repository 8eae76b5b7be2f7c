package id.lontara.indonesia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The policy uses what any embedder may use, and shows one type. */
class ArchitectureTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.lontara.indonesia");

    /** The packages that core exports; its own descriptor says the same to whoever uses modules. */
    private static final List<String> EXPORTED = List.of(
            "id.lontara.engine",
            "id.lontara.io",
            "id.lontara.model",
            "id.lontara.monitor",
            "id.lontara.rule",
            "id.lontara.score",
            "id.lontara.text");

    @Test
    void onlyExportedPackagesOfCoreAreUsed() {
        List<String> allowed = new ArrayList<>(EXPORTED);
        allowed.addAll(List.of("java..", "org.jspecify..", "id.lontara.indonesia"));

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(RULES);
    }

    @Test
    void onlyIndonesiaIsPublic() {
        assertThat(RULES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(type -> type.getSimpleName()))
                .containsExactly("Indonesia");
    }

    @Test
    void nobodyReadsAClockOrTheDefaultZone() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(RULES);
    }
}
