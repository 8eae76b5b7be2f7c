package id.lontara.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a token, shared by all tokens of the same surface: folded surface, other readings, normal forms, stems,
 * in this order, all different. What is asked of every token stands in the entry itself and not behind it.
 */
final class Entry {

    static final int MAX_FORMS = 8;
    static final Entry[] NONE = {};

    /** The surface after folding each character, before letters that repeat are reduced. */
    final String base;

    final String[] forms;

    /** Forms before this index are readings of the surface. */
    final byte surfaces;

    /** Forms before this index meet a plain word of a phrase; the rest are stems. */
    final byte plain;

    /** The words of the first normal form that has several, or none. */
    final Entry[] expansion;

    /** Whether the base is one character, and which; 0 if it is none or several. */
    final char single;

    /** Whether the surface is too long to have other forms. */
    final boolean tooLong;

    final boolean expands;

    /** How many characters the base has. */
    final int length;

    /** What a matcher found filed under these forms; written without order between threads. */
    @Nullable
    Filed filed;

    /** What a classifier knows of it; written without order between threads. */
    @Nullable
    Scored scored;

    Entry(String base, String[] forms, int surfaces, int plain, Entry[] expansion) {
        this.base = base;
        this.forms = forms;
        this.surfaces = (byte) surfaces;
        this.plain = (byte) plain;
        this.expansion = expansion;
        this.single = base.length() == 1 ? base.charAt(0) : 0;
        this.tooLong = forms[0].length() > Entries.MAX_WORD;
        this.expands = expansion.length > 0;
        this.length = base.length();
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

    /** Whether the base consists of these characters. */
    boolean isSpelt(char[] characters, int from, int length) {
        if (base.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (base.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
