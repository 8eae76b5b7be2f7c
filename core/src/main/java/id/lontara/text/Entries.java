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

    /** A power of two; words share a slot and its neighbour. */
    private static final int SLOTS = 1 << 14;

    private final List<LanguageModule> modules;

    /**
     * Two slots for each hash; what comes takes the first and moves what was there to the second. Read and written
     * without order between threads: entries are immutable with final fields, so that a thread sees a whole entry or
     * another one, and compares before it believes.
     */
    private final @Nullable Entry[] memo = new @Nullable Entry[SLOTS];

    Entries(List<LanguageModule> modules) {
        this.modules = modules;
    }

    /** The entry of a surface whose characters are folded. */
    Entry get(TokenKind kind, char[] characters, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Entry known = memo[slot];
        if (known != null && known.is(hash, characters, from, length)) {
            return known;
        }
        Entry second = memo[slot ^ 1];
        if (second != null && second.is(hash, characters, from, length)) {
            return second;
        }
        String base = new String(characters, from, length);
        Entry made = kind == TokenKind.WORD ? word(base, hash, true) : plain(kind, base, hash);
        if (length <= MAX_WORD) {
            if (known != null) {
                memo[slot ^ 1] = known;
            }
            memo[slot] = made;
        }
        return made;
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
        forms.addAll(word(base, 0, false).stems());
        return forms;
    }

    private Entry word(String base, int hash, boolean expand) {
        String surface = Folding.surface(base);
        if (surface.length() > MAX_WORD) {
            return new Entry(base, hash, new String[] {surface}, 1, 1, Entry.NONE);
        }
        Collection<String> alternatives = Folding.alternatives(base, surface);
        if (modules.isEmpty() && alternatives.isEmpty()) {
            return new Entry(base, hash, new String[] {surface}, 1, 1, Entry.NONE);
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
        return new Entry(base, hash, forms.toArray(new String[0]), surfaces, plain, expansion);
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
                    entries[i] = word(words[i], words[i].hashCode(), false);
                }
                return entries;
            }
        }
        return Entry.NONE;
    }

    private static Entry plain(TokenKind kind, String base, int hash) {
        String[] forms = {base};
        if (kind == TokenKind.HASHTAG && base.indexOf('_') >= 0) {
            forms = new String[] {base, base.replace("_", "")};
        }
        return new Entry(base, hash, forms, forms.length, forms.length, Entry.NONE);
    }
}
