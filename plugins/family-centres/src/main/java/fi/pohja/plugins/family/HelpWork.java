package fi.pohja.plugins.family;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What is done for requests: dated steps, meetings of the network, the plan. Rows and nothing else; rules are {@link Help}'s. */
final class HelpWork {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_STEP = 1000;
    static final int LONGEST_TASK = 500;

    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<UUID> REQUEST = field(name("request"), UUID.class);

    private static final Table<Record> STEP = table(name("help_step"));
    private static final Field<Long> NUMBER = field(name("number"), Long.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<LocalDate> ON_DAY = field(name("on_day"), LocalDate.class);
    private static final Field<String> TITLE = field(name("title"), String.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<UUID> BY_USER = field(name("by_user"), UUID.class);
    private static final Field<OffsetDateTime> ENTERED_AT = field(name("entered_at"), OffsetDateTime.class);

    private static final Table<Record> MEETING = table(name("network_meeting"));
    private static final Field<LocalDateTime> STARTS_AT = field(name("starts_at"), LocalDateTime.class);
    private static final Field<String> PLACE = field(name("place"), String.class);
    private static final Field<String> INVITED = field(name("invited"), String.class);
    private static final Field<String> AGREED = field(name("agreed"), String.class);
    private static final Field<Boolean> HELD = field(name("held"), Boolean.class);

    private static final Table<Record> ITEM = table(name("plan_item"));
    private static final Field<String> WHO = field(name("who"), String.class);
    private static final Field<String> WHAT = field(name("what"), String.class);
    private static final Field<LocalDate> UNTIL = field(name("until_day"), LocalDate.class);
    private static final Field<Boolean> DONE = field(name("done"), Boolean.class);

    /**
     * Something that was done for a request.
     *
     * @param title of who did it; empty where the platform did
     * @param words what was said; empty once the request is forgotten
     */
    record Step(Kind kind, LocalDate on, String title, String words) {

        /** What was done. */
        enum Kind {
            OPENED,
            TRIED,
            CONTACTED,
            MEETING_CALLED,
            MEETING_HELD,
            PLANNED,
            DONE,
            FOLLOWED_UP,
            CLOSED,
            FORGOTTEN
        }
    }

    /** A meeting of the network about one family, with it. */
    record Meeting(UUID id, LocalDateTime at, String place, List<String> invited, String agreed, boolean held) {

        Meeting {
            invited = List.copyOf(invited);
        }
    }

    /** Who does what until when. */
    record Item(UUID id, String who, String what, Optional<LocalDate> until, boolean done) {}

    /** What was done for a request, the latest first. */
    List<Step> steps(TenantContext context, UUID request) {
        return context.sql()
                .select(KIND, ON_DAY, TITLE, WORDS)
                .from(STEP)
                .where(REQUEST.eq(request))
                .orderBy(NUMBER.desc())
                .fetch(row ->
                        new Step(Step.Kind.valueOf(row.get(KIND)), row.get(ON_DAY), row.get(TITLE), row.get(WORDS)));
    }

    /** Writes down a step; the user is known beside the title, for whoever has to find out. */
    void step(TenantContext context, UUID request, Step step) {
        context.sql()
                .insertInto(STEP)
                .set(ID, UUID.randomUUID())
                .set(REQUEST, request)
                .set(NUMBER, context.sql().nextval(sequence(name("help_step_number"), Long.class)))
                .set(KIND, step.kind().name())
                .set(ON_DAY, step.on())
                .set(TITLE, Typed.optional(context, step.title(), LONGEST_TITLE))
                .set(WORDS, Typed.optional(context, step.words(), LONGEST_STEP))
                .set(BY_USER, context.user().orElse(null))
                .set(ENTERED_AT, context.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Writes down, once a day and user, that a request was opened; whether it was now. */
    boolean opened(TenantContext context, UUID request) {
        boolean known = context.sql()
                .fetchExists(
                        STEP,
                        REQUEST.eq(request)
                                .and(KIND.eq(Step.Kind.OPENED.name()))
                                .and(ON_DAY.eq(context.today()))
                                .and(BY_USER.isNotDistinctFrom(context.user().orElse(null))));
        if (!known) {
            step(context, request, new Step(Step.Kind.OPENED, context.today(), "", ""));
        }
        return !known;
    }

    /** The meetings about a request, in their order. */
    List<Meeting> meetings(TenantContext context, UUID request) {
        return context.sql()
                .select(ID, STARTS_AT, PLACE, INVITED, AGREED, HELD)
                .from(MEETING)
                .where(REQUEST.eq(request))
                .orderBy(STARTS_AT)
                .fetch(row -> new Meeting(
                        row.get(ID),
                        row.get(STARTS_AT),
                        row.get(PLACE),
                        Stream.of(row.get(INVITED).split("\n"))
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        row.get(AGREED),
                        row.get(HELD)));
    }

    /** The requests about which the network was called together by a day. */
    List<UUID> met(TenantContext context, LocalDate by) {
        return context.sql()
                .selectDistinct(REQUEST)
                .from(MEETING)
                .where(STARTS_AT.lt(by.plusDays(1).atStartOfDay()))
                .fetch(REQUEST);
    }

    void call(TenantContext context, UUID request, LocalDateTime at, String place, List<String> invited) {
        context.sql()
                .insertInto(MEETING)
                .set(ID, UUID.randomUUID())
                .set(REQUEST, request)
                .set(STARTS_AT, at)
                .set(PLACE, Typed.line(context, place, LONGEST_TITLE))
                .set(INVITED, String.join("\n", invited))
                .set(AGREED, "")
                .set(HELD, false)
                .execute();
    }

    void held(TenantContext context, UUID meeting, String agreed) {
        context.sql()
                .update(MEETING)
                .set(HELD, true)
                .set(AGREED, Typed.optional(context, agreed, HelpRequests.LONGEST_WORDS))
                .where(ID.eq(meeting))
                .execute();
    }

    /** What is planned for a request, what is to be done first. */
    List<Item> plan(TenantContext context, UUID request) {
        return context.sql()
                .select(ID, WHO, WHAT, UNTIL, DONE)
                .from(ITEM)
                .where(REQUEST.eq(request))
                .orderBy(DONE, UNTIL.asc().nullsLast(), WHO)
                .fetch(row -> new Item(
                        row.get(ID), row.get(WHO), row.get(WHAT), Optional.ofNullable(row.get(UNTIL)), row.get(DONE)));
    }

    void plan(TenantContext context, UUID request, String who, String what, Optional<LocalDate> until) {
        context.sql()
                .insertInto(ITEM)
                .set(ID, UUID.randomUUID())
                .set(REQUEST, request)
                .set(WHO, Typed.line(context, who, LONGEST_TITLE))
                .set(WHAT, Typed.line(context, what, LONGEST_TASK))
                .set(UNTIL, until.orElse(null))
                .set(DONE, false)
                .execute();
    }

    void done(TenantContext context, UUID item) {
        context.sql().update(ITEM).set(DONE, true).where(ID.eq(item)).execute();
    }

    /** Takes out every word about a request; that steps and meetings there were stays. */
    void forget(TenantContext context, UUID request) {
        context.sql().deleteFrom(ITEM).where(REQUEST.eq(request)).execute();
        context.sql().update(STEP).set(WORDS, "").where(REQUEST.eq(request)).execute();
        context.sql()
                .update(MEETING)
                .set(PLACE, "")
                .set(INVITED, "")
                .set(AGREED, "")
                .where(REQUEST.eq(request))
                .execute();
    }
}
