package id.lontara.examples.audit;

import id.lontara.model.Moment;
import id.lontara.rule.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Numbers and times as each language writes them, the same on every machine. */
final class Format {

    private static final Map<String, String> ZONES = Map.of("+07:00", "WIB", "+08:00", "WITA", "+09:00", "WIT");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Format() {}

    static LocalizedText number(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    /** A number with at most so many places. */
    static LocalizedText decimal(BigDecimal number, int places) {
        BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
        String plain = rounded.stripTrailingZeros().toPlainString();
        return both(locale -> grouped(plain, locale));
    }

    /** A number with exactly one place, so that numbers line up. */
    static LocalizedText points(BigDecimal points) {
        String plain = points.setScale(1, RoundingMode.HALF_UP).toPlainString();
        return both(locale -> grouped(plain, locale));
    }

    static LocalizedText percent(BigDecimal share) {
        LocalizedText number = decimal(share.multiply(HUNDRED), 1);
        return number.map(text -> text + " %");
    }

    static LocalizedText percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    private static String grouped(String plain, Locale locale) {
        boolean indonesian = locale.equals(Words.INDONESIAN);
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            int left = whole.length() - i;
            if (i > 0 && left % 3 == 0 && whole.charAt(i - 1) != '-') {
                text.append(indonesian ? '.' : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(indonesian ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    static LocalizedText day(LocalDate day) {
        return both(locale ->
                day.getDayOfMonth() + " " + Words.in(locale, "month." + day.getMonthValue()) + " " + day.getYear());
    }

    /** A day without its year, for axes. */
    static LocalizedText shortDay(LocalDate day) {
        return both(locale -> day.getDayOfMonth() + " " + Words.in(locale, "month." + day.getMonthValue()));
    }

    static LocalizedText month(LocalDate day) {
        return both(locale -> Words.in(locale, "month." + day.getMonthValue()) + " " + day.getYear());
    }

    static LocalizedText period(LocalDate from, LocalDate until) {
        return from.equals(until) ? day(from) : Words.of("period", day(from), day(until));
    }

    static LocalizedText instant(Instant instant, ZoneId zone) {
        return time(instant.atZone(zone).toOffsetDateTime());
    }

    /** A moment in the zone of its agency; of a day only the day is told. */
    static LocalizedText moment(Moment moment, ZoneId zone) {
        return moment.isExact() ? instant(moment.instant().get(), zone) : day(moment.day(zone));
    }

    private static LocalizedText time(OffsetDateTime time) {
        String zone = ZONES.getOrDefault(time.getOffset().getId(), "UTC" + offset(time));
        LocalizedText day = day(time.toLocalDate());
        return both(locale -> day.in(locale) + ", " + two(time.getHour())
                + (locale.equals(Words.INDONESIAN) ? "." : ":") + two(time.getMinute()) + " " + zone);
    }

    private static String offset(OffsetDateTime time) {
        return time.getOffset().getTotalSeconds() == 0 ? "" : time.getOffset().getId();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** A length of time in its two largest units. */
    static LocalizedText duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return Words.of("duration.minutes", minutes);
        }
        if (minutes < 48 * 60) {
            return minutes % 60 == 0
                    ? Words.of("duration.hours", minutes / 60)
                    : Words.of("duration.hours-minutes", minutes / 60, minutes % 60);
        }
        long hours = (minutes + 30) / 60;
        return hours % 24 == 0
                ? Words.of("duration.days", hours / 24)
                : Words.of("duration.days-hours", hours / 24, hours % 24);
    }

    /** The value of an indicator in its unit. */
    static LocalizedText value(BigDecimal value, String unit) {
        return switch (unit) {
            case "share" -> percent(value);
            case "hours" ->
                duration(Duration.ofSeconds(value.multiply(BigDecimal.valueOf(3_600))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue()));
            default -> decimal(value, 2);
        };
    }

    private static LocalizedText both(Function<Locale, String> write) {
        return new LocalizedText(Map.of("en", write.apply(Locale.ENGLISH), "id", write.apply(Words.INDONESIAN)));
    }
}
