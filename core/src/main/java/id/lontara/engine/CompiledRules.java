package id.lontara.engine;

import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.rule.Condition;
import id.lontara.rule.Family;
import id.lontara.rule.Rule;
import id.lontara.rule.Test;
import id.lontara.text.Phrase;
import id.lontara.text.PhraseMatcher;
import id.lontara.text.TextAnalyzer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Rules compiled to be applied fast: all phrases in one index, every leaf evaluated once for a subject, and only those
 * rules visited whose guard is not FALSE. What it gives is what the {@link Interpreter} gives. Thread-safe; immutable
 * apart from the room that passes leave for the next.
 */
final class CompiledRules implements Evaluator {

    private final TextAnalyzer analyzer;
    private final Signals signals;
    private final Surroundings surroundings;
    private final PhraseMatcher phrases;
    private final Map<SubjectType, Program> programs = new EnumMap<>(SubjectType.class);
    private final Map<SubjectType, Idle> idle = new EnumMap<>(SubjectType.class);

    /**
     * Compiles rules.
     *
     * @param rules the rules, each behind those that vote on the labels which it reads
     * @param guards how the guard of a condition is found
     */
    CompiledRules(
            List<Rule> rules,
            Collection<Family> families,
            TextAnalyzer analyzer,
            Signals signals,
            Surroundings surroundings,
            Guard.Finder guards) {
        this.analyzer = analyzer;
        this.signals = signals;
        this.surroundings = surroundings;
        Map<Phrase, Integer> ordinals = new LinkedHashMap<>();
        rules.forEach(rule -> phrases(rule.when(), ordinals));
        this.phrases = PhraseMatcher.of(List.copyOf(ordinals.keySet()), analyzer);
        for (SubjectType type : SubjectType.values()) {
            programs.put(type, new Program(new ProgramCompiler(type, rules, families, signals, ordinals, guards)));
            idle.put(type, new Idle());
        }
    }

    private static void phrases(Condition condition, Map<Phrase, Integer> ordinals) {
        if (condition instanceof Condition.Measured measured && measured.test() instanceof Test.Phrases test) {
            test.phrases().forEach(phrase -> ordinals.putIfAbsent(phrase, ordinals.size()));
        }
        ProgramCompiler.parts(condition).forEach(part -> phrases(part, ordinals));
    }

    @Override
    public Evaluation evaluate(Subject subject, Context context) {
        return pass(subject, context);
    }

    /** Evaluates all rules that are in scope. */
    Pass pass(Subject subject, Context context) {
        SubjectType type = subject.subjectType();
        Program program = programs.get(type);
        Idle resting = idle.get(type);
        if (program == null || resting == null) {
            throw new IllegalStateException("no program for " + type);
        }
        Pass pass = resting.take();
        if (pass == null) {
            pass = new Pass(program, phrases, analyzer, signals, surroundings, resting);
        }
        pass.evaluate(subject, context);
        return pass;
    }

    /**
     * Passes that nobody uses, to be used again. A thread takes and leaves them at a place of its own as long as no
     * other has the same, so that threads do not wait for each other's memory.
     */
    static final class Idle {

        private static final int PLACES = 16;
        private static final int APART = 16;

        private final AtomicReferenceArray<@Nullable Pass> places = new AtomicReferenceArray<>(PLACES * APART);

        private static int own() {
            long id = Thread.currentThread().getId();
            return (int) (id ^ id >>> 4);
        }

        @Nullable
        Pass take() {
            int own = own();
            for (int i = 0; i < PLACES; i++) {
                int place = ((own + i) & (PLACES - 1)) * APART;
                if (places.getPlain(place) != null) {
                    Pass pass = places.getAndSet(place, null);
                    if (pass != null) {
                        return pass;
                    }
                }
            }
            return null;
        }

        void leave(Pass pass) {
            int own = own();
            for (int i = 0; i < PLACES; i++) {
                int place = ((own + i) & (PLACES - 1)) * APART;
                if (places.getPlain(place) == null && places.compareAndSet(place, null, pass)) {
                    return;
                }
            }
        }
    }
}
