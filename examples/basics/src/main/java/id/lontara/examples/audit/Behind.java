package id.lontara.examples.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The posts and messages behind one number: how many, and the latest few of them. */
final class Behind {

    private static final int SHOWN = 4;

    private final Side met = new Side();
    private final Side unmet = new Side();

    /** Those that met what was asked, or those that did not. */
    static final class Side {

        private final Deque<String> latest = new ArrayDeque<>();
        private long all;

        private void add(String id, boolean shown) {
            all++;
            if (shown) {
                latest.addFirst(id);
                if (latest.size() > SHOWN) {
                    latest.removeLast();
                }
            }
        }

        long all() {
            return all;
        }

        /** The latest first. */
        List<String> shown() {
            return Collections.unmodifiableList(new ArrayList<>(latest));
        }
    }

    void add(String id, boolean meets, boolean shown) {
        (meets ? met : unmet).add(id, shown);
    }

    Side met() {
        return met;
    }

    Side unmet() {
        return unmet;
    }
}
