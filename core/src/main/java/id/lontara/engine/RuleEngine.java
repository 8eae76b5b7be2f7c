package id.lontara.engine;

import id.lontara.model.Context;
import id.lontara.model.LoadException;
import id.lontara.model.Platform;
import id.lontara.model.PlatformProfile;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.rule.Organisation;
import id.lontara.rule.Reading;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import id.lontara.text.LanguageModule;
import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Applies a rule set to accounts, posts and comments, and says with reasons what each is, what needs attention and what
 * is recommended. The engine never acts: it reads no clock, touches no network and logs no text.
 *
 * <p>Immutable and thread-safe; build one and share it. To change rules, build another and replace the reference.
 */
public final class RuleEngine {

    private final RuleSet ruleSet;
    private final Evaluator evaluator;
    private final TextAnalyzer analyzer;
    private final Signals signals;
    private final Surroundings surroundings;

    private RuleEngine(Builder builder) {
        Map<String, SignalSource> sources = new TreeMap<>();
        RuleSet.Builder rules = RuleSet.builder().tier(builder.tier);
        for (SignalSource source : builder.sources) {
            rules.signals(source.signals());
            for (Signal<?> signal : source.signals()) {
                sources.put(signal.name(), source);
            }
        }
        for (RulePack pack : builder.packs) {
            rules.pack(pack);
        }
        if (builder.organisation.isKnown()) {
            rules.organisation(builder.organisation.get());
        }
        this.ruleSet = rules.build();
        this.analyzer = builder.analyzer.cache(builder.cachedTexts).build();
        this.signals = new Signals(sources);
        this.surroundings = new Surroundings(ruleSet.organisation(), builder.calendars, builder.profiles);
        this.evaluator = compiled(ruleSet.rules(), Guard::of);
    }

    private RuleEngine(RuleEngine other, Evaluator evaluator) {
        this.ruleSet = other.ruleSet;
        this.analyzer = other.analyzer;
        this.signals = other.signals;
        this.surroundings = other.surroundings;
        this.evaluator = evaluator;
    }

    /** The compiled form of some rules, with guards that are found in some way. */
    Evaluator compiled(List<Rule> rules, Guard.Finder guards) {
        return new CompiledRules(rules, ruleSet.families().values(), analyzer, signals, surroundings, guards);
    }

    /** The same engine over another form of its rules, to hold one against the other. */
    RuleEngine with(Evaluator other) {
        return new RuleEngine(this, other);
    }

    /** The same engine over the plain interpreter. */
    RuleEngine interpreted() {
        return with(interpreter(ruleSet.rules()));
    }

    /** A plain interpreter of some rules with what this engine has beside them. */
    Interpreter interpreter(List<Rule> rules) {
        return new Interpreter(rules, ruleSet.families(), analyzer, signals, surroundings);
    }

    TextAnalyzer analyzer() {
        return analyzer;
    }

    /** What became of every rule and label. */
    Evaluation evaluate(Subject subject, Context context) {
        return evaluator.evaluate(subject, context);
    }

    /**
     * A builder without packs.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The rule set that the engine applies.
     *
     * @return the rule set
     */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /**
     * How often a text had been analysed before.
     *
     * @return hits and misses of the cache of repeated texts; zeros if none are kept
     */
    public TextAnalyzer.CacheStatistics cacheStatistics() {
        return analyzer.cacheStatistics();
    }

    /**
     * Assesses a subject of which nothing else is known.
     *
     * @param subject what is assessed
     * @return the assessment
     */
    public Assessment assess(Subject subject) {
        return assess(subject, Context.empty());
    }

    /**
     * Assesses a subject in its context.
     *
     * @param subject what is assessed
     * @param context what else may be seen; the engine adds its organisation, and the profile and calendar that follow
     *     from account and agency where the context has none
     * @return the assessment
     */
    public Assessment assess(Subject subject, Context context) {
        Evaluation evaluation = evaluate(subject, context);
        Assessment assessment = Assembly.of(ruleSet, evaluation);
        evaluation.close();
        return assessment;
    }

    /**
     * Assesses a subject and tells what was looked at for it.
     *
     * @param subject what is assessed
     * @param context what else may be seen, as for {@link #assess(Subject, Context)}
     * @return the assessment, the signals that were measured and the rules that were visited
     */
    public Trace trace(Subject subject, Context context) {
        Evaluation evaluation = evaluate(subject, context);
        Assessment assessment = Assembly.of(ruleSet, evaluation);
        Trace trace = new Trace(assessment, evaluation.run().measured(), evaluation.visited(), evaluation.inScope());
        evaluation.close();
        return trace;
    }

