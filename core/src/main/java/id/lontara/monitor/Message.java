package id.lontara.monitor;

import id.lontara.model.Author;
import id.lontara.model.Moment;
import id.lontara.model.Term;
import id.lontara.monitor.MonitorState.Act;
import id.lontara.monitor.MonitorState.KnownMessage;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment without its text. There may be a million of them, so nulls stand for what is unknown. */
final class Message {

    final String id;
    final MessageThread thread;
    final @Nullable String account;
    final @Nullable String agency;
    final @Nullable String platform;
    final Author.Kind kind;
    final @Nullable String author;
    final @Nullable Moment at;

    boolean assessed;
    List<String> labels = List.of();
    boolean awaits;

    @Nullable
    Term within;

    @Nullable
    Act withdrawn;

    @Nullable
    Act act;

    Message(
            String id,
            MessageThread thread,
            @Nullable String account,
            @Nullable String agency,
            @Nullable String platform,
            Author.Kind kind,
            @Nullable String author,
            @Nullable Moment at) {
        this.id = id;
        this.thread = thread;
        this.account = account;
        this.agency = agency;
        this.platform = platform;
        this.kind = kind;
        this.author = author;
        this.at = at;
    }

    static Message of(KnownMessage known, MessageThread thread) {
        Message message = new Message(
                known.id(),
                thread,
                known.account(),
                known.agency(),
                known.platform(),
                known.kind(),
                known.author(),
                known.at());
        message.assessed = known.assessed();
        message.labels = known.labels();
        message.awaits = known.awaits();
        message.within = known.within();
        message.withdrawn = known.withdrawn();
        message.act = known.act();
        return message;
    }

    KnownMessage known() {
        return new KnownMessage(
                id, account, agency, platform, kind, author, at, assessed, labels, awaits, within, withdrawn, act);
    }

    boolean isByAgency() {
        return kind == Author.Kind.AGENCY;
    }

    boolean hasOutcome() {
        return awaits || withdrawn != null;
    }

    boolean waits() {
        return awaits && act == null;
    }

    boolean isSurelyAfter(@Nullable Moment moment, ZoneId zone) {
        return at != null && moment != null && moment.latest(zone).isBefore(at.earliest(zone));
    }

    /** Keeps what counts most; of two that count the same, the first in time. */
    void add(Act next, ZoneId zone) {
        Act before = act;
        if (before == null
                || next.rank() > before.rank()
                || (next.rank() == before.rank() && isEarlier(next.at(), before.at(), zone))) {
            act = next;
        }
    }

    private static boolean isEarlier(@Nullable Moment one, @Nullable Moment other, ZoneId zone) {
        return one != null && other != null && one.latest(zone).isBefore(other.earliest(zone));
    }
}
