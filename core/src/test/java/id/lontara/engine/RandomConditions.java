package id.lontara.engine;

import id.lontara.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions by chance, as they are written in a pack, with every kind of node, test and operator. */
final class RandomConditions {

    private static final int DEEPEST = 3;
    private static final List<String> COUNTS = List.of("1", "2", "3");

    private final Chance chance;

    RandomConditions(Chance chance) {
        this.chance = chance;
    }

    /** A condition on a kind of subject that may read some labels. */
    String condition(SubjectType scope, List<String> labels) {
        return chance.percent(45)
                ? "{ all: [ " + leaf(scope, labels) + ", " + node(scope, labels, 1) + " ] }"
                : node(scope, labels, 0);
    }

    private String node(SubjectType scope, List<String> labels, int depth) {
        if (depth >= DEEPEST || chance.percent(depth == 0 ? 25 : 55)) {
            return leaf(scope, labels);
        }
        int parts = chance.of(1, 2, 2, 2, 3, 4);
        List<String> of = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            of.add(node(scope, labels, depth + 1));
        }
        return "{ " + chance.of("all", "all", "any", "any", "any", "none") + ": [ " + String.join(", ", of) + " ] }";
    }

    private String leaf(SubjectType scope, List<String> labels) {
        int kind = chance.below(100);
        if (kind < 28) {
            return text(scope);
        }
        if (kind < 44 && !labels.isEmpty()) {
            return "{ label: " + chance.from(labels) + " }";
        }
        if (kind < 48) {
            return "{ java: " + chance.from(RandomSignals.CONDITIONS) + " }";
        }
        if (kind < 52) {
            return "{ known: " + chance.of("own.count", "own.word", "own.list", "own.note", "platform") + " }";
        }
        return kind < 82 ? own() : ofSubject(scope);
    }

    private String own() {
        return switch (chance.below(10)) {
            case 0 -> numbers("own.count", COUNTS);
            case 1, 2 -> numbers("own.score", RandomSignals.NUMBERS);
            case 3, 4 -> ordered("own.wait", RandomSignals.DURATIONS, "$wait");
            case 5 -> ordered("own.begin", RandomSignals.INSTANTS, "$begin");
            case 6, 7 -> words(chance.of("own.word", "own.tone"), RandomSignals.WORDS);
            case 8 -> flag("own.flag");
            default -> items(chance.of("own.list", "own.places"), RandomSignals.WORDS);
        };
    }

    private String ofSubject(SubjectType scope) {
        return switch (scope) {
            case COMMENT ->
                switch (chance.below(9)) {
                    case 0 -> words("author", List.of("citizen", "agency", "media"));
                    case 1 -> words("channel", List.of("comment", "mention", "direct"));
                    case 2 -> words("parent", List.of("m1", "m2"));
                    default -> ofMessage();
                };
            case POST ->
                switch (chance.below(9)) {
                    case 0 -> flag(chance.of("draft", "media.lacks-alt-text", "media.has-captions"));
                    case 1 -> items(chance.of("media", "sources"), List.of("image", "video", "report"));
                    case 2 -> ordered("planned-for", RandomSignals.INSTANTS, "$begin");
                    default -> ofMessage();
                };
            case ACCOUNT ->
                switch (chance.below(4)) {
                    case 0 -> flag(chance.of("official", "two-factor", "comments-enabled"));
                    case 1 -> words("verified", List.of("none", "government", "paid"));
                    case 2 -> numbers(chance.of("admins", "followers"), COUNTS);
                    default -> words(chance.of("platform", "agency.kind"), List.of("x", "instagram", "clinic"));
                };
        };
    }

    private String ofMessage() {
        return switch (chance.below(6)) {
            case 0 -> numbers(chance.of("engagement.likes", "engagement.reach"), COUNTS);
            case 1 -> numbers(chance.of("text.words", "text.length"), List.of("2", "5", "9"));
            case 2 -> items(chance.of("text.hashtags", "text.emoji", "text.numbers"), List.of("'#sale'", "🙏", "'12'"));
            case 3 -> ordered("published-at", RandomSignals.INSTANTS, "$begin");
            case 4 -> flag("text.over-limit");
            default ->
                words(chance.of("platform", "account", "agency.kind"), List.of("x", "instagram", "a1", "clinic"));
        };
    }

    private String text(SubjectType scope) {
        String own = scope == SubjectType.ACCOUNT ? "bio" : "text";
        String signal = chance.percent(20)
                ? "own.note"
                : scope == SubjectType.POST && chance.percent(30) ? chance.of("media.alt-text", "media.text") : own;
        if (chance.percent(4)) {
            return "{ " + signal + ": { is: " + chance.of("none", "some") + " } }";
        }
        String quantifier = chance.of("any", "any", "any", "any", "any", "all", "all", "none");
        return "{ " + signal + ": { " + quantifier + ": " + phrases(quantifier.equals("all") ? 2 : 5) + " } }";
    }

    private String phrases(int most) {
        List<String> phrases = new ArrayList<>(SampleWords.phrases(chance, most).stream()
                .map(RandomConditions::quoted)
                .toList());
        if (chance.percent(20)) {
            phrases.add(chance.of("$places", "$more", "$watched"));
        }
        return phrases.size() == 1 ? phrases.get(0) : list(phrases);
    }

    private static String list(List<String> items) {
        return "[ " + String.join(", ", items) + " ]";
    }

    static String quoted(String phrase) {
        return "'" + phrase + "'";
    }

    private String flag(String signal) {
        return "{ " + signal + ": " + (chance.percent(12) ? presence() : String.valueOf(chance.percent(50))) + " }";
    }

    private String presence() {
        return "{ is: " + chance.of("none", "some") + " }";
    }

    private String numbers(String signal, List<String> values) {
        return ordered(signal, values, "$number");
    }

    private String ordered(String signal, List<String> values, String parameter) {
        return "{ " + signal + ": " + (chance.percent(8) ? presence() : bounds(values, parameter)) + " }";
    }

    private String bounds(List<String> values, String parameter) {
        int kind = chance.below(10);
        if (kind == 0) {
            return quoted(bound(values, parameter));
        }
        if (kind == 1) {
            return "{ between: [ " + quoted(bound(values, parameter)) + ", " + quoted(bound(values, parameter))
                    + " ] }";
        }
        return chance.some(List.of("eq", "ne", "gt", "gte", "lt", "lte"), kind < 9 ? 1 : 2).stream()
                .map(operator -> operator + ": " + quoted(bound(values, parameter)))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private String bound(List<String> values, String parameter) {
        return chance.percent(8) ? parameter : chance.from(values);
    }

    private String words(String signal, List<String> values) {
        return "{ " + signal + ": " + (chance.percent(10) ? presence() : oneOf(values)) + " }";
    }

    private String oneOf(List<String> values) {
        String several = list(chance.some(values, 3));
        // Of a signal that has certain words only, a list of others is refused.
        if (values.equals(RandomSignals.WORDS) && chance.percent(25)) {
            several = chance.of("$words", "$watched", "$word");
        }
        return switch (chance.below(6)) {
            case 0 -> "{ eq: " + chance.from(values) + " }";
            case 1 -> "{ ne: " + chance.from(values) + " }";
            case 2 -> "{ in: " + several + " }";
            case 3 -> "{ not-in: " + several + " }";
            case 4 -> several;
            default -> chance.from(values);
        };
    }

    private String items(String signal, List<String> values) {
        if (chance.percent(8)) {
            return "{ " + signal + ": " + presence() + " }";
        }
        List<String> tests = new ArrayList<>();
        if (chance.percent(75)) {
            tests.add(chance.of("any", "any", "none") + ": " + oneOf(values));
        }
        if (tests.isEmpty() || chance.percent(25)) {
            tests.add("size: " + bounds(COUNTS, "$number"));
        }
        return "{ " + signal + ": { " + String.join(", ", tests) + " } }";
    }
}
