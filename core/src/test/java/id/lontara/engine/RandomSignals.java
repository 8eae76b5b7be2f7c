package id.lontara.engine;

import id.lontara.model.Comment;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.rule.SignalType;
import id.lontara.rule.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A source of signals of every type whose values follow from the seed, the subject and the signal: known, none, unknown,
 * partial, or a failure of every kind. Immutable and thread-safe, as a source must be.
 */
final class RandomSignals implements SignalSource {

    static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta");
    static final List<String> NUMBERS = List.of("-1", "0", "1", "2", "2.5", "3");
    static final List<String> DURATIONS = List.of("PT1H", "PT2H", "PT4H", "P1D");
    static final List<String> INSTANTS =
            List.of("2025-10-19", "2025-10-20", "2025-10-20T08:00:00+08:00", "2025-10-20T00:00:00Z", "2025-10-22");
    static final List<String> CLASSIFIED = List.of("mood", "topic", "kind");
    static final List<String> CONDITIONS = List.of("odd", "even");

    private final long seed;
    private final Set<Signal<?>> signals = new LinkedHashSet<>();

    RandomSignals(long seed) {
        this.seed = seed;
        SubjectType[] all = SubjectType.values();
        signals.add(Signal.count("own.count", "items", "a count", all));
        signals.add(Signal.number("own.score", "", "a number", all));
        signals.add(Signal.duration("own.wait", "a length of time", all));
        signals.add(Signal.instant("own.begin", "a point in time", all));
        signals.add(Signal.word("own.word", "a word", all));
        signals.add(Signal.word("own.tone", "another word", all));
        signals.add(Signal.flag("own.flag", "a yes or no", all));
        signals.add(Signal.list("own.list", "some words", all));
        signals.add(Signal.list("own.places", "some words of the text", all));
        signals.add(Signal.text("own.note", "a text beside the subject", all));
        CONDITIONS.forEach(name -> signals.add(Signal.flag("java." + name, "a condition in code", all)));
        for (String family : CLASSIFIED) {
            for (String name : RandomFamilies.names(family)) {
                signals.add(Signal.number("model." + family + "." + name, "log-odds", "a measure", all));
            }
        }
    }

    @Override
    public Set<Signal<?>> signals() {
        return Collections.unmodifiableSet(signals);
    }

    @Override
    public Reading<?> read(Signal<?> signal, SignalInput input) throws Exception {
        Chance chance = new Chance(seed, signal.name() + " " + input.subject().id());
        int outcome = chance.below(100);
        if (outcome < 62) {
            return known(signal, input, chance);
        }
        if (outcome < 74) {
            return Reading.of(Value.none());
        }
        if (outcome < 91) {
            return Reading.unknown();
        }
        return failing(outcome - 91);
    }

    @SuppressWarnings("NullAway") // a source that breaks its contract
    private static Reading<?> failing(int kind) throws Exception {
        return switch (kind) {
            case 0 -> throw new IllegalStateException("a source that fails");
            case 1 -> throw new Exception("a source that fails");
            case 2 -> throw new AssertionError("a source that fails");
            case 3 -> throw new NoClassDefFoundError("a source that fails");
            case 4 -> throw new StackOverflowError("a source that fails");
            case 5 -> null;
            case 6 -> Reading.of(Double.NaN);
            case 7 -> Reading.of(List.of(1, 2));
            default -> Reading.of('c');
        };
    }

    private static Reading<?> known(Signal<?> signal, SignalInput input, Chance chance) {
        return switch (signal.type()) {
            case NUMBER -> Reading.of(signal.name().startsWith("model.") ? logOdds(chance) : number(signal, chance));
            case DURATION -> Reading.of(Duration.parse(chance.from(DURATIONS)));
            case INSTANT -> Reading.of(Moment.parse(chance.from(INSTANTS)));
            case WORD -> Reading.of(chance.from(WORDS));
            case FLAG -> Reading.of(chance.percent(50));
            case LIST -> signal.name().equals("own.places") ? placed(input, chance) : partly(words(chance), chance);
            case TEXT -> partly(notes(input, chance), chance);
        };
    }

    private static double number(Signal<?> signal, Chance chance) {
        double number = Double.parseDouble(chance.from(NUMBERS));
        return signal.minimum().isKnown() ? Math.abs(number) : number;
    }

    private static double logOdds(Chance chance) {
        return chance.of(-4.0, -1.5, -0.001, 0.0, 0.0004, 1.5, 2.0, 1e7);
    }

    private static List<String> words(Chance chance) {
        return chance.percent(15) ? List.of() : chance.some(WORDS, 3);
    }

    private static <T> Reading<List<T>> partly(List<T> values, Chance chance) {
        Reading<List<T>> reading = Reading.of(List.copyOf(values));
        return chance.percent(20) ? reading.asPart() : reading;
    }

    private static List<TextField> notes(SignalInput input, Chance chance) {
        List<TextField> notes = new ArrayList<>();
        notes.add(new TextField("note[0]", SampleWords.text(chance)));
        if (chance.percent(40)) {
            notes.add(new TextField("text", text(input.subject())));
        }
        return notes;
    }

    /** Words with their places, which may be more, fewer, or beyond the end of the text. */
    private static Reading<List<String>> placed(SignalInput input, Chance chance) {
        List<String> words = words(chance);
        List<Place> places = new ArrayList<>();
        int end = text(input.subject()).length() + (chance.percent(10) ? 5 : 0);
        int count = chance.percent(80) ? words.size() : chance.below(3);
        for (int i = 0; i < count; i++) {
            int start = chance.below(end + 1);
            places.add(new Place("text", start, Math.min(end, start + chance.below(9))));
        }
        return partly(words, chance).at(places);
    }

    static String text(Subject subject) {
        if (subject instanceof Comment comment) {
            return comment.text().orElse("");
        }
        return subject instanceof Post post ? post.text().orElse("") : "";
    }

    /** The names of the signals of a type. */
    List<String> names(SignalType type) {
        return signals.stream()
                .filter(signal -> signal.type() == type)
                .map(Signal::name)
                .filter(name -> !name.startsWith("java."))
                .toList();
    }
}
