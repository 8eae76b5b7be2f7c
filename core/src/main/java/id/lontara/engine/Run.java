package id.lontara.engine;

import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.text.AnalyzedText;
import id.lontara.text.LinearClassifier;
import id.lontara.text.TextAnalyzer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one assessment has looked at so far: signals and analysed texts, each once, and the context, completed when
 * somebody looks. Used for one subject after another, but never again once code of the embedder's has seen it, which may
 * have kept it; confined to one thread at a time.
 */
final class Run implements SignalInput {

    private final Surroundings surroundings;
    private final TextAnalyzer.Reader reader;
    private final Observations observations;

    /** Null between two subjects. */
    private @Nullable Subject subject;

    private Context given = Context.empty();
    private @Nullable Context context;

    /** Most subjects have one text, and it is asked for by every source that reads it. */
    private @Nullable AnalyzedText analyzed;

    private @Nullable LinearClassifier classifier;
    private @Nullable AnalyzedText scored;
    private double[] logOdds = {};

    private Map<String, AnalyzedText> others = Map.of();
    private Map<SignalSource, Object> computed = Map.of();
    private Set<String> limits = Set.of();
    private boolean lent;

    /**
     * A run that waits for its first subject.
     *
     * @param observations room for what is observed, empty
     */
    Run(Surroundings surroundings, TextAnalyzer.Reader reader, Observations observations) {
        this.surroundings = surroundings;
        this.reader = reader;
        this.observations = observations;
    }

    void open(Subject next, Context itsContext) {
        subject = next;
        given = itsContext;
    }

    boolean isOpen() {
        return subject != null;
    }

    /** This run for code of the embedder's, which may keep it. */
    SignalInput lent() {
        lent = true;
        return this;
    }

    @Override
    public Subject subject() {
        Subject current = subject;
        if (current == null) {
            throw over();
        }
        return current;
    }

    private static IllegalStateException over() {
        return new IllegalStateException("the assessment is over");
    }

    @Override
    public Context context() {
        Context complete = context;
        if (complete == null) {
            complete = surroundings.complete(subject(), given);
            context = complete;
        }
        return complete;
    }

    @Override
    public AnalyzedText analyze(String wanted) {
        if (!isOpen()) {
            throw over(); // the reader may be at another subject
        }
        AnalyzedText first = analyzed;
        if (first == null) {
            first = reader.analyze(wanted);
            analyzed = first;
            return first;
        }
        if (wanted.equals(first.text())) {
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

    @Override
    public double[] logOdds(LinearClassifier wanted, AnalyzedText text) {
        if (!isOpen()) {
            throw over();
        }
        if (classifier != wanted || scored != text) {
            logOdds = wanted.logOdds(text);
            classifier = wanted;
            scored = text;
        }
        return logOdds;
    }

    @Override
    @SuppressWarnings("unchecked") // a source computes one type
    public <T> T once(SignalSource source, Supplier<T> compute) {
        if (!isOpen()) {
            throw over();
        }
        Object known = computed.get(source);
        if (known == null) {
            known = Objects.requireNonNull(compute.get(), "what a source computes once is not null");
            computed = computed.isEmpty() ? new IdentityHashMap<>(2) : computed;
            computed.put(source, known);
        }
        return (T) known;
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
        if (subject() instanceof Comment comment) {
            read(comment.text());
        } else {
            Mask.fields(subject()).values().forEach(own -> read(Value.of(own)));
        }
        return limits.isEmpty() ? List.of() : List.copyOf(limits);
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
        return observations.observe(signal, this);
    }

    Observation observe(int slot) {
        return observations.observe(slot, this);
    }

    /** The signals that were measured, by name. */
    List<String> measured() {
        return observations.measured();
    }

    /** Forgets the subject. */
    void close() {
        subject = null;
        given = Context.empty();
        context = null;
        analyzed = null;
        classifier = null;
        scored = null;
        others = Map.of();
        computed = Map.of();
        limits = Set.of();
        observations.clear();
    }

    /** A run for the next subject: this one, unless somebody may have kept it. */
    Run next() {
        return lent ? new Run(surroundings, reader, observations) : this;
    }
}
