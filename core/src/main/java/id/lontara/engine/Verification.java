package id.lontara.engine;

import id.lontara.message.Messages;
import id.lontara.model.LoadException;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the examples of rules show when they are run: each must do what it is listed under. What they leave unproved is
 * for {@link Coverage} to say.
 *
 * <p>With JUnit, each example is a test of its own, and core knows nothing of JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> everyExampleHolds() {
 *     return Verification.of(engine).results().stream()
 *             .map(result -> DynamicTest.dynamicTest(result.name(), result::orThrow));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules how many rules were verified
 * @param results one result for each example, in the order of rules and examples
 */
public record Verification(int rules, List<Result> results) {

    private static final Messages MESSAGES = Messages.of("id.lontara.engine.verifications");

    /** Copies the list. */
    public Verification {
        results = List.copyOf(results);
    }

    /**
     * What one example showed.
     *
     * @param rule the id of the rule
     * @param file the file that the example stands in
     * @param line its line, from 1
     * @param example the example in short
     * @param expected what it must show
     * @param actual what it showed
     * @param explanation why
     */
    public record Result(
            String rule, String file, int line, String example, Truth expected, Truth actual, Explanation explanation) {

        /**
         * Tells whether the example holds.
         *
         * @return true if it showed what it must
         */
        public boolean holds() {
            return expected == actual;
        }

        /**
         * The example as the name of a test.
         *
         * @return the rule, what it must do, and the example in short
         */
        public String name() {
            return rule + " " + word(expected) + ": " + example;
        }

        /**
         * Goes on only if the example holds.
         *
         * @return this result
         * @throws AssertionError with the words of {@link #text}, if it does not
         */
        public Result orThrow() {
            if (!holds()) {
                throw new AssertionError(text(Locale.ENGLISH));
            }
            return this;
        }

        /**
         * What the example showed, in words.
         *
         * @param locale Indonesian, or anything else for English
         * @return its place and name, and if it does not hold what was expected, with the explanation
         */
        public String text(Locale locale) {
            if (holds()) {
                return MESSAGES.text(locale, "verification.holds", file, line, name());
            }
            return MESSAGES.text(locale, "verification.line", file, line, rule, expected, actual, example)
                    + '\n'
                    + explanation.text(locale).indent(4).stripTrailing();
        }
    }

    /** The key under which a rule lists examples that come out so. */
    static String word(Truth expected) {
        return switch (expected) {
            case TRUE -> "match";
            case FALSE -> "no-match";
            case UNKNOWN -> "undecided";
        };
    }

    /**
     * Runs the examples of one pack that reads no signals but those of the subjects themselves. For an overlay those of
     * the pack that it extends are run.
     *
     * @param pack the pack
     * @param required the packs that it requires
     * @return the report
     * @throws LoadException if the packs cannot be compiled
     */
    public static Verification of(RulePack pack, RulePack... required) {
        RuleEngine engine = RuleEngine.builder().packs(required).packs(pack).build();
        String id = pack.extended().orElse(pack.id());
        return of(
                engine.ruleSet().rules().stream()
                        .filter(rule -> rule.pack().equals(id))
                        .toList(),
                engine);
    }

    /**
     * Runs the examples of all rules of an engine that are on, with its languages, signals and organisation.
     *
     * @param engine the engine
     * @return the report
     */
    public static Verification of(RuleEngine engine) {
        return of(engine.ruleSet().rules(), engine);
    }

    /**
     * Runs the examples of the rules of one pack, with the languages, signals and organisation of an engine.
     *
     * @param engine the engine
     * @param pack the id of the pack
     * @return the report
     * @throws IllegalArgumentException if the engine has no rule of such a pack
     */
    public static Verification of(RuleEngine engine, String pack) {
        return of(rulesOf(engine, pack), engine);
    }

    /** The rules of a pack that are on. */
    static List<Rule> rulesOf(RuleEngine engine, String pack) {
        List<Rule> rules = engine.ruleSet().rules().stream()
                .filter(rule -> rule.pack().equals(pack))
                .toList();
        if (rules.isEmpty()) {
            Set<String> packs = new TreeSet<>();
            engine.ruleSet().rules().forEach(rule -> packs.add(rule.pack()));
            throw new IllegalArgumentException("no rule of a pack '" + pack + "' is on; there are rules of " + packs);
        }
        return rules;
    }

    private static Verification of(List<Rule> rules, RuleEngine engine) {
        List<Result> results = new ArrayList<>();
        for (Rule rule : rules) {
            rule.examples().forEach(example -> results.add(run(engine, rule, example)));
        }
        return new Verification(rules.size(), results);
    }

    private static Result run(RuleEngine engine, Rule rule, Rule.Example example) {
        Explanation explanation = engine.explain(example.subject(), example.context(), rule.id());
        return new Result(
                rule.id(),
                example.file(),
                example.line(),
                example.shown(),
                expected(example),
                explanation.truth(),
                explanation);
    }

    /** What an example must show. */
    static Truth expected(Rule.Example example) {
        return switch (example.expectation()) {
            case MATCH -> Truth.TRUE;
            case NO_MATCH -> Truth.FALSE;
            case UNDECIDED -> Truth.UNKNOWN;
        };
    }

    /**
     * The examples that do not hold.
     *
     * @return the failures, empty if all is well
     */
    public List<Result> failures() {
        return results.stream().filter(result -> !result.holds()).toList();
    }

    /**
     * Goes on only if every example holds.
     *
     * @return this report
     * @throws AssertionError with the words of {@link #text}, if one does not
     */
    public Verification orThrow() {
        if (!failures().isEmpty()) {
            throw new AssertionError(text(Locale.ENGLISH));
        }
        return this;
    }

    /**
     * The report in words.
     *
     * @param locale Indonesian, or anything else for English
     * @return one line if all is well, else one for each failure with its explanation
     */
    public String text(Locale locale) {
        List<Result> failures = failures();
        if (failures.isEmpty()) {
            return MESSAGES.text(locale, "verification.passed", results.size(), rules);
        }
        StringBuilder text =
                new StringBuilder(MESSAGES.text(locale, "verification.failed", failures.size(), results.size()));
        failures.forEach(failure -> text.append('\n').append(failure.text(locale)));
        return text.toString();
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
