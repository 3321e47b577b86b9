package fi.pohja.plugins.family;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.family.MeetingPlace.Purpose;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The meeting places of the tenant's family centres. Reading is for everybody, visitors too. */
final class MeetingPlaces {

    /** Languages a place can offer; BCP 47. */
    static final List<String> LANGUAGES = List.of("fi", "sv", "se", "smn", "sms", "en", "uk", "ru", "ar", "so");

    private static final Table<Record> PLACE = table(name("meeting_place"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<UUID> CENTRE = field(name("centre"), UUID.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> NAME_SV = field(name("name_sv"), String.class);
    private static final Field<String> HOST = field(name("host"), String.class);
    private static final Field<String> ADDRESS = field(name("address"), String.class);
    private static final Field<String> MUNICIPALITY = field(name("municipality"), String.class);
    private static final Field<String> HOURS = field(name("hours"), String.class);
    private static final Field<String> SPOKEN = field(name("languages"), String.class);
    private static final Field<String> PURPOSE = field(name("purpose"), String.class);
    private static final Field<String> DESCRIPTION = field(name("description"), String.class);
    private static final Field<String> DESCRIPTION_SV = field(name("description_sv"), String.class);

    private static final List<Field<?>> COLUMNS = List.of(
            ID,
            CENTRE,
            NAME,
            NAME_SV,
            HOST,
            ADDRESS,
            MUNICIPALITY,
            HOURS,
            SPOKEN,
            PURPOSE,
            DESCRIPTION,
            DESCRIPTION_SV);

    /**
     * What is typed of a meeting place.
     *
     * @param hours as typed for each day, as {@link OpeningHours#of} reads it
     */
    record Draft(
            LocalizedText name,
            String host,
            String address,
            String municipality,
            Map<DayOfWeek, String> hours,
            Collection<String> languages,
            Purpose purpose,
            LocalizedText description) {}

    /** All meeting places, by name. */
    List<MeetingPlace> list(TenantContext context) {
        return fetch(context, DSL.noCondition());
    }

    /** The meeting places of one centre, by name. */
    List<MeetingPlace> of(TenantContext context, UUID centre) {
        return fetch(context, CENTRE.eq(centre));
    }

    /**
     * Enters a meeting place, or changes one.
     *
     * @param known the place to change; empty for a new one
     * @throws fi.pohja.spi.PluginException for the user: something needed is missing, hours that cannot be read, not allowed
     */
    void store(TenantContext context, UUID centre, Optional<UUID> known, Draft draft) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.NETWORK);
        if (draft.municipality().isEmpty()) {
            throw Typed.fault(context, "place.municipality.missing");
        }
        context.sql()
                .insertInto(PLACE)
                .set(ID, known.orElseGet(UUID::randomUUID))
                .set(CENTRE, centre)
                .set(NAME, Typed.line(context, Centres.exactly(draft.name(), "fi"), Centres.LONGEST_NAME))
                .set(NAME_SV, Typed.optional(context, Centres.exactly(draft.name(), "sv"), Centres.LONGEST_NAME))
                .set(HOST, Typed.line(context, draft.host(), Centres.LONGEST_NAME))
                .set(ADDRESS, Typed.line(context, draft.address(), Centres.LONGEST_NAME))
                .set(MUNICIPALITY, draft.municipality())
                .set(HOURS, hours(context, draft).stored())
                .set(SPOKEN, String.join(",", draft.languages()))
                .set(PURPOSE, draft.purpose().name())
                .set(DESCRIPTION, words(context, draft, "fi"))
                .set(DESCRIPTION_SV, words(context, draft, "sv"))
                .onConflict(ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static String words(TenantContext context, Draft draft, String language) {
        return Typed.optional(context, Centres.exactly(draft.description(), language), Centres.LONGEST_WORDS);
    }

    private static OpeningHours hours(TenantContext context, Draft draft) {
        try {
            return OpeningHours.of(draft.hours());
        } catch (IllegalArgumentException unread) {
            throw Typed.fault(context, "place.hours.wrong", String.valueOf(unread.getMessage()));
        }
    }

    void remove(TenantContext context, UUID id) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.NETWORK);
        context.sql().deleteFrom(PLACE).where(ID.eq(id)).execute();
    }

    private static List<MeetingPlace> fetch(TenantContext context, Condition which) {
        return context.sql()
                .select(COLUMNS)
                .from(PLACE)
                .where(which)
                .orderBy(NAME)
                .fetch(row -> new MeetingPlace(
                        row.get(ID),
                        row.get(CENTRE),
                        Centres.text(row.get(NAME), row.get(NAME_SV)),
                        row.get(HOST),
                        row.get(ADDRESS),
                        row.get(MUNICIPALITY),
                        OpeningHours.read(row.get(HOURS)),
                        Stream.of(row.get(SPOKEN).split(","))
                                .filter(language -> !language.isEmpty())
                                .toList(),
                        Purpose.valueOf(row.get(PURPOSE)),
                        Centres.text(row.get(DESCRIPTION), row.get(DESCRIPTION_SV))));
    }
}
