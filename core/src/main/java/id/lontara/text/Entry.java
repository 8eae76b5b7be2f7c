package id.lontara.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a token, shared by all tokens of the same surface: folded surface, other readings, normal forms, stems,
 * in this order, all different.
 */
final class Entry {

    static final int MAX_FORMS = 8;
    static final Entry[] NONE = {};

    /** The surface after folding each character, before letters that repeat are reduced; the key of the memo. */
    final String base;

    private final int hash;

    /** The base again, for a quick comparison; empty where it is too long to be remembered. */
    private final char[] key;

    final String[] forms;

    /** Forms before this index are readings of the surface. */
    final int surfaces;

    /** Forms before this index meet a plain word of a phrase; the rest are stems. */
    final int plain;

    /** The words of the first normal form that has several, or none. */
    final Entry[] expansion;

    /** What a matcher found filed under these forms; written without order between threads, like the memo of entries. */
    PhraseMatcher.@Nullable Filed filed;

    Entry(String base, int hash, String[] forms, int surfaces, int plain, Entry[] expansion) {
        this.base = base;
        this.hash = hash;
        this.key = base.length() <= Entries.MAX_WORD ? base.toCharArray() : new char[0];
        this.forms = forms;
        this.surfaces = surfaces;
        this.plain = plain;
        this.expansion = expansion;
    }

    String folded() {
        return forms[0];
    }

    List<String> alternatives() {
        return List.of(Arrays.copyOfRange(forms, 1, surfaces));
    }

    List<String> normals() {
        return List.of(Arrays.copyOfRange(forms, surfaces, plain));
    }

    List<String> stems() {
        return List.of(Arrays.copyOfRange(forms, plain, forms.length));
    }

    boolean is(int otherHash, char[] characters, int from, int length) {
        return hash == otherHash && Arrays.equals(key, 0, key.length, characters, from, from + length);
    }
}
