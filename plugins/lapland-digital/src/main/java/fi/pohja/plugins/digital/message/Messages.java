package fi.pohja.plugins.digital.message;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.digital.common.Codes;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PersonFile;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What clients and the unit write to each other. The unit begins; the client reads and answers with the code. */
public final class Messages {

    private static final Table<Record> EXCHANGE = table(name("exchange"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> CLIENT = field(name("client"), String.class);
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<Boolean> WAITING = field(name("waiting"), Boolean.class);
    private static final Field<OffsetDateTime> LAST_AT = field(name("last_at"), OffsetDateTime.class);

    private static final Table<Record> MESSAGE = table(name("client_message"));
    private static final Field<UUID> OF = field(name("exchange"), UUID.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Boolean> FROM_CLIENT = field(name("from_client"), Boolean.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<OffsetDateTime> SENT_AT = field(name("sent_at"), OffsetDateTime.class);

    private static final List<Field<?>> COLUMNS = List.of(ID, CODE, CLIENT, SUBJECT, WAITING);
    private static final int MOST = 1000;

    /** At most 1000: those that wait for the unit first, then the latest. */
    List<Exchange> list(TenantContext context) {
        return context.sql()
                .select(COLUMNS)
                .from(EXCHANGE)
                .orderBy(WAITING.desc(), LAST_AT.desc())
                .limit(MOST)
                .fetch(Messages::exchange);
    }

    public Optional<Exchange> find(TenantContext context, UUID id) {
        return context.sql().select(COLUMNS).from(EXCHANGE).where(ID.eq(id)).fetchOptional(Messages::exchange);
    }

    /** The exchange of a code as it was typed. */
    public Optional<Exchange> ofCode(TenantContext context, String code) {
        return context.sql()
                .select(COLUMNS)
                .from(EXCHANGE)
                .where(CODE.eq(Codes.typed(code)))
                .fetchOptional(Messages::exchange);
    }

    /** Those of a client, whatever the case it is written in. */
    public List<Exchange> of(TenantContext context, String client) {
        return context.sql().select(COLUMNS).from(EXCHANGE).where(is(client)).fetch(Messages::exchange);
    }

    /** What was written with a client, as it is kept: a JSON list. */
    public String json(TenantContext context, String client) {
        return context.sql()
                .select(SUBJECT, FROM_CLIENT, WORDS, SENT_AT)
                .from(MESSAGE)
                .join(EXCHANGE)
                .on(OF.eq(field(name("exchange", "id"), UUID.class)))
                .where(is(client))
                .orderBy(NUMBER)
                .fetch()
                .formatJSON(PersonFile.ROWS);
    }

    /** The messages of an exchange, the first first. */
    public List<ClientMessage> messages(TenantContext context, UUID exchange) {
        return context.sql()
                .select(ID, FROM_CLIENT, WORDS, SENT_AT)
                .from(MESSAGE)
                .where(OF.eq(exchange))
                .orderBy(NUMBER)
                .fetch(row -> new ClientMessage(
                        row.get(ID),
                        row.get(FROM_CLIENT),
                        row.get(WORDS),
                        row.get(SENT_AT).toInstant()));
    }

    /** The unit begins to write to a client. */
    public Exchange begin(TenantContext context, String client, String subject, String words) {
        UUID id = UUID.randomUUID();
        context.sql()
                .insertInto(EXCHANGE)
                .set(ID, id)
                .set(CODE, Codes.next())
                .set(CLIENT, Typed.line(context, client, Longest.CLIENT))
                .set(SUBJECT, Typed.line(context, subject, Longest.LINE))
                .set(WAITING, false)
                .set(LAST_AT, context.now().atOffset(ZoneOffset.UTC))
                .execute();
        Exchange begun = find(context, id).orElseThrow();
        write(context, begun, false, words);
        return begun;
    }

    /** One of the two writes. */
    public void write(TenantContext context, Exchange exchange, boolean fromClient, String words) {
        context.sql()
                .insertInto(MESSAGE)
                .set(ID, UUID.randomUUID())
                .set(OF, exchange.id())
                .set(
                        NUMBER,
                        context.sql()
                                .nextval(sequence(name("client_message_number"), Long.class))
                                .intValue())
                .set(FROM_CLIENT, fromClient)
                .set(WORDS, Typed.line(context, words, Longest.WORDS))
                .set(SENT_AT, context.now().atOffset(ZoneOffset.UTC))
                .execute();
        context.sql()
                .update(EXCHANGE)
                .set(WAITING, fromClient)
                .set(LAST_AT, context.now().atOffset(ZoneOffset.UTC))
                .where(ID.eq(exchange.id()))
                .execute();
    }

    /** Removes what was written with a client. */
    public int forget(TenantContext context, String client) {
        return forget(context, is(client));
    }

    /** Removes what was last written before a day. */
    public int forgetBefore(TenantContext context, LocalDate day) {
        return forget(context, LAST_AT.lt(day.atStartOfDay(Days.FINLAND).toOffsetDateTime()));
    }

    private static int forget(TenantContext context, Condition which) {
        context.sql()
                .deleteFrom(MESSAGE)
                .where(OF.in(select(ID).from(EXCHANGE).where(which)))
                .execute();
        return context.sql().deleteFrom(EXCHANGE).where(which).execute();
    }

    private static Condition is(String client) {
        return lower(CLIENT).eq(lower(client.strip()));
    }

    private static Exchange exchange(Record row) {
        return new Exchange(row.get(ID), row.get(CODE), row.get(CLIENT), row.get(SUBJECT), row.get(WAITING));
    }
}
