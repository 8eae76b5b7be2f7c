package id.lontara.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Reading;
import id.lontara.rule.RulePack;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Small invented packs, and signals whose values a test sets. */
public final class Fixtures {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Fixtures() {}

    /** A pack of the name {@code sample} in one language; {@code rest} begins at line 5. */
    public static RulePack pack(String rest) {
        return pack("sample", rest);
    }

    public static RulePack pack(String id, String rest) {
        return new RulePack(id + ".yaml", """
                format: 1
                pack: %s
                version: 1.0.0
                title: { en: Sample }
                """.formatted(id) + rest);
    }

    /** A rule for comments with examples that nobody runs, as an item of {@code rules:}. */
    public static String rule(String id, String when, String then) {
        return rule(id, "comment", when, then);
    }

    public static String rule(String id, String scope, String when, String then) {
        return """
                  - id: %s
                    title: { en: %s }
                    scope: %s
                    when: %s
                    then: %s
                    examples: { match: [ a ], no-match: [ b ] }
                """.formatted(id, id, scope, when, then);
    }

    public static RulePack rules(String... rules) {
        return pack("rules:\n" + String.join("", rules));
    }

    public static RuleEngine engine(RulePack... packs) {
        return RuleEngine.builder().packs(packs).build();
    }

    public static RuleSet compile(RulePack... packs) {
        RuleSet.Builder builder = RuleSet.builder();
        for (RulePack pack : packs) {
            builder.pack(pack);
        }
        return builder.build();
    }

    /** What keeps packs from being compiled. */
    public static List<Problem> problems(RulePack... packs) {
        try {
            compile(packs);
            return List.of();
        } catch (LoadException e) {
            return e.problems();
        }
    }

    /** What becomes of a condition on a comment. */
    public static Truth truth(RuleEngine.Builder engine, String when, Comment comment) {
        return engine.packs(rules(rule("r", when, "{ actions: [ verify: ] }")))
                .build()
                .explain(comment, Context.empty(), "r")
                .truth();
    }

    public static Truth truth(String when, Comment comment) {
        return truth(RuleEngine.builder(), when, comment);
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static Comment comment(String text) {
        return Comment.of(text);
    }

    /** Flags, numbers and words by name, of every kind of subject. Set before they are read. */
    public static final class Signals implements SignalSource {

        private final Map<String, Signal<?>> signals = new TreeMap<>();
        private final Map<String, Reading<?>> readings = new ConcurrentHashMap<>();

        public Signals() {}

        public Signals flag(String name) {
            return add(Signal.flag(name, "a flag", SubjectType.values()));
        }

        public Signals number(String name) {
            return add(Signal.number(name, "", "a number", SubjectType.values()));
        }

        public Signals add(Signal<?> signal) {
            signals.put(signal.name(), signal);
            return this;
        }

        public Signals set(String name, Object value) {
            return set(name, Reading.of(value));
        }

        public Signals set(String name, Value<?> value) {
            return set(name, Reading.of(value));
        }

        public Signals set(String name, Reading<?> reading) {
            readings.put(name, reading);
            return this;
        }

        /** TRUE, FALSE or unknown. */
        public Signals truth(String name, Truth truth) {
            return truth == Truth.UNKNOWN ? set(name, Value.unknown()) : set(name, truth == Truth.TRUE);
        }

        @Override
        public java.util.Set<Signal<?>> signals() {
            return java.util.Set.copyOf(signals.values());
        }

        @Override
        public Reading<?> read(Signal<?> signal, id.lontara.rule.SignalInput input) {
            return readings.getOrDefault(signal.name(), Reading.unknown());
        }
    }
}
