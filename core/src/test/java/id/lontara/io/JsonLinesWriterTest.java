package id.lontara.io;

import static id.lontara.io.Reading.all;
import static id.lontara.io.Reading.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Correction;
import id.lontara.model.Engagement;
import id.lontara.model.Entry;
import id.lontara.model.FollowerCount;
import id.lontara.model.Handling;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Programme;
import id.lontara.model.Ticket;
import id.lontara.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesWriterTest {

    @Test
    void typeStandsFirstUnknownIsLeftOutAndNoneIsNull() throws IOException {
        assertThat(written(Comment.builder("c1")
                        .account("dinkes@x")
                        .parent(Value.none())
                        .at(Moment.parse("2025-10-20T09:02+08:00"))
                        .text("kapan «buka»? 😀\n\"")
                        .engagement(Engagement.builder().likes(0L).build())
                        .build()))
                .isEqualTo("{\"type\":\"comment\",\"id\":\"c1\",\"account\":\"dinkes@x\",\"channel\":\"unknown\","
                        + "\"parent\":null,\"author\":{\"kind\":\"unknown\"},\"at\":\"2025-10-20T09:02:00+08:00\","
                        + "\"text\":\"kapan «buka»? 😀\\n\\\"\",\"engagement\":{\"likes\":0}}\n");
        assertThat(written(Post.builder("p").publishedAt(Value.none()).build()))
                .isEqualTo("{\"type\":\"post\",\"id\":\"p\",\"publishedAt\":null}\n");
        assertThat(written(new Handling(
                        "c1",
                        Moment.parse("2025-10-20"),
                        Value.unknown(),
                        Handling.State.NOT_NEEDED,
                        Value.of(Channel.DIRECT),
                        Value.unknown())))
                .isEqualTo("{\"type\":\"handling\",\"comment\":\"c1\",\"at\":\"2025-10-20\",\"state\":\"not-needed\","
                        + "\"channel\":\"direct\"}\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whatIsWrittenIsReadBackEqual(long seed) throws IOException {
        Entries random = new Entries(seed);
        List<Entry> entries =
                IntStream.range(0, 300).mapToObj(i -> random.entry(i % 8, i)).toList();

        List<Line> lines = all(JsonLines.reader(), written(entries.toArray()));

        assertThat(lines).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entry(lines.get(i))).as("seed %d, entry %d", seed, i).isEqualTo(entries.get(i));
        }
    }

    @Test
    void equalValuesGiveTheSameBytesWhateverTheOrderOfTheirMaps() throws IOException {
        Map<String, Integer> one = new HashMap<>(4);
        Map<String, Integer> other = new HashMap<>(4096);
        List<String> names = List.of("wow", "love", "haha", "sad", "angry", "Zz", "care");
        names.forEach(name -> one.put(name, 1));
        for (int i = names.size() - 1; i >= 0; i--) {
            other.put(names.get(i), 1);
        }

        assertThat(written(one)).isEqualTo(written(other)).startsWith("{\"Zz\":1,\"angry\":1,\"care\":1");
    }

    @Test
    void recordsOfOtherPackagesAreWrittenByTheirComponents() throws IOException {
        Shown shown = new Shown(
                "r",
                Value.of(Moment.parse("2025-10-20")),
                Value.none(),
                Value.unknown(),
                Instant.parse("2025-10-20T00:00:00Z"),
                Duration.ofHours(4),
                LocalDate.of(2025, 10, 20),
                List.of(new Square(2), new Nothing()));

        assertThat(written(shown))
                .isEqualTo("{\"rule\":\"r\",\"at\":\"2025-10-20\",\"due\":null,\"now\":\"2025-10-20T00:00:00Z\","
                        + "\"within\":\"PT4H\",\"day\":\"2025-10-20\",\"shapes\":[{\"side\":2},{}]}\n");
    }

    @Test
    void aLineThatCannotBeWrittenLeavesNoHalfLineBehind() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = JsonLines.writer(out)) {
            writer.write(Agency.of("a"));
            assertThatThrownBy(() -> writer.write(new Failing("x", 1))).isInstanceOf(IOException.class);
            writer.write(Agency.of("b"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"agency\",\"id\":\"a\"}\n{\"type\":\"agency\",\"id\":\"b\"}\n");
    }

    @Test
    void aFileIsWrittenInLinesOrIndented(@TempDir Path folder) throws IOException {
        Path lines = folder.resolve("out.jsonl");
        try (JsonLinesWriter writer = JsonLines.writer(lines)) {
            writer.write(Agency.of("a")).flush();
            assertThat(Files.readString(lines)).isEqualTo("{\"type\":\"agency\",\"id\":\"a\"}\n");
        }
        Path pretty = folder.resolve("out.json");
        JsonWriter.pretty(pretty, Map.of("b", List.of(1, 2), "a", Value.none()));

        assertThat(Files.readString(pretty)).isEqualTo("{\n  \"a\" : null,\n  \"b\" : [\n    1,\n    2\n  ]\n}\n");
    }

    private static String written(Object... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = JsonLines.writer(out)) {
            for (Object object : objects) {
                writer.write(object);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    sealed interface Shape {}

    record Square(int side) implements Shape {

        boolean isEven() {
            return side % 2 == 0;
        }

        public boolean isBig() {
            return side > 10;
        }

        public int getArea() {
            return side * side;
        }
    }

    record Nothing() implements Shape {}

    record Shown(
            String rule,
            Value<Moment> at,
            Value<Instant> due,
            Value<String> missing,
            Instant now,
            Duration within,
            LocalDate day,
            List<Shape> shapes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failing(String first, int second) {

        @Override
        public int second() {
            throw new IllegalStateException("not today");
        }
    }

    /** Random entries in which every component is now known, now none, now unknown. */
    private static final class Entries {

        private static final String[] WORDS = {
            "min", "kapan", "buka?", "😀", "\n", "\"", "\\", "\ud83d", "\udc00", "\u0000", "é", "\u202e", "¯", "\u2028"
        };

        private final Random random;

        Entries(long seed) {
            random = new Random(seed);
        }

        Entry entry(int type, int number) {
            String id = "e" + number;
            return switch (type) {
                case 0 -> new Agency(id, name(), name(), name(), name(), value(() -> ZoneId.of("Asia/Makassar")));
                case 1 -> account(id);
                case 2 -> post(id);
                case 3 -> comment(id);
                case 4 -> engagement(Value.of(id));
                case 5 ->
                    new Handling(
                            id,
                            moment(),
                            name(),
                            pick(Handling.State.values()),
                            value(() -> pick(Channel.values())),
                            value(() -> new Ticket("aduan", id)));
                case 6 ->
                    new Correction(
                            id, moment(), name(), Map.of("intent/a", label(), "issue/" + number, label()), text());
                default ->
                    new Programme(
                            id,
                            "dinkes",
                            name(),
                            value(() -> LocalDate.of(2025, 10, 1)),
                            value(() -> LocalDate.of(2025, 10, 31)),
                            text(),
                            text());
            };
        }

        private Account account(String id) {
            return Account.builder(id)
                    .agency("dinkes")
                    .platform(pick(Platform.INSTAGRAM, Platform.X, new Platform("threads")))
                    .handle(name())
                    .official(flag())
                    .followers(value(() -> list(() -> new FollowerCount(moment(), count()))))
                    .bio(text())
                    .link(text())
                    .verified(value(() -> pick(Account.Verified.values())))
                    .commentPolicyUrl(text())
                    .commentsEnabled(flag())
                    .twoFactor(flag())
                    .admins(value(this::count))
                    .build();
        }

        private Post post(String id) {
            return Post.builder(id)
                    .account("dinkes@x")
                    .publishedAt(value(this::moment))
                    .text(text())
                    .media(value(() -> list(() -> new Media(name(), text(), text(), flag()))))
                    .engagement(value(() -> engagement(Value.unknown())))
                    .plannedFor(value(this::moment))
                    .sources(value(() -> list(() -> "sumber" + random.nextInt(9))))
                    .collaborators(value(() -> list(() -> "akun" + random.nextInt(9))))
                    .repostOf(name())
                    .build();
        }

        private Comment comment(String id) {
            return Comment.builder(id)
                    .account("dinkes@x")
                    .platform(value(() -> Platform.TIKTOK))
                    .channel(pick(Channel.values()))
                    .post(name())
                    .parent(name())
                    .author(new Author(pick(Author.Kind.values()), name()))
                    .at(value(this::moment))
                    .text(text())
                    .engagement(value(() -> engagement(Value.unknown())))
                    .build();
        }

        private Engagement engagement(Value<String> of) {
            return Engagement.builder()
                    .of(of)
                    .at(value(this::moment))
                    .likes(value(this::count))
                    .views(value(this::count))
                    .reactions(value(() -> Map.of("love", count(), "wow", count())))
                    .build();
        }

        private Moment moment() {
            return random.nextBoolean()
                    ? Moment.of(LocalDate.ofEpochDay(random.nextInt(40_000)))
                    : Moment.of(OffsetDateTime.ofInstant(
                            Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                            ZoneOffset.ofTotalSeconds(random.nextInt(-12, 13) * 3600)));
        }

        private Value<String> label() {
            return random.nextBoolean() ? Value.none() : Value.of("intent/b");
        }

        private Value<String> name() {
            return value(() -> "n" + random.nextInt(1000));
        }

        private Value<String> text() {
            return value(() -> {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(8); i > 0; i--) {
                    text.append(pick(WORDS));
                }
                return text.toString();
            });
        }

        private Value<Boolean> flag() {
            return value(random::nextBoolean);
        }

        private Long count() {
            return random.nextLong() >>> (1 + random.nextInt(63));
        }

        private <T> List<T> list(Supplier<T> element) {
            List<T> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(element.get());
            }
            return list;
        }

        private <T> Value<T> value(Supplier<T> known) {
            int choice = random.nextInt(4);
            return choice == 0 ? Value.unknown() : choice == 1 ? Value.none() : Value.of(known.get());
        }

        @SafeVarargs
        private <T> T pick(T... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
