package fi.pohja.plugins.sami;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.sami.LanguageChoice.Channel;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The language choices of a tenant: each client's once. */
final class Choices {

    /** The languages one can choose. */
    static final Set<String> LANGUAGES = Set.of("fi", "se", "smn", "sms");

    private static final Table<Record> CHOICE = table(name("language_choice"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> CLIENT = field(name("client"), String.class);
    private static final Field<String> SPOKEN = field(name("spoken"), String.class);
    private static final Field<String> WRITTEN = field(name("written"), String.class);
    private static final Field<LocalDate> ASKED_ON = field(name("asked_on"), LocalDate.class);
    private static final Field<String> CHANNEL = field(name("channel"), String.class);

    /** By name and type: what the driver would guess of a column is not what is wanted. */
    private static final List<Field<?>> COLUMNS = List.of(ID, CLIENT, SPOKEN, WRITTEN, ASKED_ON, CHANNEL);

    private static final int MOST = 1000;

    /** The latest choices. */
    List<LanguageChoice> list(TenantContext context) {
        return context.sql()
                .select(COLUMNS)
                .from(CHOICE)
                .orderBy(ASKED_ON.desc(), CLIENT)
                .limit(MOST)
                .fetch(Choices::choice);
    }

    /** Those asked from a day to a day, both included. */
    List<LanguageChoice> asked(TenantContext context, LocalDate from, LocalDate to) {
        return context.sql()
                .select(COLUMNS)
                .from(CHOICE)
                .where(ASKED_ON.between(from, to))
                .fetch(Choices::choice);
    }

    /** What a client has chosen; empty when they were not asked. */
    Optional<LanguageChoice> of(TenantContext context, String client) {
        return context.sql().select(COLUMNS).from(CHOICE).where(is(client)).fetchOptional(Choices::choice);
    }

    /**
     * Writes down what a client chose; a later choice of the same client takes the place of the earlier one.
     *
     * @throws fi.pohja.spi.PluginException for the user, when the client's name is missing or tells who it is
     */
    LanguageChoice choose(TenantContext context, String client, String spoken, String written, Channel channel) {
        String known = Typed.line(context, client, PageParts.LONGEST_CLIENT);
        if (!LANGUAGES.contains(spoken) || !LANGUAGES.contains(written)) {
            throw Typed.fault(context, "typed.language");
        }
        UUID id = of(context, known).map(LanguageChoice::id).orElseGet(UUID::randomUUID);
        LanguageChoice choice = new LanguageChoice(id, known, spoken, written, context.today(), channel);
        context.sql()
                .insertInto(CHOICE)
                .set(ID, id)
                .set(CLIENT, known)
                .set(SPOKEN, spoken)
                .set(WRITTEN, written)
                .set(ASKED_ON, choice.askedOn())
                .set(CHANNEL, channel.name())
                .onConflict(ID)
                .doUpdate()
                .set(SPOKEN, spoken)
                .set(WRITTEN, written)
                .set(ASKED_ON, choice.askedOn())
                .set(CHANNEL, channel.name())
                .execute();
        context.record(audited("CHOSEN", id).personal("language"));
        return choice;
    }

    private static AuditStep audited(String action, UUID choice) {
        return AuditStep.of(action, "LANGUAGE_CHOICE", choice, choice.toString().substring(0, 8));
    }

    /** What a client has chosen, as it is kept: a JSON list. */
    String json(TenantContext context, String client) {
        return context.sql()
                .select(COLUMNS)
                .from(CHOICE)
                .where(is(client))
                .fetch()
                .formatJSON(Requests.ROWS);
    }

    /** Forgets a client's choice; whether there was one. */
    boolean forget(TenantContext context, String client) {
        Optional<LanguageChoice> known = of(context, client);
        context.sql().deleteFrom(CHOICE).where(is(client)).execute();
        known.ifPresent(choice -> context.record(audited("FORGOTTEN", choice.id())));
        return known.isPresent();
    }

    /** Forgets what was asked before a day; how many choices. */
    int forgetBefore(TenantContext context, LocalDate day) {
        return context.sql().deleteFrom(CHOICE).where(ASKED_ON.lt(day)).execute();
    }

    private static Condition is(String client) {
        return lower(CLIENT).eq(lower(client.strip()));
    }

    private static LanguageChoice choice(Record row) {
        return new LanguageChoice(
                row.get(ID),
                row.get(CLIENT),
                row.get(SPOKEN),
                row.get(WRITTEN),
                row.get(ASKED_ON),
                Channel.valueOf(row.get(CHANNEL)));
    }
}
