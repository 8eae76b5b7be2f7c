package id.lontara.score;

import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import java.math.BigDecimal;

/**
 * A named measure with its goalposts. Times are in hours.
 *
 * @param id unique in the index
 * @param title what it is called
 * @param measure what is computed
 * @param zero the value worth 0 points
 * @param full the value worth 100 points; below {@code zero} where less is better
 * @param weight its weight in the pillar
 * @param minSample below it there is no number
 * @param note what must be known to read it
 * @param advice how to raise it
 */
record Indicator(
        String id,
        LocalizedText title,
        Measure measure,
        BigDecimal zero,
        BigDecimal full,
        BigDecimal weight,
        long minSample,
        Value<LocalizedText> note,
        Value<LocalizedText> advice) {}
