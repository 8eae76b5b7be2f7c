package id.lontara.examples.audit;

import id.lontara.model.Value;
import id.lontara.score.Scorecard;
import java.util.List;
import java.util.Map;

/**
 * What the audit came to for one agency.
 *
 * @param id the id
 * @param name the whole name
 * @param shortName the name without what the names of all agencies end in
 * @param kind what sort of body it is
 * @param scorecard the scorecard of the whole period; unknown if nothing of it has a day
 * @param months the scorecards by month, the latest few, if there is more than one
 * @param counts what was counted
 * @param behind by indicator, the posts and messages behind the number
 * @param times how long its citizens waited
 */
record AgencyResult(
        String id,
        String name,
        String shortName,
        Value<String> kind,
        Value<Scorecard> scorecard,
        List<Scorecard> months,
        Counts counts,
        Map<String, Behind> behind,
        AnswerTimes times) {}
