package id.lontara.examples.benchmarks;

import id.lontara.text.Token;
import id.lontara.text.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the messages and rules of a run are like.
 *
 * @param messages how many messages
 * @param shortest the characters of the shortest text
 * @param longest the characters of the longest text
 * @param bytes the bytes of a line, on average
 * @param tokens the tokens of a text, on average
 * @param unknown the share of tokens that are words that no language module knows and that the data set does not have
 * @param firing how many rules fire, by size of the set
 */
record Properties(
        int messages,
        int shortest,
        int longest,
        double bytes,
        double tokens,
        double unknown,
        Map<Integer, Firing> firing) {

    private static final double TOLERANCE = 0.02;

    /** Measures, and refuses what is not as promised. */
    static Properties of(Workload workload) {
        List<Message> messages = workload.messages();
        Words words = new Words();
        DataSet dataSet = new DataSet();
        Set<String> texts = new HashSet<>();
        int tokens = 0;
        int unknown = 0;
        for (Message message : messages) {
            String text = message.comment().text().get();
            texts.add(text);
            for (Token token : words.analyze(text).tokens()) {
                tokens++;
                unknown += token.kind() == TokenKind.WORD && !dataSet.knows(token) ? 1 : 0;
            }
        }
        Map<Integer, Firing> firing = new TreeMap<>();
        workload.sizes().forEach(size -> firing.put(size, workload.firing(size)));
        Properties properties = new Properties(
                texts.size(),
                texts.stream().mapToInt(String::length).min().orElse(0),
                texts.stream().mapToInt(String::length).max().orElse(0),
                messages.stream()
                        .mapToInt(message -> message.line().length)
                        .average()
                        .orElse(0),
                (double) tokens / messages.size(),
                (double) unknown / tokens,
                firing);
        properties.check();
        return properties;
    }

    private void check() {
        boolean asPromised = messages == Corpus.SIZE
                && shortest >= Corpus.SHORTEST
                && longest <= Corpus.LONGEST
                && unknown >= Corpus.UNSEEN
                && firing.values().stream()
                        .allMatch(one -> one.median() == RuleGenerator.MEDIAN
                                && Math.abs(one.none() - RuleGenerator.NONE) <= TOLERANCE);
        if (!asPromised) {
            throw new IllegalStateException("messages or rules are not as promised:\n" + this);
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("""
                %,d different texts of %d to %d characters, %.0f bytes a line, %.1f tokens a text, %.1f %% of them in no lexicon
                """.formatted(messages, shortest, longest, bytes, tokens, unknown * 100));
        firing.forEach(
                (size, one) -> out.append("""
                %,d rules: %.1f %% of the messages fire none, the median %d, the mean %.2f, one %d
                """.formatted(size, one.none() * 100, one.median(), one.mean(), one.most())));
        return out.toString();
    }
}
