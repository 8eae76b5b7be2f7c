package id.lontara.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Correction;
import id.lontara.model.Entry;
import id.lontara.model.Handling;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Term;
import id.lontara.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any stream of comments, answers, handlings and corrections over half a year. */
class MonitorPropertiesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final ObjectMapper JSON = new ObjectMapper();

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** An entry, and within which term it awaits an answer if it is a comment that does. */
    private record Step(Entry entry, boolean awaits, Value<Term> within) {}

    private static Monitor.Builder builder() {
        return Monitor.builder()
                .calendar(Scenario.office())
                .awaits("trait/waits")
                .openSince(Instant.parse("2025-02-01T00:00:00Z"));
    }

    private static List<Step> steps(long seed) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        Instant now = Instant.parse("2025-01-06T00:00:00Z");
        for (int i = 0; i < 150; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(20) == 0 ? 30_000 : 1_000)));
            int kind = comments.isEmpty() ? 0 : random.nextInt(10);
            Moment at = random.nextInt(6) == 0 ? Moment.of(now.atZone(ZONE).toLocalDate()) : Moment.of(now);
            if (kind < 8) {
                Comment comment = comment("c" + i, at, comments, random);
                comments.add(comment.id());
                boolean awaits = random.nextInt(3) > 0 && comment.author().kind() != Author.Kind.AGENCY;
                steps.add(new Step(comment, awaits, term(random)));
            } else {
                String about = any(comments, random);
                Handling.State[] states = Handling.State.values();
                steps.add(new Step(
                        kind == 8
                                ? Scenario.handling(about, at.toString(), states[random.nextInt(states.length)])
                                : Scenario.correction(
                                        about,
                                        at.toString(),
                                        random.nextBoolean() ? "trait/waits" : "trait/idle",
                                        random.nextBoolean() ? "trait/idle" : "trait/waits"),
                        false,
                        Value.unknown()));
            }
        }
        return steps;
    }

    private static Comment comment(String id, Moment at, List<String> comments, Random random) {
        Author.Kind[] kinds = {Author.Kind.CITIZEN, Author.Kind.CITIZEN, Author.Kind.AGENCY, Author.Kind.UNKNOWN};
        Author.Kind kind = kinds[random.nextInt(kinds.length)];
        boolean replies = !comments.isEmpty() && (kind == Author.Kind.AGENCY || random.nextInt(3) == 0);
        return Scenario.citizen(id, "2025-01-06").toBuilder()
                .at(random.nextInt(20) == 0 ? Value.unknown() : Value.of(at))
                .platform(random.nextInt(8) == 0 ? Platform.TIKTOK : Platform.INSTAGRAM)
                .author(random.nextBoolean() ? Author.of(kind) : new Author(kind, Value.of("p" + random.nextInt(4))))
                .parent(
                        replies
                                ? Value.of(any(comments, random))
                                : random.nextBoolean() ? Value.none() : Value.unknown())
                .build();
    }

    private static Value<Term> term(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Value.unknown();
            case 1 -> Value.of(Term.ofDays(random.nextInt(4)));
            default -> Value.of(Term.of(Duration.ofHours(random.nextInt(20))));
        };
    }

    private static String any(List<String> ids, Random random) {
        int latest = Math.min(ids.size(), 12);
        return ids.get(ids.size() - 1 - random.nextInt(latest));
    }

    private static void take(Scenario scenario, Step step) {
        if (step.entry() instanceof Comment comment) {
            if (step.awaits()) {
                scenario.waiting(comment, step.within());
            } else {
                scenario.silent(comment, "trait/idle");
            }
        } else {
            scenario.take(step.entry());
        }
    }

    private static List<Outcome> atOnce(List<Step> steps) {
        Scenario scenario = new Scenario(builder());
        steps.forEach(step -> take(scenario, step));
        return scenario.outcomes();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCommentThatAwaitsAnAnswerHasExactlyOneOutcome(long seed) {
        List<Step> steps = steps(seed);
        Set<String> awaiting = new TreeSet<>();
        Set<String> corrected = new TreeSet<>();
        steps.forEach(step -> {
            if (step.awaits() && step.entry() instanceof Comment comment) {
                awaiting.add(comment.id());
            } else if (step.entry() instanceof Correction correction) {
                corrected.add(correction.subject());
            }
        });

        List<String> outcomes = atOnce(steps).stream().map(Outcome::comment).toList();

        assertThat(outcomes).as("seed %s", seed).doesNotHaveDuplicates().containsAll(awaiting);
        assertThat(outcomes).allMatch(id -> awaiting.contains(id) || corrected.contains(id));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void timesNeverRunBackwards(long seed) {
        for (Outcome outcome : atOnce(steps(seed))) {
            Duration elapsed = outcome.elapsed().orElse(Duration.ZERO);
            assertThat(elapsed).as("seed %s: %s", seed, outcome).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(outcome.openTime().orElse(Duration.ZERO))
                    .as("seed %s: %s", seed, outcome)
                    .isBetween(Duration.ZERO, elapsed);
            if (outcome.openTime().isKnown()
                    && outcome.within().isKnown()
                    && !outcome.within().get().inDays()
                    && outcome.overdue().isKnown()) {
                Duration within = outcome.within().get().time();
                assertThat(outcome.overdue().get() ? outcome.openTime().get() : within)
                        .as("late means that more than the term was open, seed %s: %s", seed, outcome)
                        .isGreaterThanOrEqualTo(
                                outcome.overdue().get()
                                        ? within
                                        : outcome.openTime().get());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void howOftenTimeIsLetPassMakesNoDifference(long seed) {
        List<Step> steps = steps(seed);
        Scenario scenario = new Scenario(builder());
        List<Outcome> outcomes = new ArrayList<>();
        for (Step step : steps) {
            take(scenario, step);
            outcomes.addAll(scenario.monitor().advance());
        }
        outcomes.addAll(scenario.outcomes());

        assertThat(outcomes).as("seed %s", seed).isEqualTo(atOnce(steps));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMonitorThatIsWrittenDownAndTakenUpAgainGoesOnAsBefore(long seed) throws JsonProcessingException {
        List<Step> steps = steps(seed);
        Random random = new Random(seed);
        Scenario whole = new Scenario(builder());
        Scenario cut = new Scenario(builder());
        List<Outcome> outcomes = new ArrayList<>();
        for (Step step : steps) {
            take(whole, step);
            take(cut, step);
            if (random.nextInt(5) == 0) {
                outcomes.addAll(cut.monitor().advance());
            }
            if (random.nextInt(10) == 0) {
                String json = JSON.writeValueAsString(cut.monitor().state());
                assertThat(json).doesNotContain("a text that is not kept").doesNotContain("reason");
                MonitorState read = JSON.readValue(json, MonitorState.class);
                assertThat(read).isEqualTo(cut.monitor().state());
                cut = new Scenario(builder().resume(read));
                assertThat(cut.monitor().state()).isEqualTo(read);
            }
            if (random.nextInt(10) == 0) {
                Instant now = whole.monitor().now().orElse(Instant.EPOCH);
                assertThat(cut.monitor().open(now))
                        .as("seed %s", seed)
                        .isEqualTo(whole.monitor().open(now));
            }
        }
        outcomes.addAll(cut.outcomes());

        assertThat(outcomes).as("seed %s", seed).isEqualTo(whole.outcomes());
        assertThat(cut.monitor().notices()).isEqualTo(whole.monitor().notices());
    }
}
