package id.lontara.examples.audit;

import id.lontara.engine.Assessment;
import id.lontara.io.Line;
import id.lontara.io.Lines;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.Entry;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.monitor.Monitor;
import id.lontara.monitor.Notice;
import id.lontara.monitor.Outcome;
import java.time.Instant;
import java.util.Map;

/**
 * Goes through a data set in order and has its subjects assessed, each in the context that the data give it: agency,
 * account, post, thread, calendar, corrections, the counts that were reported last.
 */
final class Walk {

    private final DataFile file;
    private final Survey survey;
    private final Policy policy;

    Walk(DataFile file, Survey survey, Policy policy) {
        this.file = file;
        this.survey = survey;
        this.policy = policy;
    }

    /** Told of everything on the way. */
    interface Visitor {

        /** Whether a subject is to be assessed. */
        default boolean wants(Subject subject) {
            return true;
        }

        /** A subject that was assessed. */
        void assessed(Subject subject, Context context, Assessment assessment);

        /** What came of a comment that awaited an answer. */
        default void outcome(Outcome outcome) {}

        /** A line that could not be read. */
        default void refused(Line.Refused line) {}

        /** Something that keeps an entry from its full meaning. */
        default void notice(Notice notice) {}
    }

    /**
     * Goes through the data set once.
     *
     * @param visitor told of everything
     * @param progress told of every line
     * @return how many notices there were, by kind
     */
    Map<Notice.Kind, Long> go(Visitor visitor, Progress progress) {
        Monitor monitor = policy.monitor(survey.agencies().values())
                .corrections(survey.corrections())
                .onNotice(visitor::notice)
                .build();
        try (Lines lines = file.open()) {
            while (lines.hasNext()) {
                Line line = lines.next();
                progress.line(line.number());
                if (line instanceof Line.Read read) {
                    take(read.entry(), monitor, visitor);
                } else if (line instanceof Line.Refused refused) {
                    visitor.refused(refused);
                }
            }
        }
        Value<Instant> now = survey.now();
        (now.isKnown() ? monitor.close(now.get()) : monitor.close()).forEach(visitor::outcome);
        return monitor.notices();
    }

    private void take(Entry entry, Monitor monitor, Visitor visitor) {
        Context context = monitor.take(entry);
        if (entry instanceof Subject subject && visitor.wants(subject)) {
            Subject whole = withLaterEngagement(subject);
            Assessment assessment = policy.engine().assess(whole, context);
            monitor.assessed(assessment);
            visitor.assessed(whole, context, assessment);
        }
        Value<Instant> now = monitor.now();
        if (now.isKnown()) {
            monitor.advance(now.get()).forEach(visitor::outcome);
        }
    }

    private Subject withLaterEngagement(Subject subject) {
        Value<Engagement> later = survey.laterEngagement(subject.id());
        if (!later.isKnown()) {
            return subject;
        }
        if (subject instanceof Post post) {
            return post.toBuilder()
                    .engagement(joined(post.engagement(), later.get()))
                    .build();
        }
        return subject instanceof Comment comment
                ? comment.toBuilder()
                        .engagement(joined(comment.engagement(), later.get()))
                        .build()
                : subject;
    }

    private static Engagement joined(Value<Engagement> before, Engagement later) {
        return before.isKnown() ? Survey.later(before.get(), later) : later;
    }
}
