package id.lontara.text;

import java.util.Arrays;

/**
 * Checks phrases around the words where they were filed, in one text after another, on one thread. From a found element it goes
 * both ways with the set of places that can be reached; a place is in a set once, so that wildcards cost the width of
 * their window and not the number of ways through it.
 */
final class Search {

    /** Marks passed over between two elements. */
    static final int MAX_SKIPPED = 16;

    /** Room for more matches or atoms than this is not kept for the next text. */
    private static final int KEPT_ROOM = 4_096;

    private final PhraseMatcher matcher;
    private final Step[][] phrases;

    private Lattice lattice = Lattice.EMPTY;
    private int[] seen = {};
    private int generation;
    private Places here = new Places();
    private Places next = new Places();
    private final Places layer = new Places();
    private final Places wave = new Places();
    private final Places starts = new Places();

    private int sentence;

    /** What was found, one at each index: the phrase, and the beginning in the upper and the end in the lower half. */
    private int[] foundPhrase = new int[16];

    private long[] foundPlace = new long[16];
    private int found;
    private long[] order = new long[16];

    Search(PhraseMatcher matcher, Step[][] phrases) {
        this.matcher = matcher;
        this.phrases = phrases;
    }

    /** Begins with a text. */
    void begin(Lattice next) {
        lattice = next;
        found = 0;
        if (seen.length <= next.atoms()) {
            seen = new int[next.atoms() + 1 + (next.atoms() >> 1)];
            generation = 0;
        }
    }

    /** Notes all matches of a phrase in which the edge is the given step. */
    void around(int ordinal, int step, int edge) {
        Step[] steps = phrases[ordinal];
        if (steps.length == 1) {
            note(ordinal, lattice.start(edge), lattice.endAt(lattice.to(edge)));
            return;
        }
        sentence = lattice.sentence(edge);
        here.clear();
        here.add(lattice.to(edge));
        for (int i = step + 1; i < steps.length && here.size > 0; i++) {
            forward(steps[i]);
        }
        if (here.size == 0) {
            return;
        }
        int end = Integer.MAX_VALUE;
        for (int i = 0; i < here.size; i++) {
            end = Math.min(end, lattice.endAt(here.places[i]));
        }
        starts.clear();
        if (step == 0) {
            starts.add(lattice.start(edge));
        } else {
            here.clear();
            here.add(lattice.from(edge));
            for (int i = step - 1; i >= 0 && here.size > 0; i--) {
                backward(steps[i], i == 0);
            }
        }
        for (int i = 0; i < starts.size; i++) {
            note(ordinal, starts.places[i], end);
        }
    }

    /** Notes a phrase of two words that stand side by side. */
    void both(int ordinal, int first, int second) {
        note(ordinal, lattice.start(first), lattice.endAt(lattice.to(second)));
    }

    private void note(int ordinal, int start, int end) {
        if (found == foundPhrase.length) {
            foundPhrase = Arrays.copyOf(foundPhrase, found * 2);
            foundPlace = Arrays.copyOf(foundPlace, found * 2);
            order = new long[found * 2];
        }
        foundPhrase[found] = ordinal;
        foundPlace[found] = (long) start << 32 | end;
        found++;
    }

    /** Gives what was found, by start, end and phrase: of one phrase that begins at one place the shortest. */
    void end(PhraseMatcher.Sink sink) {
        for (int i = 0; i < found; i++) {
            order[i] = foundPlace[i] >>> 32 << 32 | i;
        }
        Arrays.sort(order, 0, found);
        for (int from = 0; from < found; ) {
            int to = from + 1;
            while (to < found && order[to] >>> 32 == order[from] >>> 32) {
                to++;
            }
            int start = (int) (order[from] >>> 32);
            if (to == from + 1) {
                sink.match(foundPhrase[(int) order[from]], start, (int) foundPlace[(int) order[from]]);
            } else {
                together(start, from, to, sink);
            }
            from = to;
        }
        lattice = Lattice.EMPTY;
        shrink();
    }

    /** Several that begin at one place. */
    private void together(int start, int from, int to, PhraseMatcher.Sink sink) {
        for (int i = from; i < to; i++) {
            int index = (int) order[i];
            order[i] = (long) foundPhrase[index] << 32 | (int) foundPlace[index];
        }
        Arrays.sort(order, from, to);
        int kept = from;
        for (int i = from; i < to; i++) {
            if (i == from || order[i] >>> 32 != order[i - 1] >>> 32) {
                order[kept++] = order[i];
            }
        }
        for (int i = from; i < kept; i++) {
            order[i] = order[i] << 32 | order[i] >>> 32;
        }
        Arrays.sort(order, from, kept);
        for (int i = from; i < kept; i++) {
            sink.match((int) order[i], start, (int) (order[i] >>> 32));
        }
    }

    /** Gives back the room that a hostile text needed. */
    private void shrink() {
        if (found > KEPT_ROOM) {
            foundPhrase = new int[16];
            foundPlace = new long[16];
            order = new long[16];
        }
        if (seen.length > KEPT_ROOM) {
            seen = new int[0];
        }
    }

    private void forward(Step step) {
        next.clear();
        newGeneration();
        if (step == Step.GAP) {
            gap(true);
        } else if (step.mark()) {
            for (int i = 0; i < here.size; i++) {
                marksAfter(step, here.places[i]);
            }
        } else {
            for (int i = 0; i < here.size; i++) {
                wordsAfter(step, here.places[i], next);
            }
        }
        swap();
    }

