package id.lontara.score;

import java.util.Locale;

/** Why a subject that an indicator looks at is not counted by it. Each is shown with how many it left out. */
enum Exclusion {
    /** The platform did not report the metric. */
    UNKNOWN_METRIC,
    /** The number to divide by, such as the followers, is unknown or zero. */
    UNKNOWN_DENOMINATOR,
    /** No time, or a time without an hour where a clock needs one. */
    UNKNOWN_TIME,
    /** The calendar does not reach far enough, or no standard is set. */
    UNKNOWN_TERM,
    /** The platform is unknown, and the indicator asks for one. */
    UNKNOWN_PLATFORM,
    /** The media are unknown, and the indicator asks for some. */
    UNKNOWN_MEDIA,
    /** Nothing in the data shows what answers what. */
    UNKNOWN_ANSWER,
    /** A rule that decides the label was itself undecided. */
    UNDECIDED_LABEL,
    /** It bears a label that must not raise engagement. */
    EXCLUDED_LABEL,
    /** It repeats somebody else's post. */
    REPOST,
    /** A time that lies before what it follows. */
    IMPOSSIBLE_TIME,
    /** A person judged that no answer is needed. */
    NOT_NEEDED,
    /** Unanswered, and the term still runs. */
    NOT_YET_DUE,
    /** Unanswered, so that there is no time until the answer. */
    UNANSWERED,
    /** Registered or passed on, and no answer is known. */
    PASSED_ON;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
