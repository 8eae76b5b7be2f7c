package id.lontara.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lontara.model.Value;

/**
 * The ground of a rule: a law or standard that itself demands what the rule looks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param law its name; rules can be switched off by it
 * @param article where in it
 * @param seen when and where the text was seen
 * @param confidence how sure the author of the pack is: high, medium or low
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Basis(String law, Value<String> article, Value<String> seen, Value<String> confidence) {}
