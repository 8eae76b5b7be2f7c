package id.lontara.score;

import id.lontara.model.Engagement;
import id.lontara.model.Value;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A count that a platform reports about a post or comment. */
enum Metric {
    LIKES,
    COMMENTS,
    SHARES,
    SAVES,
    VIEWS,
    REACH,
    IMPRESSIONS,
    CLICKS;

    private static final Map<String, Metric> WORDS = words();

    /** A platform that reports nothing has not reported zero: counts known to be none are none, and are not known. */
    Value<Long> of(Value<Engagement> engagement) {
        return engagement.flatMap(this::of);
    }

    private Value<Long> of(Engagement engagement) {
        return switch (this) {
            case LIKES -> engagement.likes();
            case COMMENTS -> engagement.comments();
            case SHARES -> engagement.shares();
            case SAVES -> engagement.saves();
            case VIEWS -> engagement.views();
            case REACH -> engagement.reach();
            case IMPRESSIONS -> engagement.impressions();
            case CLICKS -> engagement.clicks();
        };
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
