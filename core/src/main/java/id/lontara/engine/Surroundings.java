package id.lontara.engine;

import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Platform;
import id.lontara.model.PlatformProfile;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.rule.Organisation;
import id.lontara.rule.Organisation.OrganisationAgency;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an engine adds to the context of every subject: its organisation, and the profile and calendar that follow from
 * account and agency. Immutable and thread-safe.
 */
final class Surroundings {

    /** Nothing is added. */
    static final Surroundings NONE = new Surroundings(Value.unknown(), Map.of(), Map.of());

    private final Value<Organisation> organisation;
    private final Map<String, WorkingCalendar> calendars;
    private final Map<Platform, PlatformProfile> profiles;

    Surroundings(
            Value<Organisation> organisation,
            Map<String, WorkingCalendar> calendars,
            Map<Platform, PlatformProfile> profiles) {
        this.organisation = organisation;
        this.calendars = Map.copyOf(calendars);
        this.profiles = Map.copyOf(profiles);
    }

    Context complete(Subject subject, Context given) {
        Context context = given;
        if (organisation.isKnown()) {
            context = context.with(Organisation.FACT, organisation);
        }
        if (context.value(Context.PROFILE).isUnknown()) {
            context = context.with(Context.PROFILE, platform(subject, context).flatMap(this::profile));
        }
        if (context.value(Context.CALENDAR).isUnknown()) {
            context = context.with(Context.CALENDAR, calendar(agency(subject, context), context));
        }
        return context;
    }

    private Value<PlatformProfile> profile(Platform platform) {
        return found(profiles.get(platform));
    }

    private static Value<Platform> platform(Subject subject, Context context) {
        Value<Platform> own = subject instanceof Comment comment
                ? comment.platform()
                : subject instanceof Account account ? account.platform() : Value.unknown();
        return own.isUnknown() ? context.value(Context.ACCOUNT).flatMap(Account::platform) : own;
    }

    private static Value<String> agency(Subject subject, Context context) {
        Value<String> known = context.value(Context.AGENCY).map(agency -> agency.id());
        if (known.isUnknown()) {
            known = subject instanceof Account account
                    ? account.agency()
                    : context.value(Context.ACCOUNT).flatMap(Account::agency);
        }
        return known;
    }

    /** The calendar that the organisation names for the agency, on the clocks of the agency's own zone. */
    private Value<WorkingCalendar> calendar(Value<String> agency, Context context) {
        Value<WorkingCalendar> calendar = agency.flatMap(id -> organisation
                .flatMap(o -> found(o.agencies().get(id)))
                .flatMap(OrganisationAgency::calendar)
                .flatMap(name -> found(calendars.get(name))));
        Value<ZoneId> zone = context.value(Context.AGENCY).flatMap(Agency::timezone);
        return zone.isKnown() ? calendar.map(c -> c.withZone(zone.get())) : calendar;
    }

    private static <T> Value<T> found(@Nullable T value) {
        return value == null ? Value.unknown() : Value.of(value);
    }
}
