package id.lontara.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root to a node, written out only where a problem names it: a file of many short items under long
 * keys would not fit into memory otherwise. Immutable and thread-safe.
 */
final class Path {

    static final Path ROOT = new Path(null, "", 0);

    private static final int LONGEST_KEY = 100;

    private final @Nullable Path above;
    private final @Nullable String key;
    private final int index;

    private Path(@Nullable Path above, @Nullable String key, int index) {
        this.above = above;
        this.key = key;
        this.index = index;
    }

    Path key(String key) {
        return new Path(this, key, 0);
    }

    /** The items of a list; each is a step of its own behind the same way. */
    Path item(int index) {
        return new Path(this, null, index);
    }

    @Override
    public String toString() {
        Deque<String> steps = new ArrayDeque<>();
        for (Path here = this; here != null && here.above != null; here = here.above) {
            steps.addFirst(here.key != null ? here.key : "[" + here.index + "]");
        }
        StringBuilder way = new StringBuilder();
        for (String next : steps) {
            if (!way.isEmpty() && !next.startsWith("[")) {
                way.append('.');
            }
            way.append(Problems.cut(next, LONGEST_KEY));
        }
        return way.toString();
    }
}