    private void backward(Step step, boolean first) {
        next.clear();
        newGeneration();
        if (step == Step.GAP) {
            gap(false);
        } else if (step.mark()) {
            for (int i = 0; i < here.size; i++) {
                marksBefore(step, here.places[i], first);
            }
        } else {
            for (int i = 0; i < here.size; i++) {
                wordsBefore(step, here.places[i], first, next);
            }
        }
        swap();
    }

    private void newGeneration() {
        generation++;
        if (generation == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            generation = 1;
        }
    }

    private void swap() {
        Places old = here;
        here = next;
        next = old;
    }

    /** All places within the gap's words, and those where it began. */
    private void gap(boolean ahead) {
        layer.clear();
        for (int i = 0; i < here.size; i++) {
            reach(here.places[i], next);
            layer.add(here.places[i]);
        }
        for (int words = 0; words < Phrase.WIDEST_GAP; words++) {
            wave.clear();
            for (int i = 0; i < layer.size; i++) {
                if (ahead) {
                    wordsAfter(Step.ANY, layer.places[i], wave);
                } else {
                    wordsBefore(Step.ANY, layer.places[i], false, wave);
                }
            }
            layer.clear();
            for (int i = 0; i < wave.size; i++) {
                next.add(wave.places[i]);
                layer.add(wave.places[i]);
            }
        }
    }

    private void wordsAfter(Step step, int place, Places out) {
        int word = wordFrom(place);
        if (word < 0) {
            return;
        }
        if (accepts(step, word)) {
            reach(word + 1, out);
        }
        for (int i = lattice.arcsFrom(word) - 1; i >= 0; i--) {
            int arc = lattice.arcFrom(word, i);
            if (accepts(step, arc)) {
                reach(lattice.to(arc), out);
            }
        }
    }

    private void wordsBefore(Step step, int place, boolean first, Places out) {
        int word = wordUpTo(place);
        if (word < 0) {
            return;
        }
        if (accepts(step, word)) {
            arrive(word, first, out);
        }
        for (int i = lattice.arcsTo(word + 1) - 1; i >= 0; i--) {
            int arc = lattice.arcTo(word + 1, i);
            if (accepts(step, arc)) {
                arrive(arc, first, out);
            }
        }
    }

    /** The first word from a place on, behind some marks at most and in the same sentence, or -1. */
    private int wordFrom(int place) {
        int word = place;
        while (word < lattice.atoms() && word - place <= MAX_SKIPPED && lattice.isMark(word)) {
            word++;
        }
        return word == lattice.atoms() || word - place > MAX_SKIPPED || lattice.sentence(word) != sentence ? -1 : word;
    }

    /** The last word before a place, before some marks at most and in the same sentence, or -1. */
    private int wordUpTo(int place) {
        int word = place;
        while (word > 0 && place - word <= MAX_SKIPPED && lattice.isMark(word - 1)) {
            word--;
        }
        return word == 0 || place - word > MAX_SKIPPED || lattice.sentence(word - 1) != sentence ? -1 : word - 1;
    }

    Entry entry(int edge) {
        return lattice.entry(edge);
    }

    /** The atom that is the word after an edge, or -1. */
    int wordAfter(int edge) {
        sentence = lattice.sentence(edge);
        return wordFrom(lattice.to(edge));
    }

    /** The atom that is the word before an edge, or -1. */
    int wordBefore(int edge) {
        sentence = lattice.sentence(edge);
        return wordUpTo(lattice.from(edge));
    }

    /** How many arcs begin where the atom begins, or end where it ends. */
    int arcs(int atom, boolean beginning) {
        return beginning ? lattice.arcsFrom(atom) : lattice.arcsTo(atom + 1);
    }

    int arc(int atom, boolean beginning, int index) {
        return beginning ? lattice.arcFrom(atom, index) : lattice.arcTo(atom + 1, index);
    }

    private void marksAfter(Step step, int place) {
        for (int atom = place; atom < lattice.atoms() && atom - place <= MAX_SKIPPED; atom++) {
            if (!lattice.isMark(atom) || lattice.sentence(atom) != sentence) {
                return;
            }
            if (accepts(step, atom)) {
                reach(atom + 1, next);
            }
        }
    }

    private void marksBefore(Step step, int place, boolean first) {
        for (int atom = place - 1; atom >= 0 && place - 1 - atom <= MAX_SKIPPED; atom--) {
            if (!lattice.isMark(atom) || lattice.sentence(atom) != sentence) {
                return;
            }
            if (accepts(step, atom)) {
                arrive(atom, first, next);
            }
        }
    }

    private boolean accepts(Step step, int edge) {
        return step.accepts(lattice.kind(edge), matcher.filed(lattice.entry(edge)));
    }

    private void arrive(int edge, boolean first, Places out) {
        if (first) {
            starts.add(lattice.start(edge));
        } else {
            reach(lattice.from(edge), out);
        }
    }

    private void reach(int place, Places out) {
        if (seen[place] != generation) {
            seen[place] = generation;
            out.add(place);
        }
    }

    /** Places, in no order, as long as they are needed. */
    private static final class Places {
        private int[] places = new int[16];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
        }
    }
}
