package id.lontara.examples.audit;

import id.lontara.io.DataReport;
import id.lontara.io.Line;
import id.lontara.model.Correction;
import id.lontara.model.Value;
import id.lontara.monitor.Outcome;
import id.lontara.rule.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * All that an audit found out. The console and the page put it into words and add nothing.
 *
 * @param about what was audited
 * @param totals what was counted of all agencies
 * @param groups the agencies by kind, in each by name
 * @param matters what matters most, the gravest first
 * @param waiting what still waits for an answer
 * @param activity what happened a day
 * @param times how long citizens waited
 * @param intents what citizens wrote to do, the most frequent first
 * @param drafts the ids of drafts, those that must not go out first
 * @param corrections what people corrected
 * @param gaps what could not be computed, and why
 * @param method by what was judged
 * @param cards the posts and messages that are shown, by id
 */
record AuditResult(
        About about,
        Counts totals,
        List<Group> groups,
        List<Matter> matters,
        Queue waiting,
        Activity activity,
        AnswerTimes times,
        List<Named> intents,
        List<String> drafts,
        List<Correction> corrections,
        List<Gap> gaps,
        Method method,
        Map<String, Card> cards) {

    /**
     * What was audited.
     *
     * @param title the organisation, or the file
     * @param file the name of the file
     * @param fictitious whether everything in it is invented
     * @param first the first day on which somebody published or wrote
     * @param last the last one
     * @param now the instant until which the data tell
     * @param zone the zone of the times told
     * @param lines what the reader met
     * @param refusals the first lines that could not be read
     */
    record About(
            LocalizedText title,
            String file,
            boolean fictitious,
            Value<LocalDate> first,
            Value<LocalDate> last,
            Value<Instant> now,
            ZoneId zone,
            DataReport lines,
            List<Line.Refused> refusals) {}

    /** Agencies that may be compared. */
    record Group(Value<String> kind, List<AgencyResult> agencies) {}

    /** What waits, in order of due times: the first few, all of them, and those of which nothing is shown. */
    record Queue(List<Outcome> first, long all, long confidential) {}

    /** A name with a count. */
    record Named(String name, LocalizedText title, long count) {}

    /**
     * What happened a day.
     *
     * @param messages messages of citizens
     * @param answers what agencies wrote among the comments
     * @param issues messages by issue
     * @param agencies messages with any issue by agency
     * @param swelling what was written most unevenly
     */
    record Activity(
            Timeline messages,
            Timeline answers,
            Map<String, Timeline> issues,
            Map<String, Timeline> agencies,
            List<Matter> swelling) {}

    /** Something that could not be computed, and why. */
    record Gap(LocalizedText what, LocalizedText why) {}

    /**
     * By what was judged.
     *
     * @param ruleSet the hash of the rule set
     * @param packs versions by pack
     * @param rules how many rules are on
     * @param index the title and version of the index
     * @param indexNote what must be known to read it
     * @param indexHash the hash of the index
     */
    record Method(
            String ruleSet,
            Map<String, String> packs,
            int rules,
            LocalizedText index,
            Value<LocalizedText> indexNote,
            String indexHash) {}

    List<AgencyResult> agencies() {
        return groups.stream().flatMap(group -> group.agencies().stream()).toList();
    }

    /** The name of an agency in short. */
    String agencyName(Value<String> id) {
        if (!id.isKnown()) {
            return "?";
        }
        return agencies().stream()
                .filter(agency -> agency.id().equals(id.get()))
                .map(AgencyResult::shortName)
                .findFirst()
                .orElse(id.get());
    }
}
