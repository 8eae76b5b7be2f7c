package id.lontara.text;

import java.util.Arrays;

/** Lays the atoms and arcs of a text out of its tokens, of one text after another, on one thread. */
final class LatticeBuilder {

    /** Fewer letters that stand apart are initials. */
    private static final int LEAST_JOINED = 3;

    /** Between letters that are read joined: a space or two, a point, a point and a space. */
    private static final int WIDEST_GAP = 3;

    /** Marks that people put into a word to hide it, and that are nothing then. */
    private static final String INTO_WORDS = "._~|+=^\u00b7\u2022";

    private static final int[] NOTHING = {};
    private static final char[] NO_CHARACTERS = {};

    private static final byte MENTION = TokenKind.MENTION.code();
    private static final byte PUNCTUATION = TokenKind.PUNCTUATION.code();

    private final Entries entries;
    private TokenTable tokens = TokenTable.EMPTY;
    private TokenTable parts = TokenTable.EMPTY;
    private TokenTable arcs = TokenTable.EMPTY;
    private int[] arcFrom = NOTHING;
    private int[] arcTo = NOTHING;
    private char[] joined = NO_CHARACTERS;
    private int joinedLength;

    LatticeBuilder(Entries entries) {
        this.entries = entries;
    }

    Lattice build(TokenTable ofTokens, TokenTable ofParts) {
        tokens = ofTokens;
        parts = ofParts;
        arcs = TokenTable.EMPTY;
        boolean composite = parts.size > 0;
        int singles = 0;
        boolean hidden = false;
        for (int token = 0; token < tokens.size; token++) {
            Entry entry = tokens.entry[token];
            byte kind = tokens.code(token);
            composite |= entry.expands || kind == MENTION;
            if (entry.single != 0) {
                singles += kind == PUNCTUATION ? 0 : 1;
                hidden |= kind == PUNCTUATION && isWithin(tokens, token);
            }
        }
        TokenTable atoms = composite ? layOut() : tokens;
        if (singles >= LEAST_JOINED) {
            for (int atom = 0; atom < atoms.size; atom++) {
                if (isSingle(atoms, atom)) {
                    atom = joinLetters(atoms, atom);
                }
            }
        }
        if (hidden) {
            for (int atom = 0; atom + 2 < atoms.size; atom++) {
                if (isInWord(atoms, atom + 1)) {
                    atom = joinAround(atoms, atom);
                }
            }
        }
        return arcs == TokenTable.EMPTY
                ? new Lattice(atoms, arcs, NOTHING, NOTHING)
                : new Lattice(atoms, arcs, Arrays.copyOf(arcFrom, arcs.size), Arrays.copyOf(arcTo, arcs.size));
    }

    private TokenTable layOut() {
        TokenTable atoms = new TokenTable(tokens.size + parts.size);
        for (int token = 0; token < tokens.size; token++) {
            int from = atoms.size;
            TokenKind kind = tokens.kindOf(token);
            Entry entry = tokens.entry[token];
            if (tokens.partsEnd(token) > tokens.partsStart(token)) {
                for (int part = tokens.partsStart(token); part < tokens.partsEnd(token); part++) {
                    atoms.copy(parts, part);
                }
                addArc(kind, token, entry, from, atoms.size);
                if (kind == TokenKind.HASHTAG && atoms.size > from + 1) {
                    addWholeTag(token, from, atoms.size);
                }
            } else if (entry.expands) {
                for (Entry word : entry.expansion) {
                    atoms.add(kind, tokens.start(token), tokens.end(token), tokens.sentence(token), word);
                }
                addArc(kind, token, entry, from, atoms.size);
            } else {
                atoms.copy(tokens, token);
                if (kind == TokenKind.MENTION) {
                    addHiddenFirstLetter(token, from);
                }
            }
        }
        atoms.trim();
        return atoms;
    }

    /** A hashtag is also one word: capitals do not always begin one. */
    private void addWholeTag(int token, int from, int to) {
        joinedLength = 0;
        String base = tokens.entry[token].base;
        for (int i = 1; i < base.length(); i++) {
            if (base.charAt(i) != '_' && !join(base.charAt(i))) {
                return;
            }
        }
        addArc(TokenKind.WORD, token, joinedEntry(), from, to);
    }

    /** A handle of letters alone may be a word whose first letter is hidden by the sign. */
    private void addHiddenFirstLetter(int token, int from) {
        joinedLength = 0;
        join('a');
        String base = tokens.entry[token].base;
        for (int i = 1; i < base.length(); i++) {
            if (!Character.isLetter(base.charAt(i)) || !join(base.charAt(i))) {
                return;
            }
        }
        addArc(TokenKind.WORD, token, joinedEntry(), from, from + 1);
    }

    private static boolean isSingle(TokenTable atoms, int atom) {
        return atoms.entry[atom].single != 0 && !atoms.kindOf(atom).isMark();
    }

