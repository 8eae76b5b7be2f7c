package id.lontara.monitor;

import id.lontara.model.Moment;
import id.lontara.monitor.MonitorState.KnownThread;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A comment and what followed. */
final class MessageThread {

    /** The order in which threads close. */
    static final Comparator<MessageThread> BY_LAST = Comparator.comparing(
                    (MessageThread thread) -> thread.queued, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(thread -> thread.number);

    final String root;
    final long number;
    final List<Message> messages = new ArrayList<>(1);

    /** Whether an agency has written in it. */
    boolean hasAgency;

    /** The last instant at which anything may have happened in it; null while no time is known. */
    @Nullable
    Instant last;

    /** What {@link #last} was when the thread was queued; it may have grown since. */
    @Nullable
    Instant queued;

    /** Until when it was watched, once it has closed. */
    @Nullable
    Instant closed;

    boolean connected;

    /** By person, what has no answer yet; filled only once there is more than one message. */
    private Map<String, List<Message>> open = Map.of();

    MessageThread(String root, long number) {
        this.root = root;
        this.number = number;
    }

    static MessageThread of(KnownThread known, long number) {
        MessageThread thread = new MessageThread(known.root(), number);
        known.messages().forEach(message -> thread.add(Message.of(message, thread)));
        thread.last = instant(known.last());
        thread.closed = instant(known.closed());
        thread.connected = known.connected();
        return thread;
    }

    private static @Nullable Instant instant(@Nullable Moment moment) {
        return moment == null ? null : moment.instant().orNull();
    }

    KnownThread known() {
        return new KnownThread(
                root,
                messages.stream().map(Message::known).toList(),
                last == null ? null : Moment.of(last),
                closed == null ? null : Moment.of(closed),
                connected);
    }

    void grow(Instant instant) {
        last = last == null || instant.isAfter(last) ? instant : last;
    }

    void add(Message message) {
        messages.add(message);
        hasAgency |= message.isByAgency();
        if (messages.size() == 2) {
            open = new HashMap<>();
            index(messages.get(0));
        }
        if (messages.size() > 1) {
            index(message);
        }
    }

    private void index(Message message) {
        if (!message.isByAgency() && message.author != null && message.act == null) {
            open.computeIfAbsent(key(message), none -> new ArrayList<>(1)).add(message);
        }
    }

    private static String key(Message message) {
        return message.kind + " " + message.author;
    }

    /** What the author of a message wrote up to a moment and got no answer to; it is not found again. */
    List<Message> takeOpen(Message message, @Nullable Moment until, ZoneId zone) {
        List<Message> own = open.getOrDefault(key(message), List.of());
        List<Message> before =
                own.stream().filter(each -> !each.isSurelyAfter(until, zone)).toList();
        if (!before.isEmpty()) {
            own.removeAll(Set.copyOf(before));
        }
        return before;
    }
}
