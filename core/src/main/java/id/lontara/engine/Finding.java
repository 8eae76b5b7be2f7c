package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lontara.model.Value;
import id.lontara.rule.Basis;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Severity;
import java.util.List;
import java.util.Locale;

/**
 * What a rule raises about a subject, with what it rests on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the id of the rule
 * @param severity how grave it is
 * @param message what was found, in every language of the pack
 * @param mend for a post, how to mend it
 * @param evidence what it rests on, in the order of the condition
 * @param basis the grounds of the rule
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Finding(
        String rule,
        Severity severity,
        LocalizedText message,
        Value<LocalizedText> mend,
        List<Assessment.Evidence> evidence,
        List<Basis> basis) {

    /** Copies the lists. */
    public Finding {
        evidence = List.copyOf(evidence);
        basis = List.copyOf(basis);
    }

    /**
     * What was found.
     *
     * @param locale the language wanted
     * @return the message in that language, else in the first language by its tag
     */
    public String message(Locale locale) {
        return message.in(locale);
    }
}
