package fi.pohja.plugins.digital.accessibility;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

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

/** The feedback on accessibility and what was answered. */
public final class Feedbacks {

    /** Act 306/2019: feedback is answered within 14 days. */
    static final int DAYS = 14;

    private static final Table<Record> FEEDBACK = table(name("accessibility_feedback"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> ABOUT = field(name("about"), String.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<String> CONTACT = field(name("contact"), String.class);
    private static final Field<OffsetDateTime> RECEIVED_AT = field(name("received_at"), OffsetDateTime.class);
    private static final Field<LocalDate> DUE_ON = field(name("due_on"), LocalDate.class);
    private static final Field<String> ANSWER = field(name("answer"), String.class);
    private static final Field<OffsetDateTime> ANSWERED_AT = field(name("answered_at"), OffsetDateTime.class);

    private static final List<Field<?>> COLUMNS =
            List.of(ID, NUMBER, ABOUT, WORDS, CONTACT, RECEIVED_AT, DUE_ON, ANSWER, ANSWERED_AT);

    private static final int MOST = 1000;

    /** Takes feedback in; its last day is 14 days from today. */
    public Feedback take(TenantContext context, String about, String words, String contact) {
        UUID id = UUID.randomUUID();
        context.sql()
                .insertInto(FEEDBACK)
                .set(ID, id)
                .set(
                        NUMBER,
                        context.sql()
                                .nextval(sequence(name("accessibility_feedback_number"), Long.class))
                                .intValue())
                .set(ABOUT, Typed.optional(context, about, Longest.LINE))
                .set(WORDS, Typed.line(context, words, Longest.WORDS))
                .set(CONTACT, Typed.optional(context, contact, Longest.LINE))
                .set(RECEIVED_AT, context.now().atOffset(ZoneOffset.UTC))
                .set(DUE_ON, context.today().plusDays(DAYS))
                .set(ANSWER, "")
                .execute();
        return find(context, id).orElseThrow();
    }

    /** At most 1000: what waits for an answer first, the earliest due first; then the latest. */
    List<Feedback> list(TenantContext context) {
        return context.sql()
                .select(COLUMNS)
                .from(FEEDBACK)
                .orderBy(ANSWERED_AT.desc().nullsFirst(), DUE_ON, NUMBER)
                .limit(MOST)
                .fetch(Feedbacks::feedback);
    }

    public Optional<Feedback> find(TenantContext context, UUID id) {
        return context.sql().select(COLUMNS).from(FEEDBACK).where(ID.eq(id)).fetchOptional(Feedbacks::feedback);
    }

    /**
     * Keeps what was answered. It stays as it is: who answers again writes anew.
     *
     * @throws fi.pohja.spi.PluginException for the user: it is answered already, or there are no words
     */
    public Feedback answer(TenantContext context, Feedback read, String answer) {
        int changed = context.sql()
                .update(FEEDBACK)
                .set(ANSWER, Typed.line(context, answer, Longest.WORDS))
                .set(ANSWERED_AT, context.now().atOffset(ZoneOffset.UTC))
                .where(ID.eq(read.id()))
                .and(ANSWERED_AT.isNull())
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "feedback.answered.already");
        }
        return find(context, read.id()).orElseThrow();
    }

    /** Takes contact and words from what was answered before a day; that it came and was answered in time is still known. */
    public int forgetBefore(TenantContext context, LocalDate day) {
        return context.sql()
                .update(FEEDBACK)
                .set(CONTACT, "")
                .set(WORDS, "")
                .set(ANSWER, "")
                .where(ANSWERED_AT.lt(day.atStartOfDay(Days.FINLAND).toOffsetDateTime()))
                .and(WORDS.ne(""))
                .execute();
    }

    /** Those of whoever left this contact. */
    public List<Feedback> of(TenantContext context, String contact) {
        return context.sql()
                .select(COLUMNS)
                .from(FEEDBACK)
                .where(is(contact))
                .orderBy(NUMBER)
                .fetch(Feedbacks::feedback);
    }

    /** The same as they are kept: a JSON list. */
    public String json(TenantContext context, String contact) {
        return context.sql()
                .select(COLUMNS)
                .from(FEEDBACK)
                .where(is(contact))
                .fetch()
                .formatJSON(PersonFile.ROWS);
    }

    /** Takes the contact from them, and the words from what was answered; the others still wait for their answer. */
    public int forget(TenantContext context, String contact) {
        Condition left = is(contact);
        context.sql()
                .update(FEEDBACK)
                .set(WORDS, "")
                .set(ANSWER, "")
                .where(left)
                .and(ANSWERED_AT.isNotNull())
                .execute();
        return context.sql().update(FEEDBACK).set(CONTACT, "").where(left).execute();
    }

    private static Condition is(String contact) {
        return lower(CONTACT).eq(lower(contact.strip())).and(CONTACT.ne(""));
    }

    private static Feedback feedback(Record row) {
        return new Feedback(
                row.get(ID),
                row.get(NUMBER),
                row.get(ABOUT),
                row.get(WORDS),
                row.get(CONTACT),
                row.get(RECEIVED_AT).toInstant(),
                row.get(DUE_ON),
                row.get(ANSWER),
                Optional.ofNullable(row.get(ANSWERED_AT)).map(OffsetDateTime::toInstant));
    }
}
