package id.lontara.score;

import id.lontara.model.Account;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.FollowerCount;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** How one subject is counted by one indicator. */
final class Counting {

    private final Index index;
    private final Subject subject;
    private final Context context;
    private final Verdict verdict;
    private final ZoneId zone;

    Counting(Index index, Subject subject, Context context, Verdict verdict, ZoneId zone) {
        this.index = index;
        this.subject = subject;
        this.context = context;
        this.verdict = verdict;
        this.zone = zone;
    }

    void count(Measure measure, Cell cell) {
        if (measure.countsOutcomes()) {
            return;
        }
        if (measure instanceof Measure.Rate rate && rate.per() instanceof Measure.Posts) {
            perPosts(rate, cell);
        } else if (subject.subjectType() == measure.filter().of() && passes(measure.filter(), cell)) {
            counted(measure, cell);
        }
    }

    /** Posts make the denominator and messages the numerator. */
    private void perPosts(Measure.Rate rate, Cell cell) {
        if (subject instanceof Post post) {
            if (onPlatform(rate.filter().platforms(), cell) && !post.repostOf().isKnown()) {
                cell.n = Math.incrementExact(cell.n);
            }
        } else if (subject.subjectType() == rate.filter().of()
                && passes(rate.filter(), cell)
                && holds(rate.filter().having(), cell)
                && mayEngage(cell)) {
            cell.hits = Math.incrementExact(cell.hits);
        }
    }

    private void counted(Measure measure, Cell cell) {
        NavigableSet<String> having = measure.filter().having();
        if (measure instanceof Measure.Count) {
            Verdict.Truth held = verdict.any(having);
            if (held == Verdict.Truth.UNKNOWN) {
                cell.exclude(Exclusion.UNDECIDED_LABEL);
            } else {
                cell.share(held == Verdict.Truth.TRUE);
                note(having, cell);
            }
            return;
        }
        if (!holds(having, cell)) {
            return;
        }
        if (measure instanceof Measure.Share share) {
            Verdict.Truth met = verdict.any(share.thatHave());
            if (met == Verdict.Truth.UNKNOWN) {
                cell.exclude(Exclusion.UNDECIDED_LABEL);
                return;
            }
            cell.share(met == Verdict.Truth.TRUE);
            note(having, cell, share.thatHave());
        } else if (measure instanceof Measure.Rate rate) {
            rate(rate, cell);
        } else if (measure instanceof Measure.Mean mean) {
            quantity(mean.quantityOf(), cell).ifPresent(value -> {
                cell.sum(value);
                note(having, cell);
            });
        } else if (measure instanceof Measure.Median median) {
            quantity(median.quantityOf(), cell).ifPresent(value -> {
                cell.place(value);
                note(having, cell);
            });
        }
    }

    private void rate(Measure.Rate rate, Cell cell) {
        Optional<BigInteger> value = counts(rate.metrics(), cell);
        if (value.isEmpty()) {
            return;
        }
        Value<Long> denominator =
                rate.per() instanceof Measure.PerMetric per ? per.metric().of(engagement()) : followers();
        if (!denominator.isKnown() || denominator.get() == 0) {
            cell.exclude(Exclusion.UNKNOWN_DENOMINATOR);
            return;
        }
        cell.ratio(value.get(), BigInteger.valueOf(denominator.get()));
        note(rate.filter().having(), cell);
    }

    private Optional<BigInteger> quantity(Measure.Quantity quantity, Cell cell) {
        if (quantity instanceof Measure.Counts counts) {
            return counts(counts.metrics(), cell);
        }
        if (quantity instanceof Measure.PublicationDelay delay && subject instanceof Post post) {
            return delay(delay.resolution(), post, cell);
        }
        return Optional.empty();
    }

    /** The sum of some counts, if the message may raise engagement and every count is known. */
    private Optional<BigInteger> counts(List<Metric> metrics, Cell cell) {
        if (!mayEngage(cell)) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.ZERO;
        for (Metric metric : metrics) {
            Value<Long> count = metric.of(engagement());
            if (!count.isKnown()) {
                cell.exclude(Exclusion.UNKNOWN_METRIC);
                return Optional.empty();
            }
            sum = sum.add(BigInteger.valueOf(count.get()));
        }
        return Optional.of(sum);
    }

    private static Optional<BigInteger> delay(Duration resolution, Post post, Cell cell) {
        Value<Duration> delay = post.knownAt()
                .flatMap(Moment::instant)
                .flatMap(known -> post.publishedAt()
                        .flatMap(Moment::instant)
                        .map(published -> Duration.between(known, published)));
        if (!delay.isKnown()) {
            cell.exclude(Exclusion.UNKNOWN_TIME);
            return Optional.empty();
        }
        return steps(delay.get(), resolution, cell);
    }

