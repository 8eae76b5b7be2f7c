package id.lontara;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.lontara");

    private static final List<String> BELOW_EVERYTHING =
            List.of("id.lontara.message..", "java..", "org.jspecify..", "com.fasterxml.jackson..", "org.slf4j..");

    @Test
    void modelRestsOnNothingOfOurs() {
        restsOn("model", "jakarta.validation..");
    }

    @Test
    void textDoesNotKnowTheModel() {
        restsOn("text", "com.github.benmanes.caffeine..");
    }

    @Test
    void filesAreReadWithoutKnowingWhatTheyMean() {
        restsOn("yaml", "id.lontara.model..", "org.yaml.snakeyaml..");
    }

    @Test
    void validationKnowsTheModelOnly() {
        restsOn("validation", "id.lontara.model..", "jakarta.validation..", "org.hibernate.validator..");
    }

    @Test
    void rulesRestOnModelAndText() {
        restsOn(
                "rule",
                "id.lontara.model..",
                "id.lontara.text..",
                "id.lontara.yaml..",
                "id.lontara.validation..",
                "jakarta.validation..",
                "com.github.benmanes.caffeine..");
    }

    @Test
    void theEngineRestsOnRules() {
        restsOn("engine", "id.lontara.model..", "id.lontara.text..", "id.lontara.rule..");
    }

    @Test
    void theMonitorRestsOnTheEngine() {
        restsOn("monitor", "id.lontara.model..", "id.lontara.rule..", "id.lontara.engine..");
    }

    @Test
    void scoresRestOnTheMonitor() {
        restsOn(
                "score",
                "id.lontara.model..",
                "id.lontara.yaml..",
                "id.lontara.rule..",
                "id.lontara.engine..",
                "id.lontara.monitor..");
    }

    @Test
    void inputAndOutputKnowTheModelOnly() {
        restsOn("io", "id.lontara.model..", "id.lontara.yaml..", "id.lontara.validation..");
    }

    @Test
    void noPackageRestsOnItself() {
        slices().matching("id.lontara.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void publicTypesAreFinalOrSealedOrMeantToBeImplemented() {
        Set<String> open = new TreeSet<>();
        CORE.stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.getModifiers().contains(JavaModifier.FINAL) && !c.isInterface())
                .filter(c -> !c.isAssignableTo(Enum.class))
                .forEach(c -> open.add(c.getName()));
        assertThat(open).as("public classes that anyone could extend").isEmpty();
    }

    @Test
    void nobodyReadsAClockOrTheDefaultZone() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
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
                .check(CORE);
    }

    @Test
    void publicTypesOfTheModelCarryNoDatabindAnnotation() {
        noClasses()
                .that()
                .resideInAnyPackage("id.lontara.model..", "id.lontara.engine..", "id.lontara.rule..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .because("such types serialise the same under the next Jackson")
                .check(CORE);
    }

    private static void restsOn(String layer, String... allowed) {
        List<String> packages = new java.util.ArrayList<>(BELOW_EVERYTHING);
        packages.add("id.lontara." + layer + "..");
        packages.addAll(List.of(allowed));
        classes()
                .that()
                .resideInAPackage("id.lontara." + layer + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .check(CORE);
    }
}
