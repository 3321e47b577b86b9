package fi.pohja.plugins.sami;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.sami.Speaker.Kind;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.ServiceUnitId;
import fi.pohja.ui.spi.part.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The register of who serves in which Sámi language, and how well. */
final class Register {

    private static final Table<Record> SPEAKER = table(name("speaker"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<UUID> UNIT = field(name("unit"), UUID.class);
    private static final Field<String> LANGUAGE = field(name("language"), String.class);
    private static final Field<String> LEVEL = field(name("level"), String.class);
    private static final Field<Boolean> REMOTE = field(name("remote"), Boolean.class);
    private static final Field<Boolean> REMOVED = field(name("removed"), Boolean.class);

    /** By name and type: what the driver would guess of a column is not what is wanted. */
    private static final List<Field<?>> COLUMNS = List.of(ID, KIND, NAME, UNIT, LANGUAGE, LEVEL, REMOTE);

    /** Everybody in the register now, by language and name. */
    List<Speaker> list(TenantContext context) {
        return context.sql()
                .select(COLUMNS)
                .from(SPEAKER)
                .where(not(REMOVED))
                .orderBy(LANGUAGE, KIND.desc(), NAME, ID)
                .fetch(Register::speaker);
    }

    /** A speaker, in the register still or once; empty when there never was one. */
    Optional<Speaker> find(TenantContext context, UUID id) {
        return context.sql().select(COLUMNS).from(SPEAKER).where(ID.eq(id)).fetchOptional(Register::speaker);
    }

    /**
     * Enters a speaker under a random id.
     *
     * @throws fi.pohja.spi.PluginException for the user: a worker and an interpreter have a name, a worker and a unit have a
     *     unit the core knows
     */
    Speaker add(
            TenantContext context,
            Kind kind,
            String name,
            Optional<UUID> unit,
            SamiLanguage language,
            Level level,
            boolean remote) {
        String known = kind == Kind.UNIT
                ? Typed.optional(context, name, PageParts.LONGEST_LINE)
                : Typed.line(context, name, 120);
        Optional<UUID> where = kind == Kind.INTERPRETER ? Optional.empty() : unit;
        boolean placed = where.flatMap(id -> context.services().unit(new ServiceUnitId(id)))
                .isPresent();
        if (kind != Kind.INTERPRETER && !placed) {
            throw Typed.fault(context, "register.unit.missing");
        }
        Speaker speaker = new Speaker(UUID.randomUUID(), kind, known, where, language, level, remote);
        context.sql()
                .insertInto(SPEAKER)
                .set(ID, speaker.id())
                .set(KIND, kind.name())
                .set(NAME, known)
                .set(UNIT, where.orElse(null))
                .set(LANGUAGE, language.code())
                .set(LEVEL, level.name())
                .set(REMOTE, remote)
                .execute();
        return speaker;
    }

    /** Takes a speaker out; requests that name them go on naming them. */
    boolean remove(TenantContext context, UUID id) {
        return context.sql().update(SPEAKER).set(REMOVED, true).where(ID.eq(id)).execute() > 0;
    }

    private static Speaker speaker(Record row) {
        return new Speaker(
                row.get(ID),
                Kind.valueOf(row.get(KIND)),
                row.get(NAME),
                Optional.ofNullable(row.get(UNIT)),
                SamiLanguage.of(row.get(LANGUAGE)).orElseThrow(),
                Level.valueOf(row.get(LEVEL)),
                row.get(REMOTE));
    }
}
