package fi.pohja.plugins.family.consultation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What somebody writes and has not sent yet: theirs alone, in the tenant's own tables. */
final class Drafts {

    static final int LONGEST_UNIT = 120;
    static final int LONGEST_CLIENT = 60;
    static final int LONGEST_REASON = 500;
    static final int LONGEST_WORDS = 5_000;

    private static final Table<Record> DRAFT = table(name("consultation_draft"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<UUID> AUTHOR = field(name("author"), UUID.class);
    private static final Field<String> UNIT = field(name("unit"), String.class);
    private static final Field<String> CLIENT = field(name("client"), String.class);
    private static final Field<String> TOPIC = field(name("topic"), String.class);
    private static final Field<String> URGENCY = field(name("urgency"), String.class);
    private static final Field<String> CONSENT = field(name("consent"), String.class);
    private static final Field<String> QUESTION = field(name("question"), String.class);
    private static final Field<String> DESCRIPTION = field(name("description"), String.class);
    private static final Field<String> MARK_REASON = field(name("mark_reason"), String.class);
    private static final Field<OffsetDateTime> CHANGED_AT = field(name("changed_at"), OffsetDateTime.class);

    /** Of whoever is signed in, the latest first. */
    List<Draft> list(TenantContext context) {
        return rows(context, DSL.noCondition());
    }

    Optional<Draft> find(TenantContext context, UUID id) {
        return rows(context, ID.eq(id)).stream().findFirst();
    }

    private static List<Draft> rows(TenantContext context, Condition wanted) {
        return context.sql()
                .select(ID, UNIT, CLIENT, TOPIC, URGENCY, CONSENT, QUESTION, DESCRIPTION, MARK_REASON, CHANGED_AT)
                .from(DRAFT)
                .where(own(context), wanted)
                .orderBy(CHANGED_AT.desc())
                .fetch(Drafts::draft);
    }

    private static Condition own(TenantContext context) {
        return context.user().map(AUTHOR::eq).orElseGet(AUTHOR::isNull);
    }

    /** Keeps a draft as it is now, complete or not. */
    void save(TenantContext context, Draft draft) {
        delete(context, draft.id());
        context.sql()
                .insertInto(DRAFT)
                .set(ID, draft.id())
                .set(AUTHOR, context.user().orElse(null))
                .set(UNIT, Typed.optional(context, draft.unit(), LONGEST_UNIT))
                .set(CLIENT, Typed.optional(context, draft.client(), LONGEST_CLIENT))
                .set(TOPIC, draft.topic().map(Topic::name).orElse(null))
                .set(URGENCY, draft.urgency().name())
                .set(CONSENT, draft.consent().map(Consent::name).orElse(null))
                .set(QUESTION, draft.question().strip())
                .set(DESCRIPTION, draft.description().strip())
                .set(MARK_REASON, draft.markReason().strip())
                .set(CHANGED_AT, context.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    void delete(TenantContext context, UUID id) {
        context.sql().deleteFrom(DRAFT).where(ID.eq(id), own(context)).execute();
    }

    /** Deletes everybody's drafts that nobody touched since a day in Finland. */
    int deleteBefore(TenantContext context, LocalDate day) {
        return context.sql()
                .deleteFrom(DRAFT)
                .where(CHANGED_AT.lt(
                        day.atStartOfDay(ZoneId.of("Europe/Helsinki")).toOffsetDateTime()))
                .execute();
    }

    /** Deletes everybody's drafts about a client. */
    int forget(TenantContext context, String client) {
        return context.sql()
                .deleteFrom(DRAFT)
                .where(DSL.lower(CLIENT).eq(DSL.lower(client.strip())))
                .execute();
    }

    private static Draft draft(Record row) {
        return new Draft(
                row.get(ID),
                row.get(UNIT),
                row.get(CLIENT),
                Optional.ofNullable(row.get(TOPIC)).map(Topic::valueOf),
                Urgency.valueOf(row.get(URGENCY)),
                Optional.ofNullable(row.get(CONSENT)).map(Consent::valueOf),
                row.get(QUESTION),
                row.get(DESCRIPTION),
                row.get(MARK_REASON),
                row.get(CHANGED_AT).toInstant());
    }
}
