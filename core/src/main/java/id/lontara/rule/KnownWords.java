package id.lontara.rule;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words in the order in which they are written, of which it is soon told whether one is among them. Immutable. */
final class KnownWords extends AbstractList<String> implements RandomAccess {

    private final List<String> words;
    private final Set<String> known;

    private KnownWords(List<String> words) {
        this.words = words;
        this.known = Set.copyOf(words);
    }

    static List<String> of(Collection<String> words) {
        return words instanceof KnownWords list ? list : new KnownWords(List.copyOf(words));
    }

    @Override
    public String get(int index) {
        return words.get(index);
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public boolean contains(@Nullable Object word) {
        return word != null && known.contains(word);
    }
}
