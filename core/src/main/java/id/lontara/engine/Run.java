package id.lontara.engine;

import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.text.AnalyzedText;
import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one assessment has looked at so far: signals and analysed texts, each once, and the context, completed when
 * somebody looks. Confined to one thread.
 */
final class Run implements SignalInput {

    private final Subject subject;
    private final Context given;
    private final Surroundings surroundings;
    private final TextAnalyzer.Reader reader;
    private final Signals signals;
    private final @Nullable Observation[] observations;
    private @Nullable Context context;

    /** Most subjects have one text, and it is asked for by every source that reads it. */
    private @Nullable String text;

    private @Nullable AnalyzedText analyzed;
    private Map<String, AnalyzedText> others = Map.of();
    private Set<String> limits = Set.of();

    /**
     * The run of one subject.
     *
     * @param observations room for what is observed, by the number of the signal, empty
     */
    Run(
            Subject subject,
            Context given,
            Surroundings surroundings,
            TextAnalyzer.Reader reader,
            Signals signals,
            @Nullable Observation[] observations) {
        this.subject = subject;
        this.given = given;
        this.surroundings = surroundings;
        this.reader = reader;
        this.signals = signals;
        this.observations = observations;
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public Context context() {
        Context complete = context;
        if (complete == null) {
            complete = surroundings.complete(subject, given);
            context = complete;
        }
        return complete;
    }

    @Override
    public AnalyzedText analyze(String wanted) {
        AnalyzedText first = analyzed;
        if (first != null && wanted.equals(text)) {
            return first;
        }
        if (first == null) {
            first = reader.analyze(wanted);
            text = wanted;
            analyzed = first;
            return first;
        }
        if (others.isEmpty()) {
            others = new HashMap<>();
        }
        AnalyzedText other = others.get(wanted);
        if (other == null) {
            other = reader.analyze(wanted);
            others.put(wanted, other);
        }
        return other;
    }

    /** The corrections of the subject, whose context need not be complete for that. */
    Context given() {
        return given;
    }

    /**
     * The limits that were met, in order: those of the subject's own texts whether or not a rule looked at them, so that
     * it does not depend on the order in which rules are tried.
     */
    List<String> limits() {
        if (subject instanceof Comment comment) {
            read(comment.text());
        } else {
            Mask.fields(subject).values().forEach(own -> read(Value.of(own)));
        }
        return List.copyOf(limits);
    }

    private void read(Value<String> own) {
        if (own.isKnown()) {
            for (String limit : analyze(own.get()).limits()) {
                limit(limit);
            }
        }
    }

    void limit(String name) {
        if (limits.isEmpty()) {
            limits = new TreeSet<>();
        }
        limits.add(name);
    }

    Observation observe(Signal<?> signal) {
        int slot = signals.slot(signal.name());
        return slot == Signals.NONE ? Observation.failed("no source") : observe(slot);
    }

    Observation observe(int slot) {
        Observation known = observations[slot];
        if (known == null) {
            known = signals.measure(slot, this);
            observations[slot] = known;
        }
        return known;
    }

    /** The signals that were measured, by name. */
    List<String> measured() {
        List<String> measured = new ArrayList<>();
        for (int slot = 0; slot < signals.count(); slot++) {
            if (observations[slot] != null) {
                measured.add(signals.name(slot));
            }
        }
        return measured;
    }

    /** Empties the room for the next run. */
    void close() {
        Arrays.fill(observations, null);
    }
}
