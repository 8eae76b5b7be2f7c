package id.lontara.text;

import id.lontara.text.PairTable.Anchors;
import id.lontara.text.Phrase.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds many phrases at once. Each phrase is filed under its rarest fixed element, together with a word next to it if
 * there is one; a text's words are looked up, and what is filed there is checked around them, so that phrases which share
 * nothing with the text cost nothing.
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

    /** The forms that phrases use, numbered. Read by key only. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The anchors of phrases that are filed under one word, by the number of its form. */
    private final int[][] byForm;

    /** The anchors of phrases that are filed under a word and its neighbour, by the numbers of their forms. */
    private final PairTable withNext;

    private final PairTable withPrevious;
    private final boolean[] hasNext;
    private final boolean[] hasPrevious;

    /** The anchors whose element is any token of a kind, by the code of the kind. */
    private final int[][] byKind;

    private final boolean hasKinds;

    /** What is known of most words. */
    private final Filed nothing = new Filed(this, NOTHING, 0, NOTHING, false, false);

    private PhraseMatcher(List<Phrase> phrases, TextAnalyzer analyzer) {
        this.phrases = List.copyOf(phrases);
        this.steps = new Step[phrases.size()][];
        Words words = new Words(analyzer.entries());
        for (int ordinal = 0; ordinal < steps.length; ordinal++) {
            steps[ordinal] = compile(this.phrases.get(ordinal), words);
        }
        int[] uses = new int[numbers.size()];
        for (Step[] phrase : steps) {
            for (Step step : phrase) {
                for (int form : step.forms()) {
                    uses[form]++;
                }
            }
        }
        Anchors[] forms = new Anchors[numbers.size()];
        Anchors[] kinds = new Anchors[TokenKind.values().length];
        Arrays.setAll(kinds, kind -> new Anchors());
        PairTable.Builder next = new PairTable.Builder();
        PairTable.Builder previous = new PairTable.Builder();
        hasNext = new boolean[numbers.size()];
        hasPrevious = new boolean[numbers.size()];
        boolean anyKind = false;
        for (int ordinal = 0; ordinal < steps.length; ordinal++) {
            Step[] phrase = steps[ordinal];
            int at = rarest(phrase, uses);
            int anchor = ordinal << STEP_BITS | at;
            TokenKind kind = phrase[at].kind();
            if (kind != null) {
                kinds[kind.code()].add(anchor);
                anyKind = true;
            } else if (isWord(phrase, at) && isWord(phrase, at + 1)) {
                pair(phrase[at], phrase[at + 1], anchor, next, hasNext);
            } else if (isWord(phrase, at) && isWord(phrase, at - 1)) {
                pair(phrase[at], phrase[at - 1], anchor, previous, hasPrevious);
            } else {
                for (int form : phrase[at].forms()) {
                    forms[form] = forms[form] == null ? new Anchors() : forms[form];
                    forms[form].add(anchor);
                }
            }
        }
        byForm = new int[forms.length][];
        Arrays.setAll(byForm, form -> forms[form] == null ? NOTHING : forms[form].toArray());
        byKind = new int[kinds.length][];
        Arrays.setAll(byKind, kind -> kinds[kind].toArray());
        hasKinds = anyKind;
        withNext = next.build();
        withPrevious = previous.build();
    }

    private static boolean isWord(Step[] phrase, int at) {
        return at >= 0 && at < phrase.length && phrase[at].isWord();
    }

    private static void pair(Step word, Step neighbour, int anchor, PairTable.Builder pairs, boolean[] has) {
        for (int form : word.forms()) {
            has[form] = true;
            for (int other : neighbour.forms()) {
                pairs.add(form, other, anchor);
            }
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
            this.search = new Search(matcher, matcher.steps);
        }

        /**
         * Finds all phrases in a text.
         *
         * @param text a text of the analyzer that the matcher was compiled for
         * @param sink takes the matches by start, then end, then ordinal; all different
         */
        public void find(AnalyzedText text, Sink sink) {
            Lattice lattice = text.lattice();
            int edges = lattice.edges();
            search.begin(lattice);
            for (int edge = 0; edge < edges; edge++) {
                Filed word = matcher.filed(lattice.entry(edge));
                if (word != matcher.nothing) {
                    around(word.anchors, edge);
                    if (word.withNext) {
                        pairs(word, edge, search.wordAfter(edge), true);
                    }
                    if (word.withPrevious) {
                        pairs(word, edge, search.wordBefore(edge), false);
                    }
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

        /** What is filed under a word and the atom at its side, or an arc that stands there. */
        private void pairs(Filed word, int edge, int atom, boolean next) {
            if (atom >= 0) {
                beside(word, edge, atom, next);
                for (int i = search.arcs(atom, next) - 1; i >= 0; i--) {
                    beside(word, edge, search.arc(atom, next, i), next);
                }
            }
        }

        private void beside(Filed word, int edge, int other, boolean next) {
            Filed neighbour = matcher.filed(search.entry(other));
            if (neighbour == matcher.nothing) {
                return;
            }
            PairTable table = next ? matcher.withNext : matcher.withPrevious;
            for (int i = 0; i < word.forms.length; i++) {
                for (int j = 0; j < neighbour.forms.length; j++) {
                    for (int anchor : table.get(word.forms[i], neighbour.forms[j])) {
                        boolean stemmed = i >= word.plain;
                        Step[] phrase = matcher.steps[anchor >>> STEP_BITS];
                        int at = anchor & STEP_MASK;
                        if (stemmed && !phrase[at].stem()) {
                            continue;
                        }
                        if (phrase.length > 2) {
                            search.around(anchor >>> STEP_BITS, at, edge);
                        } else if (j < neighbour.plain || phrase[1 - at].stem()) {
                            search.both(anchor >>> STEP_BITS, next ? edge : other, next ? other : edge);
                        }
                    }
                }
            }
        }
    }

    private Step step(int anchor) {
        return steps[anchor >>> STEP_BITS][anchor & STEP_MASK];
    }

    /**
     * What is known of a word. The word remembers it for the matcher that asked last, which in an engine is mostly the
     * one that all rules share; any other looks its forms up again.
     */
    Filed filed(Entry entry) {
        Filed known = entry.filed;
        if (known != null && known.by == this) {
            return known;
        }
        Filed found = lookUp(entry);
        entry.filed = found;
        return found;
    }

    private Filed lookUp(Entry entry) {
        int[] forms = new int[entry.forms.length];
        int count = 0;
        int plain = 0;
        Anchors anchors = new Anchors();
        boolean next = false;
        boolean previous = false;
        for (int form = 0; form < forms.length; form++) {
            Integer number = numbers.get(entry.forms[form]);
            if (number != null) {
                forms[count++] = number;
                plain += form < entry.plain ? 1 : 0;
                next |= hasNext[number];
                previous |= hasPrevious[number];
                for (int anchor : byForm[number]) {
                    if (form < entry.plain || step(anchor).stem()) {
                        anchors.add(anchor);
                    }
                }
            }
        }
        return count == 0
                ? nothing
                : new Filed(this, Arrays.copyOf(forms, count), plain, anchors.toArray(), next, previous);
    }

    private static int rarest(Step[] steps, int[] uses) {
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
    private static long cost(Step step, int[] uses) {
        if (step.wildcard()) {
            return Long.MAX_VALUE;
        }
        if (step.kind() != null) {
            return Long.MAX_VALUE - 1;
        }
        long cost = step.mark() ? Long.MAX_VALUE / 2 : 0;
        for (int form : step.forms()) {
            cost += (long) uses[form] * (Entries.MAX_WORD + 1);
        }
        return cost + Entries.MAX_WORD - step.shortest();
    }

    private Step[] compile(Phrase phrase, Words words) {
        List<Step> compiled = new ArrayList<>(phrase.elements().size());
        for (Element element : phrase.elements()) {
            compiled.add(compile(element, words));
        }
        return compiled.toArray(new Step[0]);
    }

    private Step compile(Element element, Words words) {
        if (element instanceof Element.Literal literal) {
            Set<String> forms = literal.kind() == TokenKind.WORD ? words.plain(literal.base()) : Set.of(literal.base());
            return Step.forms(numbered(forms), shortest(forms), literal.kind().isMark());
        }
        if (element instanceof Element.Stem stem) {
            Set<String> forms = words.stem(stem.base());
            return Step.stems(numbered(forms), shortest(forms));
        }
        if (element instanceof Element.OfKind ofKind) {
            return Step.kind(ofKind.kind());
        }
        return element instanceof Element.Gap ? Step.GAP : Step.ANY;
    }

    private int[] numbered(Set<String> forms) {
        int[] numbered = new int[forms.size()];
        int next = 0;
        for (String form : forms) {
            Integer known = numbers.putIfAbsent(form, numbers.size());
            numbered[next++] = known == null ? numbers.size() - 1 : known;
        }
        return numbered;
    }

    private static int shortest(Set<String> forms) {
        int shortest = Entries.MAX_WORD;
        for (String form : forms) {
            shortest = Math.min(shortest, form.length());
        }
        return shortest;
    }

    /** The forms of the words of phrases, many of which come again and again. */
    private static final class Words {

        private final Entries entries;
        private final Map<String, Set<String>> plain = new HashMap<>();

        Words(Entries entries) {
            this.entries = entries;
        }

        Set<String> plain(String base) {
            Set<String> known = plain.get(base);
            if (known == null) {
                known = entries.phraseWord(base);
                plain.put(base, known);
            }
            return known;
        }

        Set<String> stem(String base) {
            return entries.phraseStem(base);
        }
    }
}
