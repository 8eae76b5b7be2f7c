package id.lontara.examples.benchmarks;

import id.lontara.io.JsonLines;
import id.lontara.io.JsonLinesWriter;
import id.lontara.model.Author;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Engagement;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Value;
import id.lontara.text.Token;
import id.lontara.text.TokenKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * The messages that are measured: different texts of 150 to 250 characters, composed with a fixed seed from sentences of
 * the bundled data set, with words among them that nobody has seen before.
 */
final class Corpus {

    static final int SEED = 20_251_020;
    static final int SIZE = 2_400;
    static final int SHORTEST = 150;
    static final int LONGEST = 250;
    static final double UNSEEN = 0.10;

    /** More than is asked for, since not every word can be replaced. */
    private static final double REPLACED = 0.13;

    /** Three in ten come from Facebook, as many from Instagram. */
    private static final List<Platform> PLATFORMS = List.of(
            Platform.FACEBOOK,
            Platform.FACEBOOK,
            Platform.FACEBOOK,
            Platform.INSTAGRAM,
            Platform.INSTAGRAM,
            Platform.INSTAGRAM,
            Platform.TIKTOK,
            Platform.TIKTOK,
            Platform.X,
            Platform.YOUTUBE);

    private static final List<String> AGENCIES = List.of("dinkes", "pupr", "disdukcapil", "dlh", "disdik");
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2025-09-01T07:00:00+08:00");
    private static final int DAYS = 60;

    private final Random random = new Random(SEED);
    private final Words words = new Words();
    private final DataSet dataSet = new DataSet();
    private final List<String> sentences = dataSet.sentences(SHORTEST);
    private final Misspelling misspelling = new Misspelling(random, dataSet::knows);

    private Corpus() {}

    /** The messages, always the same. */
    static List<Message> messages() {
        return new Corpus().compose();
    }

    private List<Message> compose() {
        Set<String> texts = new HashSet<>();
        List<Message> messages = new ArrayList<>();
        while (messages.size() < SIZE) {
            String right = text();
            if (right.length() <= LONGEST) {
                String text = misspelt(right);
                if (text.length() >= SHORTEST && text.length() <= LONGEST && texts.add(text)) {
                    messages.add(message(messages.size() + 1, text));
                }
            }
        }
        return List.copyOf(messages);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        while (text.length() < SHORTEST) {
            if (!text.isEmpty()) {
                text.append(".!?".indexOf(text.charAt(text.length() - 1)) < 0 ? ". " : " ");
            }
            text.append(sentences.get(random.nextInt(sentences.size())));
        }
        return text.toString();
    }

    private String misspelt(String text) {
        List<Token> tokens = words.analyze(text).tokens();
        List<Token> candidates = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() == TokenKind.WORD && token.folded().matches("[a-z]{4,}")) {
                candidates.add(token);
            }
        }
        Set<Integer> places = new TreeSet<>();
        int wanted = Math.min(candidates.size(), (int) Math.ceil(REPLACED * tokens.size()));
        while (places.size() < wanted) {
            places.add(random.nextInt(candidates.size()));
        }
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int place : places) {
            Token token = candidates.get(place);
            out.append(text, copied, token.start()).append(misspelling.of(token.folded()));
            copied = token.end();
        }
        return out.append(text, copied, text.length()).toString();
    }

    private Message message(int number, String text) {
        Platform platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
        long likes = 1 + (long) (StrictMath.pow(random.nextDouble(), 2) * 200);
        String account = AGENCIES.get(random.nextInt(AGENCIES.size())) + "@" + platform.id();
        Comment comment = Comment.builder(String.format("c%05d", number))
                .account(account)
                .platform(platform)
                .channel(Channel.COMMENT)
                .post("p" + (1 + random.nextInt(400)))
                .author(author(account))
                .at(Moment.of(FIRST.plusSeconds(random.nextInt(DAYS * 86_400))))
                .text(text)
                .engagement(Engagement.builder().likes(likes).build())
                .build();
        return Message.of(comment, line(comment), Words.prepared(words.sentences(text)));
    }

    private Author author(String account) {
        int draw = random.nextInt(100);
        if (draw < 5) {
            return new Author(Author.Kind.AGENCY, Value.of(account));
        }
        String id = Integer.toHexString(0x1000 + random.nextInt(0xefff));
        return new Author(draw < 8 ? Author.Kind.MEDIA : Author.Kind.CITIZEN, Value.of(id));
    }

    private static byte[] line(Comment comment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = JsonLines.writer(bytes)) {
            writer.write(comment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1); // without the line feed
    }
}
