package id.lontara.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One assessment a line. */
class AssessFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... args) {
        return AssessFile.run(args, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void everySubjectGetsItsAssessmentInTheOrderOfTheData(@TempDir Path directory) throws IOException {
        Path in = Files.writeString(directory.resolve("in.jsonl"), """
                {"type":"agency","id":"pupr","timezone":"Asia/Makassar"}
                {"type":"account","id":"pupr@x","agency":"pupr","platform":"x"}
                {"type":"post","id":"p1","account":"pupr@x","publishedAt":"2025-10-20T08:00:00+08:00","text":"Perbaikan jalan dimulai besok."}
                {"type":"comment","id":"c1","account":"pupr@x","post":"p1","author":{"kind":"citizen","id":"7"},"at":"2025-10-20T09:00:00+08:00","text":"Kapan jalan depan SD 3 diperbaiki?"}
                {"type":"handling","comment":"c1","at":"2025-10-20T10:00:00+08:00","state":"answered"}
                {"type":"correction","subject":"c1","at":"2025-10-21","replace":{"intent/question":"intent/complaint"}}
                """);
        Path out = directory.resolve("out.jsonl");

        assertThat(run(in.toString(), out.toString())).isZero();

        List<JsonNode> lines = read(out);
        assertThat(lines).extracting(line -> line.get("subject").asText()).containsExactly("pupr@x", "p1", "c1");
        JsonNode comment = lines.get(2);
        assertThat(comment.get("type").asText()).isEqualTo("comment");
        assertThat(comment.get("ruleSet").asText()).startsWith("sha256:");
        assertThat(comment.get("labels").findValuesAsText("name"))
                .as("a later correction is known beforehand, and wins")
                .contains("intent/complaint")
                .doesNotContain("intent/question");
        assertThat(told()).contains("3 assessed, 0 refused");
    }

    @Test
    void deadlinesRunInTheCalendarOfTheOrganisation(@TempDir Path directory) throws IOException {
        Path in = Files.writeString(directory.resolve("in.jsonl"), """
                {"type":"agency","id":"dinkes","timezone":"Asia/Makassar"}
                {"type":"account","id":"dinkes@x","agency":"dinkes","platform":"x"}
                {"type":"comment","id":"c1","account":"dinkes@x","author":{"kind":"citizen"},"at":"2025-10-17T16:00:00+08:00","text":"Kapan jadwal imunisasi berikutnya?"}
                """);
        Path organisation = Files.writeString(directory.resolve("organisation.yaml"), """
                organisation: example
                agencies: [ { id: dinkes, kind: dinas, calendar: office } ]
                standards: { first-reply: PT4H }
                """);
        Path out = directory.resolve("out.jsonl");

        assertThat(run(in.toString(), out.toString(), organisation.toString())).isZero();

        JsonNode reply = read(out).get(1).get("actions").findValue("reply");
        assertThat(reply.get("within").asText()).isEqualTo("PT4H");
        assertThat(reply.get("due").asText())
                .as("half an hour is left on Friday, the rest runs on Monday")
                .isEqualTo("2025-10-20T11:00:00+08:00");
    }

    @Test
    void linesThatCannotBeReadAreToldAndTheRestGoesOn(@TempDir Path directory) throws IOException {
        Path in = Files.writeString(
                directory.resolve("in.jsonl"),
                "{\"type\":\"comment\",\"id\":\"c1\",\"account\":\"a\",\"text\":\"Terima kasih min\"}\n{oops\n{\"type\":\"comment\",\"id\":\"\"}\n");
        Path out = directory.resolve("out.jsonl");

        assertThat(run(in.toString(), out.toString())).isZero();

        assertThat(read(out)).hasSize(1);
        assertThat(told()).contains("line 2:").contains("line 3:").contains("1 assessed, 2 refused");
    }

    @Test
    void aMissingArgumentOrFileIsNamed(@TempDir Path directory) {
        assertThat(run()).isEqualTo(2);
        assertThat(run("nowhere.jsonl", directory.resolve("out.jsonl").toString()))
                .isEqualTo(2);
        assertThat(told()).contains("usage:").contains("nowhere.jsonl");
    }
}
