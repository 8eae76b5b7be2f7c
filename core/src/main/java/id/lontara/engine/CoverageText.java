package id.lontara.engine;

import id.lontara.engine.Coverage.Count;
import id.lontara.engine.Coverage.Gap;
import id.lontara.engine.Coverage.Mutation;
import id.lontara.engine.Coverage.OfRule;
import id.lontara.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes down what examples prove. Used once. */
final class CoverageText {

    private static final Messages MESSAGES = Messages.of("id.lontara.engine.verifications");
    private static final int LISTED = 6;
    private static final int PERCENT = 100;

    private final Coverage coverage;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    CoverageText(Coverage coverage, Locale locale) {
        this.coverage = coverage;
        this.locale = locale;
    }

    /** Which kinds have less than they should. */
    static String below(List<Count> low, double least) {
        return low.stream()
                .map(count -> MESSAGES.text(
                        Locale.ENGLISH,
                        "coverage.below",
                        count.mutation().word(),
                        count.killed(),
                        count.total(),
                        percent(least)))
                .collect(Collectors.joining("\n"));
    }

    String text() {
        text.append(said("coverage.head", coverage.rules().size(), coverage.examples()));
        if (coverage.failing() > 0) {
            line(0, said("coverage.failing", coverage.failing()));
        }
        sums();
        for (OfRule rule : coverage.rules()) {
            if (!rule.gaps().isEmpty()) {
                line(0, "");
                line(0, said("coverage.rule", rule.rule(), rule.file(), rule.line()));
                rule.gaps().forEach(gap -> gap(rule, gap));
            }
        }
        Count phrases = coverage.count(Mutation.DROPPED_PHRASE);
        if (phrases.killed() < phrases.total()) {
            line(0, "");
            line(0, said("coverage.phrases"));
        }
        return text.toString();
    }

    private void sums() {
        List<String> labels = new ArrayList<>();
        List<Count> counts = new ArrayList<>();
        int leaves = coverage.rules().stream().mapToInt(r -> r.leaves().size()).sum();
        int idle =
                coverage.rules().stream().mapToInt(r -> r.undecisive().size()).sum();
        labels.add(said("coverage.decided"));
        counts.add(new Count(Mutation.NEGATED_LEAF, leaves - idle, leaves));
        for (Mutation mutation : Mutation.values()) {
            labels.add(said("coverage.sum." + mutation.word()));
            counts.add(coverage.count(mutation));
        }
        int width = labels.stream().mapToInt(String::length).max().orElse(0);
        int digits = counts.stream()
                .mapToInt(c -> String.valueOf(c.total()).length())
                .max()
                .orElse(1);
        for (int i = 0; i < labels.size(); i++) {
            Count count = counts.get(i);
            line(
                    1,
                    labels.get(i) + " ".repeat(width - labels.get(i).length()) + "  "
                            + said(
                                    "coverage.of",
                                    padded(count.killed(), digits),
                                    padded(count.total(), digits),
                                    padded(percent(count.share()), 3)));
        }
        Set<String> unobserved = new TreeSet<>();
        coverage.rules().forEach(rule -> unobserved.addAll(rule.unobserved()));
        if (!unobserved.isEmpty()) {
            line(1, said("coverage.unobserved", listed(List.copyOf(unobserved))));
        }
    }

    private void gap(OfRule rule, Gap gap) {
        boolean idle = gap.mutation() == Mutation.NEGATED_LEAF
                && rule.undecisive().stream().anyMatch(leaf -> leaf.path().equals(gap.path()));
        String key = "coverage.gap." + (idle ? "never-decided" : gap.mutation().word());
        int many = gap.changes().size();
        line(1, said(key, gap.path(), gap.condition(), listed(gap.changes()), many));
        if (gap.mutation() != Mutation.DROPPED_PHRASE) {
            line(2, "→ " + gap.advice().in(locale)); // of phrases it is the same each time, and told once
        }
    }

    private String said(String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }

    private void line(int depth, String words) {
        text.append('\n').append(words.isEmpty() ? "" : "  ".repeat(depth) + words);
    }

    private static String listed(List<String> items) {
        String listed = items.stream().limit(LISTED).collect(Collectors.joining(", "));
        return items.size() > LISTED ? listed + ", … +" + (items.size() - LISTED) : listed;
    }

    /** In whole percent, rounded down, so that a hundred means all. */
    private static int percent(double share) {
        return (int) Math.floor(share * PERCENT);
    }

    private static String padded(int number, int width) {
        String digits = String.valueOf(number);
        return " ".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
