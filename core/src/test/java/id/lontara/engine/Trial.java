package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;

import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.rule.Organisation;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One rule set by chance and subjects to try it on, with the plain interpreter that says what must come out. All of it
 * follows from the seed.
 */
final class Trial {

    private static final int MANY_RULES = 34;
    private static final int SUBJECTS = 50;
    private static final Organisation ORGANISATION = Organisation.parse("organisation.yaml", """
            organisation: example
            agencies: [ { id: works, kind: office, calendar: office } ]
            routes: { roads: works }
            standards: { first-reply: PT2H }
            reference: { watched: [ bridge, alpha ] }
            """);

    private final long seed;
    private final List<RulePack> packs;
    private final RandomSignals signals;
    private final RuleEngine engine;
    private final RuleEngine plain;
    private final TextAnalyzer analyzer =
            TextAnalyzer.builder().language(SampleWords.LANGUAGE).build();
    private final Map<String, SignalSource> sources = new TreeMap<>();
    private final Interpreter interpreter;
    private final List<Case> cases;

    /** What is assessed, in a context that the engine does not have to complete. */
    record Case(Subject subject, Context context) {}

    Trial(long seed) {
        this(seed, packs(seed));
    }

    private Trial(long seed, List<RulePack> packs) {
        this.seed = seed;
        this.packs = packs;
        this.signals = new RandomSignals(seed);
        this.engine = engine(packs);
        this.plain = engine.interpreted();
        for (SignalSource source : List.of(SignalSource.ofSubjects(), signals)) {
            for (Signal<?> signal : source.signals()) {
                sources.put(signal.name(), source);
            }
        }
        this.interpreter = interpreter(ruleSet().rules());
        this.cases = drawn();
    }

    private static List<RulePack> packs(long seed) {
        return new RandomPacks(seed, most(seed)).packs(hasFewRules(seed) ? 2 + (int) (seed % 3) : MANY_RULES);
    }

    /** Among few rules it shows what a rule that need not be looked at leaves unread. */
    private static boolean hasFewRules(long seed) {
        return seed % 5 == 0;
    }

    /** The kind of subject that most rules of a trial are for. */
    private static SubjectType most(long seed) {
        SubjectType[] types = {SubjectType.COMMENT, SubjectType.POST, SubjectType.COMMENT, SubjectType.ACCOUNT};
        return types[(int) (seed % types.length)];
    }

    private boolean hasOrganisation() {
        return seed % 3 != 0;
    }

    /** An engine of packs in any order. */
    RuleEngine engine(List<RulePack> ordered) {
        RuleEngine.Builder builder = RuleEngine.builder()
                .language(SampleWords.LANGUAGE)
                .signals(signals)
                .packs(ordered.toArray(RulePack[]::new));
        if (seed % 7 == 0) {
            builder.tier(Rule.Tier.STANDARD);
        }
        return (hasOrganisation() ? builder.organisation(ORGANISATION) : builder).build();
    }

    private List<Case> drawn() {
        List<Case> drawn = new ArrayList<>();
        Chance chance = new Chance(seed, "cases");
        RandomSubjects subjects = new RandomSubjects(seed, hasFewRules(seed) ? 200 : 8);
        for (int i = 0; i < SUBJECTS; i++) {
            SubjectType type = chance.percent(88) ? most(seed) : chance.of(SubjectType.values());
            Subject subject = subjects.subject(type, "m" + i);
            Context context = subjects.context(subject);
            drawn.add(new Case(subject, hasOrganisation() ? context.with(Organisation.FACT, ORGANISATION) : context));
        }
        return List.copyOf(drawn);
    }

    RuleEngine engine() {
        return engine;
    }

    /** The same engine over the plain interpreter. */
    RuleEngine plain() {
        return plain;
    }

    RuleSet ruleSet() {
        return engine.ruleSet();
    }

    List<RulePack> packs() {
        return packs;
    }

    List<Case> cases() {
        return cases;
    }

    TextAnalyzer analyzer() {
        return analyzer;
    }

    Map<String, SignalSource> sources() {
        return sources;
    }

    /** The plain interpreter of some rules with the families of this trial. */
    Interpreter interpreter(List<Rule> rules) {
        return new Interpreter(rules, ruleSet().families(), analyzer, sources);
    }

    /** What the plain interpreter makes of a case. */
    Evaluation evaluated(Case tried) {
        return interpreter.evaluate(tried.subject(), tried.context());
    }

    Assessment assembled(Evaluation evaluation) {
        return Assembly.of(ruleSet(), evaluation);
    }

    /** What some other way of evaluating gives, put together in the same way. */
    Function<Case, Assessment> by(Evaluator evaluator) {
        return tried -> assembled(evaluator.evaluate(tried.subject(), tried.context()));
    }

    /** The first difference between what is right and what another gives, with all that it takes to see it again. */
    Optional<String> difference(Function<Case, Assessment> other) {
        for (Case tried : cases) {
            Optional<String> difference = difference(tried, assembled(evaluated(tried)), other.apply(tried));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    Optional<String> difference(Case tried, Object right, Object other) {
        return difference(tried, json(right), json(other));
    }

    Optional<String> difference(Case tried, String right, String other) {
        return right.equals(other) ? Optional.empty() : Optional.of(told(tried, right, other));
    }

    private String told(Case tried, String right, String other) {
        int at = 0;
        while (at < Math.min(right.length(), other.length()) && right.charAt(at) == other.charAt(at)) {
            at++;
        }
        StringBuilder told = new StringBuilder("seed " + seed + ", subject " + tried.subject());
        told.append("\ncontext ").append(shown(tried.context()));
        told.append("\nthey differ from character ").append(at).append(" on");
        told.append("\nright: ").append(around(right, at)).append("\nother: ").append(around(other, at));
        told.append("\nwhole: ").append(right).append("\nother: ").append(other);
        packs.forEach(
                pack -> told.append("\n# ").append(pack.file()).append('\n').append(pack.text()));
        return told.toString();
    }

    private static String shown(Context context) {
        return "now " + context.value(Context.NOW) + ", agency " + context.value(Context.AGENCY) + ", corrections "
                + context.value(Context.CORRECTIONS) + ", profile "
                + context.value(Context.PROFILE).isKnown() + ", calendar "
                + context.value(Context.CALENDAR).isKnown() + ", account "
                + context.value(Context.ACCOUNT);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
