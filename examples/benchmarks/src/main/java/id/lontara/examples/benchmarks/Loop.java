package id.lontara.examples.benchmarks;

import id.lontara.text.TextAnalyzer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs one case over and over for a profiler, and prints each second what a message took:
 * {@code Loop lontara-1000 20} for twenty seconds. Without arguments it lists the cases and the class path.
 */
public final class Loop {

    private static final List<String> CASES =
            List.of("lontara-N", "loop-N", "shipped", "analyze", "analyze-plain", "with N of 10, 100, 1000, 10000");

    /** Keeps the answers from being optimised away. */
    private static @Nullable Object sink;

    private Loop() {}

    /**
     * Runs a case.
     *
     * @param args the case and the seconds, in one argument or two
     */
    public static void main(String[] args) {
        String[] given = String.join(" ", args).trim().split(" +", -1);
        if (given.length != 2) {
            System.out.println("usage: Loop <case> <seconds>; cases: " + String.join(", ", CASES));
            System.out.println(System.getProperty("java.class.path"));
            return;
        }
        List<Message> messages = Corpus.messages();
        run(messages, work(given[0], messages), Integer.parseInt(given[1]));
    }

    private static Function<Message, ?> work(String name, List<Message> messages) {
        if (name.startsWith("lontara-") || name.startsWith("loop-")) {
            int size = Integer.parseInt(name.substring(name.indexOf('-') + 1));
            List<RuleSpec> rules = new RuleGenerator(messages).rules(size);
            return name.startsWith("lontara-") ? of(new Lontara(rules)) : of(new HandLoop(rules));
        }
        return switch (name) {
            case "shipped" -> of(Lontara.standard());
            case "analyze" -> of(Words.analyzer());
            case "analyze-plain" -> of(TextAnalyzer.plain());
            default -> throw new IllegalArgumentException("no case '" + name + "'; there are " + CASES);
        };
    }

    private static <R> Function<Message, ?> of(Contender<R> contender) {
        return contender::apply;
    }

    private static Function<Message, ?> of(TextAnalyzer analyzer) {
        return message -> analyzer.analyze(message.comment().text().get());
    }

    private static void run(List<Message> messages, Function<Message, ?> work, int seconds) {
        for (int second = 1; second <= seconds; second++) {
            long start = System.nanoTime();
            long count = 0;
            long elapsed = 0;
            while (elapsed < 1_000_000_000L) {
                for (int i = 0; i < 16; i++) {
                    sink = work.apply(messages.get((int) (count++ % messages.size())));
                }
                elapsed = System.nanoTime() - start;
            }
            System.out.printf("%3d s  %,10d ns a message%n", second, elapsed / count);
        }
        System.out.println("last: " + sink);
    }
}
