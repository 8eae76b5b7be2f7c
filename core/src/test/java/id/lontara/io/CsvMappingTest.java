package id.lontara.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.model.Comment;
import id.lontara.model.Engagement;
import id.lontara.model.LoadException;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvMappingTest {

    @Test
    void aMappingWrittenAsYamlReadsWhatItSays(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mapping.yaml"), """
                format: 1
                csv: post
                separator: tab
                quote: "'"
                charset: windows-1252
                skip: 1
                numbers: { thousands: ".", decimal: "," }
                dates:
                  zone: Asia/Makassar
                  language: id
                  formats: [ "d MMMM yyyy HH.mm", dd/MM/yyyy ]
                  zones: { WIB: "+07:00" }
                unknown: [ "", "-" ]
                none: [ tidak ada ]
                flags: { "true": [ ya ], "false": [ tidak ] }
                list-separator: ";"
                columns:
                  text: { headings: Pesan, optional: true }
                  account: { headings: [ Akun, Account ], values: { Dinkes: dinkes@facebook } }
                  publishedAt: Waktu
                  engagement.likes: [ Suka, Likes ]
                  media.altText: Teks alternatif
                  media.captions: Takarir
                  sources: Sumber
                constants: { media.kind: image }
                made: { id: { prefix: fb-, from: [ Akun, Waktu ] } }
                """);
        String table = """
                Laporan bulan ini
                Akun\tWaktu\tPesan\tSuka\tTeks alternatif\tTakarir\tSumber
                Dinkes\t20 Oktober 2025 08.15\t'Posyandu\tbuka é'\t1.204\ttidak ada\tya\tBPS;Dinkes
                Dinkes\t20 Oktober 2025 08.15 WIB\t-\t-\t\t\t
                """;

        List<Line> lines = Reading.all(CsvReader.open(
                new ByteArrayInputStream(table.getBytes("windows-1252")), "table.csv", CsvMapping.read(file)));

        Post first = (Post) Reading.entry(lines.get(0));
        assertThat(first)
                .isEqualTo(Post.builder(first.id())
                        .account("dinkes@facebook")
                        .publishedAt(Moment.parse("2025-10-20T08:15:00+08:00"))
                        .text("Posyandu\tbuka é")
                        .media(List.of(new Media(Value.of("image"), Value.none(), Value.unknown(), Value.of(true))))
                        .sources(List.of("BPS", "Dinkes"))
                        .engagement(Engagement.builder().likes(1204L).build())
                        .build());
        assertThat(first.id()).startsWith("fb-").hasSize(19);
        assertThat(((Post) Reading.entry(lines.get(1))).publishedAt())
                .isEqualTo(Value.of(Moment.parse("2025-10-20T08:15:00+07:00")));
    }

    @Test
    void aFewLinesAreEnough() throws IOException {
        CsvMapping mapping = CsvMapping.parse(
                "m.yaml", "format: 1\ncsv: comment\ncolumns: { id: id, account: account, text: text }\n");

        assertThat(Reading.entry(Reading.all(CsvReader.open(
                                new ByteArrayInputStream("id,account,text\nc,a,halo".getBytes(StandardCharsets.UTF_8)),
                                "t",
                                mapping))
                        .get(0)))
                .isEqualTo(Comment.builder("c").account("a").text("halo").build());
    }

    @Test
    void everythingWrongInAMappingIsReportedWithItsPlace() {
        String yaml = """
                format: 2
                csv: post
                seperator: ";"
                quote: ","
                charset: UTF-99
                skip: -1
                numbers: { thousands: ",", decimal: "," }
                dates:
                  zone: Asia/Tanete
                  formats: [ dd/MM/yyyy, "dd/MM/yyyy HH:mm z", besok ]
                  zones: { WIB: tujuh }
                unknown: [ "-" ]
                none: [ "-" ]
                columns:
                  txt: [ Pesan ]
                  account: []
                  engagement: [ Suka ]
                constants: { engagement.likes: 3 }
                made: { engagement.likes: { from: [ a ] }, media.captions: { from: [ a ] } }
                """;

        assertThatThrownBy(() -> CsvMapping.parse("mapping.yaml", yaml))
                .isInstanceOfSatisfying(LoadException.class, refusal -> {
                    assertThat(refusal.message(Locale.ENGLISH).lines())
                            .satisfiesExactly(
                                    line -> assertThat(line)
                                            .startsWith("mapping.yaml:1:9:")
                                            .contains("format 2"),
                                    line -> assertThat(line).contains(":2:1:").contains("account, id"),
                                    line -> assertThat(line).contains(":3:1:", "did you mean 'separator'"),
                                    line -> assertThat(line).contains(":4:8:", "','"),
                                    line -> assertThat(line).contains(":5:10:", "UTF-99"),
                                    line -> assertThat(line).contains(":6:7:", "-1"),
                                    line -> assertThat(line).contains(":7:10:", "must differ"),
                                    line -> assertThat(line).contains(":9:9:", "Asia/Tanete"),
                                    line -> assertThat(line).contains(":10:26:", "HH:mm z"),
                                    line -> assertThat(line).contains(":10:48:", "besok"),
                                    line -> assertThat(line).contains(":11:17:", "tujuh"),
                                    line -> assertThat(line).contains(":13:7:", "two things"),
                                    line -> assertThat(line).contains(":15:3:", "did you mean 'text'"),
                                    line -> assertThat(line).contains(":16:3:", "at least one heading"),
                                    line -> assertThat(line).contains(":17:3:", "no single value 'engagement'"),
                                    line -> assertThat(line).contains(":19:9:", "mapped already"),
                                    line -> assertThat(line).contains(":19:44:", "no text"));
                    assertThat(refusal.message(Locale.forLanguageTag("id")).lines())
                            .hasSize(17)
                            .noneMatch(refusal.message(Locale.ENGLISH).lines().toList()::contains);
                });
    }

    @Test
    void aMappingThatIsNoneIsRefused() {
        assertThatThrownBy(() -> CsvMapping.parse("m.yaml", "- a")).isInstanceOf(LoadException.class);
        assertThatThrownBy(() -> CsvMapping.parse("m.yaml", "")).isInstanceOf(LoadException.class);
        assertThatThrownBy(() -> CsvMapping.parse("m.yaml", "format: 1\ncsv: pots"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("'post'");
        assertThatThrownBy(() -> CsvMapping.parse("m.yaml", "format: 1\ncolumns: {}"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("'csv' is missing");
    }

    @Test
    void theBuilderRefusesContradictionsAtOnce() {
        CsvMapping.Builder builder = CsvMapping.builder("comment");

        refused(() -> CsvMapping.builder("komentar"), "agency, account");
        refused(() -> builder.separator('"'), "used for the other");
        refused(() -> builder.quote(','), "used for the other");
        refused(() -> builder.separator('\n'), "line break");
        refused(() -> builder.numbers('.', '.'), "must differ");
        refused(() -> builder.numbers('1', '.'), "no digits");
        refused(() -> builder.skip(1_001), "1001");
        refused(() -> builder.dates("HH:mm"), "HH:mm");
        refused(() -> builder.dates("yyyy-MM-dd VV"), "zone name");
        refused(() -> builder.column("engagment.likes", "Likes"), "did you mean 'engagement.likes'");
        refused(() -> builder.column("author", "Author"), "author.kind");
        refused(() -> builder.column("author.kind.word", "Author"), "author.kind");
        refused(() -> builder.column("text"), "heading");
        refused(() -> builder.column("text", " "), "heading");
        refused(() -> builder.made("engagement.likes", "", "a"), "no text");
        refused(() -> builder.column("id", "id").column("id", "ID"), "mapped already");
        refused(builder::build, "account");
        refused(() -> builder.constant("account", "a").dates("dd/MM/yyyy HH:mm").build(), "say the zone");
    }

    private static void refused(Runnable call, String words) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
