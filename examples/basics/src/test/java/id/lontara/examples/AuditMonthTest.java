package id.lontara.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from data sets to what it prints and writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditMonthTest {

    private static final List<String> FILES = List.of("assessments.jsonl", "scorecards.json", "report.html");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path bundled = Path.of("");
    private String console = "";
    private String report = "";

    @BeforeAll
    void auditTheBundledDataSet(@TempDir Path directory) throws IOException {
        bundled = directory.resolve("bundled");
        console = audit(bundled);
        report = read(bundled, "report.html");
    }

    private String audit(Path directory, String... args) {
        printed.reset();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = AuditMonth.run(args, directory, utf8(printed), utf8(errors));
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static PrintStream utf8(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static String read(Path directory, String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    private static Path write(Path directory, String... lines) throws IOException {
        return Files.writeString(directory.resolve("data.jsonl"), String.join("\n", lines) + "\n");
    }

    @Test
    void writesAllThreeFiles() {
        assertThat(FILES).allSatisfy(file -> assertThat(bundled.resolve(file)).isNotEmptyFile());
        assertThat(FILES).allSatisfy(file -> assertThat(console).contains(file));
    }

    @Test
    void everyOutputSaysThatTheRegencyIsFictitious() throws IOException {
        assertThat(console).contains("FIKTIF");
        assertThat(report).contains("DATA FIKTIF").contains("FICTITIOUS DATA");
        assertThat(read(bundled, "scorecards.json")).contains("DATA FIKTIF").contains("FICTITIOUS DATA");
        assertThat(Files.readAllLines(bundled.resolve("assessments.jsonl")))
                .hasSizeGreaterThan(1000)
                .allSatisfy(line -> assertThat(line).contains("FIKTIF").contains("FICTITIOUS"));
    }

    @Test
    void tellsOfEveryAgencyByNameAmongItsPeers() {
        List<String> names = List.of(
                "Badan Penanggulangan Bencana Daerah",
                "Dinas Kependudukan dan Pencatatan Sipil",
                "Dinas Kesehatan",
                "Dinas Komunikasi, Informatika dan Statistik",
                "Dinas Lingkungan Hidup",
                "Dinas Pekerjaan Umum dan Penataan Ruang",
                "Dinas Pendidikan",
                "Dinas Sosial");
        String table = report.substring(report.indexOf("<table class=\"agencies\">"));
        assertThat(table).containsSubsequence(names);
        assertThat(console)
                .containsSubsequence(
                        names.stream().map(name -> name.substring(0, 12)).toList());
    }

    @Test
    void linesOfTheTerminalFitAHundredColumns() {
        String table = console.substring(console.indexOf("─────"), console.indexOf("n: unggahan"));
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void theReportNeedsNoScriptAndNoNetwork() {
        assertThat(report)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("@import")
                .doesNotContain("url(");
        Matcher links = Pattern.compile("(href|src)=\"([^\"]*)\"").matcher(report);
        List<String> targets = new ArrayList<>();
        while (links.find()) {
            targets.add(links.group(2));
        }
        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(target).startsWith("#"));
    }

    @Test
    void everyLinkOfTheReportLeadsSomewhere() {
        List<String> ids = new ArrayList<>();
        Matcher anchors = Pattern.compile(" id=\"([^\"]*)\"").matcher(report);
        while (anchors.find()) {
            ids.add(anchors.group(1));
        }
        assertThat(ids).doesNotHaveDuplicates();
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(report);
        List<String> targets = new ArrayList<>();
        while (links.find()) {
            targets.add(links.group(1));
        }
        targets.removeIf("-"::equals); // closes a sheet and leads nowhere on purpose
        assertThat(ids).containsAll(targets);
    }

    @Test
    void whatAnAllegationSaysIsShownNowhere() throws IOException {
        for (String file : FILES) {
            assertThat(read(bundled, file))
                    .doesNotContain("uang rokok", "loket belakang kami", "sepupuku juga begitu", "150 ribu");
        }
        assertThat(console).doesNotContain("uang rokok").contains("isinya tidak ditampilkan");
    }

    @Test
    void personalDataAreMaskedAlsoWhereAnAnswerRepeatsThem() throws IOException {
        for (String file : List.of("report.html", "assessments.jsonl")) {
            assertThat(read(bundled, file)).doesNotContain("7399025108920003", "7399011203850002", "0840-1234-5678");
        }
        assertThat(report).contains("73••••••••••••0");
    }

    @Test
    void nobodyIsAccusedOfAnything() {
        assertThat(report + console).doesNotContainIgnoringCase("pelanggaran", "violation");
    }

    @Test
    void tellsDraftsWithTheirDecisionsAndMends() {
        assertThat(console).contains("[tahan dulu]", "p-draft-nik").contains("siap terbit", "p-draft-healthy");
        assertThat(report).contains("tahan dulu", "hold for now").contains("Hapus atau tutupi nomor itu");
    }

    @Test
    void aSecondRunWritesTheSameBytes(@TempDir Path directory) throws IOException {
        audit(directory);
        for (String file : FILES) {
            assertThat(Files.mismatch(bundled.resolve(file), directory.resolve(file)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void whatCitizensWriteIsEscaped(@TempDir Path directory) throws IOException {
        Path data = write(
                directory,
                "{\"type\":\"agency\",\"id\":\"a\\\"><b>\",\"name\":\"<i>Dinas</i> 'x'\",\"kind\":\"<u>\"}",
                "{\"type\":\"account\",\"id\":\"acc\",\"agency\":\"a\\\"><b>\",\"platform\":\"<s>\"}",
                "{\"type\":\"comment\",\"id\":\"c\\\"1\",\"account\":\"acc\",\"author\":{\"kind\":\"citizen\"},\"at\":\"2025-10-20T09:00:00+08:00\","
                        + "\"text\":\"jalan rusak <script>alert('x')</script> \\\"onload=\\\" &amp; \\u202Egnorw\\u0007 kapan diperbaiki?\"}",
                "{\"type\":\"correction\",\"subject\":\"c\\\"1\",\"at\":\"2025-10-21\",\"by\":\"<by>\",\"replace\":{\"<x>\":\"<y>\"},\"reason\":\"<why>\"}");
        String out = audit(directory.resolve("out"), data.toString());
        String page = read(directory.resolve("out"), "report.html");
        assertThat(page)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<i>", "<u>", "<s>", "<by>", "<why>", "<x>", "<y>")
                .doesNotContain("\u202E", "\u0007")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .contains("&amp;amp;");
        assertThat(out).doesNotContain("\u202E", "\u0007");
    }

    @Test
    void aFileOfOneCommentIsAudited(@TempDir Path directory) throws IOException {
        Path data = write(
                directory,
                "{\"type\":\"comment\",\"id\":\"c1\",\"account\":\"a\",\"text\":\"Kapan jalan ini diperbaiki?\"}");
        String out = unwrapped(audit(directory.resolve("out"), data.toString()));
        assertThat(out)
                .contains("data tidak menyebut perangkat daerah dan akunnya")
                .contains("data tidak memuat unggahan")
                .contains("waktunya tidak diketahui");
        assertThat(Files.readAllLines(directory.resolve("out").resolve("assessments.jsonl")))
                .hasSize(1);
    }

    @Test
    void anEmptyFileIsAudited(@TempDir Path directory) throws IOException {
        Path data = Files.writeString(directory.resolve("empty.jsonl"), "");
        assertThat(audit(directory.resolve("out"), data.toString())).contains("berkas tidak memuat satu baris pun");
        assertThat(directory.resolve("out").resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void linesThatCannotBeReadAreReportedWithNumberAndReasons(@TempDir Path directory) throws IOException {
        Path data = write(
                directory,
                "{\"type\":\"agency\",\"id\":\"dinkes\",\"name\":\"Dinas Kesehatan\",\"timezone\":\"Asia/Makassar\"}",
                "{\"type\":\"account\",\"id\":\"dinkes@x\",\"agency\":\"dinkes\",\"platform\":\"x\"}",
                "this is no JSON",
                "{\"type\":\"comment\",\"id\":\"c1\",\"account\":\"dinkes@x\",\"at\":\"2025-10-20\",\"text\":\"apakah buka hari Sabtu?\",\"engagement\":{\"likes\":-3}}",
                "{\"type\":\"comment\",\"id\":\"c2\",\"account\":\"dinkes@x\",\"at\":\"2025-10-20\",\"text\":\"apakah buka hari Sabtu?\"}");
        String out = audit(directory.resolve("out"), data.toString());
        assertThat(out)
                .contains("Baris 3:")
                .contains("Baris 4:")
                .contains("engagement.likes")
                .contains("-3");
        assertThat(read(directory.resolve("out"), "report.html")).contains("engagement.likes");
        assertThat(Files.readAllLines(directory.resolve("out").resolve("assessments.jsonl")))
                .hasSize(2);
    }

    @Test
    void commentsWithDaysOnlyAndNoAnswersGetNoClocks(@TempDir Path directory) throws IOException {
        Path data = write(
                directory,
                "{\"type\":\"agency\",\"id\":\"dinkes\",\"name\":\"Dinas Kesehatan\",\"timezone\":\"Asia/Makassar\"}",
                "{\"type\":\"account\",\"id\":\"dinkes@x\",\"agency\":\"dinkes\",\"platform\":\"x\"}",
                "{\"type\":\"comment\",\"id\":\"c2\",\"account\":\"dinkes@x\",\"author\":{\"kind\":\"citizen\"},\"at\":\"2025-10-20\",\"text\":\"apakah buka hari Sabtu min?\"}");
        String out = unwrapped(audit(directory.resolve("out"), data.toString()));
        assertThat(out)
                .contains("hanya tanggalnya yang diketahui")
                .contains("data tidak menunjukkan mana yang menjawab apa")
                .contains("yang tidak diketahui tidak dihitung sebagai orang")
                .contains("dipakai standar bawaan");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path directory) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = AuditMonth.run(
                new String[] {"nowhere.jsonl"}, directory, utf8(new ByteArrayOutputStream()), utf8(errors));
        assertThat(status).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("nowhere.jsonl")
                .doesNotContain("\tat ");
    }

    @Test
    void everythingWrongInAnOrganisationFileIsToldAtOnce(@TempDir Path directory) throws IOException {
        Path data = write(directory, "{\"type\":\"agency\",\"id\":\"a\"}");
        Path organisation = Files.writeString(
                directory.resolve("organisation.yaml"),
                "organisation: x\nagencys: []\nstandards: { first-reply: soon }\n");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = AuditMonth.run(
                new String[] {data.toString(), organisation.toString()},
                directory,
                utf8(new ByteArrayOutputStream()),
                utf8(errors));
        assertThat(status).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("agencys").contains("soon");
    }
}
