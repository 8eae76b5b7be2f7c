package id.lontara.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Makes sets of rules with a fixed seed, tuned to the messages: three in ten fire no rule, and the median fires two,
 * whatever the size of the set.
 */
final class RuleGenerator {

    static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);
    static final double NONE = 0.30;
    static final int MEDIAN = 2;

    /** Below it every rule must fire for most messages of its platform, which only the most frequent words do. */
    private static final int FEW = 20;

    private static final int FREQUENT_WORDS = 6;
    private static final int TRIES = 300;
    private static final int ROUNDS = 14;
    private static final double MEAN = 2.35;

    private final List<Message> messages;
    private final PhrasePool pool;
    private final List<String> platforms;
    private final long[] likes;

    RuleGenerator(List<Message> messages) {
        this.messages = messages;
        this.pool = new PhrasePool(messages);
        this.platforms =
                messages.stream().map(Message::platform).distinct().sorted().toList();
        this.likes = messages.stream().mapToLong(Message::likes).sorted().toArray();
    }

    /** Likes between these quantiles of the messages' are asked for. */
    private record Range(double from, double to) {

        static Range of(int size) {
            return size <= FEW ? new Range(0.07, 0.10) : size <= 100 ? new Range(0.12, 0.32) : new Range(0.15, 0.35);
        }
    }

    /** A set of so many rules. */
    List<RuleSpec> rules(int size) {
        return size <= FEW ? best(size) : tuned(size);
    }

    private List<RuleSpec> best(int size) {
        Random random = new Random(Corpus.SEED + size);
        List<RuleSpec> best = List.of();
        double least = Double.MAX_VALUE;
        for (int tried = 0; tried < TRIES; tried++) {
            List<RuleSpec> rules = draw(size, random, 3, () -> pool.frequent(FREQUENT_WORDS, random));
            Firing firing = Firing.of(messages, counts(rules));
            double distance = Math.abs(firing.none() - NONE) + Math.abs(firing.median() - MEDIAN);
            if (distance < least) {
                least = distance;
                best = rules;
            }
        }
        return best;
    }

    private List<RuleSpec> tuned(int size) {
        double rare = 0;
        double frequent = messages.size();
        for (int round = 0; round < ROUNDS; round++) {
            double middle = Math.sqrt(Math.max(rare, 0.1) * frequent);
            if (Firing.of(messages, counts(draw(size, middle))).mean() < MEAN) {
                rare = middle;
            } else {
                frequent = middle;
            }
        }
        return draw(size, frequent);
    }

    /** Rules whose phrases stand in about as many messages. */
    private List<RuleSpec> draw(int size, double frequency) {
        Random random = new Random(Corpus.SEED + size);
        return draw(size, random, 2, () -> pool.phrase(frequency, random));
    }

    private List<RuleSpec> draw(int size, Random random, int fewest, Supplier<String> phrase) {
        Range range = Range.of(size);
        List<RuleSpec> rules = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            Set<String> phrases = new TreeSet<>();
            int wanted = fewest + random.nextInt(4 - fewest);
            while (phrases.size() < wanted) {
                phrases.add(phrase.get());
            }
            double quantile = range.from + random.nextDouble() * (range.to - range.from);
            rules.add(new RuleSpec(
                    String.format("sample.r%05d", number),
                    platforms.get(number % platforms.size()),
                    List.copyOf(phrases),
                    likes[(int) (quantile * likes.length)]));
        }
        return rules;
    }

    /** How many rules fire for each message. */
    private int[] counts(List<RuleSpec> rules) {
        int[] counts = new int[messages.size()];
        int[] lastRule = new int[messages.size()];
        for (int rule = 0; rule < rules.size(); rule++) {
            RuleSpec spec = rules.get(rule);
            for (String phrase : spec.phrases()) {
                for (int at : pool.messagesWith(phrase)) {
                    Message message = messages.get(at);
                    if (lastRule[at] != rule + 1
                            && message.likes() >= spec.likes()
                            && message.platform().equals(spec.platform())) {
                        lastRule[at] = rule + 1;
                        counts[at]++;
                    }
                }
            }
        }
        return counts;
    }
}
