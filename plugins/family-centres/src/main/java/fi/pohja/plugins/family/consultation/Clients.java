package fi.pohja.plugins.family.consultation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.spi.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Whom a consultation is about, by the asking unit's pseudonym: in the asking tenant's own tables, never sent. */
final class Clients {

    private static final Table<Record> CLIENT_OF = table(name("consultation_client"));
    private static final Field<UUID> CONSULTATION = field(name("consultation"), UUID.class);
    private static final Field<String> CLIENT = field(name("client"), String.class);

    void enter(TenantContext context, UUID consultation, String client) {
        if (!client.isEmpty()) {
            context.sql()
                    .insertInto(CLIENT_OF)
                    .set(CONSULTATION, consultation)
                    .set(CLIENT, client)
                    .execute();
        }
    }

    /** Empty also when the client is forgotten. */
    Optional<String> of(TenantContext context, UUID consultation) {
        return context.sql()
                .select(CLIENT)
                .from(CLIENT_OF)
                .where(CONSULTATION.eq(consultation))
                .fetchOptional(CLIENT);
    }

    /** All consultations about a client. */
    List<UUID> consultations(TenantContext context, String client) {
        return context.sql()
                .select(CONSULTATION)
                .from(CLIENT_OF)
                .where(lower(CLIENT).eq(lower(client.strip())))
                .fetch(CONSULTATION);
    }

    void forget(TenantContext context, UUID consultation) {
        context.sql().deleteFrom(CLIENT_OF).where(CONSULTATION.eq(consultation)).execute();
    }
}
