package id.lontara.engine;

import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Engagement;
import id.lontara.model.FollowerCount;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.PlatformProfile;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Accounts, posts and comments by chance, in a context by chance: every field may be known, none or unknown. */
final class RandomSubjects {

    private static final Platform[] PLATFORMS = {Platform.X, Platform.INSTAGRAM};
    private static final ZoneId ZONE = ZoneOffset.ofHours(8);
    private static final WorkingCalendar OFFICE = WorkingCalendar.builder("office", ZONE)
            .known(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31))
            .open(DayOfWeek.MONDAY, WorkingCalendar.Hours.parse("08:00-16:00"))
            .open(DayOfWeek.WEDNESDAY, WorkingCalendar.Hours.parse("08:00-12:00"))
            .build();
    private static final PlatformProfile PROFILE = new PlatformProfile(
            Platform.X,
            "X",
            PlatformProfile.TextCount.WEIGHTED,
            List.of(
                    new PlatformProfile.Limit("text", 40, Value.unknown(), Value.unknown(), Value.unknown()),
                    new PlatformProfile.Limit("comment", 30, Value.unknown(), Value.unknown(), Value.unknown())),
            List.of(),
            "reach",
            List.of());

    private final Chance chance;
    private final int hostile;

    /**
     * Subjects of a seed.
     *
     * @param hostile how many texts of a thousand are hostile
     */
    RandomSubjects(long seed, int hostile) {
        this.hostile = hostile;
        this.chance = new Chance(seed, "subjects");
    }

    Subject subject(SubjectType type, String id) {
        return switch (type) {
            case COMMENT -> comment(id);
            case POST -> post(id);
            case ACCOUNT -> account(id);
        };
    }

    Context context(Subject subject) {
        Context context = Context.empty();
        if (chance.percent(70)) {
            context =
                    context.with(Context.NOW, Instant.parse(chance.of("2025-10-20T01:00:00Z", "2025-10-20T18:00:00Z")));
        }
        if (chance.percent(50)) {
            context = context.with(Context.AGENCY, agency());
        }
        if (chance.percent(50)) {
            context = context.with(Context.ACCOUNT, account("a1"));
        }
        if (chance.percent(40)) {
            context = context.with(Context.PROFILE, PROFILE);
        }
        if (chance.percent(50)) {
            context = context.with(Context.CALENDAR, OFFICE);
        }
        if (chance.percent(12)) {
            context = context.with(Context.CORRECTIONS, corrections(subject.id()));
        }
        return context;
    }

    private Comment comment(String id) {
        return Comment.builder(id)
                .text(text())
                .account(perhaps(80, () -> chance.of("a1", "a2")))
                .platform(perhaps(60, () -> chance.of(PLATFORMS)))
                .channel(chance.of(Channel.values()))
                .author(Author.of(chance.of(Author.Kind.values())))
                .parent(perhaps(50, () -> chance.of("m1", "m2")))
                .at(moment())
                .engagement(engagement())
                .build();
    }

    private Post post(String id) {
        return Post.builder(id)
                .text(text())
                .account(perhaps(80, () -> chance.of("a1", "a2")))
                .publishedAt(chance.percent(50) ? Value.none() : moment())
                .plannedFor(moment())
                .media(perhaps(75, this::media))
                .sources(perhaps(60, () -> chance.some(List.of("report", "image"), 2)))
                .engagement(engagement())
                .build();
    }

    private Account account(String id) {
        return Account.builder(id)
                .bio(text())
                .platform(perhaps(70, () -> chance.of(PLATFORMS)))
                .official(perhaps(70, () -> chance.percent(50)))
                .twoFactor(perhaps(70, () -> chance.percent(50)))
                .commentsEnabled(perhaps(70, () -> chance.percent(50)))
                .verified(perhaps(70, () -> chance.of(Account.Verified.values())))
                .admins(perhaps(70, () -> (long) chance.below(4)))
                .followers(perhaps(
                        70, () -> List.of(new FollowerCount(Moment.parse("2025-10-01"), (long) chance.below(4)))))
                .build();
    }

    private Agency agency() {
        return new Agency(
                "clinic-1",
                Value.unknown(),
                perhaps(80, () -> chance.of("clinic", "office")),
                Value.unknown(),
                Value.unknown(),
                perhaps(60, () -> ZONE));
    }

    private Value<String> text() {
        if (chance.percent(9)) {
            return chance.percent(35) ? Value.none() : Value.unknown();
        }
        return Value.of(chance.below(1_000) < hostile ? hostile() : SampleWords.text(chance));
    }

    /** Texts that meet the limits of what is read. */
    private String hostile() {
        return chance.of(
                chance.percent(15) ? "road " + "x ".repeat(12_000) : "road",
                "broken a" + "\u0301".repeat(400) + " road",
                "flood " + "xy".repeat(60) + " water",
                "\uD800 road \uDC00 \u202Ebroken\u202C \u0000 bridge",
                "road broken ".repeat(60),
                "🙏".repeat(300) + " road");
    }

    private Value<Moment> moment() {
        return perhaps(70, () -> Moment.parse(chance.from(RandomSignals.INSTANTS)));
    }

    private Value<Engagement> engagement() {
        return perhaps(
                75,
                () -> Engagement.builder()
                        .likes(perhaps(75, () -> (long) chance.below(4)))
                        .reach(perhaps(60, () -> (long) chance.below(4)))
                        .build());
    }

    private List<Media> media() {
        List<Media> media = new ArrayList<>();
        int count = chance.below(4);
        for (int i = 0; i < count; i++) {
            media.add(new Media(
                    perhaps(80, () -> chance.of("image", "video")),
                    perhaps(70, () -> SampleWords.text(chance)),
                    perhaps(70, () -> SampleWords.text(chance)),
                    perhaps(60, () -> chance.percent(50))));
        }
        return media;
    }

    /** Corrections of this subject and of another, to labels that there are and to one that there is not. */
    private List<Correction> corrections(String id) {
        List<Correction> corrections = new ArrayList<>();
        int count = chance.between(1, 2);
        List<String> labels = new ArrayList<>(RandomFamilies.labels());
        labels.add("kind/unheard-of");
        for (int i = 0; i < count; i++) {
            Map<String, Value<String>> replace = new TreeMap<>();
            for (String wrong : chance.some(labels, 2)) {
                replace.put(wrong, chance.percent(30) ? Value.none() : Value.of(chance.from(labels)));
            }
            corrections.add(new Correction(
                    chance.percent(90) ? id : "another",
                    Moment.parse("2025-10-20"),
                    perhaps(70, () -> "admin"),
                    replace,
                    perhaps(70, () -> SampleWords.text(chance))));
        }
        return corrections;
    }

    private <T> Value<T> perhaps(int percent, Supplier<T> value) {
        if (chance.percent(percent)) {
            return Value.of(value.get());
        }
        return chance.percent(35) ? Value.none() : Value.unknown();
    }
}
