package fi.pohja.plugins.sami;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.sami.CulturalCheck.Answer;
import fi.pohja.plugins.sami.CulturalCheck.Item;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.ServiceUnitId;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The cultural checks of the tenant's units. */
final class CulturalChecks {

    private static final Table<Record> CHECK = table(name("cultural_check"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<UUID> UNIT = field(name("unit"), UUID.class);
    private static final Field<LocalDate> CHECKED_ON = field(name("checked_on"), LocalDate.class);
    private static final Field<String> CHECKED_BY = field(name("checked_by"), String.class);

    private static final Table<Record> ANSWER = table(name("cultural_answer"));
    private static final Field<UUID> OF = field(name("check_id"), UUID.class);
    private static final Field<String> ITEM = field(name("item"), String.class);
    private static final Field<String> SAID = field(name("answer"), String.class);

    private static final int MOST = 1000;

    /** The latest checks of all units, the latest first. */
    List<CulturalCheck> list(TenantContext context) {
        Map<UUID, Map<Item, Answer>> answers = context.sql().select(OF, ITEM, SAID).from(ANSWER).fetch().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(OF),
                        Collectors.toMap(row -> Item.valueOf(row.get(ITEM)), row -> Answer.valueOf(row.get(SAID)))));
        return context.sql()
                .select(ID, UNIT, CHECKED_ON, CHECKED_BY)
                .from(CHECK)
                .orderBy(NUMBER.desc())
                .limit(MOST)
                .fetch(row -> new CulturalCheck(
                        row.get(ID),
                        row.get(UNIT),
                        row.get(CHECKED_ON),
                        row.get(CHECKED_BY),
                        answers.getOrDefault(row.get(ID), Map.of())));
    }

    /**
     * Enters a check of today.
     *
     * @throws fi.pohja.spi.PluginException for the user: the unit is unknown, or an item is not answered
     */
    CulturalCheck enter(TenantContext context, Optional<UUID> unit, String checkedBy, Map<Item, Answer> answers) {
        UUID where = unit.filter(
                        id -> context.services().unit(new ServiceUnitId(id)).isPresent())
                .orElseThrow(() -> Typed.fault(context, "register.unit.missing"));
        if (answers.size() < Item.values().length) {
            throw Typed.fault(context, "check.missing");
        }
        CulturalCheck check = new CulturalCheck(
                UUID.randomUUID(), where, context.today(), Typed.line(context, checkedBy, 120), new EnumMap<>(answers));
        context.sql()
                .insertInto(CHECK)
                .set(ID, check.id())
                .set(UNIT, where)
                .set(CHECKED_ON, check.checkedOn())
                .set(
                        NUMBER,
                        context.sql()
                                .nextval(sequence(name("cultural_check_number"), Long.class))
                                .intValue())
                .set(CHECKED_BY, check.checkedBy())
                .execute();
        check.answers()
                .forEach((item, answer) -> context.sql()
                        .insertInto(ANSWER)
                        .set(OF, check.id())
                        .set(ITEM, item.name())
                        .set(SAID, answer.name())
                        .execute());
        return check;
    }

    /** The newest check of each unit, as they come in {@link #list}. */
    static List<CulturalCheck> newest(List<CulturalCheck> all) {
        List<CulturalCheck> newest = new ArrayList<>();
        all.stream()
                .filter(check -> newest.stream().noneMatch(known -> known.unit().equals(check.unit())))
                .forEach(newest::add);
        return List.copyOf(newest);
    }
}
