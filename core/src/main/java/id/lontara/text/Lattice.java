package id.lontara.text;

/**
 * The words of a text as a graph: atoms in a row, and arcs that span atoms as one word. A hashtag and a hyphenated
 * word are arcs over their parts; letters that stand apart are also read joined. A match is a way through it. Edges
 * are numbered: the atoms first, then the arcs. Places lie between atoms: atom 3 leads from place 3 to place 4.
 * Immutable and thread-safe.
 */
final class Lattice {

    private static final int[] NONE = {};

    static final Lattice EMPTY = new Lattice(TokenTable.EMPTY, TokenTable.EMPTY, NONE, NONE);

    private final TokenTable atoms;
    private final TokenTable arcs;
    private final int[] arcFrom;
    private final int[] arcTo;

    /** The arcs in order of the place where they begin, and for each place the index of the first of them. */
    private final int[] byFrom;

    private final int[] firstFrom;

    private final int[] byTo;
    private final int[] firstTo;

    Lattice(TokenTable atoms, TokenTable arcs, int[] arcFrom, int[] arcTo) {
        this.atoms = atoms;
        this.arcs = arcs;
        this.arcFrom = arcFrom;
        this.arcTo = arcTo;
        this.firstFrom = firsts(arcFrom);
        this.byFrom = order(arcFrom, firstFrom);
        this.firstTo = firsts(arcTo);
        this.byTo = order(arcTo, firstTo);
    }

    int atoms() {
        return atoms.size;
    }

    int edges() {
        return atoms.size + arcs.size;
    }

    TokenKind kind(int edge) {
        return edge < atoms.size ? atoms.kindOf(edge) : arcs.kindOf(edge - atoms.size);
    }

    Entry entry(int edge) {
        return edge < atoms.size ? atoms.entry[edge] : arcs.entry[edge - atoms.size];
    }

    int from(int edge) {
        return edge < atoms.size ? edge : arcFrom[edge - atoms.size];
    }

    int to(int edge) {
        return edge < atoms.size ? edge + 1 : arcTo[edge - atoms.size];
    }

    int start(int edge) {
        return edge < atoms.size ? atoms.start(edge) : arcs.start(edge - atoms.size);
    }

    /** The offset in the text at which a way ends that leads to the place. */
    int endAt(int place) {
        return atoms.end(place - 1);
    }

    int sentence(int edge) {
        return edge < atoms.size ? atoms.sentence(edge) : arcs.sentence(edge - atoms.size);
    }

    boolean isMark(int atom) {
        return atoms.kindOf(atom).isMark();
    }

    int arcsFrom(int place) {
        return arcs.size == 0 ? 0 : firstFrom[place + 1] - firstFrom[place];
    }

    int arcFrom(int place, int index) {
        return atoms.size + byFrom[firstFrom[place] + index];
    }

    int arcsTo(int place) {
        return arcs.size == 0 ? 0 : firstTo[place + 1] - firstTo[place];
    }

    int arcTo(int place, int index) {
        return atoms.size + byTo[firstTo[place] + index];
    }

    private int[] firsts(int[] places) {
        if (arcs.size == 0) {
            return NONE;
        }
        int[] first = new int[atoms.size + 2];
        for (int i = 0; i < arcs.size; i++) {
            first[places[i] + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        return first;
    }

    private int[] order(int[] places, int[] first) {
        if (arcs.size == 0) {
            return NONE;
        }
        int[] next = first.clone();
        int[] order = new int[arcs.size];
        for (int i = 0; i < arcs.size; i++) {
            order[next[places[i]]++] = i;
        }
        return order;
    }
}
