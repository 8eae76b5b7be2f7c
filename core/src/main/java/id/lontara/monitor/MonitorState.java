package id.lontara.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lontara.model.Author;
import id.lontara.model.Moment;
import id.lontara.model.Term;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Monitor} keeps between two entries, to be written down and taken up again: ids, times and labels, never
 * a text. Any JSON mapper writes and reads it as it is. Unlike elsewhere, null is what is unknown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param latest the latest instant at which an entry is known to be
 * @param watched the latest instant that the monitor was told of
 * @param agencies the agencies seen
 * @param accounts the accounts seen
 * @param posts the posts seen
 * @param programmes the ids of the programmes seen
 * @param corrections the corrections of what may yet be assessed
 * @param closed the closed threads whose outcomes were not yet given out, in the order in which they closed
 * @param open the open threads in the order in which they began
 * @param connected the platforms of which the data shows what answers what; an empty name for an unknown platform
 * @param notices how many notices there were of each kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonitorState(
        @Nullable Moment latest,
        @Nullable Moment watched,
        List<KnownAgency> agencies,
        List<KnownAccount> accounts,
        List<KnownPost> posts,
        List<String> programmes,
        List<KnownCorrection> corrections,
        List<KnownThread> closed,
        List<KnownThread> open,
        List<String> connected,
        Map<Notice.Kind, Long> notices) {

    /** Copies the lists. */
    public MonitorState {
        agencies = List.copyOf(agencies);
        accounts = List.copyOf(accounts);
        posts = List.copyOf(posts);
        programmes = List.copyOf(programmes);
        corrections = List.copyOf(corrections);
        closed = List.copyOf(closed);
        open = List.copyOf(open);
        connected = List.copyOf(connected);
        notices = Map.copyOf(notices);
    }

    /**
     * An agency.
     *
     * @param id its id
     * @param timezone the zone in which its days begin
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KnownAgency(String id, @Nullable String timezone) {}

    /**
     * An account.
     *
     * @param id its id
     * @param agency the id of its agency
     * @param platform its platform
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KnownAccount(
            String id, @Nullable String agency, @Nullable String platform) {}

    /**
     * A post.
     *
     * @param id its id
     * @param account the id of its account
     * @param publishedAt when it was published
     * @param draft whether it is known not to be published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KnownPost(
            String id, @Nullable String account, @Nullable Moment publishedAt, boolean draft) {}

    /**
     * A correction without the reason that a person wrote.
     *
     * @param subject the id of what was labelled
     * @param at when
     * @param by the role of the person
     * @param taken the labels that were taken away without another in their place
     * @param replaced the wrong labels and the right ones
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KnownCorrection(
            String subject, Moment at, @Nullable String by, List<String> taken, Map<String, String> replaced) {

        /** Copies the labels. */
        public KnownCorrection {
            taken = List.copyOf(taken);
            replaced = Map.copyOf(replaced);
        }
    }

    /**
     * A thread.
     *
     * @param root the id of the comment that began it
     * @param messages its messages in the order in which they came
     * @param last the last instant at which anything may have happened in it
     * @param closed until when it was watched, if it has closed
     * @param connected for a closed thread, whether the data showed what answers what
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KnownThread(
            String root,
            List<KnownMessage> messages,
            @Nullable Moment last,
            @Nullable Moment closed,
            boolean connected) {

        /** Copies the messages. */
        public KnownThread {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A message of a thread.
     *
     * @param id its id
     * @param account the id of the account that it was written to
     * @param agency the id of the agency of that account
     * @param platform the platform
     * @param kind what wrote it
     * @param author who wrote it
     * @param at when it was written
     * @param assessed whether its assessment is known
     * @param labels the names of its labels
     * @param awaits whether it awaits an answer
     * @param within how long the answer may take
     * @param withdrawn the correction after which it no longer awaits one
     * @param act what was done about it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KnownMessage(
            String id,
            @Nullable String account,
            @Nullable String agency,
            @Nullable String platform,
            Author.Kind kind,
            @Nullable String author,
            @Nullable Moment at,
            boolean assessed,
            List<String> labels,
            boolean awaits,
            @Nullable Term within,
            @Nullable Act withdrawn,
            @Nullable Act act) {

        /** Copies the labels. */
        public KnownMessage {
            labels = List.copyOf(labels);
        }
    }

    /**
     * What was done about a message.
     *
     * @param state what came of it
     * @param at when
     * @param by who did it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Act(
            Outcome.State state,
            @Nullable Moment at,
            @Nullable String by) {

        /** An answer outranks a registration, that a forwarding, and that a note that nothing is needed. */
        int rank() {
            return switch (state) {
                case ANSWERED, RESOLVED -> 3;
                case REGISTERED -> 2;
                case FORWARDED -> 1;
                case NOT_NEEDED, UNANSWERED, UNKNOWN -> 0;
            };
        }
    }
}
