package fi.pohja.plugins.sami;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.sami.TranslationOrder.State;
import fi.pohja.plugins.sami.TranslationOrder.Translator;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Orders of translations from and into the Sámi languages, until they are delivered and, where needed, certified. */
final class Translations {

    private static final Table<Record> TRANSLATION = table(name("translation_order"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> DOCUMENT = field(name("document"), String.class);
    private static final Field<String> FROM = field(name("from_language"), String.class);
    private static final Field<String> TO = field(name("to_language"), String.class);
    private static final Field<String> ORDERED_BY = field(name("ordered_by"), String.class);
    private static final Field<String> TRANSLATOR = field(name("translator"), String.class);
    private static final Field<Boolean> CERTIFIED = field(name("certified"), Boolean.class);
    private static final Field<LocalDate> WANTED_BY = field(name("wanted_by"), LocalDate.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<String> CERTIFIED_BY = field(name("certified_by"), String.class);
    private static final Field<LocalDate> CERTIFIED_ON = field(name("certified_on"), LocalDate.class);
    private static final Field<OffsetDateTime> ORDERED_AT = field(name("ordered_at"), OffsetDateTime.class);
    private static final Field<LocalDate> DELIVERED_ON = field(name("delivered_on"), LocalDate.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);

    /** By name and type: what the driver would guess of a column is not what is wanted. */
    private static final List<Field<?>> COLUMNS = List.of(
            ID,
            NUMBER,
            DOCUMENT,
            FROM,
            TO,
            ORDERED_BY,
            TRANSLATOR,
            CERTIFIED,
            WANTED_BY,
            STATE,
            CERTIFIED_BY,
            CERTIFIED_ON,
            ORDERED_AT,
            DELIVERED_ON,
            VERSION);

    private static final int MOST = 1000;

    /** What is ordered. */
    record Draft(
            String document,
            String from,
            String to,
            String orderedBy,
            Translator translator,
            boolean certified,
            Optional<LocalDate> wantedBy) {}

    /** The latest orders, those still open first. */
    List<TranslationOrder> list(TenantContext context) {
        return context.sql()
                .select(COLUMNS)
                .from(TRANSLATION)
                .orderBy(
                        case_().when(STATE.in(State.ORDERED.name(), State.IN_TRANSLATION.name()), 0)
                                .else_(1),
                        NUMBER.desc())
                .limit(MOST)
                .fetch(Translations::order);
    }

    Optional<TranslationOrder> find(TenantContext context, UUID id) {
        return context.sql().select(COLUMNS).from(TRANSLATION).where(ID.eq(id)).fetchOptional(Translations::order);
    }

    /** Those ordered from a day to a day in Finland, both included. */
    List<TranslationOrder> ordered(TenantContext context, LocalDate from, LocalDate to) {
        return context.sql()
                .select(COLUMNS)
                .from(TRANSLATION)
                .where(ORDERED_AT.ge(Requests.startOf(from)))
                .and(ORDERED_AT.lt(Requests.startOf(to.plusDays(1))))
                .orderBy(NUMBER)
                .fetch(Translations::order);
    }

    /**
     * Orders a translation.
     *
     * @throws fi.pohja.spi.PluginException for the user: something is missing, or neither language is Sámi
     */
    TranslationOrder order(TenantContext context, Draft draft) {
        boolean known = Choices.LANGUAGES.contains(draft.from()) && Choices.LANGUAGES.contains(draft.to());
        if (!known || draft.from().equals(draft.to())) {
            throw Typed.fault(context, "translation.languages");
        }
        UUID id = UUID.randomUUID();
        context.sql()
                .insertInto(TRANSLATION)
                .set(ID, id)
                .set(
                        NUMBER,
                        context.sql()
                                .nextval(sequence(name("translation_order_number"), Long.class))
                                .intValue())
                .set(DOCUMENT, Typed.line(context, draft.document(), PageParts.LONGEST_LINE))
                .set(FROM, draft.from())
                .set(TO, draft.to())
                .set(ORDERED_BY, Typed.line(context, draft.orderedBy(), PageParts.LONGEST_LINE))
                .set(TRANSLATOR, draft.translator().name())
                .set(CERTIFIED, draft.certified())
                .set(WANTED_BY, draft.wantedBy().orElse(null))
                .set(STATE, State.ORDERED.name())
                .set(CERTIFIED_BY, "")
                .set(ORDERED_AT, context.now().atOffset(ZoneOffset.UTC))
                .set(VERSION, 1)
                .execute();
        return find(context, id).orElseThrow();
    }

    /** The translator has begun. */
    TranslationOrder begin(TenantContext context, TranslationOrder read) {
        if (read.state() != State.ORDERED) {
            throw Typed.fault(context, "translation.closed");
        }
        return step(context, read, State.IN_TRANSLATION, "", Optional.empty(), Optional.empty());
    }

    /**
     * The translation has come.
     *
     * @param certifiedBy who certified it, by title; needed where it is to be certified (Decree 108/2004)
     */
    TranslationOrder deliver(TenantContext context, TranslationOrder read, String certifiedBy) {
        requireOpen(context, read);
        String certifier = Typed.optional(context, certifiedBy, PageParts.LONGEST_LINE);
        if (read.certified() && certifier.isEmpty()) {
            throw Typed.fault(context, "translation.certifier.missing");
        }
        Optional<LocalDate> today = Optional.of(context.today());
        return step(context, read, State.DELIVERED, certifier, certifier.isEmpty() ? Optional.empty() : today, today);
    }

    /** It is not needed any more. */
    TranslationOrder cancel(TenantContext context, TranslationOrder read) {
        requireOpen(context, read);
        return step(context, read, State.CANCELLED, "", Optional.empty(), Optional.empty());
    }

    private static void requireOpen(TenantContext context, TranslationOrder read) {
        if (!read.state().open()) {
            throw Typed.fault(context, "translation.closed");
        }
    }

    private TranslationOrder step(
            TenantContext context,
            TranslationOrder read,
            State state,
            String certifiedBy,
            Optional<LocalDate> certifiedOn,
            Optional<LocalDate> deliveredOn) {
        int changed = context.sql()
                .update(TRANSLATION)
                .set(STATE, state.name())
                .set(CERTIFIED_BY, certifiedBy)
                .set(CERTIFIED_ON, certifiedOn.orElse(null))
                .set(DELIVERED_ON, deliveredOn.orElse(null))
                .set(VERSION, read.version() + 1)
                .where(ID.eq(read.id()))
                .and(VERSION.eq(read.version()))
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "translation.changed");
        }
        return find(context, read.id()).orElseThrow();
    }

    private static TranslationOrder order(Record row) {
        return new TranslationOrder(
                row.get(ID),
                row.get(NUMBER),
                row.get(DOCUMENT),
                row.get(FROM),
                row.get(TO),
                row.get(ORDERED_BY),
                Translator.valueOf(row.get(TRANSLATOR)),
                row.get(CERTIFIED),
                Optional.ofNullable(row.get(WANTED_BY)),
                State.valueOf(row.get(STATE)),
                row.get(CERTIFIED_BY),
                Optional.ofNullable(row.get(CERTIFIED_ON)),
                row.get(ORDERED_AT).toInstant(),
                Optional.ofNullable(row.get(DELIVERED_ON)),
                row.get(VERSION));
    }
}
