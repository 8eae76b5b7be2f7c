package id.lontara.score;

import id.lontara.model.Value;
import id.lontara.monitor.Outcome;
import java.time.Duration;

/** How one outcome is counted by one indicator. */
final class Answering {

    private Answering() {}

    static void count(Measure measure, Outcome outcome, Cell cell) {
        if (!measure.countsOutcomes() || !isWanted(measure.filter(), outcome, cell)) {
            return;
        }
        switch (outcome.state()) {
            case NOT_NEEDED -> cell.exclude(Exclusion.NOT_NEEDED);
            case UNKNOWN -> cell.exclude(Exclusion.UNKNOWN_ANSWER);
            case REGISTERED, FORWARDED -> cell.exclude(Exclusion.PASSED_ON);
            case ANSWERED, RESOLVED, UNANSWERED -> counted(measure, outcome, cell);
        }
    }

    private static boolean isWanted(Measure.Filter filter, Outcome outcome, Cell cell) {
        if (!filter.platforms().isEmpty()) {
            if (!outcome.platform().isKnown()) {
                cell.exclude(Exclusion.UNKNOWN_PLATFORM);
                return false;
            }
            if (!filter.platforms().contains(outcome.platform().get())) {
                return false;
            }
        }
        return filter.having().isEmpty() || filter.having().stream().anyMatch(outcome::has);
    }

    private static void counted(Measure measure, Outcome outcome, Cell cell) {
        if (measure instanceof Measure.AnsweredWithin answered) {
            Measure.Within within = answered.within();
            if (within instanceof Measure.Ever) {
                cell.share(outcome.answered());
            } else if (within instanceof Measure.OpenTime open) {
                inOpenTime(open.term().time(), outcome, cell);
            } else {
                inStandard(outcome, cell);
            }
        } else if (measure instanceof Measure.Mean mean) {
            answerTime(mean.quantityOf(), outcome, cell, false);
        } else if (measure instanceof Measure.Median median) {
            answerTime(median.quantityOf(), outcome, cell, true);
        }
    }

    private static void inStandard(Outcome outcome, Cell cell) {
        Value<Boolean> overdue = outcome.overdue();
        if (overdue.isKnown()) {
            inTime(!overdue.get(), outcome, cell);
        } else {
            boolean clocked = outcome.due().isKnown() && outcome.until().isKnown();
            cell.exclude(clocked ? Exclusion.UNKNOWN_TIME : Exclusion.UNKNOWN_TERM);
        }
    }

    private static void inOpenTime(Duration term, Outcome outcome, Cell cell) {
        Value<Duration> time = outcome.openTime();
        if (time.isKnown()) {
            inTime(time.get().compareTo(term) <= 0, outcome, cell);
        } else {
            cell.exclude(Exclusion.UNKNOWN_TIME);
        }
    }

    /** What is unanswered while its term still runs says nothing yet. */
    private static void inTime(boolean inTime, Outcome outcome, Cell cell) {
        if (inTime && outcome.censored()) {
            cell.exclude(Exclusion.NOT_YET_DUE);
        } else {
            cell.share(inTime);
        }
    }

    private static void answerTime(Measure.Quantity quantity, Outcome outcome, Cell cell, boolean placed) {
        if (!(quantity instanceof Measure.AnswerTime wanted)) {
            return;
        }
        if (outcome.censored()) {
            cell.exclude(Exclusion.UNANSWERED);
            return;
        }
        Value<Duration> time = wanted.open() ? outcome.openTime() : outcome.elapsed();
        if (!time.isKnown()) {
            cell.exclude(Exclusion.UNKNOWN_TIME);
            return;
        }
        Counting.steps(time.get(), wanted.resolution(), cell).ifPresent(steps -> {
            if (placed) {
                cell.place(steps);
            } else {
                cell.sum(steps);
            }
        });
    }
}
