package id.lontara.rule;

import id.lontara.message.Messages;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Rule.ActionTemplate;
import id.lontara.rule.Rule.Expectation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a rule set holds, for people to read: Markdown with one entry for each rule, family or signal.
 *
 * <p>Stateless and thread-safe.
 */
public final class Catalogue {

    private static final Messages MESSAGES = Messages.of("id.lontara.rule.catalogue");

    private final StringBuilder page = new StringBuilder();
    private final Locale locale;

    private Catalogue(Locale locale) {
        this.locale = locale;
    }

    /**
     * The rules that are on, by pack and id: what each says, raises, recommends and decides, its basis and examples.
     *
     * @param set the rule set
     * @param locale Indonesian, or anything else for English; texts of packs are in that language if they have it
     * @return a Markdown page
     */
    public static String rules(RuleSet set, Locale locale) {
        Catalogue catalogue = new Catalogue(locale);
        catalogue.line("# " + catalogue.word("rules")).line("");
        Map<String, List<Rule>> packs =
                set.rules().stream().collect(Collectors.groupingBy(Rule::pack, TreeMap::new, Collectors.toList()));
        packs.forEach((pack, rules) -> {
            catalogue.line("## " + pack).line("");
            rules.stream().sorted(Comparator.comparing(Rule::id)).forEach(catalogue::rule);
        });
        return catalogue.page.toString();
    }

    /**
     * The families of labels: whom they label, how they choose, and which rules vote for each label.
     *
     * @param set the rule set
     * @param locale Indonesian, or anything else for English
     * @return a Markdown page
     */
    public static String families(RuleSet set, Locale locale) {
        Catalogue catalogue = new Catalogue(locale);
        catalogue.line("# " + catalogue.word("families")).line("");
        Map<String, List<String>> voters = new TreeMap<>();
        set.rules().stream()
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> rule.votes()
                        .forEach(vote -> voters.computeIfAbsent(vote.label(), label -> new ArrayList<>())
                                .add(code(rule.id()) + " " + catalogue.vote(vote))));
        set.families().values().forEach(family -> catalogue.family(family, voters));
        return catalogue.page.toString();
    }

    /**
     * Signals by name: type, unit, the words that are possible, of whom they are measured, and what they measure.
     *
     * @param signals the signals
     * @param locale Indonesian, or anything else for English; descriptions are as the signals have them
     * @return a Markdown page
     */
    public static String signals(Collection<? extends Signal<?>> signals, Locale locale) {
        Catalogue catalogue = new Catalogue(locale);
        catalogue.line("# " + catalogue.word("signals")).line("");
        catalogue.line("| " + catalogue.word("signals.head") + " |").line("|---|---|---|---|");
        signals.stream()
                .sorted(Comparator.comparing(Signal::name))
                .forEach(signal -> catalogue.line("| "
                        + code(signal.name()) + " | " + catalogue.type(signal) + " | " + scopes(signal.of()) + " | "
                        + signal.description().replace("|", "\\|") + " |"));
        return catalogue.page.toString();
    }

    private Catalogue line(String line) {
        page.append(line).append('\n');
        return this;
    }

    private String word(String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }

    private static String scopes(Collection<SubjectType> of) {
        return of.stream().map(SubjectType::word).collect(Collectors.joining(", "));
    }

    private String type(Signal<?> signal) {
        String type = word("type." + signal.type().name().toLowerCase(Locale.ROOT));
        if (!signal.words().isEmpty()) {
            return type + ": " + String.join(", ", signal.words());
        }
        return signal.unit().isEmpty() ? type : type + " (" + signal.unit() + ")";
    }

    private void rule(Rule rule) {
        line("### " + code(rule.id())).line("").line(rule.title().in(locale)).line("");
        line("- " + rule.scope().word() + " · " + rule.tier().word() + " · "
                + rule.status().word());
        rule.votes().forEach(vote -> line("- " + word("vote", code(vote.label()), vote(vote))));
        known(
                rule.finding(),
                finding -> word(
                        "finding", finding.severity().word(), finding.message().in(locale)));
        known(rule.finding().flatMap(Rule.FindingTemplate::mend), mend -> word("mend", mend.in(locale)));
        rule.actions().forEach(action -> line("- " + word("action", action(action))));
        known(rule.decision(), decision -> word("decision", decision.word()));
        known(rule.ifUndecided(), decision -> word("if-undecided", decision.word()));
        if (rule.mask()) {
            line("- " + word("mask"));
        }
        rule.basis().forEach(basis -> line("- " + word("basis", basis(basis))));
        known(rule.replaces(), other -> word("replaces", code(other)));
        for (Expectation expectation : Expectation.values()) {
            examples(rule, expectation);
        }
        line("");
    }

    private <T> void known(Value<T> value, Function<T, String> told) {
        if (value.isKnown()) {
            line("- " + told.apply(value.get()));
        }
    }

    private String vote(Vote vote) {
        return switch (vote.kind()) {
            case SET -> word("vote.set");
            case BY -> word("vote.by", (vote.thousandths() > 0 ? "+" : "") + vote.thousandths() / 1000.0);
            case VETO -> word("vote.veto");
        };
    }

    private String action(ActionTemplate action) {
        StringBuilder told = new StringBuilder(action.kind().word());
        if (action.within().isKnown()) {
            told.append(", ").append(word("within", action.within().get()));
        } else if (action.within().isUnknown()) {
            told.append(", ").append(word("within.standard"));
        }
        for (Value<String> to : List.of(action.topic(), action.role())) {
            if (to.isKnown()) {
                told.append(" → ").append(to.get());
            }
        }
        return told.toString();
    }

    private String basis(Basis basis) {
        StringBuilder told = new StringBuilder(basis.law());
        List.of(basis.article(), basis.seen()).forEach(part -> {
            if (part.isKnown()) {
                told.append(", ").append(part.get());
            }
        });
        return basis.confidence().isKnown()
                ? told + " (" + word("confidence", basis.confidence().get()) + ")"
                : told.toString();
    }

    private void examples(Rule rule, Expectation expectation) {
        List<String> shown = rule.examples().stream()
                .filter(example -> example.expectation() == expectation)
                .map(example -> code(example.shown().isBlank() ? "…" : example.shown()))
                .toList();
        if (!shown.isEmpty()) {
            String key = expectation.name().toLowerCase(Locale.ROOT).replace('_', '-');
            line("- " + word("examples." + key, String.join("; ", shown)));
        }
    }

    private void family(Family family, Map<String, List<String>> voters) {
        line("## " + code(family.name())).line("");
        line("- " + scopes(family.of()) + " · "
                + word(family.choose() == Family.Choice.ONE ? "choose.one" : "choose.any"));
        known(family.otherwise(), name -> word("otherwise", code(name)));
        known(family.from(), prefix -> word("from", code(prefix + "*")));
        if (family.unsureBelow() > 0) {
            line("- " + word("unsure-below", family.unsureBelow()));
        }
        if (!family.precedence().isEmpty()) {
            line("- " + word("precedence", String.join(" > ", family.precedence())));
        }
        line("").line("| " + word("families.head") + " |").line("|---|---|");
        for (String name : family.names()) {
            line("| " + code(name) + " | "
                    + String.join("<br>", voters.getOrDefault(family.name() + "/" + name, List.of())) + " |");
        }
        line("");
    }
}
