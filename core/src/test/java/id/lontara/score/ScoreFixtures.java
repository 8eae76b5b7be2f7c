package id.lontara.score;

import id.lontara.engine.Assessment;
import id.lontara.engine.Label;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.FollowerCount;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.monitor.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Posts, messages, outcomes and indices of an invented agency in October 2025. */
final class ScoreFixtures {

    static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    static final Agency AGENCY = new Agency(
            "dinkes",
            Value.of("Dinas Kesehatan"),
            Value.of("dinas"),
            Value.unknown(),
            Value.of("73.99"),
            Value.of(ZONE));
    static final Period OCTOBER = Period.of(YearMonth.of(2025, 10), ZONE);
    static final String RULES = "sha256:" + "0".repeat(64);

    private ScoreFixtures() {}

    /** An index of one pillar; each line is one indicator. */
    static Index index(String... indicators) {
        return Index.parse("test.yaml", yaml("", indicators));
    }

    static String yaml(String head, String... indicators) {
        return "index: test\nversion: 1\ntitle: { en: Test }\n" + head + "pillars:\n  only:\n"
                + String.join(
                        "",
                        Arrays.stream(indicators).map(i -> "    - " + i + "\n").toList());
    }

    static String indicator(String value, String goalposts, int minSample) {
        return "{ id: it, title: { en: It }, value: { " + value + " }, goalposts: " + goalposts
                + ", weight: 1, min-sample: " + minSample + " }";
    }

    static Index measuring(String value, String goalposts, int minSample) {
        return index(indicator(value, goalposts, minSample));
    }

    static Tally tally(Index index) {
        return Tally.of(index, AGENCY, OCTOBER);
    }

    static Scorecard.Indicator it(Tally tally) {
        return tally.scorecard().indicator("it");
    }

    static Post.Builder post(String id) {
        return Post.builder(id).account("dinkes@instagram").publishedAt(Moment.parse("2025-10-20T08:15:00+08:00"));
    }

    static Post liked(String id, long likes) {
        return post(id).engagement(Engagement.builder().likes(likes).build()).build();
    }

    static Comment.Builder comment(String id) {
        return Comment.builder(id)
                .account("dinkes@instagram")
                .platform(Platform.INSTAGRAM)
                .channel(Channel.COMMENT)
                .author(Author.of(Author.Kind.CITIZEN))
                .at(Moment.parse("2025-10-20T09:00:00+08:00"));
    }

    static Context followed(long followers) {
        FollowerCount count = new FollowerCount(Moment.of(LocalDate.of(2025, 10, 1)), followers);
        return Context.empty()
                .with(
                        Context.ACCOUNT,
                        Account.builder("dinkes@instagram")
                                .agency("dinkes")
                                .platform(Platform.INSTAGRAM)
                                .followers(List.of(count))
                                .build());
    }

    static Label label(String name) {
        return new Label(name, 0.97, false, false, List.of());
    }

    static Assessment assessed(Subject subject, String... labels) {
        return assessed(
                subject,
                List.of(),
                Arrays.stream(labels).map(ScoreFixtures::label).toList());
    }

    static Assessment assessed(Subject subject, List<Assessment.Undecided> undecided, List<Label> labels) {
        return new Assessment(
                subject.id(),
                subject.subjectType(),
                Value.unknown(),
                RULES,
                labels,
                List.of(),
                List.of(),
                Value.unknown(),
                undecided,
                List.of(),
                List.of(),
                List.of());
    }

    static void add(Tally tally, Subject subject, String... labels) {
        tally.add(subject, followed(1_000), assessed(subject, labels));
    }

    /** So many posts, the first of them with one label more. */
    static void addPosts(Tally tally, int all, int first, String label, String more) {
        for (int i = 0; i < all; i++) {
            Post post = post("p" + i).build();
            if (i < first) {
                add(tally, post, label, more);
            } else {
                add(tally, post, label);
            }
        }
    }

    static Outcome answered(String comment, Duration after, boolean late, String... labels) {
        return outcome(comment, Outcome.State.ANSWERED, Value.of(after), Value.of(late), labels);
    }

    static Outcome unanswered(String comment, Duration watched, boolean overdue, String... labels) {
        return outcome(comment, Outcome.State.UNANSWERED, Value.of(watched), Value.of(overdue), labels);
    }

    static Outcome outcome(
            String comment, Outcome.State state, Value<Duration> time, Value<Boolean> overdue, String... labels) {
        Moment opened = Moment.parse("2025-10-20T09:00:00+08:00");
        return new Outcome(
                comment,
                comment,
                Value.of("dinkes"),
                Value.of("dinkes@instagram"),
                Value.of(Platform.INSTAGRAM),
                new ArrayList<>(List.of(labels)),
                Value.of(opened),
                Value.unknown(),
                Value.unknown(),
                state,
                Value.of(opened),
                Value.unknown(),
                time,
                time,
                overdue,
                false);
    }
}
