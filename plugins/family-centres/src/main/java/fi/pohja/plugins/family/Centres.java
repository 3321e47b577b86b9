package fi.pohja.plugins.family;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.part.Typed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The family centres of a tenant and the municipalities they serve. Reading is for everybody, visitors too. */
final class Centres {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_PHONE = 40;

    private static final Table<Record> CENTRE = table(name("centre"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> NAME_SV = field(name("name_sv"), String.class);
    private static final Field<String> DESCRIPTION = field(name("description"), String.class);
    private static final Field<String> DESCRIPTION_SV = field(name("description_sv"), String.class);
    private static final Field<String> COORDINATOR = field(name("coordinator"), String.class);
    private static final Field<String> UNIT = field(name("unit"), String.class);
    private static final Field<String> PHONE = field(name("phone"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);

    private static final List<Field<?>> COLUMNS =
            List.of(ID, NAME, NAME_SV, DESCRIPTION, DESCRIPTION_SV, COORDINATOR, UNIT, PHONE, VERSION);

    private static final Table<Record> SERVED = table(name("centre_municipality"));
    private static final Field<UUID> CENTRE_ID = field(name("centre"), UUID.class);
    private static final Field<String> CODE = field(name("code"), String.class);

    /** What is typed of a centre. */
    record Draft(
            LocalizedText name,
            LocalizedText description,
            String coordinator,
            String unit,
            String phone,
            Collection<Municipality> municipalities) {}

    /** All centres, by name. */
    List<Centre> list(TenantContext context) {
        return fetch(context, DSL.noCondition());
    }

    Optional<Centre> find(TenantContext context, UUID id) {
        return fetch(context, ID.eq(id)).stream().findFirst();
    }

    /** The centre that serves a municipality: the first by name when there are several. */
    Optional<Centre> serving(TenantContext context, String municipality) {
        return list(context).stream()
                .filter(centre -> centre.municipalities().stream()
                        .anyMatch(one -> one.code().equals(municipality)))
                .findFirst();
    }

    /** The municipalities that some centre serves, each once, by name. */
    List<Municipality> municipalities(TenantContext context) {
        return context.sql()
                .selectDistinct(CODE, NAME, NAME_SV)
                .from(SERVED)
                .orderBy(NAME)
                .fetch(Centres::municipality);
    }

    private List<Centre> fetch(TenantContext context, Condition which) {
        Map<UUID, List<Municipality>> served =
                context.sql().select(CENTRE_ID, CODE, NAME, NAME_SV).from(SERVED).orderBy(NAME).fetch().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(CENTRE_ID),
                                Collectors.mapping(Centres::municipality, Collectors.toList())));
        return context.sql()
                .select(COLUMNS)
                .from(CENTRE)
                .where(which)
                .orderBy(NAME)
                .fetch(row -> new Centre(
                        row.get(ID),
                        text(row.get(NAME), row.get(NAME_SV)),
                        text(row.get(DESCRIPTION), row.get(DESCRIPTION_SV)),
                        row.get(COORDINATOR),
                        row.get(UNIT),
                        row.get(PHONE),
                        served.getOrDefault(row.get(ID), List.of()),
                        row.get(VERSION)));
    }

    /**
     * Enters a centre.
     *
     * @throws fi.pohja.spi.PluginException for the user: something needed is missing, no municipality, not allowed
     */
    Centre add(TenantContext context, Draft draft) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.NETWORK);
        UUID id = UUID.randomUUID();
        context.sql()
                .insertInto(CENTRE)
                .set(ID, id)
                .set(values(context, draft))
                .set(VERSION, 1)
                .execute();
        serve(context, id, draft.municipalities());
        return find(context, id).orElseThrow();
    }

    /** Changes a centre; refused when somebody stored another version since it was read. */
    Centre change(TenantContext context, Centre read, Draft draft) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.NETWORK);
        int changed = context.sql()
                .update(CENTRE)
                .set(values(context, draft))
                .set(VERSION, read.version() + 1)
                .where(ID.eq(read.id()))
                .and(VERSION.eq(read.version()))
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "changed");
        }
        context.sql().deleteFrom(SERVED).where(CENTRE_ID.eq(read.id())).execute();
        serve(context, read.id(), draft.municipalities());
        return find(context, read.id()).orElseThrow();
    }

    /** Removes a centre with its partners and meeting places; the requests it had stay. */
    void remove(TenantContext context, UUID id) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.NETWORK);
        context.sql().deleteFrom(CENTRE).where(ID.eq(id)).execute();
    }

    private static Map<Field<?>, Object> values(TenantContext context, Draft draft) {
        return Map.of(
                NAME, Typed.line(context, exactly(draft.name(), "fi"), LONGEST_NAME),
                NAME_SV, Typed.optional(context, exactly(draft.name(), "sv"), LONGEST_NAME),
                DESCRIPTION, Typed.optional(context, exactly(draft.description(), "fi"), LONGEST_WORDS),
                DESCRIPTION_SV, Typed.optional(context, exactly(draft.description(), "sv"), LONGEST_WORDS),
                COORDINATOR, Typed.line(context, draft.coordinator(), LONGEST_NAME),
                UNIT, Typed.line(context, draft.unit(), LONGEST_NAME),
                PHONE, Typed.optional(context, draft.phone(), LONGEST_PHONE));
    }

    private static void serve(TenantContext context, UUID centre, Collection<Municipality> municipalities) {
        if (municipalities.isEmpty()) {
            throw Typed.fault(context, "centre.municipalities.missing");
        }
        for (Municipality one : municipalities) {
            context.sql()
                    .insertInto(SERVED)
                    .set(CENTRE_ID, centre)
                    .set(CODE, one.code())
                    .set(NAME, exactly(one.name(), "fi"))
                    .set(NAME_SV, exactly(one.name(), "sv"))
                    .execute();
        }
    }

    private static Municipality municipality(Record row) {
        return new Municipality(row.get(CODE), text(row.get(NAME), row.get(NAME_SV)));
    }

    /** A text in Finnish and, where it is there, Swedish. */
    static LocalizedText text(String finnish, String swedish) {
        return new LocalizedText(Map.of("fi", finnish, "sv", swedish));
    }

    static String exactly(LocalizedText text, String language) {
        return text.exactly(language).orElse("");
    }
}
