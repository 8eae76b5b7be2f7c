package id.lontara.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The messages and sets of rules of a run. The first process makes them and writes them down, so that each process that
 * times one contender reads the same and starts at once.
 */
final class Workload {

    /** The largest set that Drools, Easy Rules and CEL are given. */
    static final int MOST_OF_PEERS = 1_000;

    private static final String DIRECTORY = "benchmarks.workload";
    private static final String MESSAGES = "messages.jsonl";
    private static final String PREPARED = "prepared.txt";

    private final List<Message> messages;
    private final Map<Integer, List<RuleSpec>> rules;

    private final boolean checks;

    private Workload(List<Message> messages, Map<Integer, List<RuleSpec>> rules, boolean checks) {
        this.messages = messages;
        this.rules = rules;
        this.checks = checks;
    }

    static Workload make(List<Integer> sizes) {
        List<Message> messages = Corpus.messages();
        RuleGenerator generator = new RuleGenerator(messages);
        Map<Integer, List<RuleSpec>> rules = new TreeMap<>();
        sizes.forEach(size -> rules.put(size, generator.rules(size)));
        return new Workload(messages, rules, true);
    }

    /** The same for a profiler, that should see nothing but the case. */
    Workload unchecked() {
        return new Workload(messages, rules, false);
    }

    /** What the first process wrote down. */
    static Workload ofThisRun() {
        return read(directory());
    }

    private static Path directory() {
        return Path.of(System.getProperty(DIRECTORY, "target/benchmarks/workload"));
    }

    /** The argument that tells a new process where to read. */
    static String argument(Path directory) {
        return "-D" + DIRECTORY + "=" + directory;
    }

    List<Message> messages() {
        return messages;
    }

    Set<Integer> sizes() {
        return rules.keySet();
    }

    List<RuleSpec> rules(int size) {
        List<RuleSpec> found = rules.get(size);
        if (found == null) {
            throw new IllegalArgumentException("no set of " + size + " rules; there are " + rules.keySet());
        }
        return found;
    }

    /** The messages that fire none of so many rules. */
    List<Message> messagesThatFireNone(int size) {
        HandLoop loop = new HandLoop(rules(size));
        return messages.stream()
                .filter(message -> loop.apply(message).isEmpty())
                .toList();
    }

    Firing firing(int size) {
        HandLoop loop = new HandLoop(rules(size));
        return Firing.of(
                messages,
                messages.stream()
                        .mapToInt(message -> loop.apply(message).size())
                        .toArray());
    }

    /** Refuses a contender that finds other rules than the loop does. */
    <R> Contender<R> checked(String name, int size, Contender<R> contender) {
        if (!checks) {
            return contender;
        }
        HandLoop loop = new HandLoop(rules(size));
        for (Message message : messages) {
            refuseIfDifferent(name, message, loop.apply(message), contender.fired(contender.apply(message)));
        }
        return contender;
    }

    static void refuseIfDifferent(String name, Message message, List<String> expected, List<String> fired) {
        if (!new TreeSet<>(expected).equals(new TreeSet<>(fired)) || expected.size() != fired.size()) {
            throw new IllegalStateException(name + " finds " + fired + " where the loop finds " + expected + " in "
                    + message.comment().text());
        }
    }

    byte[] drools(int size) {
        try {
            return Files.readAllBytes(directory().resolve(droolsFile(size)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String droolsFile(int size) {
        return "drools-" + size + ".jar";
    }

    private static String rulesFile(int size) {
        return "rules-" + size + ".tsv";
    }

    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.write(
                    directory.resolve(MESSAGES),
                    messages.stream()
                            .map(message -> new String(message.line(), StandardCharsets.UTF_8))
                            .toList());
            Files.write(
                    directory.resolve(PREPARED),
                    messages.stream().map(Message::prepared).toList());
            for (Map.Entry<Integer, List<RuleSpec>> set : rules.entrySet()) {
                Files.write(
                        directory.resolve(rulesFile(set.getKey())),
                        set.getValue().stream().map(RuleSpec::line).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeDrools(Path directory, int size) {
        try {
            Files.write(directory.resolve(droolsFile(size)), Drools.compile(rules(size)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workload read(Path directory) {
        try {
            Jackson jackson = new Jackson();
            List<String> lines = Files.readAllLines(directory.resolve(MESSAGES));
            List<String> prepared = Files.readAllLines(directory.resolve(PREPARED));
            List<Message> messages = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
                messages.add(Message.of(jackson.read(line), line, prepared.get(i)));
            }
            Map<Integer, List<RuleSpec>> rules = new TreeMap<>();
            for (int size : RuleGenerator.SIZES) {
                Path file = directory.resolve(rulesFile(size));
                if (Files.exists(file)) {
                    rules.put(
                            size,
                            Files.readAllLines(file).stream()
                                    .map(RuleSpec::parse)
                                    .toList());
                }
            }
            return new Workload(List.copyOf(messages), rules, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
