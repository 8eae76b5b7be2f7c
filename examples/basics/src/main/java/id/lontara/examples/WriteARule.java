package id.lontara.examples;

import id.lontara.engine.Assessment;
import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.SubjectType;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import id.lontara.rule.RulePack;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.text.AnalyzedText;
import id.lontara.text.Token;
import id.lontara.text.TokenKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A rule of one's own in YAML, and the signal that it reads in Java: how long someone says that they waited. */
public final class WriteARule {

    private static final Signal<Duration> WAIT =
            Signal.duration("queue.wait", "the longest wait that the comment speaks of", SubjectType.COMMENT);

    private static final Map<String, Duration> UNITS =
            Map.of("menit", Duration.ofMinutes(1), "mnt", Duration.ofMinutes(1), "jam", Duration.ofHours(1));

    private WriteARule() {}

    /**
     * Assesses three comments with the rule.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        run(Console.out());
    }

    static void run(PrintStream out) {
        RuleEngine engine = engine();
        for (String text : List.of(
                "Antri dr jam 7, udah 3 jam blm dipanggil2 😭",
                "antre cuma 20 menit, makasih min",
                "antre lama sekali di loket dua")) {
            Comment comment = Comment.of(text);
            Assessment a = engine.assess(comment);
            a.findings().stream()
                    .filter(f -> f.rule().equals("antrean.too-long"))
                    .forEach(f -> out.println(f.message(Locale.ENGLISH) + " " + f.evidence()));
            out.println(engine.explain(comment, Context.empty(), "antrean.too-long"));
        }
    }

    static RuleEngine engine() {
        return builder().packs(pack()).build();
    }

    static RuleEngine.Builder builder() {
        return Indonesia.builder().signals(SignalSource.of(WAIT, WriteARule::wait));
    }

    static RulePack pack() {
        try (InputStream in = WriteARule.class.getResourceAsStream("/write-a-rule/queues.yaml")) {
            byte[] bytes = Objects.requireNonNull(in, "queues.yaml").readAllBytes();
            return new RulePack("queues.yaml", new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads «3 jam» and «150 menit»; a comment that names no wait leaves it unknown, which is not zero. */
    private static Reading<Duration> wait(SignalInput input) {
        if (!(input.subject() instanceof Comment comment) || !comment.text().isKnown()) {
            return Reading.unknown();
        }
        AnalyzedText text = input.analyze(comment.text().get());
        List<Token> tokens = text.tokens();
        Reading<Duration> longest = Reading.unknown();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token number = tokens.get(i);
            Token unit = tokens.get(i + 1);
            if (number.kind() == TokenKind.NUMBER && number.folded().matches("\\d{1,3}")) {
                Duration wait =
                        UNITS.getOrDefault(unit.folded(), Duration.ZERO).multipliedBy(Long.parseLong(number.folded()));
                if (wait.compareTo(longest.value().orElse(Duration.ZERO)) > 0) {
                    longest = Reading.of(wait).at(List.of(new Place("text", number.start(), unit.end())));
                }
            }
        }
        return longest;
    }
}
