package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.model.Moment;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.rule.ActionKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule recommends, as data. In JSON an object with the kind as its only key.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what to do
 * @param rule the id of the first rule that recommends it
 * @param within how long it may take
 * @param due when it is due; unknown if the start, the term or the calendar is unknown
 * @param topic the topic to route by
 * @param to the agency or role to turn to
 */
public record Action(
        ActionKind kind, String rule, Value<Term> within, Value<Moment> due, Value<String> topic, Value<String> to) {

    /**
     * The action as it is written in JSON.
     *
     * @return one entry from the kind to what is known of the action
     */
    @JsonValue
    public Map<String, Map<String, String>> json() {
        Map<String, String> known = new LinkedHashMap<>();
        put(known, "within", within);
        put(known, "due", due);
        put(known, "topic", topic);
        put(known, "to", to);
        known.put("rule", rule);
        return Map.of(kind.word(), known);
    }

    /** Whether another rule recommends the same. */
    boolean recommendsTheSameAs(Action other) {
        return kind == other.kind && within.equals(other.within) && topic.equals(other.topic) && to.equals(other.to);
    }

    /** The kind and what is known of the action. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.word());
        json().getOrDefault(kind.word(), Map.of()).forEach((key, value) -> {
            if (!key.equals("rule")) {
                text.append(' ').append(key).append(' ').append(value);
            }
        });
        return text.toString();
    }

    private static void put(Map<String, String> known, String key, Value<?> value) {
        if (value.isKnown()) {
            known.put(key, value.get().toString());
        }
    }
}
