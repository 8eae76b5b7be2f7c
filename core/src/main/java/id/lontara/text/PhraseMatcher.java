package id.lontara.text;

import id.lontara.text.Phrase.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds many phrases at once. Each phrase is filed under its rarest fixed element; a text's words are looked up, and
 * what is filed there is checked around them, so that phrases which share nothing with the text cost nothing.
 * Immutable apart from what words remember of it, and thread-safe.
 *
 * <p>Of the matches of one phrase that begin at the same offset, the shortest is given. So a text has at most one
 * match for each phrase and word, and the time is bounded by the length of the text times that of the phrases whose
 * rarest element is in it, whatever the text.
 */
public final class PhraseMatcher {

    /** An anchor says where a phrase is filed: its ordinal and, in the lowest bits, the step. */
    private static final int STEP_BITS = 5;

    private static final int STEP_MASK = (1 << STEP_BITS) - 1;

    private static final int[] NOTHING = {};

    private final List<Phrase> phrases;
    private final Step[][] steps;

    /** The anchors by the forms of their element. Read by key only. */
    private final Map<String, int[]> byForm = new HashMap<>();

    /** The anchors whose element is any token of a kind, by the code of the kind. */
    private final int[][] byKind;

    private final boolean hasKinds;

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
        Map<String, Filing> forms = new HashMap<>();
        Filing[] kinds = new Filing[TokenKind.values().length];
        Arrays.setAll(kinds, kind -> new Filing());
        boolean anyKind = false;
        for (int ordinal = 0; ordinal < steps.length; ordinal++) {
            int rarest = rarest(steps[ordinal], uses);
            int anchor = ordinal << STEP_BITS | rarest;
            Step step = steps[ordinal][rarest];
            for (String form : step.forms()) {
                forms.computeIfAbsent(form, f -> new Filing()).add(anchor);
            }
            TokenKind kind = step.kind();
            if (kind != null) {
                kinds[kind.code()].add(anchor);
                anyKind = true;
            }
        }
        forms.forEach((form, filing) -> byForm.put(form, filing.anchors()));
        byKind = new int[kinds.length][];
        Arrays.setAll(byKind, kind -> kinds[kind].anchors());
        hasKinds = anyKind;
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
        List<Match> matches = new ArrayList<>();
        finder().find(text, (ordinal, start, end) -> matches.add(new Match(phrases.get(ordinal), ordinal, start, end)));
        return List.copyOf(matches);
    }

    /**
     * A finder, for who searches many texts and keeps no {@link Match}.
     *
     * @return a new finder
     */
    public Finder finder() {
        return new Finder(this);
    }

    /** Takes what a {@link Finder} finds. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes one match.
         *
         * @param ordinal the place of the phrase in {@link PhraseMatcher#phrases()}
         * @param start UTF-16 offset of the first character in the original text
         * @param end UTF-16 offset after the last character
         */
        void match(int ordinal, int start, int end);
    }

    /**
     * Searches one text after another and allocates nothing once it has met a text as long and as full of matches. Not
     * thread-safe: each thread has its own.
     */
    public static final class Finder {

        private final PhraseMatcher matcher;
        private final Search search;

        private Finder(PhraseMatcher matcher) {
            this.matcher = matcher;
            this.search = new Search(matcher.steps);
        }

        /**
         * Finds all phrases in a text.
         *
         * @param text a text of the analyzer that the matcher was compiled for
         * @param sink takes the matches by start, then end, then ordinal; all different
         */
        public void find(AnalyzedText text, Sink sink) {
            Lattice lattice = text.lattice();
            search.begin(lattice);
            int edges = lattice.edges();
            for (int edge = 0; edge < edges; edge++) {
                int[] anchors = matcher.filed(lattice.entry(edge));
                if (anchors.length > 0) {
                    around(anchors, edge);
                }
                if (matcher.hasKinds) {
                    around(matcher.byKind[lattice.kind(edge).code()], edge);
                }
            }
            search.end(sink);
        }

        private void around(int[] anchors, int edge) {
            for (int anchor : anchors) {
                search.around(anchor >>> STEP_BITS, anchor & STEP_MASK, edge);
            }
        }
    }

    /**
     * The anchors that a word meets. The word remembers them for the matcher that asked first, which in an engine is
     * the one that all rules share; any other looks its forms up again.
     */
    private int[] filed(Entry entry) {
        Filed known = entry.filed;
        if (known != null && known.by == this) {
            return known.anchors;
        }
        int[] anchors = lookUp(entry);
        if (known == null) {
            entry.filed = new Filed(this, anchors);
        }
        return anchors;
    }

    private int[] lookUp(Entry entry) {
        int[] found = NOTHING;
        Filing several = null;
        for (int form = 0; form < entry.forms.length; form++) {
            int[] filed = byForm.get(entry.forms[form]);
            if (filed != null) {
                boolean stem = form >= entry.plain;
                if (found == NOTHING && !stem) {
                    found = filed;
                    continue;
                }
                several = several == null ? new Filing(found) : several;
                for (int anchor : filed) {
                    if (!stem || steps[anchor >>> STEP_BITS][anchor & STEP_MASK].stem()) {
                        several.add(anchor);
                    }
                }
                found = several.anchors();
            }
        }
        return found;
    }

    /** What a word remembers: immutable, so that threads that race for it see a whole one. */
    static final class Filed {

        private final PhraseMatcher by;
        private final int[] anchors;

        Filed(PhraseMatcher by, int[] anchors) {
            this.by = by;
            this.anchors = anchors;
        }
    }

    /** Anchors, each once, in the order in which they came. */
    private static final class Filing {

        private int[] anchors;
        private int size;

        Filing() {
            this(NOTHING);
        }

        Filing(int[] first) {
            anchors = first.clone();
            size = first.length;
        }

        void add(int anchor) {
            if (size == anchors.length) {
                anchors = Arrays.copyOf(anchors, size * 2 + 1);
            }
            anchors[size++] = anchor;
        }

        int[] anchors() {
            return Arrays.stream(anchors, 0, size).distinct().toArray();
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
}
