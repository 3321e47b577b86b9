package fi.pohja.plugins.digital.consent;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PersonFile;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What clients have consented to, and when they took it back. */
public final class Consents {

    private static final Table<Record> CONSENT = table(name("consent"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> CLIENT = field(name("client"), String.class);
    private static final Field<String> PURPOSE = field(name("purpose"), String.class);
    private static final Field<String> SCOPE = field(name("scope"), String.class);
    private static final Field<LocalDate> GIVEN_ON = field(name("given_on"), LocalDate.class);
    private static final Field<LocalDate> WITHDRAWN_ON = field(name("withdrawn_on"), LocalDate.class);

    private static final List<Field<?>> COLUMNS = List.of(ID, CLIENT, PURPOSE, SCOPE, GIVEN_ON, WITHDRAWN_ON);

    /** Those of a client, whatever the case it is written in, the latest first. */
    public List<Consent> of(TenantContext context, String client) {
        return context.sql()
                .select(COLUMNS)
                .from(CONSENT)
                .where(is(client))
                .orderBy(GIVEN_ON.desc(), PURPOSE, ID)
                .fetch(Consents::consent);
    }

    /** The same as they are kept: a JSON list. */
    public String json(TenantContext context, String client) {
        return context.sql()
                .select(COLUMNS)
                .from(CONSENT)
                .where(is(client))
                .fetch()
                .formatJSON(PersonFile.ROWS);
    }

    /** Writes down what a client has consented to today. */
    public Consent give(TenantContext context, String client, String purpose, String scope) {
        Consent given = new Consent(
                UUID.randomUUID(),
                Typed.line(context, client, Longest.CLIENT),
                Typed.line(context, purpose, Longest.LINE),
                Typed.line(context, scope, Longest.LINE),
                context.today(),
                Optional.empty());
        context.sql()
                .insertInto(CONSENT)
                .set(ID, given.id())
                .set(CLIENT, given.client())
                .set(PURPOSE, given.purpose())
                .set(SCOPE, given.scope())
                .set(GIVEN_ON, given.givenOn())
                .execute();
        context.record(audited("GIVEN", given).personal("client").personal("scope"));
        return given;
    }

    /**
     * The client takes a consent back, from today.
     *
     * @throws fi.pohja.spi.PluginException for the user: it was taken back already
     */
    public void withdraw(TenantContext context, Consent read) {
        int changed = context.sql()
                .update(CONSENT)
                .set(WITHDRAWN_ON, context.today())
                .where(ID.eq(read.id()))
                .and(WITHDRAWN_ON.isNull())
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "consent.withdrawn.already");
        }
        context.record(audited("WITHDRAWN", read));
    }

    /** That it was given or taken back, and neither by whom nor to what. */
    private static AuditStep audited(String action, Consent consent) {
        return AuditStep.of(
                action, "CONSENT", consent.id(), consent.id().toString().substring(0, 8));
    }

    /** Removes a client's consents. */
    public int forget(TenantContext context, String client) {
        return context.sql().deleteFrom(CONSENT).where(is(client)).execute();
    }

    /** Removes those withdrawn before a day. */
    public int forgetBefore(TenantContext context, LocalDate day) {
        return context.sql().deleteFrom(CONSENT).where(WITHDRAWN_ON.lt(day)).execute();
    }

    private static Condition is(String client) {
        return lower(CLIENT).eq(lower(client.strip()));
    }

    private static Consent consent(Record row) {
        return new Consent(
                row.get(ID),
                row.get(CLIENT),
                row.get(PURPOSE),
                row.get(SCOPE),
                row.get(GIVEN_ON),
                Optional.ofNullable(row.get(WITHDRAWN_ON)));
    }
}
