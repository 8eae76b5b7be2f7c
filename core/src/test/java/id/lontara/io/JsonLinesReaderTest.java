package id.lontara.io;

import static id.lontara.io.Reading.all;
import static id.lontara.io.Reading.breaches;
import static id.lontara.io.Reading.entry;
import static id.lontara.io.Reading.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Breach;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Correction;
import id.lontara.model.Engagement;
import id.lontara.model.FollowerCount;
import id.lontara.model.Handling;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Programme;
import id.lontara.model.Ticket;
import id.lontara.model.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Test
    void everyTypeOfEntryIsRead() {
        assertThat(entry("{\"type\":\"agency\",\"id\":\"dinkes\",\"name\":\"Dinas Kesehatan\",\"kind\":\"dinas\","
                        + "\"region\":\"73.99\",\"timezone\":\"Asia/Makassar\"}"))
                .isEqualTo(new Agency(
                        "dinkes",
                        Value.of("Dinas Kesehatan"),
                        Value.of("dinas"),
                        Value.unknown(),
                        Value.of("73.99"),
                        Value.of(ZoneId.of("Asia/Makassar"))));
        assertThat(entry("{\"type\":\"account\",\"id\":\"dinkes@instagram\",\"agency\":\"dinkes\","
                        + "\"platform\":\"instagram\",\"official\":true,\"verified\":\"government\","
                        + "\"followers\":[{\"at\":\"2025-10-01\",\"count\":8120}]}"))
                .isEqualTo(Account.builder("dinkes@instagram")
                        .agency("dinkes")
                        .platform(Platform.INSTAGRAM)
                        .official(true)
                        .verified(Account.Verified.GOVERNMENT)
                        .followers(List.of(new FollowerCount(Moment.parse("2025-10-01"), 8120)))
                        .build());
        assertThat(entry("{\"type\":\"post\",\"id\":\"p1\",\"account\":\"dinkes@instagram\","
                        + "\"publishedAt\":\"2025-10-20T08:15:00+08:00\",\"text\":\"Posyandu buka\","
                        + "\"media\":[{\"kind\":\"image\",\"altText\":null}],"
                        + "\"engagement\":{\"at\":\"2025-10-27T00:00:00+08:00\",\"likes\":45,\"comments\":0}}"))
                .isEqualTo(Post.builder("p1")
                        .account("dinkes@instagram")
                        .publishedAt(Moment.parse("2025-10-20T08:15:00+08:00"))
                        .text("Posyandu buka")
                        .media(List.of(new Media(Value.of("image"), Value.none(), Value.unknown(), Value.unknown())))
                        .engagement(Engagement.builder()
                                .at(Moment.parse("2025-10-27T00:00:00+08:00"))
                                .likes(45L)
                                .comments(0L)
                                .build())
                        .build());
        assertThat(entry("{\"type\":\"comment\",\"id\":\"c1\",\"account\":\"dinkes@instagram\",\"channel\":\"direct\","
                        + "\"author\":{\"kind\":\"agency\",\"id\":\"dinkes@instagram\"},\"parent\":null}"))
                .isEqualTo(Comment.builder("c1")
                        .account("dinkes@instagram")
                        .channel(Channel.DIRECT)
                        .author(new Author(Author.Kind.AGENCY, Value.of("dinkes@instagram")))
                        .parent(Value.none())
                        .build());
        assertThat(entry("{\"type\":\"engagement\",\"of\":\"p1\",\"likes\":51,\"reactions\":{\"love\":3}}"))
                .isEqualTo(Engagement.builder()
                        .of("p1")
                        .likes(51L)
                        .reactions(Map.of("love", 3L))
                        .build());
        assertThat(entry("{\"type\":\"handling\",\"comment\":\"c1\",\"at\":\"2025-10-20\",\"state\":\"not-needed\","
                        + "\"ticket\":{\"system\":\"aduan\",\"id\":\"17\"}}"))
                .isEqualTo(new Handling(
                        "c1",
                        Moment.parse("2025-10-20"),
                        Value.unknown(),
                        Handling.State.NOT_NEEDED,
                        Value.unknown(),
                        Value.of(new Ticket("aduan", "17"))));
        assertThat(entry("{\"type\":\"correction\",\"subject\":\"c1\",\"at\":\"2025-10-20\",\"by\":\"admin\","
                        + "\"replace\":{\"intent/complaint\":\"intent/question\",\"issue/abuse\":null}}"))
                .isEqualTo(new Correction(
                        "c1",
                        Moment.parse("2025-10-20"),
                        Value.of("admin"),
                        Map.of("intent/complaint", Value.of("intent/question"), "issue/abuse", Value.none()),
                        Value.unknown()));
        assertThat(entry("{\"type\":\"programme\",\"id\":\"imunisasi\",\"agency\":\"dinkes\",\"from\":\"2025-10-01\"}"))
                .isEqualTo(new Programme(
                        "imunisasi",
                        "dinkes",
                        Value.unknown(),
                        Value.of(LocalDate.of(2025, 10, 1)),
                        Value.unknown(),
                        Value.unknown(),
                        Value.unknown()));
    }

    @Test
    void absentIsUnknownNullIsNoneAndZeroEmptyAndFalseAreValues() {
        Post post = (Post) entry("{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"publishedAt\":null,\"text\":\"\","
                + "\"media\":[],\"engagement\":{\"likes\":0,\"views\":null}}");

        assertThat(post.isDraft()).isTrue();
        assertThat(post.text()).isEqualTo(Value.of(""));
        assertThat(post.media()).isEqualTo(Value.of(List.of()));
        assertThat(post.engagement().get().likes()).isEqualTo(Value.of(0L));
        assertThat(post.engagement().get().views().isNone()).isTrue();
        assertThat(post.engagement().get().reach().isUnknown()).isTrue();
        assertThat(post.editedAt().isUnknown()).isTrue();
    }

    @Test
    void anAbsentAuthorAndChannelAreUnknown() {
        Comment comment = (Comment) entry("{\"type\":\"comment\",\"id\":\"c\",\"account\":\"a\"}");
        Comment named =
                (Comment) entry("{\"type\":\"comment\",\"id\":\"c\",\"account\":\"a\",\"author\":{\"id\":\"7f3a\"}}");

        assertThat(comment.channel()).isEqualTo(Channel.UNKNOWN);
        assertThat(comment.author()).isEqualTo(Author.of(Author.Kind.UNKNOWN));
        assertThat(named.author()).isEqualTo(new Author(Author.Kind.UNKNOWN, Value.of("7f3a")));
    }

    @Test
    void typeNeedNotStandFirst() {
        assertThat(entry("{\"id\":\"c\",\"engagement\":{\"likes\":2},\"account\":\"a\",\"type\":\"comment\"}"))
                .isEqualTo(Comment.builder("c")
                        .account("a")
                        .engagement(Engagement.builder().likes(2L).build())
                        .build());
    }

    @Test
    void blankLinesAByteOrderMarkAndCarriageReturnsAreAccepted() {
        List<Line> lines = all(
                JsonLines.reader(),
                "\uFEFF{\"type\":\"agency\",\"id\":\"a\"}\r\n\r\n  \t\n{\"type\":\"agency\",\"id\":\"b\"}");

        assertThat(lines).extracting(Line::number).containsExactly(1L, 4L);
        assertThat(lines).extracting(Reading::entry).containsExactly(Agency.of("a"), Agency.of("b"));
    }

    @Test
    void allBreachesOfALineAreReportedAtOnceInBothLanguages() {
        List<Breach> breaches = breaches("{\"type\":\"comment\",\"id\":\" \",\"acount\":\"x\",\"channel\":\"Direct\","
                + "\"author\":{\"kind\":\"citizen\",\"id\":\"\"},\"at\":\"20/10/2025\",\"text\":5,"
                + "\"engagement\":{\"likes\":-3,\"views\":\"12\",\"shares\":1.0,\"saves\":99999999999999999999,"
                + "\"reactions\":{\"love\":-1}}}");

        assertThat(breaches)
                .extracting(breach -> breach.path() + ": " + breach.constraint() + ": " + breach.value())
                .containsExactly(
                        "acount: field.meant: ",
                        "id: blank:  ",
                        "account: missing: null",
                        "channel: word.meant: Direct",
                        "author.id: blank: ",
                        "at: must.time: 20/10/2025",
                        "text: must.text: 5",
                        "engagement.likes: negative: -3",
                        "engagement.shares: must.count: 1.0",
                        "engagement.saves: count.large: 99999999999999999999",
                        "engagement.views: must.count: \"12\"",
                        "engagement.reactions.love: negative: -1");
        assertThat(breaches.get(7).message(Locale.ENGLISH)).contains("got -3");
        assertThat(breaches.get(0).message(Locale.ENGLISH)).contains("'acount'", "did you mean 'account'");
        assertThat(breaches.get(0).message(INDONESIAN)).contains("'acount'", "maksudnya 'account'");
        for (Breach breach : breaches) {
            assertThat(breach.message(Locale.ENGLISH)).contains(breach.path());
            assertThat(breach.message(INDONESIAN)).contains(breach.path()).isNotEqualTo(breach.message(Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"id\":\"a\"} | type: type.missing",
                "{\"type\":null} | type: type.missing",
                "{\"type\":7} | type: must.text",
                "{\"type\":\"coment\",\"id\":\"a\"} | type: word.meant",
                "{\"type\":\"java.lang.ProcessBuilder\"} | type: word.unknown",
                "[{\"type\":\"agency\"}] | : line.object",
                "\"agency\" | : line.object",
                "null | : line.object",
                "{\"type\":\"agency\",\"id\":\"a\"} {\"type\":\"agency\"} | : line.trailing",
                "{\"type\":\"agency\",\"id\":\"a\"}} | : json.syntax",
                "{\"type\":\"agency\",\"id\":\"a | : json.end",
                "{\"type\":\"agency\", | : json.end",
                "{'type':'agency'} | : json.syntax",
                "{\"type\":\"agency\",\"id\":NaN} | : json.syntax",
                "{\"type\":\"agency\"} | id: missing",
                "{\"type\":\"agency\",\"id\":null} | id: missing",
                "{\"type\":\"agency\",\"id\":5} | id: must.text",
                "{\"type\":\"agency\",\"id\":\"a\",\"timezone\":\"Asia/Tanete\"} | timezone: must.zone",
                "{\"type\":\"agency\",\"id\":\"a\",\"name\":\" \"} | name: blank",
                "{\"type\":\"account\",\"id\":\"a\",\"agency\":\"b\"} | platform: missing",
                "{\"type\":\"account\",\"id\":\"a\",\"agency\":\"b\",\"platform\":\"\"} | platform: blank",
                "{\"type\":\"account\",\"id\":\"a\",\"agency\":\"b\",\"platform\":\"x\",\"official\":1} | official: must.flag",
                "{\"type\":\"account\",\"id\":\"a\",\"agency\":\"b\",\"platform\":\"x\",\"followers\":[{\"at\":\"2025-10-01\",\"count\":-1}]} | followers[0].count: negative",
                "{\"type\":\"account\",\"id\":\"a\",\"agency\":\"b\",\"platform\":\"x\",\"followers\":[null]} | followers[0]: missing",
                "{\"type\":\"account\",\"id\":\"a\",\"agency\":\"b\",\"platform\":\"x\",\"followers\":{}} | followers: must.list",
                "{\"type\":\"post\",\"id\":\"p\"} | account: missing",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":null} | account: missing",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"engagement\":[]} | engagement: must.object",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"media\":[{\"captions\":\"yes\"}]} | media[0].captions: must.flag",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"media\":[{\"alt\":\"x\"}]} | media[0].alt: field.unknown",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"publishedAt\":\"2025-02-30\"} | publishedAt: must.time",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"publishedAt\":\"\"} | publishedAt: must.time",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"publishedAt\":[2025,10,20]} | publishedAt: must.text",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"publishedAt\":\"2025-10-20T08:15:00\"} | publishedAt: must.time",
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"sources\":[\"BPS\",\"\"]} | sources[1]: blank",
                "{\"type\":\"comment\",\"id\":\"c\",\"account\":\"a\",\"author\":null} | author: missing",
                "{\"type\":\"comment\",\"id\":\"c\",\"account\":\"a\",\"author\":{\"kind\":0}} | author.kind: must.text",
                "{\"type\":\"comment\",\"id\":\"c\",\"account\":\"a\",\"author\":{\"kind\":\"robot\"}} | author.kind: word.unknown",
                "{\"type\":\"engagement\",\"likes\":1} | of: missing",
                "{\"type\":\"engagement\",\"of\":\"p\",\"likes\":1e3} | likes: must.count",
                "{\"type\":\"engagement\",\"of\":\"p\",\"reactions\":{\"love\":null}} | reactions.love: missing",
                "{\"type\":\"handling\",\"comment\":\"c\",\"at\":\"2025-10-20\"} | state: missing",
                "{\"type\":\"handling\",\"comment\":\"c\",\"at\":\"2025-10-20\",\"state\":\"answered\",\"ticket\":{\"system\":\"s\"}} | ticket.id: missing",
                "{\"type\":\"correction\",\"subject\":\"c\",\"at\":\"2025-10-20\",\"replace\":{}} | replace: missing",
                "{\"type\":\"correction\",\"subject\":\"c\",\"at\":\"2025-10-20\",\"replace\":{\"complaint\":null}} | replace: label.form",
                "{\"type\":\"programme\",\"id\":\"p\",\"agency\":\"a\",\"from\":\"2025-10-02\",\"until\":\"2025-10-01\"} | until: before",
                "{\"type\":\"programme\",\"id\":\"p\",\"agency\":\"a\",\"from\":\"20251002\"} | from: must.date",
            })
    void aWrongLineIsRefusedWithItsReason(String line, String reason) {
        assertThat(reasons(line)).containsExactly(reason);
        for (Breach breach : breaches(line)) {
            assertThat(breach.message(Locale.ENGLISH)).isNotEqualTo(breach.message(INDONESIAN));
        }
    }

    @Test
    void aRefusedLineIsCountedAndTheRestGoesOn() {
        String text = """
                {"type":"agency","id":"a"}
                nonsense

                {"type":"agency","id":""}
                {"type":"agency","id":"b"}
                """;
        try (Lines lines = JsonLines.reader().open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            List<Line> all = lines.stream().toList();

            assertThat(all).extracting(Line::number).containsExactly(1L, 2L, 4L, 5L);
            assertThat(all.get(1)).isInstanceOf(Line.Refused.class);
            assertThat(all.get(2)).isInstanceOf(Line.Refused.class);
            assertThat(lines.report().lines()).isEqualTo(4);
            assertThat(lines.report().refused()).isEqualTo(2);
            assertThat(lines.report().count("agency")).isEqualTo(2);
            assertThat(lines.report().count("comment")).isZero();
            assertThat(lines.report().count("no type")).isZero();
            assertThat(lines.hasNext()).isFalse();
            assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void aRepeatedIdIsRefusedWhateverTypesBearIt() {
        List<Line> lines = all(JsonLines.reader(), """
                {"type":"agency","id":"x"}
                {"type":"post","id":"x","account":"a"}
                {"type":"engagement","of":"x"}
                {"type":"engagement","of":"x"}
                {"type":"comment","id":"x","account":" "}
                """);

        assertThat(reasons(lines.get(1))).containsExactly("id: id.repeated");
        assertThat(lines.get(2)).isInstanceOf(Line.Read.class);
        assertThat(lines.get(3)).isInstanceOf(Line.Read.class);
        assertThat(reasons(lines.get(4))).containsExactly("account: blank", "id: id.repeated");
    }

    @Test
    void theIdOfARefusedLineMayBeUsedAgain() {
        List<Line> lines = all(
                JsonLines.reader(),
                "{\"type\":\"post\",\"id\":\"p\"}\n{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\"}");

        assertThat(lines.get(0)).isInstanceOf(Line.Refused.class);
        assertThat(lines.get(1)).isInstanceOf(Line.Read.class);
    }

    @Test
    void aHundredThousandDifferentIdsAreAllAccepted() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("{\"type\":\"agency\",\"id\":\"a").append(i).append("\"}\n");
        }
        try (Lines lines =
                JsonLines.reader().open(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))) {
            lines.forEachRemaining(line -> {});
            assertThat(lines.report().count("agency")).isEqualTo(100_000);
        }
    }

    @Test
    void aLenientReaderCountsUnknownFieldsAndKeepsTheRest() {
        String text = "{\"type\":\"comment\",\"id\":\"c\",\"account\":\"a\",\"colour\":{\"a\":[1,{}]},"
                + "\"engagement\":{\"stickers\":3,\"likes\":1},\"text\":\"min\"}\n"
                + "{\"colour\":1,\"type\":\"comment\",\"id\":\"d\",\"account\":\"a\"}\n"
                + "{\"type\":\"comment\",\"id\":\"e\",\"colour\":1}";
        try (Lines lines =
                JsonLines.reader().lenient().open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            List<Line> all = lines.stream().toList();

            assertThat(entry(all.get(0)))
                    .isEqualTo(Comment.builder("c")
                            .account("a")
                            .text("min")
                            .engagement(Engagement.builder().likes(1L).build())
                            .build());
            assertThat(((Line.Read) all.get(0)).ignored())
                    .containsExactlyInAnyOrder("comment.colour", "engagement.stickers");
            assertThat(reasons(all.get(2))).containsExactly("account: missing");
            assertThat(lines.report().ignored())
                    .containsExactly(Map.entry("comment.colour", 2L), Map.entry("engagement.stickers", 1L));
        }
        assertThat(all(JsonLines.reader().lenient().strict(), text)).allMatch(line -> line instanceof Line.Refused);
    }

    @Test
    void namesOfUnknownFieldsAreBounded() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append("{\"type\":\"agency\",\"id\":\"a" + i + "\",\"field" + i + "\":1}\n");
        }
        try (Lines lines = JsonLines.reader()
                .lenient()
                .open(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))) {
            lines.forEachRemaining(line -> {});
            assertThat(lines.report().ignored()).hasSize(1_001).containsEntry("…", 2_000L);
        }
    }

    @Test
    void bytesThatAreNoUtf8AreARefusedLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int[] wrong : new int[][] {{0xFF}, {0xC3}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF5, 0x80, 0x80, 0x80}}) {
            bytes.write("{\"type\":\"agency\",\"id\":\"a\",\"name\":\"é".getBytes(StandardCharsets.UTF_8));
            for (int each : wrong) {
                bytes.write(each);
            }
            bytes.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        bytes.write("{\"type\":\"agency\",\"id\":\"a\",\"name\":\"é€😀\"}".getBytes(StandardCharsets.UTF_8));

        List<Line> lines = all(JsonLines.reader(), bytes.toByteArray());

        for (Line line : lines.subList(0, 5)) {
            assertThat(reasons(line)).containsExactly(": line.encoding");
            assertThat(breaches(line).get(0).message(Locale.ENGLISH)).contains("byte 37");
        }
        assertThat(((Agency) entry(lines.get(5))).name()).isEqualTo(Value.of("é€😀"));
    }

    @Test
    void aLineBeyondTheLimitIsRefusedAndTheNextIsRead() {
        JsonLinesReader reader = JsonLines.reader().maxLineLength(1024);
        String exact = "{\"type\":\"agency\",\"id\":\"" + "a".repeat(1024 - 25) + "\"}";
        String longer = "{\"type\":\"agency\",\"id\":\"" + "a".repeat(200_000) + "\"}";

        List<Line> lines = all(reader, exact + "\n" + longer + "\n{\"type\":\"agency\",\"id\":\"b\"}\n" + longer);

        assertThat(exact).hasSize(1024);
        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines.get(0)).isInstanceOf(Line.Read.class);
        assertThat(reasons(lines.get(1))).containsExactly(": line.long");
        assertThat(entry(lines.get(2))).isEqualTo(Agency.of("b"));
        assertThat(reasons(lines.get(3))).containsExactly(": line.long");
        assertThat(reasons(all(reader, exact + " ").get(0))).containsExactly(": line.long");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1023, (64 << 20) + 1, -1})
    void aLimitOutOfRangeIsRefusedAtOnce(int bytes) {
        assertThatThrownBy(() -> JsonLines.reader().maxLineLength(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(bytes));
    }

    @Test
    void hostileJsonIsRefusedWithAReason() {
        assertThat(reasons("{\"type\":\"comment\",\"id\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .containsExactly(": json.limit");
        assertThat(reasons("{\"a\":".repeat(10_000))).containsExactly(": json.limit");
        assertThat(reasons("{\"type\":\"engagement\",\"of\":\"p\",\"likes\":" + "9".repeat(100_000) + "}"))
                .containsExactly(": json.limit");
        assertThat(reasons("{\"type\":\"engagement\",\"of\":\"p\",\"likes\":1e999999}"))
                .containsExactly("likes: must.count");
        assertThat(reasons("{\"type\":\"agency\",\"" + "n".repeat(100_000) + "\":1}"))
                .containsExactly(": json.limit");
        assertThat(reasons("{\"type\":\"agency\",\"id\":\"a\",\"id\":\"b\",\"name\":\"\"}"))
                .containsExactly("id: json.duplicate", "name: blank");
        assertThat(reasons("{\"type\":\"agency\",\"type\":\"comment\",\"id\":\"a\",\"account\":\"b\"}"))
                .containsExactly("type: json.duplicate");
        assertThat(
                        reasons(
                                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"media\":[{},{\"text\":\"\",\"text\":\"\"}]}"))
                .containsExactly("media[1].text: json.duplicate");
        assertThat(reasons("{\"type\":\"agency\",\"id\":\"a\",\"@class\":\"java.lang.ProcessBuilder\"}"))
                .containsExactly("@class: field.unknown");
    }

    @Test
    void aHugeTextIsReadAndAManyTimesWrongLineNamesAHundredReasons() {
        String text = "min ".repeat(500_000);
        Comment comment =
                (Comment) entry("{\"type\":\"comment\",\"id\":\"c\",\"account\":\"a\",\"text\":\"" + text + "\"}");
        List<Breach> breaches = breaches(
                "{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\",\"media\":[" + "7,".repeat(200_000) + "7]}");

        assertThat(comment.text().get()).isEqualTo(text);
        assertThat(breaches).hasSize(101);
        assertThat(breaches.get(100).constraint()).isEqualTo("line.more");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedBytesAreAlwaysReadOrRefusedWithWords(long seed) {
        Random random = new Random(seed);
        byte[] sound = """
                {"type":"comment","id":"c","account":"a","author":{"kind":"citizen"},"at":"2025-10-20","text":"é 😀"}
                {"type":"post","id":"p","account":"a","media":[{"altText":null}],"engagement":{"reactions":{"love":1}}}
                {"type":"correction","subject":"c","at":"2025-10-20T09:00:00+08:00","replace":{"a/b":"a/c","d/e":null}}
                {"type":"account","id":"x","agency":"g","platform":"x","followers":[{"at":"2025-10-01","count":12}]}
                """.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                byte with = random.nextBoolean() ? (byte) random.nextInt() : sound[random.nextInt(sound.length)];
                damaged[random.nextInt(damaged.length)] = with;
            }
            JsonLinesReader reader = random.nextBoolean()
                    ? JsonLines.reader()
                    : JsonLines.reader().lenient();
            for (Line line : all(reader, damaged)) {
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
    void loneSurrogatesAreTextLikeAnyOther() {
        Comment comment =
                (Comment) entry("{\"type\":\"comment\",\"id\":\"c\",\"account\":\"a\",\"text\":\"a\\ud83d b\\udc00\"}");

        assertThat(comment.text().get()).isEqualTo("a\ud83d b\udc00");
    }

    @Test
    void aTimeBeyondFourDigitYearsIsRefused() {
        assertThat(reasons("{\"type\":\"post\",\"id\":\"p\",\"account\":\"a\","
                        + "\"publishedAt\":\"+999999999-12-31T23:59:59-18:00\"}"))
                .containsExactly("publishedAt: must.time");
    }

    @Test
    void readingKeepsNothingAndReadsOnlyWhatItNeeds() {
        Generated input = new Generated(200_000);
        List<WeakReference<Line>> seen = new ArrayList<>();
        long ahead = 0;
        try (Lines lines = JsonLines.reader().open(input)) {
            for (long n = 1; lines.hasNext(); n++) {
                Line line = lines.next();
                ahead = Math.max(ahead, input.linesServed - n);
                if (n % 1_000 == 0) {
                    seen.add(new WeakReference<>(line));
                }
            }
            System.gc();
            assertThat(ahead).isLessThan(3_000);
            assertThat(lines.report().count("comment")).isEqualTo(200_000);
            assertThat(seen)
                    .hasSize(200)
                    .filteredOn(reference -> reference.get() != null)
                    .hasSizeLessThan(3);
        }
    }

    @Test
    void aFileIsReadAndAFailingInputSaysSo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data.jsonl");
        Files.writeString(file, "{\"type\":\"agency\",\"id\":\"a\"}\n");

        assertThat(all(JsonLines.reader().open(file))).hasSize(1);
        assertThatThrownBy(() -> JsonLines.reader().open(folder.resolve("none.jsonl")))
                .isInstanceOf(IOException.class);
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        try (Lines lines = JsonLines.reader().open(closed)) {
            assertThatThrownBy(lines::hasNext)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("closed");
        }
    }

    /** A data set that is made as it is read. */
    private static final class Generated extends InputStream {

        private final int lines;
        private byte[] line = new byte[0];
        private int at;
        private long linesServed;

        Generated(int lines) {
            this.lines = lines;
        }

        @Override
        public int read() {
            if (at == line.length) {
                if (linesServed == lines) {
                    return -1;
                }
                linesServed++;
                at = 0;
                line = ("{\"type\":\"comment\",\"id\":\"c" + linesServed
                                + "\",\"account\":\"a\",\"text\":\"kapan buka?\"}\n")
                        .getBytes(StandardCharsets.UTF_8);
            }
            return line[at++];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = 0;
            for (; count < length; count++) {
                int next = read();
                if (next < 0) {
                    break;
                }
                target[offset + count] = (byte) next;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
