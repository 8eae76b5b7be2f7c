package id.lontara.examples.audit;

import id.lontara.monitor.Outcome;
import id.lontara.rule.LocalizedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long citizens waited by the clock on the wall, and who still does. */
final class AnswerTimes {

    private static final List<Duration> BOUNDS = List.of(
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

    /** One stretch of time with how many waited so long. */
    record Row(LocalizedText title, long count, boolean answered) {}

    private final long[] answered = new long[BOUNDS.size() + 1];
    private long unanswered;
    private long passedOn;
    private long unclocked;
    private long unknown;

    void add(Outcome outcome) {
        switch (outcome.state()) {
            case ANSWERED, RESOLVED -> {
                if (outcome.elapsed().isKnown()) {
                    answered[stretch(outcome.elapsed().get())]++;
                } else {
                    unclocked++;
                }
            }
            case UNANSWERED -> unanswered++;
            case REGISTERED, FORWARDED -> passedOn++;
            case UNKNOWN -> unknown++;
            case NOT_NEEDED -> {
                // Nobody waits for it.
            }
        }
    }

    private static int stretch(Duration time) {
        int i = 0;
        while (i < BOUNDS.size() && time.compareTo(BOUNDS.get(i)) > 0) {
            i++;
        }
        return i;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < BOUNDS.size(); i++) {
            rows.add(new Row(Words.of("times.within", Format.duration(BOUNDS.get(i))), answered[i], true));
        }
        Duration longest = BOUNDS.get(BOUNDS.size() - 1);
        rows.add(new Row(Words.of("times.beyond", Format.duration(longest)), answered[BOUNDS.size()], true));
        add(rows, "times.unclocked", unclocked, true);
        add(rows, "times.passed-on", passedOn, false);
        rows.add(new Row(Words.of("times.unanswered"), unanswered, false));
        add(rows, "times.unknown", unknown, false);
        return rows;
    }

    private static void add(List<Row> rows, String key, long count, boolean answered) {
        if (count > 0) {
            rows.add(new Row(Words.of(key), count, answered));
        }
    }

    long all() {
        return rows().stream().mapToLong(Row::count).sum();
    }
}
