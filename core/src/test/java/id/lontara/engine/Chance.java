package id.lontara.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws by chance that come again with the same seed. */
final class Chance {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed * MIX);
    }

    /** Draws that depend on a seed and on what is drawn for, and not on what was drawn before. */
    Chance(long seed, String purpose) {
        this(seed * 31 + purpose.hashCode());
    }

    boolean percent(int of) {
        return random.nextInt(100) < of;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T of(T... items) {
        return items[random.nextInt(items.length)];
    }

    <T> T from(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Some of the items, each once, in a drawn order. */
    <T> List<T> some(List<T> items, int most) {
        return shuffled(items).subList(0, Math.min(items.size(), between(1, most)));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
