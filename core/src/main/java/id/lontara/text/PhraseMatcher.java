package id.lontara.text;

import id.lontara.text.Phrase.Element;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds many phrases at once. Each phrase is filed under its rarest fixed element; a text's words are looked up, and
 * what is filed there is checked around them, so that phrases which share nothing with the text cost nothing.
 * Immutable and thread-safe.
 *
 * <p>Of the matches of one phrase that begin at the same offset, the shortest is given. So a text has at most one
 * match for each phrase and word, and the time is bounded by the length of the text times that of the phrases whose
 * rarest element is in it, whatever the text.
 */
public final class PhraseMatcher {

    private final List<Phrase> phrases;
    private final Step[][] steps;

    /** Where each form is a phrase's rarest element. Read by key only. */
    private final Map<String, List<Anchor>> byForm = new HashMap<>();

    private final Map<TokenKind, List<Anchor>> byKind = new EnumMap<>(TokenKind.class);

    private PhraseMatcher(List<Phrase> phrases, TextAnalyzer analyzer) {
        this.phrases = List.copyOf(phrases);
        this.steps = new Step[phrases.size()][];
        Map<String, Integer> uses = new HashMap<>();
        for (int ordinal = 0; ordinal < steps.length; ordinal++) {
            steps[ordinal] = compile(this.phrases.get(ordinal), analyzer.entries());
            for (Step step : steps[ordinal]) {
                for (String form : step.forms()) {
                    uses.merge(form, 1, Integer::sum);
                }
            }
        }
        for (int ordinal = 0; ordinal < steps.length; ordinal++) {
            file(new Anchor(ordinal, rarest(steps[ordinal], uses)));
        }
    }

    /**
     * Compiles phrases.
     *
     * @param phrases what to find; the same phrase may stand there twice and is then found twice
     * @param analyzer the analyzer whose texts will be searched; its language modules give the forms of the phrases
     * @return a matcher
     */
    public static PhraseMatcher of(List<Phrase> phrases, TextAnalyzer analyzer) {
        return new PhraseMatcher(phrases, analyzer);
    }

    /**
     * What is looked for.
     *
     * @return the phrases in the order given; a match's ordinal is an index of this list
     */
    public List<Phrase> phrases() {
        return phrases;
    }

    /**
     * Finds all phrases in a text.
     *
     * @param text a text of the analyzer that this matcher was compiled for
     * @return the matches by start, then end, then ordinal; all different
     */
    public List<Match> find(AnalyzedText text) {
        Lattice lattice = text.lattice();
        Search search = null;
        for (int edge = 0; edge < lattice.edges(); edge++) {
            Entry entry = lattice.entry(edge);
            for (int form = 0; form < entry.forms.length; form++) {
                List<Anchor> filed = byForm.get(entry.forms[form]);
                if (filed != null) {
                    search = search == null ? new Search(lattice, steps) : search;
                    for (Anchor anchor : filed) {
                        if (form < entry.plain || step(anchor).stem()) {
                            search.around(anchor.ordinal(), anchor.step(), edge);
                        }
                    }
                }
            }
            List<Anchor> filed = byKind.isEmpty() ? null : byKind.get(lattice.kind(edge));
            if (filed != null) {
                search = search == null ? new Search(lattice, steps) : search;
                for (Anchor anchor : filed) {
                    search.around(anchor.ordinal(), anchor.step(), edge);
                }
            }
        }
        return search == null ? List.of() : search.matches(phrases);
    }

    private Step step(Anchor anchor) {
        return steps[anchor.ordinal()][anchor.step()];
    }

    private void file(Anchor anchor) {
        Step step = step(anchor);
        for (String form : step.forms()) {
            byForm.computeIfAbsent(form, f -> new ArrayList<>(1)).add(anchor);
        }
        if (step.kind() != null) {
            byKind.computeIfAbsent(step.kind(), k -> new ArrayList<>(1)).add(anchor);
        }
    }

    private static int rarest(Step[] steps, Map<String, Integer> uses) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < steps.length; i++) {
            long cost = cost(steps[i], uses);
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }

    /** Words that few phrases use first, long words among them; then marks, then kinds; wildcards never. */
    private static long cost(Step step, Map<String, Integer> uses) {
        if (step.wildcard()) {
            return Long.MAX_VALUE;
        }
        if (step.kind() != null) {
            return Long.MAX_VALUE - 1;
        }
        long cost = step.mark() ? Long.MAX_VALUE / 2 : 0;
        int shortest = Entries.MAX_WORD;
        for (String form : step.forms()) {
            cost += (long) uses.getOrDefault(form, 0) * (Entries.MAX_WORD + 1);
            shortest = Math.min(shortest, form.length());
        }
        return cost + Entries.MAX_WORD - shortest;
    }

    private static Step[] compile(Phrase phrase, Entries entries) {
        List<Step> steps = new ArrayList<>();
        for (Element element : phrase.elements()) {
            steps.add(compile(element, entries));
        }
        return steps.toArray(new Step[0]);
    }

    private static Step compile(Element element, Entries entries) {
        if (element instanceof Element.Literal literal) {
            Set<String> forms =
                    literal.kind() == TokenKind.WORD ? entries.phraseWord(literal.base()) : Set.of(literal.base());
            return Step.forms(forms, literal.kind().isMark());
        }
        if (element instanceof Element.Stem stem) {
            return Step.stems(entries.phraseStem(stem.base()));
        }
        if (element instanceof Element.OfKind ofKind) {
            return Step.kind(ofKind.kind());
        }
        return element instanceof Element.Gap ? Step.GAP : Step.ANY;
    }

    /** Where a phrase is filed. */
    private record Anchor(int ordinal, int step) {}
}
