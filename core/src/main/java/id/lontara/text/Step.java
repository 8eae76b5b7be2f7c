package id.lontara.text;

import org.jspecify.annotations.Nullable;

/**
 * One element of a phrase, compiled for the languages of an analyzer and the forms of a matcher. Immutable and
 * thread-safe.
 */
final class Step {

    static final Step ANY = new Step(new int[0], 0, false, false, null);
    static final Step GAP = new Step(new int[0], 0, false, false, null);

    private final int[] forms;
    private final int shortest;
    private final boolean stem;
    private final boolean mark;
    private final @Nullable TokenKind kind;

    private Step(int[] forms, int shortest, boolean stem, boolean mark, @Nullable TokenKind kind) {
        this.forms = forms;
        this.shortest = shortest;
        this.stem = stem;
        this.mark = mark;
        this.kind = kind;
    }

    /**
     * A word, number or other token of some forms.
     *
     * @param forms the numbers of the forms in the matcher
     * @param shortest the length of the shortest of them
     */
    static Step forms(int[] forms, int shortest, boolean mark) {
        return new Step(forms, shortest, false, mark, null);
    }

    /** The same, and met by stems too. */
    static Step stems(int[] forms, int shortest) {
        return new Step(forms, shortest, true, false, null);
    }

    static Step kind(TokenKind kind) {
        return new Step(new int[0], 0, false, kind.isMark(), kind);
    }

    int[] forms() {
        return forms;
    }

    int shortest() {
        return shortest;
    }

    boolean stem() {
        return stem;
    }

    /** Whether it stands for marks, which are passed over otherwise. */
    boolean mark() {
        return mark;
    }

    @Nullable
    TokenKind kind() {
        return kind;
    }

    boolean wildcard() {
        return this == ANY || this == GAP;
    }

    /** Whether it is a word or number of some forms, which has its place next to other words. */
    boolean isWord() {
        return !wildcard() && kind == null && !mark;
    }

    boolean accepts(TokenKind edgeKind, Filed filed) {
        if (this == ANY || this == GAP) {
            return !edgeKind.isMark();
        }
        if (kind != null) {
            return kind == edgeKind;
        }
        int known = stem ? filed.forms.length : filed.plain;
        for (int form : forms) {
            for (int i = 0; i < known; i++) {
                if (form == filed.forms[i]) {
                    return true;
                }
            }
        }
        return false;
    }
}
