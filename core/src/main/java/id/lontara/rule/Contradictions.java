package id.lontara.rule;

import id.lontara.rule.Condition.HasLabel;
import id.lontara.rule.Condition.Known;
import id.lontara.rule.Condition.Measured;
import id.lontara.rule.Family.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a condition contradicts itself, so that it is TRUE for no subject. What is found is sure; not every
 * contradiction is found: of several alternatives each is held against what must hold beside them, not against each
 * other, and whoever writes a condition too large to be looked at gets no answer. Used once for each condition.
 */
final class Contradictions {

    private static final int LONGEST_LOOK = 100_000;

    private final Map<String, Family> families;
    private int looks;

    private Contradictions(Map<String, Family> families) {
        this.families = families;
    }

    /**
     * What cannot be true together.
     *
     * @param first a part of a condition as it is shown
     * @param second another one; empty if the first is never true
     */
    record Contradiction(String first, String second) {}

    /** A part of a condition that must be TRUE, or that must be FALSE. */
    record Claim(Condition part, boolean holds) {

        String shown() {
            String name = part instanceof HasLabel has
                    ? "label " + has.label()
                    : part instanceof Known known
                            ? "known " + known.signal().name()
                            : part instanceof Measured measured
                                    ? measured.signal().name() + " "
                                            + measured.test().shown()
                                    : "";
            return holds ? name : "none: " + name;
        }
    }

    static Optional<Contradiction> in(Condition when, Map<String, Family> families) {
        return new Contradictions(families).among(List.of(), List.of(new Claim(when, true)));
    }

    /** What contradicts itself among leaves that hold already and further claims. */
    private Optional<Contradiction> among(List<Claim> given, List<Claim> further) {
        List<Claim> leaves = new ArrayList<>(given);
        List<List<Claim>> choices = new ArrayList<>();
        further.forEach(claim -> spread(claim, leaves, choices));
        looks += leaves.size();
        if (looks > LONGEST_LOOK) {
            return Optional.empty();
        }
        Optional<Contradiction> found = ofLeaves(leaves);
        for (int i = 0; found.isEmpty() && i < choices.size(); i++) {
            found = ofEach(leaves, choices.get(i));
        }
        return found;
    }

    /** The first contradiction, if every alternative has one. */
    private Optional<Contradiction> ofEach(List<Claim> leaves, List<Claim> alternatives) {
        Optional<Contradiction> first = Optional.empty();
        for (Claim alternative : alternatives) {
            Optional<Contradiction> found = among(leaves, List.of(alternative));
            if (found.isEmpty()) {
                return found;
            }
            first = first.isEmpty() ? found : first;
        }
        return first;
    }

    /** Takes a claim apart into leaves that must all hold, and choices of which one must. */
    private static void spread(Claim claim, List<Claim> leaves, List<List<Claim>> choices) {
        if (claim.part() instanceof Condition.All all) {
            spread(all.of(), true, claim.holds(), leaves, choices);
        } else if (claim.part() instanceof Condition.Any any) {
            spread(any.of(), false, claim.holds(), leaves, choices);
        } else if (claim.part() instanceof Condition.None none) {
            spread(none.of(), false, !claim.holds(), leaves, choices);
        } else {
            leaves.add(claim);
        }
    }

    private static void spread(
            List<Condition> parts, boolean together, boolean hold, List<Claim> leaves, List<List<Claim>> choices) {
        List<Claim> claims = parts.stream().map(part -> new Claim(part, hold)).toList();
        if (together == hold) {
            claims.forEach(part -> spread(part, leaves, choices));
        } else if (!claims.isEmpty()) {
            choices.add(claims);
        }
    }

    private Optional<Contradiction> ofLeaves(List<Claim> leaves) {
        Map<String, Claim> labels = new HashMap<>();
        Map<String, Claim> chosen = new HashMap<>();
        Map<Signal<?>, List<Claim>> signals = new LinkedHashMap<>();
        for (Claim leaf : leaves) {
            if (leaf.part() instanceof HasLabel has) {
                Claim other = labels.putIfAbsent(has.label(), leaf);
                if (other != null && other.holds() != leaf.holds()) {
                    return both(other, leaf);
                }
                other = leaf.holds() ? chosen.putIfAbsent(chooser(has.label()), leaf) : null;
                if (other != null && !other.equals(leaf)) {
                    return both(other, leaf);
                }
            } else {
                Signal<?> signal =
                        leaf.part() instanceof Known known ? known.signal() : ((Measured) leaf.part()).signal();
                signals.computeIfAbsent(signal, s -> new ArrayList<>()).add(leaf);
            }
        }
        return signals.entrySet().stream()
                .filter(entry -> !SignalFacts.possible(entry.getKey(), entry.getValue()))
                .findFirst()
                .map(entry -> named(entry.getKey(), entry.getValue()));
    }

    /** What may be asserted only once: a family that chooses one, or else the label itself. */
    private String chooser(String label) {
        String name = label.substring(0, Math.max(0, label.indexOf('/')));
        Family family = families.get(name);
        return family != null && family.choose() == Choice.ONE ? name : label;
    }

    private static Optional<Contradiction> both(Claim one, Claim other) {
        return Optional.of(new Contradiction(one.shown(), other.shown()));
    }

    /** Names a leaf that is impossible, or the first that is impossible after those before it with what it opposes. */
    private static Contradiction named(Signal<?> signal, List<Claim> claims) {
        int last = 0;
        int impossible = claims.size() - 1; // the more is claimed, the less is possible
        while (last < impossible) {
            int middle = (last + impossible) / 2;
            if (SignalFacts.possible(signal, claims.subList(0, middle + 1))) {
                last = middle + 1;
            } else {
                impossible = middle;
            }
        }
        Claim late = claims.get(last);
        if (!SignalFacts.possible(signal, List.of(late))) {
            return new Contradiction(late.shown(), "");
        }
        for (Claim early : claims.subList(0, last)) {
            if (!SignalFacts.possible(signal, List.of(early, late))) {
                return new Contradiction(early.shown(), late.shown());
            }
        }
        String before = String.join(
                ", ", claims.subList(0, last).stream().map(Claim::shown).toList());
        return new Contradiction(before, late.shown());
    }
}
