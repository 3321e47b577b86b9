package fi.pohja.plugins.family;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.family.Partner.Sector;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The partners of the tenant's family centres and the agreements with them. */
final class Partners {

    private static final Table<Record> PARTNER = table(name("partner"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<UUID> CENTRE = field(name("centre"), UUID.class);
    private static final Field<UUID> ORGANISATION = field(name("organisation"), UUID.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> SECTOR = field(name("sector"), String.class);
    private static final Field<String> ROLE = field(name("role"), String.class);
    private static final Field<LocalDate> FROM = field(name("agreed_from"), LocalDate.class);
    private static final Field<LocalDate> UNTIL = field(name("agreed_until"), LocalDate.class);
    private static final Field<LocalDate> REVIEW = field(name("review_by"), LocalDate.class);

    private static final List<Field<?>> COLUMNS =
            List.of(ID, CENTRE, ORGANISATION, NAME, SECTOR, ROLE, FROM, UNTIL, REVIEW);

    /** What is typed of a partner. */
    record Draft(
            Optional<UUID> organisation,
            String name,
            Sector sector,
            String role,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<LocalDate> review) {}

    /** All partners of all centres, by name. */
    List<Partner> list(TenantContext context) {
        return fetch(context, DSL.noCondition());
    }

    /** The partners of one centre, by name. */
    List<Partner> of(TenantContext context, UUID centre) {
        return fetch(context, CENTRE.eq(centre));
    }

    /** Those whose agreement ends or is to be looked at again by a day, or should have been; the most urgent first. */
    List<Partner> due(TenantContext context, LocalDate by) {
        return list(context).stream()
                .filter(partner -> partner.due().filter(day -> !day.isAfter(by)).isPresent())
                .sorted(Comparator.comparing(partner -> partner.due().orElseThrow()))
                .toList();
    }

    /**
     * Enters a partner, or changes one.
     *
     * @param known the partner to change; empty for a new one
     * @throws fi.pohja.spi.PluginException for the user: something needed is missing, the agreement ends before it begins,
     *     not allowed
     */
    void store(TenantContext context, UUID centre, Optional<UUID> known, Draft draft) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.NETWORK);
        LocalDate from = draft.from().orElseThrow(() -> Typed.fault(context, "partner.from.missing"));
        if (draft.until().filter(until -> until.isBefore(from)).isPresent()) {
            throw Typed.fault(context, "partner.order");
        }
        UUID id = known.orElseGet(UUID::randomUUID);
        context.sql()
                .insertInto(PARTNER)
                .set(ID, id)
                .set(CENTRE, centre)
                .set(ORGANISATION, draft.organisation().orElse(null))
                .set(NAME, Typed.line(context, draft.name(), Centres.LONGEST_NAME))
                .set(SECTOR, draft.sector().name())
                .set(ROLE, Typed.optional(context, draft.role(), Centres.LONGEST_NAME))
                .set(FROM, from)
                .set(UNTIL, draft.until().orElse(null))
                .set(REVIEW, draft.review().orElse(null))
                .onConflict(ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(TenantContext context, UUID id) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.NETWORK);
        context.sql().deleteFrom(PARTNER).where(ID.eq(id)).execute();
    }

    private static List<Partner> fetch(TenantContext context, Condition which) {
        return context.sql()
                .select(COLUMNS)
                .from(PARTNER)
                .where(which)
                .orderBy(NAME)
                .fetch(row -> new Partner(
                        row.get(ID),
                        row.get(CENTRE),
                        Optional.ofNullable(row.get(ORGANISATION)),
                        row.get(NAME),
                        Sector.valueOf(row.get(SECTOR)),
                        row.get(ROLE),
                        row.get(FROM),
                        Optional.ofNullable(row.get(UNTIL)),
                        Optional.ofNullable(row.get(REVIEW))));
    }
}
