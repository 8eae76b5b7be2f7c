package id.lontara.examples;

import id.lontara.engine.Backtest;
import id.lontara.engine.RuleEngine;
import id.lontara.examples.audit.DataFile;
import id.lontara.indonesia.Indonesia;
import id.lontara.io.JsonLines;
import id.lontara.io.Line;
import id.lontara.io.Lines;
import id.lontara.model.Context;
import id.lontara.model.LoadException;
import id.lontara.model.Subject;
import id.lontara.monitor.Monitor;
import id.lontara.rule.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an overlay or pack would change, before it is put in force: the shipped rules without it and with it, on every
 * message of a data set.
 *
 * <pre>
 * mvn -q compile exec:java -pl examples/basics -am -Dexec.mainClass=id.lontara.examples.BacktestAPack \
 *     -Dexec.args="[PACK.yaml [DATA.jsonl]]"
 * </pre>
 *
 * <p>Without arguments it tries a small overlay on the bundled data set of a fictitious regency.
 */
public final class BacktestAPack {

    private BacktestAPack() {}

    /**
     * Compares the rules with and without a pack.
     *
     * @param args a pack or overlay and a data set, both optional
     */
    public static void main(String[] args) {
        int status = run(args, Console.out(), Locale.forLanguageTag("id"));
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Compares the rules with and without a pack.
     *
     * @param args a pack or overlay and a data set, both optional
     * @param out told of the differences, or of what is wrong
     * @param locale in which language
     * @return 0, or 2 if nothing could be compared
     */
    static int run(String[] args, PrintStream out, Locale locale) {
        try (InputStream data = args.length > 1
                        ? Files.newInputStream(Path.of(args[1]))
                        : resource("/tanete-raya/tanete-raya.jsonl");
                Lines lines = JsonLines.reader().lenient().open(data)) {
            RuleEngine before = builder().build();
            RuleEngine after = builder()
                    .packs(args.length > 0 ? RulePack.read(Path.of(args[0])) : overlay())
                    .build();
            out.println(Backtest.compare(before, after, messages(lines)).text(locale));
            return 0;
        } catch (LoadException e) {
            out.println(e.message(locale));
        } catch (NoSuchFileException e) {
            out.println("There is no such file: " + e.getFile());
        } catch (IOException | UncheckedIOException e) {
            out.println("Cannot read: " + e.getMessage());
        }
        return 2;
    }

    private static RuleEngine.Builder builder() {
        return Indonesia.builder().organisation(DataFile.bundledOrganisation());
    }

    /** Each subject in the context that the lines before it give: its agency, its account, its post, its thread. */
    private static Stream<Backtest.Message> messages(Lines lines) {
        Monitor monitor = Monitor.builder().build();
        return lines.stream()
                .filter(Line.Read.class::isInstance)
                .map(line -> ((Line.Read) line).entry())
                .flatMap(entry -> {
                    Context context = monitor.take(entry);
                    return entry instanceof Subject subject
                            ? Stream.of(new Backtest.Message(subject, context))
                            : Stream.empty();
                });
    }

    private static RulePack overlay() throws IOException {
        try (InputStream in = resource("/backtest-a-pack/overlay.yaml")) {
            return new RulePack("overlay.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BacktestAPack.class.getResourceAsStream(name), name);
    }
}
