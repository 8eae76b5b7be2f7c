package id.lontara.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path README = Path.of("../../README.md");

    @Test
    void theSnippetIsCompiledCode() throws IOException {
        String quickstart = squeezed(Files.readString(Path.of("src/main/java/id/lontara/examples/Quickstart.java")));

        List<String> snippet = block("```java");

        assertThat(snippet).hasSize(5);
        assertThat(quickstart).contains(squeezed(String.join("\n", snippet)));
    }

    @Test
    void theCommandsAreThoseOfTheBuild() throws IOException {
        String commands = Files.readString(README);

        assertThat(commands)
                .contains("mvn -q compile exec:java -pl examples/basics -am")
                .contains("mvn verify");
        assertThat(Files.readString(Path.of("../../.ci/run")))
                .contains("mvn -q compile exec:java -pl examples/basics -am")
                .contains("verify");
    }

    @Test
    void everyLinkInsideTheRepositoryLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher links = Pattern.compile("]\\(([^)#: ]+)\\)").matcher(Files.readString(README));
        while (links.find()) {
            if (!Files.exists(README.resolveSibling(links.group(1)))) {
                broken.add(links.group(1));
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> block(String fence) throws IOException {
        List<String> lines = Files.readAllLines(README);
        int start = lines.indexOf(fence) + 1;
        int end = start + lines.subList(start, lines.size()).indexOf("```");
        return lines.subList(start, end);
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
