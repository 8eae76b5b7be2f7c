package id.lontara.examples.audit;

import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.monitor.Outcome;
import id.lontara.rule.Basis;
import id.lontara.rule.Decision;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Severity;
import java.util.List;

/**
 * A post, message or account as the report shows it: with what rules pointed at, and without what they mask.
 *
 * @param id its id
 * @param type its kind
 * @param agency the name of its agency, in short; the id where it has no name
 * @param where the platform, and when
 * @param who by whom; never who in person
 * @param fields its texts, the text itself first
 * @param labels the labels that it bears
 * @param rules the rules that spoke, numbered from one as the marks in the texts are
 * @param decision for a draft what becomes of it
 * @param outcome what came of it, if it awaited an answer
 */
record Card(
        String id,
        SubjectType type,
        String agency,
        LocalizedText where,
        LocalizedText who,
        List<Field> fields,
        List<Chip> labels,
        List<Spoken> rules,
        Value<Decision> decision,
        Value<Outcome> outcome) {

    /** A text of the subject: what it is, and its pieces in order. */
    record Field(String name, List<Piece> pieces, boolean cut) {}

    /** A piece of a text with the numbers of the rules that point at it. */
    record Piece(String text, List<Integer> rules) {}

    /** A label. */
    record Chip(String name, LocalizedText title, double confidence, boolean unsure, boolean corrected) {}

    /**
     * A rule that spoke.
     *
     * @param rule its id
     * @param label the label that it gives, if it spoke for one; else empty
     * @param title what it is called
     * @param severity how grave what it found is; unknown if it only gives a label
     * @param message what it found, or which label it gives
     * @param mend how to mend it
     * @param measured values that it rests on beside words
     * @param basis its grounds
     */
    record Spoken(
            String rule,
            String label,
            LocalizedText title,
            Value<Severity> severity,
            LocalizedText message,
            Value<LocalizedText> mend,
            List<String> measured,
            List<Basis> basis) {}
}
