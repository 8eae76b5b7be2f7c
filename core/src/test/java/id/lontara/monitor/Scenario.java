package id.lontara.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Action;
import id.lontara.engine.Assessment;
import id.lontara.engine.Label;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Correction;
import id.lontara.model.Entry;
import id.lontara.model.Handling;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.model.WorkingCalendar.Hours;
import id.lontara.rule.ActionKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stream to the account of one invented agency, whose comments are assessed as the test says. */
final class Scenario {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final String ACCOUNT = "health@instagram";

    private final Monitor monitor;

    Scenario(Monitor.Builder builder) {
        this(builder.build());
        begin();
    }

    Scenario(Monitor monitor) {
        this.monitor = monitor;
    }

    private void begin() {
        monitor.take(new Agency(
                "health", Value.unknown(), Value.unknown(), Value.unknown(), Value.unknown(), Value.of(ZONE)));
        monitor.take(Account.builder(ACCOUNT)
                .agency("health")
                .platform(Platform.INSTAGRAM)
                .build());
    }

    static WorkingCalendar office() {
        WorkingCalendar.Builder builder =
                WorkingCalendar.builder("office", ZONE).known(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        for (int day = 1; day <= 5; day++) {
            builder.open(DayOfWeek.of(day), Hours.parse("08:00-16:00"));
        }
        return builder.build();
    }

    static Comment citizen(String id, String at) {
        return Comment.builder(id)
                .account(ACCOUNT)
                .platform(Platform.INSTAGRAM)
                .channel(Channel.COMMENT)
                .parent(Value.none())
                .author(Author.of(Author.Kind.CITIZEN))
                .at(Moment.parse(at))
                .text("a text that is not kept")
                .build();
    }

    static Comment citizen(String id, String at, String author) {
        return citizen(id, at).toBuilder()
                .author(new Author(Author.Kind.CITIZEN, Value.of(author)))
                .build();
    }

    static Comment citizen(String id, String at, String author, String parent) {
        return citizen(id, at, author).toBuilder().parent(parent).build();
    }

    static Comment agency(String id, String parent, String at) {
        return citizen(id, at).toBuilder()
                .parent(parent)
                .author(new Author(Author.Kind.AGENCY, Value.of(ACCOUNT)))
                .build();
    }

    static Handling handling(String comment, String at, Handling.State state) {
        return new Handling(
                comment, Moment.parse(at), Value.of("admin"), state, Value.of(Channel.DIRECT), Value.unknown());
    }

    static Correction correction(String subject, String at, String wrong, @Nullable String right) {
        return new Correction(
                subject,
                Moment.parse(at),
                Value.of("editor"),
                Map.of(wrong, right == null ? Value.none() : Value.of(right)),
                Value.of("reason"));
    }

    static Assessment assessment(Comment comment, List<String> labels, List<Value<Term>> replies) {
        return new Assessment(
                comment.id(),
                comment.subjectType(),
                comment.at(),
                "sha256:0",
                labels.stream()
                        .map(name -> new Label(name, 0.97, false, false, List.of()))
                        .toList(),
                List.of(),
                replies.stream()
                        .map(within -> new Action(
                                ActionKind.REPLY,
                                "test.reply",
                                within,
                                Value.unknown(),
                                Value.unknown(),
                                Value.unknown()))
                        .toList(),
                Value.unknown(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Monitor monitor() {
        return monitor;
    }

    /** Takes an entry; a comment awaits an answer within four hours, unless an agency wrote it. */
    Scenario take(Entry entry) {
        if (entry instanceof Comment comment) {
            return comment.author().kind() == Author.Kind.AGENCY ? silent(comment) : waiting(comment);
        }
        monitor.take(entry);
        return this;
    }

    Scenario waiting(Comment comment) {
        return waiting(comment, Value.of(Term.parse("PT4H")));
    }

    Scenario waiting(Comment comment, Value<Term> within) {
        monitor.take(comment);
        monitor.assessed(assessment(comment, List.of("trait/waits"), List.of(within)));
        return this;
    }

    /** Takes a comment that awaits nothing. */
    Scenario silent(Comment comment, String... labels) {
        monitor.take(comment);
        monitor.assessed(assessment(comment, List.of(labels), List.of()));
        return this;
    }

    /** Ends the scenario. */
    List<Outcome> outcomes() {
        return monitor.close();
    }

    Outcome only() {
        List<Outcome> outcomes = outcomes();
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }
}
