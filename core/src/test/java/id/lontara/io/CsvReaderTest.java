package id.lontara.io;

import static id.lontara.io.Reading.breaches;
import static id.lontara.io.Reading.entry;
import static id.lontara.io.Reading.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.model.Author;
import id.lontara.model.Breach;
import id.lontara.model.Comment;
import id.lontara.model.Engagement;
import id.lontara.model.LoadException;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final CsvMapping COMMENTS = CsvMapping.builder("comment")
            .column("id", "ID")
            .column("text", "Komentar", "Comment text")
            .optionalColumn("at", "Waktu")
            .optionalColumn("engagement.likes", "Suka")
            .constant("account", "dinkes@facebook")
            .constant("author.kind", "citizen")
            .numbers('.', ',')
            .dates("dd/MM/yyyy HH.mm", "d MMMM yyyy", "dd/MM/yyyy", "iso")
            .language(INDONESIAN)
            .zone(ZoneId.of("Asia/Makassar"))
            .build();

    @Test
    void anExportOfPostsIsReadThroughItsMapping() {
        CsvMapping mapping = CsvMapping.builder("post")
                .made("id", "fb-", "URL")
                .column("account", false, Map.of("Dinkes Tanete Raya", "dinkes@facebook"), "Page Name")
                .column("publishedAt", "Post Created")
                .column("text", "Message")
                .column("media.kind", false, Map.of("Photo", "image", "Native Video", "video"), "Type")
                .column("media.text", "Image Text")
                .column("engagement.likes", "Likes")
                .column("engagement.shares", "Shares")
                .column("engagement.reactions.love", "Love")
                .numbers(',', '.')
                .dates("yyyy-MM-dd HH:mm:ss")
                .zoneWord("EST", ZoneOffset.ofHours(-5))
                .zoneWord("EDT", ZoneOffset.ofHours(-4))
                .build();
        String table = """
                Page Name,Likes at Posting,Post Created,Type,Likes,Shares,Love,URL,Message,Image Text,Score
                Dinkes Tanete Raya,"8,120",2023-11-05 22:56:36 EST,Photo,"1,204",0,17,https://fb.contoh/1,"Posyandu, buka
                ""gratis""\",,-1.5
                dinkes tanete raya,,2023-07-05 08:00:00 EDT,Native Video,,3,,https://fb.contoh/2,=HYPERLINK("x"),teks,
                """;

        List<Line> lines = read(mapping, table);

        Post first = (Post) entry(lines.get(0));
        assertThat(first.id()).matches("fb-[0-9a-f]{16}");
        assertThat(first)
                .isEqualTo(Post.builder(first.id())
                        .account("dinkes@facebook")
                        .publishedAt(Moment.parse("2023-11-05T22:56:36-05:00"))
                        .text("Posyandu, buka\n\"gratis\"")
                        .media(List.of(new Media(Value.of("image"), Value.unknown(), Value.unknown(), Value.unknown())))
                        .engagement(Engagement.builder()
                                .likes(1204L)
                                .shares(0L)
                                .reactions(Map.of("love", 17L))
                                .build())
                        .build());
        assertThat(((Line.Read) lines.get(0)).ignored()).containsExactly("Likes at Posting", "Score");
        Post second = (Post) entry(lines.get(1));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.publishedAt()).isEqualTo(Value.of(Moment.parse("2023-07-05T08:00:00-04:00")));
        assertThat(second.text()).isEqualTo(Value.of("=HYPERLINK(\"x\")"));
        assertThat(second.engagement().get().likes().isUnknown()).isTrue();
        assertThat(lines).extracting(Line::number).containsExactly(2L, 4L);
        assertThat(((Post) entry(read(mapping, table).get(0))).id())
                .as("the same row has the same id in every run")
                .isEqualTo(first.id());
    }

    @Test
    void anIdMadeFromColumnsDependsOnWhereEachCellEnds() {
        CsvMapping mapping = CsvMapping.builder("post")
                .made("id", "", "a", "b")
                .constant("account", "x")
                .build();

        List<Line> lines = read(mapping, "a,b\n1,23\n12,3\n1 , 23\n,\n");

        assertThat(((Post) entry(lines.get(0))).id()).isNotEqualTo(((Post) entry(lines.get(1))).id());
        assertThat(reasons(lines.get(2))).containsExactly("id: id.repeated");
        assertThat(reasons(lines.get(3))).as("blank cells make no id").containsExactly("id: missing");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedTablesAreAlwaysReadOrRefusedWithWords(long seed) {
        Random random = new Random(seed);
        byte[] sound =
                "ID,Komentar,Waktu,Suka\nc1,\"a, \"\"b\"\"\nc\",20/10/2025 09.02,1.204\nc2,é 😀,5 Oktober 2025,\n"
                        .getBytes(StandardCharsets.UTF_8);
        int headings = 23;
        for (int round = 0; round < 300; round++) {
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                byte with = random.nextBoolean() ? (byte) random.nextInt() : sound[random.nextInt(sound.length)];
                damaged[headings + random.nextInt(damaged.length - headings)] = with;
            }
            for (Line line : read(COMMENTS, damaged)) {
                if (line instanceof Line.Refused refused) {
                    assertThat(refused.breaches())
                            .as("seed %d, round %d", seed, round)
                            .allSatisfy(breach -> assertThat(breach.message(INDONESIAN))
                                    .isNotBlank()
                                    .isNotEqualTo(breach.message(Locale.ENGLISH)));
                }
            }
        }
    }

    @Test
    void semicolonsAndIndonesianNumbersAndDatesAreRead() {
        CsvMapping mapping = CsvMapping.builder("comment")
                .separator(';')
                .column("id", "ID")
                .column("text", "Komentar")
                .column("at", "Waktu")
                .column("engagement.likes", "Suka")
                .constant("account", "dinkes@facebook")
                .constant("platform", "facebook")
                .numbers('.', ',')
                .dates("dd/MM/yyyy HH.mm", "d MMMM yyyy", "dd/MM/yyyy")
                .language(INDONESIAN)
                .zone(ZoneId.of("Asia/Makassar"))
                .build();

        List<Line> lines = read(mapping, """
                Suka;komentar;ID;waktu
                1.204;kapan buka?;c1;20/10/2025 09.02
                12;tes, tes;c2;20/10/2025
                1.204.000,00;;c3;5 Oktober 2025
                """);

        assertThat(entry(lines.get(0)))
                .isEqualTo(Comment.builder("c1")
                        .account("dinkes@facebook")
                        .platform(Platform.FACEBOOK)
                        .text("kapan buka?")
                        .at(Moment.parse("2025-10-20T09:02:00+08:00"))
                        .engagement(Engagement.builder().likes(1204L).build())
                        .build());
        Comment second = (Comment) entry(lines.get(1));
        assertThat(second.at()).isEqualTo(Value.of(Moment.parse("2025-10-20")));
        assertThat(second.text()).isEqualTo(Value.of("tes, tes"));
        Comment third = (Comment) entry(lines.get(2));
        assertThat(third.at()).isEqualTo(Value.of(Moment.parse("2025-10-05")));
        assertThat(third.text().isUnknown()).as("an empty cell is unknown").isTrue();
        assertThat(third.engagement().get().likes()).isEqualTo(Value.of(1_204_000L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID,Komentar",
                "\uFEFFid,KOMENTAR",
                "\"I D\",\" Komentar: \"",
                "id,comment_text",
                "Id,Comment-Text"
            })
    void headingsMatchWhateverTheirCaseSpacesAndPunctuation(String headings) {
        assertThat(((Comment) entry(read(COMMENTS, headings + "\nc1,halo").get(0))).text())
                .isEqualTo(Value.of("halo"));
    }

    @Test
    void missingHeadingsAreReportedAllAtOnceWithWhatWasMeant() {
        assertThatThrownBy(() -> read(COMMENTS, "\nNomor,Komentra,Waktu,waktu\n1,2,3,4"))
                .isInstanceOfSatisfying(LoadException.class, refusal -> {
                    assertThat(refusal.problems()).hasSize(3);
                    assertThat(refusal.getMessage())
                            .contains(
                                    "table.csv:2:1: id: no heading 'ID'",
                                    "Nomor, Komentra, Waktu",
                                    "text: no heading 'Komentar', 'Comment text'; did you mean 'Komentra'",
                                    "at: heading 'Waktu' stands over two columns");
                    assertThat(refusal.message(INDONESIAN)).contains("maksudnya 'Komentra'");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\"ID,Komentar\nc1,halo"})
    void aTableWithoutHeadingsIsRefused(String table) {
        assertThatThrownBy(() -> read(COMMENTS, table))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("no headings");
    }

    @Test
    void allBreachesOfARowAreReportedAtOnceWithTheirHeadings() {
        List<Line> lines = read(COMMENTS, """
                ID,Komentar,Waktu,Suka

                ,halo,2025/10/20,1.20
                c1,halo,31/02/2025,-5
                c1,halo,,99999999999999999999
                c2,halo,,7
                c2,halo,,7
                """);

        assertThat(lines).extracting(Line::number).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(reasons(lines.get(0)))
                .containsExactlyInAnyOrder(
                        "at (Waktu): cell.time", "engagement.likes (Suka): cell.count", "id (ID): missing");
        assertThat(reasons(lines.get(1))).containsExactly("at (Waktu): cell.time", "engagement.likes (Suka): negative");
        assertThat(reasons(lines.get(2))).containsExactly("engagement.likes (Suka): count.large");
        assertThat(lines.get(3)).isInstanceOf(Line.Read.class);
        assertThat(reasons(lines.get(4))).containsExactly("id (ID): id.repeated");
        for (Breach breach : breaches(lines.get(0))) {
            assertThat(breach.message(Locale.ENGLISH)).contains(breach.path());
            assertThat(breach.message(INDONESIAN)).contains(breach.path()).isNotEqualTo(breach.message(Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1234, 1234",
        "1.234, 1234",
        "12.345.678, 12345678",
        "0, 0",
        "'7,0', 7",
        "'1.000,00', 1000",
        "-3, negative",
        "12.34, cell.count",
        "1.2345, cell.count",
        ".123, cell.count",
        "1.234., cell.count",
        "'1,5', cell.count",
        "'1,', cell.count",
        "1 234, cell.count",
        "1e3, cell.count",
        "0x1F, cell.count",
        "１２, cell.count",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, count.large"
    })
    void aCountIsReadExactlyOrNotAtAll(String cell, String result) {
        Line line = read(COMMENTS, "ID,Komentar,Suka\nc1,halo,\"" + cell + "\"").get(0);

        if (line instanceof Line.Read) {
            assertThat(((Comment) entry(line)).engagement().get().likes()).hasToString(result);
        } else {
            assertThat(breaches(line)).extracting(Breach::constraint).containsExactly(result);
        }
    }

    @Test
    void aSpaceBetweenThousandsMeansAnyWhiteSpace() {
        CsvMapping mapping = CsvMapping.builder("engagement")
                .column("of", "post")
                .column("views", "views")
                .numbers(' ', ',')
                .build();

        assertThat(read(mapping, "post,views\np,1 204\np,1\u00A0204\np,1\u202F204"))
                .extracting(line -> ((Engagement) entry(line)).views())
                .containsOnly(Value.of(1204L));
    }

    @Test
    void wordsForUnknownNoneYesAndNoAreThoseOfTheMapping() {
        CsvMapping mapping = CsvMapping.builder("post")
                .column("id", "id")
                .column("account", "account")
                .column("publishedAt", "published")
                .column("text", "text")
                .column("media.altText", "alt")
                .column("media.captions", "captions")
                .column("sources", "sources")
                .unknown("-", "N/A")
                .none("belum terbit")
                .flags(List.of("ya"), List.of("tidak"))
                .listSeparator('/')
                .build();

        List<Line> lines = read(mapping, """
                id,account,published,text,alt,captions,sources
                p1,a,Belum Terbit,,n/a,YA,BPS / Dinkes
                p2,a,-,-,Belum terbit,tidak,-
                p3,a,2025-10-20,x,x,mungkin,
                """);

        Post first = (Post) entry(lines.get(0));
        assertThat(first.isDraft()).isTrue();
        assertThat(first.text())
                .as("empty is a text where it is not said to be unknown")
                .isEqualTo(Value.of(""));
        assertThat(first.media().get())
                .containsExactly(new Media(Value.unknown(), Value.unknown(), Value.unknown(), Value.of(true)));
        assertThat(first.sources()).isEqualTo(Value.of(List.of("BPS", "Dinkes")));
        Post second = (Post) entry(lines.get(1));
        assertThat(second.publishedAt().isUnknown()).isTrue();
        assertThat(second.media().get())
                .containsExactly(new Media(Value.unknown(), Value.none(), Value.unknown(), Value.of(false)));
        assertThat(second.sources().isUnknown()).isTrue();
        assertThat(reasons(lines.get(2)))
                .containsExactlyInAnyOrder("media.captions (captions): cell.flag", "sources[0] (sources): blank");
    }

    @Test
    void aCellWithoutAMeaningIsABreachThatNamesTheClosest() {
        CsvMapping mapping = CsvMapping.builder("comment")
                .column("id", "id")
                .column("account", false, Map.of("Dinkes", "dinkes@x"), "akun")
                .column("author.kind", false, Map.of("Warga", "citizen", "Admin", "agency"), "dari")
                .build();

        List<Line> lines = read(mapping, "id,akun,dari\nc1,Dinkes,warga\nc2,Dinks,pemerintah\nc3,Dinkes,");

        assertThat(((Comment) entry(lines.get(0))).author()).isEqualTo(Author.of(Author.Kind.CITIZEN));
        assertThat(reasons(lines.get(1)))
                .containsExactlyInAnyOrder("account (akun): cell.value.meant", "author.kind (dari): cell.value");
        assertThat(((Comment) entry(lines.get(2))).author()).isEqualTo(Author.of(Author.Kind.UNKNOWN));
    }

    @Test
    void aBrokenRowCostsNoOther() {
        List<Line> lines = read(
                COMMENTS,
                "ID,Komentar\nc1,halo,lebih,banyak\nc2,\"halo\"x\nc3\nc4,5\" pipa\nc5,\"a \"\"b\"\" c\"\n"
                        + "c6,halo,, \nc7,\"tidak ditutup\nc8,halo");

        assertThat(reasons(lines.get(0))).containsExactly(": row.cells");
        assertThat(reasons(lines.get(1))).containsExactly(": row.quotes");
        assertThat(((Comment) entry(lines.get(2))).text().isUnknown()).isTrue();
        assertThat(((Comment) entry(lines.get(3))).text()).isEqualTo(Value.of("5\" pipa"));
        assertThat(((Comment) entry(lines.get(4))).text()).isEqualTo(Value.of("a \"b\" c"));
        assertThat(((Comment) entry(lines.get(5))).id()).isEqualTo("c6");
        assertThat(reasons(lines.get(6))).containsExactly(": row.unclosed");
        assertThat(lines).hasSize(7);
    }

    @Test
    void aRowThatNeverEndsIsRefusedAndReadingGoesOnBehindIt() {
        String table = "ID,Komentar\nc1,\"" + ("tidak ditutup ".repeat(80) + ",\n").repeat(1_000) + "c2,halo\n";

        List<Line> lines = read(COMMENTS, table);

        assertThat(reasons(lines.get(0))).containsExactly(": row.long");
        assertThat(lines.get(0).number()).isEqualTo(2);
        assertThat(entry(lines.get(lines.size() - 1)))
                .isEqualTo(Comment.builder("c2")
                        .account("dinkes@facebook")
                        .author(Author.of(Author.Kind.CITIZEN))
                        .text("halo")
                        .build());
        assertThat(lines.get(lines.size() - 1).number()).isEqualTo(1_002);
    }

    @Test
    void anyLineBreakEndsARowAndCountsOnce() {
        List<Line> lines = read(COMMENTS, "ID,Komentar\r\nc1,\"a\r\nb\"\r\rc2,c\nc3,d\r");

        assertThat(lines).extracting(Line::number).containsExactly(2L, 5L, 6L);
        assertThat(((Comment) entry(lines.get(0))).text()).isEqualTo(Value.of("a\nb"));
    }

    @Test
    void bytesThatAreNoTextAreARefusedRow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("ID,Komentar\nc1,".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes("\nc2,é\nc3,".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);

        List<Line> lines = read(COMMENTS, bytes.toByteArray());

        assertThat(reasons(lines.get(0))).containsExactly(": row.charset");
        assertThat(((Comment) entry(lines.get(1))).text()).isEqualTo(Value.of("é"));
        assertThat(reasons(lines.get(2))).containsExactly(": row.charset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-8", "windows-1252"})
    void aByteOrderMarkOrTheMappingSaysTheCharset(String charset) {
        CsvMapping mapping = CsvMapping.builder("engagement")
                .column("of", "Kiriman")
                .column("likes", "Suka é")
                .charset(Charset.forName("windows-1252"))
                .separator('\t')
                .build();
        String mark = charset.equals("UTF-8") ? "\uFEFF" : "";

        List<Line> lines = read(mapping, (mark + "Kiriman\tSuka é\npé\t3\n").getBytes(Charset.forName(charset)));

        assertThat(entry(lines.get(0)))
                .isEqualTo(Engagement.builder().of("pé").likes(3L).build());
    }

    @Test
    void rowsBeforeTheHeadingsCanBeSkipped() {
        CsvMapping mapping = CsvMapping.builder("engagement")
                .skip(2)
                .column("of", "post")
                .column("likes", "likes")
                .build();

        assertThat(read(mapping, "Laporan\n\nDibuat, 2025\npost,likes\np,1\n"))
                .extracting(Line::number)
                .containsExactly(5L);
    }

    @Test
    void epochTimesAreInstants() {
        CsvMapping mapping = CsvMapping.builder("engagement")
                .column("of", "post")
                .column("at", "at")
                .dates("epoch-seconds")
                .build();
        CsvMapping milliseconds = CsvMapping.builder("engagement")
                .column("of", "post")
                .column("at", "at")
                .dates("epoch-milliseconds")
                .build();

        assertThat(((Engagement) entry(read(mapping, "post,at\np,1760923200").get(0))).at())
                .isEqualTo(Value.of(Moment.parse("2025-10-20T01:20:00Z")));
        assertThat(((Engagement) entry(
                                read(milliseconds, "post,at\np,1760923200500").get(0)))
                        .at())
                .isEqualTo(Value.of(Moment.parse("2025-10-20T01:20:00.5Z")));
        assertThat(reasons(read(mapping, "post,at\np,99999999999999").get(0))).containsExactly("at (at): cell.time");
    }

    @Test
    void rowsAreCountedAndReadOneByOne(@TempDir Path folder) throws IOException {
        StringBuilder table = new StringBuilder("ID,Komentar,Lain\n");
        for (int i = 0; i < 20_000; i++) {
            table.append('c').append(i).append(i % 100 == 0 ? "\n" : ",halo,x\n");
        }
        Path file = Files.writeString(folder.resolve("besar.csv"), table);
        try (Lines lines = CsvReader.open(file, COMMENTS)) {
            lines.forEachRemaining(line -> {});
            assertThat(lines.report().lines()).isEqualTo(20_000);
            assertThat(lines.report().count("comment")).isEqualTo(20_000);
            assertThat(lines.report().ignored()).containsExactly(Map.entry("Lain", 19_800L));
        }
    }

    @Test
    void aFailingInputSaysSo() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();

        assertThatThrownBy(() -> CsvReader.open(closed, "table.csv", COMMENTS)).isInstanceOf(IOException.class);
    }

    private static List<Line> read(CsvMapping mapping, String table) {
        return read(mapping, table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> read(CsvMapping mapping, byte[] table) {
        try {
            return Reading.all(CsvReader.open(new ByteArrayInputStream(table), "table.csv", mapping));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