    /**
     * Tells what became of one rule for a subject, whether it fired or not.
     *
     * @param subject what is assessed
     * @param context what else may be seen, as for {@link #assess(Subject, Context)}
     * @param ruleId the id of the rule
     * @return whether it counts, the whole tree of its condition, and what would make it fire if it did not
     * @throws IllegalArgumentException if no pack has such a rule
     */
    public Explanation explain(Subject subject, Context context, String ruleId) {
        Evaluation evaluation = evaluate(subject, context);
        Explanation explanation = new Explainer(ruleSet, evaluation, analyzer, signals::named).explain(ruleId);
        evaluation.close();
        return explanation;
    }

    /** Builds engines. Not thread-safe. */
    public static final class Builder {

        private final List<RulePack> packs = new ArrayList<>();
        private final List<SignalSource> sources = new ArrayList<>();
        private final Map<String, WorkingCalendar> calendars = new TreeMap<>();
        private final Map<Platform, PlatformProfile> profiles = new HashMap<>();
        private final TextAnalyzer.Builder analyzer = TextAnalyzer.builder();
        private Value<Organisation> organisation = Value.unknown();
        private Rule.Tier tier = Rule.Tier.STRICT;
        private int cachedTexts;

        private final Set<String> names = new TreeSet<>();

        private Builder() {
            signals(SignalSource.ofSubjects());
        }

        /**
         * Adds packs and overlays, in the order in which overlays apply.
         *
         * @param more the packs
         * @return this builder
         */
        public Builder packs(RulePack... more) {
            packs.addAll(List.of(more));
            return this;
        }

        /**
         * Adds signals.
         *
         * @param source what supplies them
         * @return this builder
         * @throws IllegalArgumentException if another source supplies one of the same name
         */
        public Builder signals(SignalSource source) {
            for (Signal<?> signal : source.signals()) {
                if (!names.add(signal.name())) {
                    throw new IllegalArgumentException("two sources supply the signal '" + signal.name() + "'");
                }
            }
            sources.add(source);
            return this;
        }

        /**
         * Adds a condition in code, which packs call {@code java: name}.
         *
         * @param name its name in packs, a lower-case word
         * @param description what it tells, for the author of a pack
         * @param test TRUE, FALSE or, where it cannot tell, unknown
         * @param of the kinds of subject that it can be asked of
         * @return this builder
         */
        public Builder condition(
                String name, String description, Function<SignalInput, Reading<Boolean>> test, SubjectType... of) {
            return signals(SignalSource.of(Signal.flag("java." + name, description, of), test));
        }

        /**
         * Adds a language.
         *
         * @param module the language module
         * @return this builder
         */
        public Builder language(LanguageModule module) {
            analyzer.language(module);
            return this;
        }

        /**
         * Adds last labels of host names, such as a country's, under which a bare name like {@code office.xy} is a link.
         *
         * @param labels the labels, without a dot
         * @return this builder
         */
        public Builder domains(String... labels) {
            analyzer.domains(labels);
            return this;
        }

        /**
         * Sets the organisation whose standards, routes, hotlines and reference lists apply.
         *
         * @param organisation the organisation
         * @return this builder
         */
        public Builder organisation(Organisation organisation) {
            this.organisation = Value.of(organisation);
            return this;
        }

        /**
         * Adds a calendar that the organisation names.
         *
         * @param calendar the calendar
         * @return this builder
         */
        public Builder calendar(WorkingCalendar calendar) {
            calendars.put(calendar.id(), calendar);
            return this;
        }

        /**
         * Adds what is known of a platform.
         *
         * @param profile the profile
         * @return this builder
         */
        public Builder profile(PlatformProfile profile) {
            profiles.put(profile.platform(), profile);
            return this;
        }

        /**
         * Sets the largest tier of rules that is on; all tiers are if it is not set.
         *
         * @param tier the tier
         * @return this builder
         */
        public Builder tier(Rule.Tier tier) {
            this.tier = tier;
            return this;
        }

        /**
         * Sets how many analysed texts are kept, for texts that come again. Comments hardly do: unless the same texts are
         * assessed over and over, looking for them costs what it saves.
         *
         * @param texts how many; zero keeps none, which is the default
         * @return this builder
         */
        public Builder cachedTexts(int texts) {
            this.cachedTexts = texts;
            return this;
        }

        /**
         * Compiles the packs and builds the engine.
         *
         * @return the engine
         * @throws LoadException with every problem of every pack
         */
        public RuleEngine build() {
            return new RuleEngine(this);
        }
    }
}
