package id.lontara.engine;

import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.text.AnalyzedText;
import id.lontara.text.TextAnalyzer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one assessment has found out so far: signals and analysed texts, each once. Confined to one thread. */
final class Run implements SignalInput {

    private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);

    private final Subject subject;
    private final Context context;
    private final TextAnalyzer analyzer;
    private final Map<String, SignalSource> sources;
    private final Map<String, Observation> observations = new HashMap<>();
    private final Map<String, AnalyzedText> texts = new HashMap<>();
    private final Set<String> limits = new TreeSet<>();

    Run(Subject subject, Context context, TextAnalyzer analyzer, Map<String, SignalSource> sources) {
        this.subject = subject;
        this.context = context;
        this.analyzer = analyzer;
        this.sources = sources;
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public AnalyzedText analyze(String text) {
        AnalyzedText analyzed = texts.get(text);
        if (analyzed == null) {
            analyzed = analyzer.analyze(text);
            texts.put(text, analyzed);
            limits.addAll(analyzed.limits());
        }
        return analyzed;
    }

    Set<String> limits() {
        return limits;
    }

    void limit(String name) {
        limits.add(name);
    }

    Observation observe(Signal<?> signal) {
        Observation observation = observations.get(signal.name());
        if (observation == null) {
            observation = measure(signal);
            observations.put(signal.name(), observation);
        }
        return observation;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a source throws, the other rules are assessed
    private Observation measure(Signal<?> signal) {
        SignalSource source = sources.get(signal.name());
        if (source == null) {
            return Observation.failed("no source");
        }
        try {
            Reading<?> reading = source.read(signal, this);
            if (reading == null) {
                return failed(signal, "gave null");
            }
            if (reading.value().isKnown()
                    && !signal.type().accepts(reading.value().get())) {
                return failed(signal, "gave no " + signal.type().name().toLowerCase(Locale.ROOT));
            }
            return Observation.of(reading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(signal, "threw " + name(e));
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            // Its message might quote the subject's text, so only its class is told.
            return failed(signal, "threw " + name(e));
        }
    }

    private static String name(Throwable thrown) {
        String name = thrown.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Observation failed(Signal<?> signal, String cause) {
        LOG.debug("signal {} could not be measured: its source {}", signal.name(), cause);
        return Observation.failed(cause);
    }
}
