package id.lontara.monitor;

import id.lontara.model.Moment;
import id.lontara.model.Value;
import id.lontara.monitor.MonitorState.Act;
import id.lontara.monitor.MonitorState.KnownThread;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The open threads, and those that closed since outcomes were last given out. */
final class Threads {

    private final Duration closeAfter;
    private final Consumer<Message> forget;
    private final Map<String, Message> messages = new HashMap<>();
    private final Queue<MessageThread> byLast = new PriorityQueue<>(MessageThread.BY_LAST);
    private final List<MessageThread> closed = new ArrayList<>();
    private final TreeSet<String> connected = new TreeSet<>();
    private long number;

    /**
     * No thread yet.
     *
     * @param closeAfter how long after its last message a thread closes
     * @param forget told of each message whose thread has closed
     */
    Threads(Duration closeAfter, Consumer<Message> forget) {
        this.closeAfter = closeAfter;
        this.forget = forget;
    }

    @Nullable
    Message message(String id) {
        return messages.get(id);
    }

    Collection<Message> messages() {
        return Collections.unmodifiableCollection(messages.values());
    }

    MessageThread begin(String root) {
        return new MessageThread(root, number++);
    }

    void add(Message message, @Nullable Instant last) {
        messages.put(message.id, message);
        message.thread.add(message);
        grow(message.thread, last);
    }

    /** A thread of which no time is known closes only with the stream. */
    void grow(MessageThread thread, @Nullable Instant last) {
        boolean waiting = thread.last == null;
        if (last != null) {
            thread.grow(last);
            if (waiting) {
                thread.queued = thread.last;
                byLast.add(thread);
            }
        }
    }

    /** Notes that the data of a platform shows what answers what. */
    void connect(@Nullable String platform) {
        connected.add(platform == null ? "" : platform);
    }

    boolean isConnected(@Nullable String platform) {
        return connected.contains(platform == null ? "" : platform);
    }

    /**
     * Answers a message, and with it what the same person asked in the thread before and still waits for: where a
     * platform nests replies no deeper than once, the parent of an answer is the first message, whatever it answers.
     */
    static void answer(Message parent, Message answer, ZoneId zone) {
        Act act = new Act(Outcome.State.ANSWERED, answer.at, answer.author != null ? answer.author : answer.account);
        parent.add(act, zone);
        for (Message message : parent.thread.takeOpen(parent, answer.at, zone)) {
            if (message.act == null) {
                message.add(act, zone);
            }
        }
    }

    static ThreadFacts facts(MessageThread thread, @Nullable Moment at) {
        Moment first = thread.messages.isEmpty() ? at : thread.messages.get(0).at;
        return new ThreadFacts(thread.root, Math.max(0, thread.messages.size() - 1), age(first, at), thread.hasAgency);
    }

    private static Value<Duration> age(@Nullable Moment first, @Nullable Moment at) {
        return first != null && at != null && first.isExact() && at.isExact()
                ? Value.of(Duration.between(first.instant().get(), at.instant().get()))
                : Value.unknown();
    }

    boolean isOver(MessageThread thread, Instant now) {
        return thread.last != null && thread.last.plus(closeAfter).isBefore(now);
    }

    void closeBefore(Instant now) {
        MessageThread thread = byLast.peek();
        while (thread != null
                && thread.queued != null
                && thread.queued.plus(closeAfter).isBefore(now)) {
            byLast.remove();
            Instant last = thread.last;
            if (last != null && last.isAfter(thread.queued)) {
                thread.queued = last;
                byLast.add(thread);
            } else {
                close(thread, thread.queued.plus(closeAfter));
            }
            thread = byLast.peek();
        }
    }

    /** Closes what is left, in the order in which it would have closed. */
    void closeAll(@Nullable Instant now) {
        for (MessageThread thread : open()) {
            close(thread, now);
        }
        byLast.clear();
    }

    private List<MessageThread> open() {
        List<MessageThread> open = new ArrayList<>();
        for (Message message : messages.values()) {
            if (message.thread.messages.get(0) == message) {
                message.thread.queued = message.thread.last;
                open.add(message.thread);
            }
        }
        open.sort(MessageThread.BY_LAST);
        return open;
    }

    private void close(MessageThread thread, @Nullable Instant until) {
        for (Message message : thread.messages) {
            messages.remove(message.id);
            forget.accept(message);
        }
        thread.closed = until;
        thread.connected = isConnected(thread.messages.get(0).platform);
        thread.messages.removeIf(message -> !message.hasOutcome());
        if (!thread.messages.isEmpty()) {
            closed.add(thread);
        }
    }

    void take(KnownThread known, boolean isClosed) {
        MessageThread thread = MessageThread.of(known, number++);
        if (isClosed) {
            closed.add(thread);
            return;
        }
        thread.messages.forEach(message -> messages.put(message.id, message));
        if (thread.last != null) {
            thread.queued = thread.last;
            byLast.add(thread);
        }
    }

    void connectAll(Collection<String> platforms) {
        connected.addAll(platforms);
    }

    List<String> connected() {
        return List.copyOf(connected);
    }

    List<KnownThread> knownClosed() {
        return closed.stream().map(MessageThread::known).toList();
    }

    List<KnownThread> knownOpen() {
        return messages.values().stream()
                .filter(message -> message.thread.messages.get(0) == message)
                .map(message -> message.thread)
                .sorted(Comparator.comparingLong(thread -> thread.number))
                .map(MessageThread::known)
                .toList();
    }

    /** The closed threads in the order in which they closed, each once. */
    List<MessageThread> drain() {
        List<MessageThread> drained = List.copyOf(closed);
        closed.clear();
        return drained;
    }
}
