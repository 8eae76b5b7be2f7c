package id.lontara.score;

import id.lontara.model.Engagement;
import id.lontara.model.Value;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A count that a platform reports about a post or comment. */
enum Metric {
    LIKES(Engagement::likes),
    COMMENTS(Engagement::comments),
    SHARES(Engagement::shares),
    SAVES(Engagement::saves),
    VIEWS(Engagement::views),
    REACH(Engagement::reach),
    IMPRESSIONS(Engagement::impressions),
    CLICKS(Engagement::clicks);

    private static final Map<String, Metric> WORDS = words();

    private final Function<Engagement, Value<Long>> component;

    Metric(Function<Engagement, Value<Long>> component) {
        this.component = component;
    }

    /** Known to be none counts as unknown: a platform that reports nothing has not reported zero. */
    Value<Long> of(Value<Engagement> engagement) {
        return engagement.flatMap(component);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Metric> byWord() {
        return WORDS;
    }

    private static Map<String, Metric> words() {
        Map<String, Metric> words = new TreeMap<>();
        for (Metric metric : values()) {
            words.put(metric.word(), metric);
        }
        return Collections.unmodifiableMap(words);
    }
}