    /** A time in whole steps of a resolution, rounded down. */
    static Optional<BigInteger> steps(Duration time, Duration resolution, Cell cell) {
        if (time.isNegative()) {
            cell.exclude(Exclusion.IMPOSSIBLE_TIME);
            return Optional.empty();
        }
        return Optional.of(BigInteger.valueOf(time.dividedBy(resolution)));
    }

    private boolean mayEngage(Cell cell) {
        if (index.excluded().isEmpty()) {
            return true;
        }
        Verdict.Truth barred = verdict.any(index.excluded());
        if (barred != Verdict.Truth.FALSE) {
            cell.exclude(barred == Verdict.Truth.TRUE ? Exclusion.EXCLUDED_LABEL : Exclusion.UNDECIDED_LABEL);
        }
        return barred == Verdict.Truth.FALSE;
    }

    private boolean holds(NavigableSet<String> labels, Cell cell) {
        Verdict.Truth held = verdict.any(labels);
        if (held == Verdict.Truth.UNKNOWN) {
            cell.exclude(Exclusion.UNDECIDED_LABEL);
        }
        return held == Verdict.Truth.TRUE;
    }

    private void note(NavigableSet<String> labels, Cell cell) {
        note(labels, cell, List.of());
    }

    private void note(NavigableSet<String> labels, Cell cell, Collection<String> further) {
        List<String> all = new ArrayList<>(labels);
        all.addAll(further);
        if (verdict.corrected(all)) {
            cell.corrected = Math.incrementExact(cell.corrected);
        }
        if (verdict.unsure(all)) {
            cell.unsure = Math.incrementExact(cell.unsure);
        }
    }

    private boolean passes(Measure.Filter filter, Cell cell) {
        if (subject instanceof Comment comment
                && !filter.authors().contains(comment.author().kind())) {
            return false;
        }
        if (!onPlatform(filter.platforms(), cell)) {
            return false;
        }
        if (subject instanceof Post post) {
            if (post.repostOf().isKnown()) {
                cell.exclude(Exclusion.REPOST);
                return false;
            }
            return filter.media().isEmpty() || bearsMedia(filter.media(), post, cell);
        }
        return true;
    }

    private boolean onPlatform(List<Platform> platforms, Cell cell) {
        if (platforms.isEmpty()) {
            return true;
        }
        Value<Platform> platform = platform();
        if (!platform.isKnown()) {
            cell.exclude(Exclusion.UNKNOWN_PLATFORM);
            return false;
        }
        return platforms.contains(platform.get());
    }

    private static boolean bearsMedia(NavigableSet<String> kinds, Post post, Cell cell) {
        if (post.media().isKnown()) {
            List<Media> media = post.media().get();
            if (media.stream()
                    .anyMatch(each ->
                            each.kind().isKnown() && kinds.contains(each.kind().get()))) {
                return true;
            }
            if (media.stream().allMatch(each -> each.kind().isKnown())) {
                return false;
            }
        } else if (post.media().isNone()) {
            return false;
        }
        cell.exclude(Exclusion.UNKNOWN_MEDIA);
        return false;
    }

    private Value<Platform> platform() {
        if (subject instanceof Account account) {
            return account.platform();
        }
        if (subject instanceof Comment comment && comment.platform().isKnown()) {
            return comment.platform();
        }
        return context.value(Context.ACCOUNT).flatMap(Account::platform);
    }

    private Value<Engagement> engagement() {
        if (subject instanceof Post post) {
            return post.engagement();
        }
        return subject instanceof Comment comment ? comment.engagement() : Value.unknown();
    }

    /** The last number of followers counted up to the day of the subject, else the first one counted after it. */
    private Value<Long> followers() {
        Value<List<FollowerCount>> counts = context.value(Context.ACCOUNT).flatMap(Account::followers);
        Value<Moment> at = time(subject);
        if (!counts.isKnown() || !at.isKnown()) {
            return Value.unknown();
        }
        LocalDate day = at.get().day(zone);
        FollowerCount before = null;
        FollowerCount after = null;
        for (FollowerCount count : counts.get()) {
            if (!count.at().day(zone).isAfter(day)) {
                before = before == null || !latest(count).isBefore(latest(before)) ? count : before;
            } else {
                after = after == null || latest(count).isBefore(latest(after)) ? count : after;
            }
        }
        FollowerCount nearest = before != null ? before : after;
        return nearest == null ? Value.unknown() : Value.of(nearest.count());
    }

    private Instant latest(FollowerCount count) {
        return count.at().latest(zone);
    }

    /** When a subject was published or written; unknown for an account, which is as it is. */
    static Value<Moment> time(Subject subject) {
        if (subject instanceof Post post) {
            return post.publishedAt();
        }
        return subject instanceof Comment comment ? comment.at() : Value.unknown();
    }

    /** Whether a message comes from a public body, and so is an answer and no message to it. */
    static boolean isAgency(Subject subject) {
        return subject instanceof Comment comment && comment.author().kind() == Author.Kind.AGENCY;
    }
}
