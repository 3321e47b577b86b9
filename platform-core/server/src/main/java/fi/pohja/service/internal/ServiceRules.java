package fi.pohja.service.internal;

import static fi.pohja.schema.shared.Tables.MUNICIPALITY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.SERVICE_UNIT;

import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.service.ChannelDraft;
import fi.pohja.service.ChannelKind;
import fi.pohja.service.OpeningHours;
import fi.pohja.service.ServiceDraft;
import fi.pohja.service.UnitDraft;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** What is required of units and services before they are stored. */
final class ServiceRules {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SUMMARY = 150;
    private static final int MOST_LANGUAGES = 20;
    private static final int MOST_HOURS = 20;
    private static final int MOST_CHANNELS = 100;
    private static final int SUNDAY = 7;

    private ServiceRules() {}

    static Violations check(DSLContext sql, UnitDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("name", draft.name())
                .text("description", draft.description())
                .line("street", draft.street(), LONGEST_LINE)
                .line("postalCode", draft.postalCode(), LONGEST_LINE)
                .line("postOffice", draft.postOffice(), LONGEST_LINE)
                .line("phone", draft.phone(), LONGEST_LINE)
                .line("email", draft.email(), LONGEST_LINE)
                .check(draft.email().isEmpty() || draft.email().indexOf('@') > 0, "email", "service.email")
                .website("website", draft.website());
        languages(violations, draft.languages());
        hours(violations, draft.hours());
        draft.organisation()
                .ifPresent(id -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(id.value())), "organisation", "unknown"));
        draft.municipalityCode()
                .ifPresent(code -> violations.check(
                        sql.fetchExists(MUNICIPALITY, Columns.is(MUNICIPALITY.CODE, code)),
                        "municipalityCode",
                        "unknown"));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    static Violations check(DSLContext sql, ServiceDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("name", draft.name())
                .title("summary", draft.summary())
                .check(brief(draft.summary()), "summary", "longest", LONGEST_SUMMARY)
                .text("description", draft.description());
        languages(violations, draft.languages());
        channels(violations, sql, draft.channels());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static boolean brief(LocalizedText summary) {
        return summary.values().values().stream().allMatch(words -> words.length() <= LONGEST_SUMMARY);
    }

    private static void languages(Violations violations, List<String> languages) {
        violations.check(languages.size() <= MOST_LANGUAGES, "languages", "many", MOST_LANGUAGES);
        languages.forEach(
                language -> violations.check(LANGUAGE.matcher(language).matches(), "languages", "language", language));
    }

    private static void hours(Violations violations, List<OpeningHours> all) {
        violations.check(all.size() <= MOST_HOURS, "hours", "many", MOST_HOURS);
        for (OpeningHours hours : all) {
            violations
                    .between("hours", hours.firstDay(), 1, SUNDAY)
                    .between("hours", hours.lastDay(), 1, SUNDAY)
                    .check(hours.firstDay() <= hours.lastDay(), "hours", "end.before.start")
                    .check(hours.opens().isBefore(hours.closes()), "hours", "end.before.start");
        }
    }

    private static void channels(Violations violations, DSLContext sql, List<ChannelDraft> channels) {
        violations.check(channels.size() <= MOST_CHANNELS, "channels", "many", MOST_CHANNELS);
        Set<UUID> places = new HashSet<>();
        for (ChannelDraft channel : channels) {
            boolean place = channel.kind() == ChannelKind.SERVICE_LOCATION;
            violations
                    .check(channel.unit().isPresent() == place, "channels", place ? "required" : "service.place")
                    .check(channel.address().isEmpty() == place, "channels", place ? "service.place" : "required");
            if (channel.kind() == ChannelKind.PHONE) {
                violations.line("channels", channel.address(), LONGEST_LINE);
            } else {
                violations.website("channels", channel.address());
            }
            channel.unit()
                    .ifPresent(id -> violations
                            .check(places.add(id.value()), "channels", "taken", id.value())
                            .check(
                                    sql.fetchExists(SERVICE_UNIT, SERVICE_UNIT.ID.eq(id.value())),
                                    "channels",
                                    "unknown"));
        }
    }
}
