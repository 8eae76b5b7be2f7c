package id.lontara.examples.audit;

import id.lontara.model.Moment;
import id.lontara.monitor.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What still waits for an answer, in the order in which answers were due; the first so many are kept. */
final class Waiting {

    /** What waits, with the instants by which it is ordered. */
    private record Entry(@Nullable Instant due, @Nullable Instant since, Outcome outcome) {}

    private static final Comparator<@Nullable Instant> UNKNOWN_LAST =
            Comparator.nullsLast(Comparator.<Instant>naturalOrder());
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::due, UNKNOWN_LAST)
            .thenComparing(Entry::since, UNKNOWN_LAST)
            .thenComparing(entry -> entry.outcome().comment());

    private final int kept;
    private final TreeSet<Entry> entries = new TreeSet<>(ORDER);
    private long all;

    Waiting(int kept) {
        this.kept = kept;
    }

    void add(Outcome outcome, ZoneId zone) {
        all++;
        entries.add(new Entry(
                outcome.due().map(due -> latest(due, zone)).orNull(),
                outcome.openedAt().map(at -> at.earliest(zone)).orNull(),
                outcome));
        if (entries.size() > kept) {
            entries.pollLast();
        }
    }

    private static Instant latest(Moment moment, ZoneId zone) {
        return moment.latest(zone);
    }

    long all() {
        return all;
    }

    List<Outcome> first() {
        List<Outcome> outcomes = new ArrayList<>();
        entries.forEach(entry -> outcomes.add(entry.outcome()));
        return outcomes;
    }
}
