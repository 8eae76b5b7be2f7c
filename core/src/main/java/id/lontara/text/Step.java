package id.lontara.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One element of a phrase, compiled for the languages of an analyzer. Immutable and thread-safe. */
final class Step {

    static final Step ANY = new Step(Set.of(), false, false, null);
    static final Step GAP = new Step(Set.of(), false, false, null);

    private final String[] forms;
    private final boolean stem;
    private final boolean mark;
    private final @Nullable TokenKind kind;

    private Step(Set<String> forms, boolean stem, boolean mark, @Nullable TokenKind kind) {
        this.forms = forms.toArray(new String[0]);
        this.stem = stem;
        this.mark = mark;
        this.kind = kind;
    }

    static Step forms(Set<String> forms, boolean mark) {
        return new Step(forms, false, mark, null);
    }

    static Step stems(Set<String> forms) {
        return new Step(forms, true, false, null);
    }

    static Step kind(TokenKind kind) {
        return new Step(Set.of(), false, kind.isMark(), kind);
    }

    String[] forms() {
        return forms;
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

    boolean accepts(TokenKind edgeKind, Entry entry) {
        if (this == ANY || this == GAP) {
            return !edgeKind.isMark();
        }
        if (kind != null) {
            return kind == edgeKind;
        }
        int known = stem ? entry.forms.length : entry.plain;
        for (String form : forms) {
            for (int i = 0; i < known; i++) {
                // Equal strings have equal hashes, which both sides remember.
                if (form.hashCode() == entry.forms[i].hashCode() && form.equals(entry.forms[i])) {
                    return true;
                }
            }
        }
        return false;
    }
}