    /** Joins single letters, and digits among them, from this atom on; gives the last atom looked at. */
    private int joinLetters(TokenTable atoms, int first) {
        int last = first;
        boolean marked = isMarked(atoms, first);
        int narrowest = WIDEST_GAP;
        int widest = 0;
        for (int atom = nextSingle(atoms, first, marked); atom >= 0; atom = nextSingle(atoms, last, marked)) {
            int gap = atoms.start(atom) - atoms.end(last);
            narrowest = Math.min(narrowest, gap);
            widest = Math.max(widest, gap);
            last = atom;
        }
        int step = marked ? 2 : 1;
        joinRun(atoms, first, last, step);
        if (narrowest < widest) {
            // Several words, with more between them than between the letters of each.
            int from = first;
            for (int atom = first; atom <= last; atom += step) {
                if (atom == last || atoms.start(atom + step) - atoms.end(atom) > narrowest) {
                    joinRun(atoms, from, atom, step);
                    from = atom + step;
                }
            }
        }
        return last;
    }

    private void joinRun(TokenTable atoms, int first, int last, int step) {
        joinedLength = 0;
        int letters = 0;
        boolean fits = true;
        for (int atom = first; fits && atom <= last; atom += step) {
            letters += atoms.kindOf(atom) == TokenKind.WORD ? 1 : 0;
            fits = join(atoms.entry[atom].single);
        }
        if (fits && letters >= LEAST_JOINED) {
            arc(TokenKind.WORD, atoms, first, last, joinedEntry());
        }
    }

    private static boolean isMarked(TokenTable atoms, int atom) {
        return atom + 1 < atoms.size && atoms.kindOf(atom + 1) == TokenKind.PUNCTUATION;
    }

    /** The next single letter after a narrow gap, with a mark in it or not, in the same sentence, or -1. */
    private static int nextSingle(TokenTable atoms, int atom, boolean marked) {
        int next = marked ? atom + 2 : atom + 1;
        return marked == isMarked(atoms, atom)
                        && next < atoms.size
                        && isSingle(atoms, next)
                        && atoms.sentence(next) == atoms.sentence(atom)
                        && atoms.start(next) - atoms.end(atom) <= WIDEST_GAP
                ? next
                : -1;
    }

    /** Whether a single mark stands between words with nothing between, and is one that hides a word. */
    private static boolean isInWord(TokenTable atoms, int atom) {
        return isWithin(atoms, atom)
                && atoms.kindOf(atom) == TokenKind.PUNCTUATION
                && atoms.kindOf(atom - 1) == TokenKind.WORD
                && atoms.kindOf(atom + 1) == TokenKind.WORD
                && (standsForLetter(atoms.entry[atom].single) || INTO_WORDS.indexOf(atoms.entry[atom].single) >= 0);
    }

    private static boolean isWithin(TokenTable table, int at) {
        return at > 0
                && at + 1 < table.size
                && table.end(at - 1) == table.start(at)
                && table.start(at + 1) == table.end(at)
                && table.end(at) - table.start(at) == 1;
    }

    private static boolean standsForLetter(char mark) {
        return mark == '!' || mark == Folding.MASK;
    }

    /** Joins the words between which such marks stand, from this atom on; gives the last atom looked at. */
    private int joinAround(TokenTable atoms, int first) {
        joinedLength = 0;
        boolean fits = joinAll(atoms.entry[first].base);
        int last = first;
        while (last + 2 < atoms.size && isInWord(atoms, last + 1)) {
            char mark = atoms.entry[last + 1].single;
            fits &= (!standsForLetter(mark) || join(mark)) && joinAll(atoms.entry[last + 2].base);
            last += 2;
        }
        if (fits) {
            arc(TokenKind.WORD, atoms, first, last, joinedEntry());
        }
        return last - 1;
    }

    private boolean joinAll(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (!join(characters.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean join(char c) {
        if (joinedLength == Entries.MAX_WORD) {
            return false;
        }
        if (joined.length == 0) {
            joined = new char[Entries.MAX_WORD];
        }
        joined[joinedLength++] = c;
        return true;
    }

    private Entry joinedEntry() {
        return entries.get(TokenKind.WORD, joined, 0, joinedLength);
    }

    private void addArc(TokenKind kind, int token, Entry entry, int from, int to) {
        addArc(kind, tokens.start(token), tokens.end(token), tokens.sentence(token), entry, from, to);
    }

    private void arc(TokenKind kind, TokenTable atoms, int first, int last, Entry entry) {
        addArc(kind, atoms.start(first), atoms.end(last), atoms.sentence(first), entry, first, last + 1);
    }

    private void addArc(TokenKind kind, int start, int end, int sentence, Entry entry, int from, int to) {
        if (arcs == TokenTable.EMPTY) {
            arcs = new TokenTable(4);
        }
        if (arcs.size == arcFrom.length) {
            arcFrom = Arrays.copyOf(arcFrom, arcs.size * 2 + 4);
            arcTo = Arrays.copyOf(arcTo, arcs.size * 2 + 4);
        }
        arcFrom[arcs.size] = from;
        arcTo[arcs.size] = to;
        arcs.add(kind, start, end, sentence, entry);
    }
}
