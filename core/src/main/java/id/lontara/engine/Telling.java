package id.lontara.engine;

import id.lontara.message.Messages;
import id.lontara.rule.Condition;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Test;
import id.lontara.rule.Test.Operator;
import id.lontara.rule.Test.Quantifier;
import id.lontara.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of explanations in both languages. */
final class Telling {

    private static final Messages MESSAGES = Messages.of("id.lontara.engine.explanations");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int MOST_LISTED = 5;
    private static final String JAVA = "java.";

    /** The unit of the size of a list, which is said in the language. */
    private static final String ITEMS = " items";

    private static final Pattern COUNTED = Pattern.compile("(\\d+) (match|item)(?:es|s)?");
    private static final Pattern FAILED = Pattern.compile("(threw|gave no) (.+)");
    private static final Set<String> STATES =
            Set.of("no match", "asserted", "not asserted", "undecided", "known", "unknown", "none", "no source");

    private Telling() {}

    /** A sentence; arguments that are localized texts are filled in language by language. */
    static LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(Map.of(
                "en", in(Locale.ENGLISH, key, arguments),
                "id", in(INDONESIAN, key, arguments)));
    }

    static String in(Locale locale, String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i] instanceof LocalizedText text ? text.in(locale) : arguments[i];
        }
        return MESSAGES.text(locale, key, texts);
    }

    private static LocalizedText asWritten(String text) {
        return new LocalizedText(Map.of("en", text, "id", text));
    }

    /** A count with its noun, in the singular where there is one. */
    static LocalizedText count(String noun, long count) {
        return of("count." + noun + (count == 1 ? ".one" : ".many"), count);
    }

    /** A leaf or node as it is written in the pack, in short. */
    static String written(Condition condition) {
        if (condition instanceof Condition.All) {
            return Explanation.ALL;
        }
        if (condition instanceof Condition.Any) {
            return Explanation.ANY;
        }
        if (condition instanceof Condition.None) {
            return Explanation.NONE;
        }
        if (condition instanceof Condition.HasLabel has) {
            return "label " + has.label();
        }
        if (condition instanceof Condition.Known known) {
            return "known " + known.signal().name();
        }
        Condition.Measured measured = (Condition.Measured) condition;
        return measured.signal().name() + " " + measured.test().shown();
    }

    /** What was observed: counts and states in words, values as they are. */
    static LocalizedText observed(String observed) {
        if (STATES.contains(observed)) {
            return of("observed." + observed.replace(' ', '-'));
        }
        Matcher counted = COUNTED.matcher(observed);
        if (counted.matches()) {
            return of(
                    "count." + counted.group(2) + (counted.group(1).equals("1") ? ".one" : ".many"), counted.group(1));
        }
        Matcher failed = FAILED.matcher(observed);
        return failed.matches()
                ? of("observed." + failed.group(1).replace(' ', '-'), failed.group(2))
                : asWritten(observed);
    }

    /**
     * What would have to be so.
     *
     * @param leaf a leaf of a condition
     * @param holds whether it is to hold
     * @param unknown whether it is not known yet what it asks for
     */
    static LocalizedText demand(Condition leaf, boolean holds, boolean unknown) {
        return of(unknown ? "demand.unknown" : "demand", asked(leaf), wanted(leaf, holds));
    }

    private static LocalizedText asked(Condition leaf) {
        if (leaf instanceof Condition.HasLabel has) {
            return of("asked.label", has.label());
        }
        String signal = leaf instanceof Condition.Known known
                ? known.signal().name()
                : ((Condition.Measured) leaf).signal().name();
        return signal.startsWith(JAVA) ? of("asked.condition", signal.substring(JAVA.length())) : asWritten(signal);
    }

    private static LocalizedText wanted(Condition leaf, boolean holds) {
        if (leaf instanceof Condition.HasLabel) {
            return of(holds ? "want.asserted" : "want.not-asserted");
        }
        if (leaf instanceof Condition.Known) {
            return of(holds ? "want.known" : "want.unknown");
        }
        Test test = ((Condition.Measured) leaf).test();
        if (test instanceof Test.Presence presence) {
            return of(presence.none() == holds ? "want.none" : "want.some");
        }
        if (test instanceof Test.Phrases phrases) {
            return phrases(phrases, holds);
        }
        if (test instanceof Test.Compare compare) {
            return bounds("want.be", compare, holds);
        }
        if (test instanceof Test.OneOf oneOf) {
            return words(oneOf, oneOf.not() != holds ? "want.be" : "want.not-be");
        }
        if (test instanceof Test.Flag flag) {
            return of(holds ? "want.be" : "want.not-be", flag.expected());
        }
        return items((Test.Items) test, holds);
    }

    private static LocalizedText phrases(Test.Phrases test, boolean holds) {
        List<String> quoted = test.phrases().stream()
                .map(Phrase::source)
                .map(source -> "«" + source + "»")
                .toList();
        boolean one = quoted.size() == 1 && test.missing().isEmpty();
        LocalizedText listed = listed(quoted, test.missing());
        boolean contain = test.quantifier() == Quantifier.NONE ? !holds : holds;
        if (one) {
            return of(contain ? "want.contain" : "want.lack", listed);
        }
        if (test.quantifier() == Quantifier.ALL) {
            return of(contain ? "want.contain.all" : "want.lack.one", listed);
        }
        return of(contain ? "want.contain.one" : "want.lack.all", listed);
    }

    private static LocalizedText words(Test.OneOf test, String key) {
        boolean one = test.words().size() == 1 && test.missing().isEmpty();
        return of(one ? key : key + ".one", listed(test.words(), test.missing()));
    }

    /** The first few, and how many more; lists that are not supplied are named last. */
    private static LocalizedText listed(List<String> words, List<String> missing) {
        List<String> first = words.size() > MOST_LISTED + 1 ? words.subList(0, MOST_LISTED) : words;
        LocalizedText listed = asWritten(String.join(", ", first));
        if (first.size() < words.size()) {
            listed = of("list.more", listed, words.size() - first.size());
        }
        for (String list : missing) {
            listed = words.isEmpty() && missing.indexOf(list) == 0
                    ? of("list.missing", list)
                    : of("list.and", listed, of("list.missing", list));
        }
        return listed;
    }

    private static LocalizedText bounds(String key, Test.Compare test, boolean holds) {
        if (!holds && test.bounds().size() == 1) {
            Test.Bound bound = test.bounds().get(0);
            return of(key, bound(opposite(bound.operator()), bound));
        }
        LocalizedText all = test.bounds().stream()
                .map(bound -> bound(bound.operator(), bound))
                .reduce((a, b) -> of("list.both", a, b))
                .orElse(asWritten(test.shown()));
        return of(holds ? key : key.replace("want.", "want.not-"), all);
    }

    private static LocalizedText bound(Operator operator, Test.Bound bound) {
        String shown = bound.shown().endsWith(ITEMS)
                ? bound.shown().substring(0, bound.shown().length() - ITEMS.length())
                : bound.shown();
        LocalizedText told = of("bound." + operator, shown);
        return bound.value().isKnown() ? told : of("bound.unset", told);
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case EQ -> Operator.NE;
            case NE -> Operator.EQ;
            case GT -> Operator.LTE;
            case GTE -> Operator.LT;
            case LT -> Operator.GTE;
            case LTE -> Operator.GT;
        };
    }

    private static LocalizedText items(Test.Items test, boolean holds) {
        List<LocalizedText> parts = new ArrayList<>();
        if (test.items().isKnown() && test.size().isKnown() && !holds) {
            return of("want.not-meet", test.shown());
        }
        if (test.items().isKnown()) {
            Test.OneOf items = test.items().get();
            LocalizedText item = words(items, items.not() ? "item.not" : "item");
            parts.add(of(test.not() != holds ? "want.item" : "want.no-item", item));
        }
        if (test.size().isKnown()) {
            parts.add(bounds("want.have", test.size().get(), holds));
        }
        return parts.stream().reduce((a, b) -> of("list.both", a, b)).orElse(asWritten(test.shown()));
    }
}
