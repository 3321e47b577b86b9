package fi.pohja.plugins.example;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.spi.AuditStep;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.CoreEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The plugin's own tables. Names need no schema: within a call they are those of {@code <tenant>__visits}, so that no
 * query can reach another tenant's rows.
 */
final class Visits {

    private static final Table<Record> VISIT = table(name("visit"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> PLACE = field(name("place"), String.class);
    private static final Field<LocalDate> DAY = field(name("day"), LocalDate.class);
    private static final Field<String> NOTE = field(name("note"), String.class);
    private static final Field<OffsetDateTime> CREATED_AT = field(name("created_at"), OffsetDateTime.class);

    private static final Table<Record> HEARD = table(name("heard"));
    private static final Field<UUID> EVENT = field(name("event"), UUID.class);
    private static final Field<UUID> PROJECT = field(name("project"), UUID.class);
    private static final Field<String> ACTION = field(name("action"), String.class);
    private static final Field<OffsetDateTime> AT = field(name("at"), OffsetDateTime.class);

    /** The latest visits, as the settings order them. */
    List<Visit> list(TenantContext context, int most) {
        boolean byPlace = context.settings(VisitsPlugin.SETTINGS).order() == VisitSettings.Order.PLACE;
        return context.sql()
                .select(ID, PLACE, DAY, NOTE)
                .from(VISIT)
                .orderBy(byPlace ? PLACE.asc() : DAY.desc(), ID)
                .limit(most)
                .fetch(row -> new Visit(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** How many there were from a day to a day, both included. */
    int count(TenantContext context, LocalDate from, LocalDate to) {
        return context.sql().fetchCount(VISIT, DAY.between(from, to));
    }

    /** Adds one; the tenant's audit tells who did, where and when, and not what the note says. */
    Visit add(TenantContext context, String place, LocalDate day, String note) {
        Visit visit = enter(context, place, day, note);
        AuditStep step =
                AuditStep.of("RECORDED", "VISIT", visit.id(), visit.place()).with("day", visit.day());
        context.record(visit.note().isEmpty() ? step : step.personal("note"));
        return visit;
    }

    /** The row alone, for those who record many at once. */
    Visit enter(TenantContext context, String place, LocalDate day, String note) {
        Visit visit = new Visit(UUID.randomUUID(), place.strip(), day, note.strip());
        context.sql()
                .insertInto(VISIT)
                .set(ID, visit.id())
                .set(PLACE, visit.place())
                .set(DAY, visit.day())
                .set(NOTE, visit.note())
                .set(CREATED_AT, context.now().atOffset(ZoneOffset.UTC))
                .execute();
        return visit;
    }

    /** Removes what is older than a day. */
    int forgetBefore(TenantContext context, LocalDate day) {
        return context.sql().deleteFrom(VISIT).where(DAY.lt(day)).execute();
    }

    /** Notes an event; hearing of the same one again changes nothing. */
    void hear(TenantContext context, CoreEvent.ProjectEvent event) {
        context.sql()
                .insertInto(HEARD)
                .set(EVENT, event.id())
                .set(PROJECT, event.project().value())
                .set(ACTION, event.action())
                .set(AT, event.at().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    /** How many events of a project were heard. */
    int heard(TenantContext context, UUID project) {
        return context.sql().fetchCount(HEARD, PROJECT.eq(project));
    }
}
