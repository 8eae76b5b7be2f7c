package id.lontara.io;

import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Comment;
import id.lontara.model.Correction;
import id.lontara.model.Engagement;
import id.lontara.model.Entry;
import id.lontara.model.Handling;
import id.lontara.model.Post;
import id.lontara.model.Programme;
import id.lontara.model.Value;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One of the words that {@code type} may be on a line, and what a data set asks of it beyond its constructor.
 *
 * @param word the word
 * @param type the record
 * @param id the identity, or nothing for an entry that has none of its own
 * @param needed the components that may be unknown in a program but not in a data set
 */
record EntryType<E extends Entry>(
        String word, Class<E> type, Optional<Function<E, String>> id, Map<String, Function<E, Value<?>>> needed) {

    static final List<EntryType<?>> ALL = List.of(
            new EntryType<>("agency", Agency.class, Optional.of(Agency::id), Map.of()),
            new EntryType<>(
                    "account",
                    Account.class,
                    Optional.of(Account::id),
                    Map.of("agency", Account::agency, "platform", Account::platform)),
            new EntryType<>("programme", Programme.class, Optional.of(Programme::id), Map.of()),
            new EntryType<>("post", Post.class, Optional.of(Post::id), Map.of("account", Post::account)),
            new EntryType<>("comment", Comment.class, Optional.of(Comment::id), Map.of("account", Comment::account)),
            new EntryType<>("engagement", Engagement.class, Optional.empty(), Map.of("of", Engagement::of)),
            new EntryType<>("handling", Handling.class, Optional.empty(), Map.of()),
            new EntryType<>("correction", Correction.class, Optional.empty(), Map.of()));

    private static final Map<String, EntryType<?>> BY_WORD = new HashMap<>();
    private static final Map<Class<?>, EntryType<?>> BY_CLASS = new HashMap<>();

    static {
        for (EntryType<?> type : ALL) {
            BY_WORD.put(type.word, type);
            BY_CLASS.put(type.type, type);
        }
    }

    static Optional<EntryType<?>> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    static List<String> words() {
        return ALL.stream().map(EntryType::word).toList();
    }

    static EntryType<?> of(Entry entry) {
        EntryType<?> type = BY_CLASS.get(entry.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no line of a data set: " + entry.getClass());
        }
        return type;
    }

    /** The components that every line must have. */
    Set<String> required() {
        Set<String> required = new TreeSet<>(needed.keySet());
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() != Value.class && !Json.WHEN_ABSENT.containsKey(component.getType())) {
                required.add(component.getName());
            }
        }
        return required;
    }

    boolean complete(Entry entry) {
        E typed = type.cast(entry);
        for (Function<E, Value<?>> component : needed.values()) {
            if (!component.apply(typed).isKnown()) {
                return false;
            }
        }
        return true;
    }

    Optional<String> idOf(Entry entry) {
        return id.map(get -> get.apply(type.cast(entry)));
    }
}
