package id.lontara.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entries of tokens and remembers some of them. An entry depends on the surface and the language modules
 * alone, so that forgetting one changes nothing but time. Thread-safe.
 */
final class Entries {

    /** Longer words are kept as they are; nobody writes a rule about them. */
    static final int MAX_WORD = 64;

    /** The key of a surface that has none: it is empty, too long, or not of plain characters alone. */
    static final long NO_KEY = 0;

    private static final int IN_A_LONG = Long.BYTES;

    private final List<LanguageModule> modules;

    private final Memo memo = new Memo();

    private final @Nullable Entry[] marks = new @Nullable Entry[0x80];

    Entries(List<LanguageModule> modules) {
        this.modules = modules;
    }

    /** The entry of a surface whose characters are folded. */
    Entry get(TokenKind kind, char[] characters, int from, int length) {
        long more = moreOfKey(characters, from, length);
        long key = key(characters, from, length, more);
        if (key == NO_KEY) {
            key = hash(characters, from, length);
            more = NO_KEY;
        }
        Entry known = memo.find(key, more, characters, from, length);
        return known != null ? known : make(kind, new String(characters, from, length), key, more);
    }

    /**
     * The entry of a word of the letters a to z, in whatever case, whose keys are known.
     *
     * @param text where the word stands
     */
    Entry plainWord(long key, long more, char[] text, int from, int length) {
        Entry known = memo.find(key, more, text, from, length);
        return known != null ? known : makePlainWord(key, more, text, from, length);
    }

    private Entry makePlainWord(long key, long more, char[] text, int from, int length) {
        char[] folded = new char[length];
        for (int i = 0; i < length; i++) {
            folded[i] = (char) (text[from + i] | 0x20);
        }
        return make(TokenKind.WORD, String.valueOf(folded), key, more);
    }

    /** The entry of a punctuation mark. */
    Entry mark(char mark) {
        if (mark >= marks.length) {
            return get(TokenKind.PUNCTUATION, new char[] {mark}, 0, 1);
        }
        Entry known = marks[mark];
        if (known == null) {
            known = plain(TokenKind.PUNCTUATION, String.valueOf(mark));
            marks[mark] = known;
        }
        return known;
    }

    private Entry make(TokenKind kind, String base, long key, long more) {
        Entry made = kind == TokenKind.WORD ? word(base, true) : plain(kind, base);
        if (base.length() <= MAX_WORD) {
            memo.remember(key, more, made);
        }
        return made;
    }

    /** A number of characters that are not packed into a key: negative, as those keys never are. */
    private static long hash(char[] characters, int from, int length) {
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        return hash | Long.MIN_VALUE;
    }

    /**
     * The first characters of a surface packed into one number, so that surfaces of equal keys are equal.
     *
     * @param more the {@link #moreOfKey} of the same characters
     */
    static long key(char[] characters, int from, int length, long more) {
        boolean packable = length <= IN_A_LONG || more != NO_KEY;
        return packable ? pack(characters, from, from + Math.min(length, IN_A_LONG)) : NO_KEY;
    }

    /** The characters behind those of the {@link #key}; none if there are no more, or they cannot be packed. */
    static long moreOfKey(char[] characters, int from, int length) {
        return length > IN_A_LONG && length <= 2 * IN_A_LONG
                ? pack(characters, from + IN_A_LONG, from + length)
                : NO_KEY;
    }

    private static long pack(char[] characters, int from, int to) {
        long key = 0;
        for (int i = from; i < to; i++) {
            char c = characters[i];
            if (c == 0 || c >= 0x80) {
                return NO_KEY;
            }
            key |= (long) c << (Byte.SIZE * (i - from));
        }
        return key;
    }

    /** The forms of a word of a phrase that meet a plain word of a text: no guesses about what was meant. */
    Set<String> phraseWord(String base) {
        LinkedHashSet<String> forms = new LinkedHashSet<>();
        String surface = Folding.surface(base);
        forms.add(surface);
        if (!base.endsWith("'")) {
            forms.add(Folding.surface(Folding.joined(base)));
        }
        if (surface.length() <= MAX_WORD) {
            Forms out = new Forms();
            askAll(surface, out);
            forms.addAll(out.normals());
        }
        return forms;
    }

    /** The forms of a word of a phrase that meet any inflection of it. */
    Set<String> phraseStem(String base) {
        Set<String> forms = phraseWord(base);
        forms.addAll(word(base, false).stems());
        return forms;
    }

    private Entry word(String base, boolean expand) {
        String surface = Folding.surface(base);
        if (surface.length() > MAX_WORD) {
            return new Entry(base, new String[] {surface}, 1, 1, Entry.NONE);
        }
        Collection<String> alternatives = Folding.alternatives(base, surface);
        if (modules.isEmpty() && alternatives.isEmpty()) {
            return new Entry(base, new String[] {surface}, 1, 1, Entry.NONE);
        }
        Forms out = new Forms();
        askAll(surface, out);
        for (String alternative : alternatives) {
            askAll(alternative, out);
        }
        LinkedHashSet<String> forms = new LinkedHashSet<>();
        forms.add(surface);
        forms.addAll(alternatives);
        int surfaces = forms.size();
        int room = Entry.MAX_FORMS - (out.stems().isEmpty() ? 0 : 1);
        addUpTo(room, forms, out.normals());
        int plain = forms.size();
        addUpTo(Entry.MAX_FORMS, forms, out.stems());
        Entry[] expansion = expand ? expansion(out.normals()) : Entry.NONE;
        return new Entry(base, forms.toArray(new String[0]), surfaces, plain, expansion);
    }

    private void askAll(String form, Forms out) {
        for (LanguageModule module : modules) {
            module.forms(form, out);
        }
    }

    private static void addUpTo(int most, Set<String> forms, Set<String> more) {
        for (String form : more) {
            if (forms.size() >= most) {
                return;
            }
            forms.add(form);
        }
    }

    private Entry[] expansion(Set<String> normals) {
        for (String normal : normals) {
            if (normal.indexOf(' ') > 0) {
                String[] words = normal.split(" ", -1);
                Entry[] entries = new Entry[words.length];
                for (int i = 0; i < words.length; i++) {
                    // Not expanded again: a module may give a form that contains the word itself.
                    entries[i] = word(words[i], false);
                }
                return entries;
            }
        }
        return Entry.NONE;
    }

    private static Entry plain(TokenKind kind, String base) {
        String[] forms = {base};
        if (kind == TokenKind.HASHTAG && base.indexOf('_') >= 0) {
            forms = new String[] {base, base.replace("_", "")};
        }
        return new Entry(base, forms, forms.length, forms.length, Entry.NONE);
    }
}
