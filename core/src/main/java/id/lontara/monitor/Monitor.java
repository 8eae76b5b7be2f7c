package id.lontara.monitor;

import id.lontara.engine.Action;
import id.lontara.engine.Assessment;
import id.lontara.engine.Label;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Engagement;
import id.lontara.model.Entry;
import id.lontara.model.Fact;
import id.lontara.model.Handling;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Programme;
import id.lontara.model.SubjectType;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.monitor.MonitorState.Act;
import id.lontara.rule.ActionKind;
import id.lontara.rule.Organisation;
import id.lontara.rule.SignalSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Follows one stream of entries in event time: gives each its context, and tells what came of the comments that awaited
 * an answer.
 *
 * <pre>{@code
 * for (Entry entry : entries) {                        // agencies, accounts, programmes, the rest in order of time
 *     Context context = monitor.take(entry);
 *     if (entry instanceof Subject subject) {
 *         monitor.assessed(engine.assess(subject, context));
 *     }
 *     monitor.advance().forEach(outcomes);             // of threads that have closed
 * }
 * monitor.close(now).forEach(outcomes);                // of all others
 * }</pre>
 *
 * <p><b>What awaits an answer.</b> A comment, not by an agency, whose assessment recommends a reply. A correction that
 * comes after the assessment is followed as far as labels tell: if it takes away the last of the labels given to
 * {@link Builder#awaits}, the comment no longer awaits one, and if it adds the first, it begins to, within no known term.
 *
 * <p><b>What answers it.</b> A message of any agency whose parent is the comment. The same message answers what the same
 * known person wrote before it in the same thread and got no answer to, because platforms that nest replies only once
 * show the first message as the parent of every answer. Words of citizens, media and unknown authors answer nothing. Each
 * comment stands for itself: a further question of the same person waits anew. A handling ends the waiting too; an answer
 * counts before a registration, that before a forwarding, and that before a note that nothing is needed, and of two that
 * count the same the first. Where on a platform no comment of which the parent is known (or known to be none) and no
 * handling has been seen, an answer could not be seen either, and what came of its comments is unknown.
 *
 * <p><b>When a thread closes.</b> Some time after the last message or handling in it. Its outcomes are given out once, by
 * the next {@link #advance} or {@link #close}, and it is forgotten; a later answer to it refers to something unseen.
 *
 * <p>What is kept is ids, times and labels. The result depends on the entries and their order alone, not on how often
 * {@code advance} is called, as long as it is not told of times beyond entries still to come.
 *
 * <p>Mutable and not thread-safe: one monitor a stream, used by one thread at a time.
 */
public final class Monitor {

    /** What is known of the thread that a comment joins; not given where its thread is not known. */
    public static final Fact<ThreadFacts> THREAD = Fact.named("thread");

    private final Registry registry;
    private final Threads threads;
    private final Set<String> awaits;
    private final @Nullable Instant openSince;
    private final @Nullable Instant now;
    private final Consumer<Notice> listener;
    private final Map<Notice.Kind, Long> notices = new EnumMap<>(Notice.Kind.class);
    private final Map<List<String>, List<String>> labels = new HashMap<>();
    private @Nullable Instant latest;
    private @Nullable Instant watched;

    private Monitor(Builder builder) {
        registry = new Registry(Map.copyOf(builder.calendars), builder.calendar);
        builder.corrections.forEach(registry::addWhole);
        threads = new Threads(builder.closeAfter, message -> registry.forgetCorrections(message.id));
        awaits = Set.copyOf(builder.awaits);
        openSince = builder.openSince;
        now = builder.now;
        listener = builder.listener;
    }

    /**
     * A builder of a monitor that knows no calendar and raises comments of any age.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What rules can read of the thread: {@code thread.replies}, {@code thread.age} and {@code thread.answered}, all of
     * comments. They read {@link #THREAD} of the context and are unknown without it.
     *
     * @return a source for an engine
     */
    public static SignalSource signals() {
        return ThreadSignals.SOURCE;
    }

    /**
     * Takes the next entry and gives the context in which to assess it.
     *
     * @param entry what comes next in the stream
     * @return the facts that are known: agency, account, calendar, post, thread, corrections so far and now
     */
    public Context take(Entry entry) {
        if (entry instanceof Comment comment) {
            return take(comment);
        } else if (entry instanceof Post post) {
            return take(post);
        } else if (entry instanceof Account account) {
            return take(account);
        } else if (entry instanceof Handling handling) {
            take(handling);
        } else if (entry instanceof Correction correction) {
            take(correction);
        } else if (entry instanceof Engagement engagement) {
            take(engagement);
        } else if (entry instanceof Programme programme) {
            take(programme);
        } else if (entry instanceof Agency agency) {
            registry.add(agency);
        }
        return withNow(Context.empty());
    }

    private Context take(Account account) {
        sees("account", account.id(), "agency", account.agency(), registry::hasAgency);
        registry.add(account);
        return context(Value.of(account.id()), account.id()).with(Context.ACCOUNT, account);
    }

    private void take(Programme programme) {
        sees("programme", programme.id(), "agency", Value.of(programme.agency()), registry::hasAgency);
        registry.addProgramme(programme.id());
    }

    private Context take(Post post) {
        sees("post", post.id(), "account", post.account(), registry::hasAccount);
        sees("post", post.id(), "programme", post.programme(), registry::hasProgramme);
        isInOrder("post", post.id(), "publishedAt", post.publishedAt(), zone(post.account()));
        if (isNew("post", post.id())) {
            registry.add(post);
        }
        return context(post.account(), post.id());
    }

    private void take(Engagement engagement) {
        String of = engagement.of().orElse("?");
        sees("engagement", of, "of", engagement.of(), id -> registry.hasPost(id) || threads.message(id) != null);
        isInOrder("engagement", of, "at", engagement.at(), zoneOf(of));
    }

    private Context take(Comment comment) {
        String id = comment.id();
        ZoneId zone = zone(comment.account());
        boolean knownAccount = sees("comment", id, "account", comment.account(), registry::hasAccount);
        boolean knownPost = sees("comment", id, "post", comment.post(), registry::hasPost);
        boolean inOrder = isInOrder("comment", id, "at", comment.at(), zone);
        Context context = context(comment.account(), id).with(Context.POST, registry.post(comment.post()));
        if (!isNew("comment", id)) {
            return context;
        }
        Message parent = parent(comment, zone);
        boolean knownThread = parent != null || comment.parent().isNone();
        MessageThread thread = parent == null ? threads.begin(id) : parent.thread;
        ThreadFacts facts = Threads.facts(thread, comment.at().orNull());
        join(comment, thread, parent, zone);
        return knownAccount && knownPost && inOrder && knownThread ? context.with(THREAD, facts) : context;
    }

    private @Nullable Message parent(Comment comment, ZoneId zone) {
        if (!sees("comment", comment.id(), "parent", comment.parent(), parent -> threads.message(parent) != null)
                || !comment.parent().isKnown()) {
            return null;
        }
        Message parent = threads.message(comment.parent().get());
        Moment at = comment.at().orNull();
        if (parent != null && parent.isSurelyAfter(at, zone)) {
            notice(Notice.Kind.TOO_EARLY, "comment", comment.id(), "parent", parent.id);
            return null;
        }
        return parent;
    }

    private void join(Comment comment, MessageThread thread, @Nullable Message parent, ZoneId zone) {
        Value<Account> account = registry.account(comment.account());
        Value<Platform> platform =
                comment.platform().isKnown() ? comment.platform() : account.flatMap(Account::platform);
        Author author = comment.author();
        Message message = new Message(
                comment.id(),
                thread,
                account.isKnown() ? account.get().id() : comment.account().orNull(),
                account.flatMap(Account::agency).orNull(),
                platform.map(Platform::id).orNull(),
                author.kind(),
                author.id().orNull(),
                comment.at().orNull());
        threads.add(message, last(comment.at(), zone));
        if (!comment.parent().isUnknown()) {
            threads.connect(message.platform);
        }
        if (parent != null && message.isByAgency() && !parent.isByAgency()) {
            Threads.answer(parent, message, zone);
        }
    }

    private void take(Handling handling) {
        String id = handling.comment();
        ZoneId zone = zoneOf(id);
        isInOrder("handling", id, "at", Value.of(handling.at()), zone);
        Message message = threads.message(id);
        if (message == null) {
            notice(Notice.Kind.UNSEEN, "handling", id, "comment", id);
        } else if (message.isSurelyAfter(handling.at(), zone)) {
            notice(Notice.Kind.TOO_EARLY, "handling", id, "comment", id);
        } else {
            threads.grow(message.thread, handling.at().latest(zone));
            threads.connect(message.platform);
            message.add(
                    new Act(
                            state(handling.state()),
                            handling.at(),
                            handling.by().orNull()),
                    zone);
        }
    }

    private static Outcome.State state(Handling.State state) {
        return switch (state) {
            case ANSWERED -> Outcome.State.ANSWERED;
            case FORWARDED -> Outcome.State.FORWARDED;
            case REGISTERED -> Outcome.State.REGISTERED;
            case RESOLVED -> Outcome.State.RESOLVED;
            case NOT_NEEDED -> Outcome.State.NOT_NEEDED;
        };
    }

    private void take(Correction correction) {
        String id = correction.subject();
        isInOrder("correction", id, "at", Value.of(correction.at()), zoneOf(id));
        Message message = threads.message(id);
        if (message == null && !registry.hasPost(id) && !registry.hasAccount(id)) {
            notice(Notice.Kind.UNSEEN, "correction", id, "subject", id);
        }
        registry.add(correction);
        if (message != null && message.assessed) {
            correct(message, correction);
        }
    }

    private void correct(Message message, Correction correction) {
        Set<String> corrected = new TreeSet<>(message.labels);
        corrected.removeAll(correction.replace().keySet());
        correction.replace().values().forEach(right -> {
            if (right.isKnown()) {
                corrected.add(right.get());
            }
        });
        boolean before = !Collections.disjoint(message.labels, awaits);
        boolean after = !Collections.disjoint(corrected, awaits);
        message.labels = shared(List.copyOf(corrected));
        if (before && !after && message.awaits) {
            message.awaits = false;
            message.withdrawn = new Act(
                    Outcome.State.NOT_NEEDED, correction.at(), correction.by().orNull());
        } else if (!before && after && !message.isByAgency()) {
            message.awaits = true;
            message.withdrawn = null;
        }
    }

    /**
     * Records what was found out about a comment that was taken before; an assessment of anything else is not needed and
     * does no harm. The first assessment of a comment counts.
     *
     * @param assessment the assessment
     */
    public void assessed(Assessment assessment) {
        Message message = assessment.type() == SubjectType.COMMENT ? threads.message(assessment.subject()) : null;
        if (message == null || message.assessed) {
            return;
        }
        message.assessed = true;
        message.labels =
                shared(assessment.labels().stream().map(Label::name).sorted().toList());
        List<Action> replies = assessment.actions().stream()
                .filter(action -> action.kind() == ActionKind.REPLY)
                .toList();
        if (!replies.isEmpty() && !message.isByAgency()) {
            message.awaits = true;
            message.within = shortest(message, replies);
        }
    }

    private @Nullable Term shortest(Message message, List<Action> replies) {
        Term shortest = null;
        Instant first = null;
        for (Action reply : replies) {
            Instant due = deadline(message, reply.within()).latest().orNull();
            if (shortest == null || (due != null && (first == null || due.isBefore(first)))) {
                shortest = reply.within().orNull();
                first = due;
            }
        }
        return shortest;
    }

    /** There are few sets of labels and many comments. */
    private List<String> shared(List<String> names) {
        return labels.computeIfAbsent(names, same -> same);
    }

    /**
     * The latest instant of which is known that the stream has reached it, or that was told to {@link #advance}.
     *
     * @return the instant; unknown before the first time
     */
    public Value<Instant> now() {
        return Registry.present(watched);
    }

    /**
     * Lets time pass beyond the latest entry, and gives out what came of threads that have closed.
     *
     * @param now the instant until which all entries have been taken; an earlier one than {@link #now} changes nothing
     * @return the outcomes in the order in which their threads closed
     */
    public List<Outcome> advance(Instant now) {
        watch(now);
        return advance();
    }

    /**
     * Gives out what came of threads that have closed, as far as the stream has come.
     *
     * @return the outcomes in the order in which their threads closed, each given out once
     */
    public List<Outcome> advance() {
        List<Outcome> outcomes = new ArrayList<>();
        for (MessageThread thread : threads.drain()) {
            for (Message message : thread.messages) {
                outcomes.add(outcome(message, moment(thread.closed, message), thread.connected));
            }
        }
        return Collections.unmodifiableList(outcomes);
    }

    /**
     * Ends the stream: gives out what came of all threads, as far as was watched. To look at the present without ending
     * it, close a monitor resumed from the {@link #state} of this one.
     *
     * @param now the instant until which all entries have been taken
     * @return the outcomes not given out yet, those of closed threads first, then in the order in which the others would
     *     have closed
     */
    public List<Outcome> close(Instant now) {
        watch(now);
        return close();
    }

    /**
     * Ends the stream at the latest instant that it has reached.
     *
     * @return the outcomes not given out yet
     */
    public List<Outcome> close() {
        threads.closeAll(watched);
        return advance();
    }

    /**
     * What waits for an answer, and whether it is overdue. What is older than {@link Builder#openSince} is left out. Where
     * nothing shows what answers what, the state is unknown.
     *
     * @param now the instant until which is looked; an earlier one than {@link #now} is taken for that
     * @return what waits, by due time, then by age; what has no known due time comes last
     */
    public List<Outcome> open(Instant now) {
        Instant until = watched == null || now.isAfter(watched) ? now : watched;
        return threads.messages().stream()
                .filter(message -> message.waits() && !isHistory(message) && !threads.isOver(message.thread, until))
                .map(message -> new Waiting(
                        deadline(message, Registry.present(message.within))
                                .latest()
                                .orNull(),
                        message.at == null ? null : message.at.earliest(registry.zone(message.agency)),
                        outcome(message, moment(until, message), threads.isConnected(message.platform))))
                .sorted(Waiting.ORDER)
                .map(Waiting::outcome)
                .toList();
    }

    private record Waiting(@Nullable Instant due, @Nullable Instant since, Outcome outcome) {

        private static final Comparator<@Nullable Instant> UNKNOWN_LAST =
                Comparator.nullsLast(Comparator.<Instant>naturalOrder());
        private static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::due, UNKNOWN_LAST)
                .thenComparing(Waiting::since, UNKNOWN_LAST)
                .thenComparing(waiting -> waiting.outcome().comment());
    }

    private Value<Moment> moment(@Nullable Instant instant, Message message) {
        return Registry.present(instant)
                .map(known ->
                        Moment.of(known.atZone(registry.zone(message.agency)).toOffsetDateTime()));
    }

    private Outcome outcome(Message message, Value<Moment> watchedUntil, boolean connected) {
        Act unanswered =
                new Act(connected ? Outcome.State.UNANSWERED : Outcome.State.UNKNOWN, watchedUntil.orNull(), null);
        Act act = message.withdrawn != null ? message.withdrawn : message.act != null ? message.act : unanswered;
        Value<Moment> openedAt = Registry.present(message.at);
        Value<Moment> until = Registry.present(act.at());
        Deadline deadline = deadline(message, Registry.present(message.within));
        Value<Duration> elapsed = elapsed(openedAt, until);
        return new Outcome(
                message.id,
                message.thread.root,
                Registry.present(message.agency),
                Registry.present(message.account),
                Registry.present(message.platform).map(Platform::new),
                message.labels,
                openedAt,
                Registry.present(message.within),
                deadline.due(),
                act.state(),
                until,
                act.state() == Outcome.State.UNANSWERED ? Value.none() : Registry.present(act.by()),
                elapsed,
                elapsed.flatMap(known -> openTime(message, openedAt, until)),
                overdue(act, deadline, until),
                isHistory(message));
    }

    private static Value<Boolean> overdue(Act act, Deadline deadline, Value<Moment> until) {
        return switch (act.state()) {
            case NOT_NEEDED -> Value.none();
            case UNKNOWN -> Value.unknown();
            case ANSWERED, RESOLVED, REGISTERED, FORWARDED, UNANSWERED -> deadline.passedAt(until);
        };
    }

    private static Value<Duration> elapsed(Value<Moment> from, Value<Moment> until) {
        return from.flatMap(Moment::instant)
                .flatMap(start -> until.flatMap(Moment::instant).map(end -> Duration.between(start, end)));
    }

    private Value<Duration> openTime(Message message, Value<Moment> from, Value<Moment> until) {
        return registry.calendar(message.agency)
                .flatMap(calendar -> calendar.open(
                        from.get().instant().get(), until.get().instant().get()));
    }

    private Deadline deadline(Message message, Value<Term> within) {
        return Deadline.of(
                Registry.present(message.at), within, registry.calendar(message.agency), registry.zone(message.agency));
    }

    private boolean isHistory(Message message) {
        return openSince != null
                && (message.at == null
                        || message.at.earliest(registry.zone(message.agency)).isBefore(openSince));
    }

    /**
     * How many notices there were.
     *
     * @return the number of notices by kind; a kind without any is missing
     */
    public Map<Notice.Kind, Long> notices() {
        return Collections.unmodifiableMap(new EnumMap<>(notices));
    }

    /**
     * What this monitor keeps, to be taken up again by {@link Builder#resume}.
     *
     * @return the state; later entries do not change it
     */
    public MonitorState state() {
        return new MonitorState(
                latest == null ? null : Moment.of(latest),
                watched == null ? null : Moment.of(watched),
                registry.knownAgencies(),
                registry.knownAccounts(),
                registry.knownPosts(),
                registry.knownProgrammes(),
                registry.knownCorrections(),
                threads.knownClosed(),
                threads.knownOpen(),
                threads.connected(),
                notices);
    }

    private void resume(MonitorState state) {
        latest = state.latest() == null ? null : state.latest().instant().orNull();
        watched = state.watched() == null ? null : state.watched().instant().orNull();
        registry.take(state);
        state.closed().forEach(thread -> threads.take(thread, true));
        state.open().forEach(thread -> threads.take(thread, false));
        threads.connectAll(state.connected());
        notices.putAll(state.notices());
    }

    private Context context(Value<String> account, String subject) {
        return withNow(registry.context(account)).with(Context.CORRECTIONS, registry.corrections(subject));
    }

    private Context withNow(Context context) {
        return context.with(Context.NOW, Registry.present(now != null ? now : watched));
    }

    private ZoneId zone(Value<String> account) {
        return registry.zone(registry.account(account).flatMap(Account::agency).orNull());
    }

    /** The zone of what an entry without an account is about. */
    private ZoneId zoneOf(String subject) {
        Message message = threads.message(subject);
        if (message != null) {
            return registry.zone(message.agency);
        }
        Value<String> account = registry.hasAccount(subject)
                ? Value.of(subject)
                : registry.post(Value.of(subject)).flatMap(Post::account);
        return zone(account);
    }

    /** The last instant at which a message may have been written; if its time is unknown, when the stream reached it. */
    private @Nullable Instant last(Value<Moment> at, ZoneId zone) {
        return at.isKnown() ? at.get().latest(zone) : watched;
    }

    private void watch(Instant instant) {
        if (watched == null || instant.isAfter(watched)) {
            watched = instant;
            threads.closeBefore(instant);
        }
    }

    private boolean isInOrder(String type, String id, String path, Value<Moment> at, ZoneId zone) {
        if (!at.isKnown()) {
            return true;
        }
        Instant earliest = at.get().earliest(zone);
        if (latest != null && at.get().latest(zone).isBefore(latest)) {
            notice(Notice.Kind.OUT_OF_ORDER, type, id, path, at.get().toString());
            return false;
        }
        latest = latest == null || earliest.isAfter(latest) ? earliest : latest;
        watch(latest);
        return true;
    }

    private boolean sees(String type, String id, String path, Value<String> reference, Predicate<String> seen) {
        if (reference.isKnown() && !seen.test(reference.get())) {
            notice(Notice.Kind.UNSEEN, type, id, path, reference.get());
            return false;
        }
        return true;
    }

    private boolean isNew(String type, String id) {
        if (registry.hasPost(id) || threads.message(id) != null) {
            notice(Notice.Kind.REPEATED, type, id, "id", id);
            return false;
        }
        return true;
    }

    private void notice(Notice.Kind kind, String type, String id, String path, String value) {
        notices.merge(kind, 1L, Long::sum);
        listener.accept(new Notice(kind, type, id, path, value));
    }

    /** Builds a monitor step by step. Not thread-safe. */
    public static final class Builder {

        private static final Duration LONGEST = Duration.ofDays(3_660);

        private final Map<String, WorkingCalendar> calendars = new HashMap<>();
        private final Set<String> awaits = new TreeSet<>();
        private final List<Correction> corrections = new ArrayList<>();
        private Value<WorkingCalendar> calendar = Value.unknown();
        private Duration closeAfter = Duration.ofDays(30);
        private @Nullable Instant openSince;
        private @Nullable Instant now;
        private Consumer<Notice> listener = notice -> {};

        private Builder() {}

        /**
         * Sets the calendar of agencies that have none of their own. Without one, their due times are unknown. An agency
         * of which the time zone is known follows it on the clocks of its own zone.
         *
         * @param calendar the calendar
         * @return this builder
         */
        public Builder calendar(WorkingCalendar calendar) {
            this.calendar = Value.of(calendar);
            return this;
        }

        /**
         * Sets the calendar of one agency.
         *
         * @param agency the id of the agency
         * @param calendar its calendar
         * @return this builder
         */
        public Builder calendar(String agency, WorkingCalendar calendar) {
            calendars.put(agency, Objects.requireNonNull(calendar, "calendar"));
            return this;
        }

        /**
         * Sets the calendars of the agencies of an organisation, as its file names them. An agency for which it names
         * none keeps the calendar that agencies have without their own.
         *
         * @param organisation the organisation
         * @param known the calendars that it may name
         * @return this builder
         * @throws IllegalArgumentException if it names a calendar that is not given, with all such agencies
         */
        public Builder calendars(Organisation organisation, Collection<WorkingCalendar> known) {
            Map<String, WorkingCalendar> byName = new TreeMap<>();
            known.forEach(each -> byName.put(each.id(), each));
            List<String> lacking = new ArrayList<>();
            new TreeMap<>(organisation.agencies()).forEach((id, agency) -> {
                WorkingCalendar own = byName.get(agency.calendar().orElse(""));
                if (own != null) {
                    calendars.put(id, own);
                } else if (agency.calendar().isKnown()) {
                    lacking.add(id + " keeps '" + agency.calendar().get() + "'");
                }
            });
            if (!lacking.isEmpty()) {
                throw new IllegalArgumentException(
                        "no such calendar: " + String.join(", ", lacking) + "; known are " + byName.keySet());
            }
            return this;
        }

        /**
         * Adds labels that say that a comment awaits an answer, so that a correction of them is followed.
         *
         * @param names the names, as {@code family/name}
         * @return this builder
         */
        public Builder awaits(String... names) {
            awaits.addAll(List.of(names));
            return this;
        }

        /**
         * Tells of corrections beforehand, such as those of a file that was read once before, so that their subjects are
         * assessed with them.
         *
         * @param known the corrections in order of time
         * @return this builder
         */
        public Builder corrections(Iterable<Correction> known) {
            known.forEach(corrections::add);
            return this;
        }

        /**
         * Sets since when comments are raised, so that a first import of a year raises nothing. What is older, or of
         * unknown age, is history: it has outcomes and is never open.
         *
         * @param instant the instant
         * @return this builder
         */
        public Builder openSince(Instant instant) {
            openSince = Objects.requireNonNull(instant, "instant");
            return this;
        }

        /**
         * Sets how long after its last message a thread closes.
         *
         * @param duration longer than zero, at most 3,660 days; 30 days if not set
         * @return this builder
         */
        public Builder closeAfter(Duration duration) {
            if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "closeAfter must be longer than zero, at most " + LONGEST + ": got " + duration);
            }
            closeAfter = duration;
            return this;
        }

        /**
         * Sets the instant that counts as now in every context; if not set, it is the latest instant that the stream has
         * reached.
         *
         * @param instant the instant
         * @return this builder
         */
        public Builder now(Instant instant) {
            now = Objects.requireNonNull(instant, "instant");
            return this;
        }

        /**
         * Sets who is told of each notice, when it arises.
         *
         * @param listener told of notices
         * @return this builder
         */
        public Builder onNotice(Consumer<Notice> listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Builds the monitor.
         *
         * @return a monitor that has seen nothing
         */
        public Monitor build() {
            return new Monitor(this);
        }

        /**
         * Builds a monitor that goes on where another stopped. Agencies and accounts are known by their ids, zones and
         * platforms until they are taken again.
         *
         * @param state what the other kept, built in the same way
         * @return the monitor
         */
        public Monitor resume(MonitorState state) {
            Monitor monitor = new Monitor(this);
            monitor.resume(state);
            return monitor;
        }
    }
}
