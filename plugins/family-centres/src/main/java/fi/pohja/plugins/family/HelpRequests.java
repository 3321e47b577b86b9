package fi.pohja.plugins.family;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Outcome;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The requests for help of a tenant: taking one in, finding them, moving one on. */
final class HelpRequests {

    static final int LONGEST_NICKNAME = 60;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_WORDS = 2000;
    private static final int MOST = 2000;

    private static final Table<Record> REQUEST = table(name("help_request"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> CODE_HASH = field(name("code_hash"), String.class);
    private static final Field<String> SENDER = field(name("sender"), String.class);
    private static final Field<String> CHANNEL = field(name("channel"), String.class);
    private static final Field<String> TOPIC = field(name("topic"), String.class);
    private static final Field<String> URGENCY = field(name("urgency"), String.class);
    private static final Field<String> MUNICIPALITY = field(name("municipality"), String.class);
    private static final Field<String> LANGUAGE = field(name("language"), String.class);
    private static final Field<String> NICKNAME = field(name("nickname"), String.class);
    private static final Field<String> CONTACT = field(name("contact"), String.class);
    private static final Field<String> REACH_WHEN = field(name("reach_when"), String.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<String> ASKER = field(name("asker"), String.class);
    private static final Field<Boolean> NETWORK_FINE = field(name("network_fine"), Boolean.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<String> OUTCOME = field(name("outcome"), String.class);
    private static final Field<OffsetDateTime> RECEIVED_AT = field(name("received_at"), OffsetDateTime.class);
    private static final Field<LocalDate> CONTACT_BY = field(name("contact_by"), LocalDate.class);
    private static final Field<LocalDate> CONTACTED_ON = field(name("contacted_on"), LocalDate.class);
    private static final Field<LocalDate> FOLLOW_UP_ON = field(name("follow_up_on"), LocalDate.class);
    private static final Field<LocalDate> CLOSED_ON = field(name("closed_on"), LocalDate.class);
    private static final Field<Boolean> FORGOTTEN = field(name("forgotten"), Boolean.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);

    private static final List<Field<?>> COLUMNS = List.of(
            ID, NUMBER, SENDER, CHANNEL, TOPIC, URGENCY, MUNICIPALITY, LANGUAGE, NICKNAME, CONTACT, REACH_WHEN, WORDS,
            ASKER, NETWORK_FINE, STATE, OUTCOME, RECEIVED_AT, CONTACT_BY, CONTACTED_ON, FOLLOW_UP_ON, CLOSED_ON,
            FORGOTTEN, VERSION);

    /** What is asked for. */
    record Draft(
            Sender sender,
            Channel channel,
            Optional<Topic> topic,
            Optional<Urgency> urgency,
            String municipality,
            String language,
            String nickname,
            String contact,
            String reachWhen,
            String words,
            String asker,
            boolean networkFine) {}

    /**
     * A request that was taken in.
     *
     * @param code with which its progress can be followed; told once, kept only as its hash
     */
    record Taken(HelpRequest request, String code) {}

    /**
     * Takes a request in; visitors may.
     *
     * @throws fi.pohja.spi.PluginException for the user: something needed is missing, or a text holds a personal identity
     *     code
     */
    Taken take(TenantContext context, Draft draft) {
        Topic topic = draft.topic().orElseThrow(() -> Typed.fault(context, "typed.missing"));
        Urgency urgency = draft.urgency().orElseThrow(() -> Typed.fault(context, "typed.missing"));
        if (draft.municipality().isEmpty() || !MeetingPlaces.LANGUAGES.contains(draft.language())) {
            throw Typed.fault(context, "typed.missing");
        }
        boolean professional = draft.sender() == Sender.PROFESSIONAL;
        UUID id = UUID.randomUUID();
        String code = FollowCode.make();
        int days = urgency.days(context.settings(FamilyCentresPlugin.SETTINGS));
        context.sql()
                .insertInto(REQUEST)
                .set(ID, id)
                .set(
                        NUMBER,
                        context.sql()
                                .nextval(sequence(name("help_request_number"), Long.class))
                                .intValue())
                .set(CODE_HASH, FollowCode.hash(code))
                .set(SENDER, draft.sender().name())
                .set(CHANNEL, draft.channel().name())
                .set(TOPIC, topic.name())
                .set(URGENCY, urgency.name())
                .set(MUNICIPALITY, draft.municipality())
                .set(LANGUAGE, draft.language())
                .set(NICKNAME, Typed.optional(context, draft.nickname(), LONGEST_NICKNAME))
                .set(CONTACT, Typed.line(context, draft.contact(), LONGEST_LINE))
                .set(REACH_WHEN, Typed.optional(context, draft.reachWhen(), LONGEST_LINE))
                .set(WORDS, Typed.optional(context, draft.words(), LONGEST_WORDS))
                .set(ASKER, professional ? Typed.line(context, draft.asker(), LONGEST_LINE) : "")
                .set(NETWORK_FINE, draft.networkFine())
                .set(STATE, HelpState.NEW.name())
                .set(RECEIVED_AT, context.now().atOffset(ZoneOffset.UTC))
                .set(CONTACT_BY, WorkingDays.after(context.today(), days))
                .set(FORGOTTEN, false)
                .set(VERSION, 1)
                .execute();
        return new Taken(find(context, id).orElseThrow(), code);
    }

    /** The requests, those that should have been contacted first, then by the day contact was promised; closed ones last. */
    List<HelpRequest> list(TenantContext context) {
        LocalDate today = context.today();
        return fetch(context, DSL.noCondition()).stream()
                .sorted(Comparator.comparing((HelpRequest request) -> !request.overdue(today))
                        .thenComparing(request -> request.state() != HelpState.NEW)
                        .thenComparing(request -> !request.followUpDue(today))
                        .thenComparing(request -> !request.state().open())
                        .thenComparing(HelpRequest::contactBy)
                        .thenComparing(HelpRequest::number))
                .toList();
    }

    Optional<HelpRequest> find(TenantContext context, UUID id) {
        return fetch(context, ID.eq(id)).stream().findFirst();
    }

    /** The request that a code was given for; empty when there is none, or it was forgotten. */
    Optional<HelpRequest> followed(TenantContext context, String code) {
        return fetch(context, CODE_HASH.eq(FollowCode.hash(code))).stream().findFirst();
    }

    /** Those that came in from a day to a day in Finland, both included, forgotten ones too. */
    List<HelpRequest> received(TenantContext context, LocalDate from, LocalDate to) {
        return fetch(
                context,
                RECEIVED_AT
                        .ge(from.atStartOfDay(Days.FINLAND).toOffsetDateTime())
                        .and(RECEIVED_AT.lt(
                                to.plusDays(1).atStartOfDay(Days.FINLAND).toOffsetDateTime())));
    }

    /** Those closed before a day whose words are still kept. */
    List<HelpRequest> closedBefore(TenantContext context, LocalDate day) {
        return fetch(context, CLOSED_ON.lt(day).and(FORGOTTEN.isFalse()));
    }

    /**
     * Where a request moves to.
     *
     * @param contactedOn when contact was made; empty leaves what is known
     * @param followUpOn when it is to be asked again how things are; empty when it is not
     * @param outcome how it ended; only when it did
     */
    record Move(
            HelpState state,
            Optional<LocalDate> contactedOn,
            Optional<LocalDate> followUpOn,
            Optional<Outcome> outcome) {

        static Move to(HelpState state) {
            return new Move(state, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Moves a request on.
     *
     * @throws fi.pohja.spi.PluginException for the user: not allowed, not possible from where it is, or somebody stored
     *     another version since it was read
     */
    HelpRequest move(TenantContext context, HelpRequest read, Move move) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.HANDLE);
        if (!read.state().next().contains(move.state())) {
            throw Typed.fault(context, "help.notNow");
        }
        return store(context, read, move, Map.of());
    }

    /** Takes out of a request who asked and what was written, and closes it; what is counted stays. */
    HelpRequest forget(TenantContext context, HelpRequest read) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.HANDLE);
        Move closed = new Move(
                HelpState.CLOSED,
                Optional.empty(),
                Optional.empty(),
                read.outcome().or(() -> Optional.of(Outcome.WITHDRAWN)));
        return store(
                context,
                read,
                closed,
                Map.of(
                        FORGOTTEN, true, CODE_HASH, "", NICKNAME, "", CONTACT, "", REACH_WHEN, "", WORDS, "", ASKER,
                        ""));
    }

    private HelpRequest store(TenantContext context, HelpRequest read, Move move, Map<Field<?>, Object> more) {
        Optional<LocalDate> closedOn =
                move.state().open() ? Optional.empty() : read.closedOn().or(() -> Optional.of(context.today()));
        int changed = context.sql()
                .update(REQUEST)
                .set(VERSION, read.version() + 1)
                .set(more)
                .set(STATE, move.state().name())
                .set(CONTACTED_ON, move.contactedOn().or(read::contactedOn).orElse(null))
                .set(FOLLOW_UP_ON, move.followUpOn().orElse(null))
                .set(OUTCOME, move.outcome().map(Outcome::name).orElse(null))
                .set(CLOSED_ON, closedOn.orElse(null))
                .where(ID.eq(read.id()))
                .and(VERSION.eq(read.version()))
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "changed");
        }
        return find(context, read.id()).orElseThrow();
    }

    private static List<HelpRequest> fetch(TenantContext context, Condition which) {
        return context.sql()
                .select(COLUMNS)
                .from(REQUEST)
                .where(which)
                .orderBy(NUMBER.desc())
                .limit(MOST)
                .fetch(HelpRequests::request);
    }

    private static HelpRequest request(Record row) {
        return new HelpRequest(
                row.get(ID),
                row.get(NUMBER),
                Sender.valueOf(row.get(SENDER)),
                Channel.valueOf(row.get(CHANNEL)),
                Topic.valueOf(row.get(TOPIC)),
                Urgency.valueOf(row.get(URGENCY)),
                row.get(MUNICIPALITY),
                row.get(LANGUAGE),
                row.get(NICKNAME),
                row.get(CONTACT),
                row.get(REACH_WHEN),
                row.get(WORDS),
                row.get(ASKER),
                row.get(NETWORK_FINE),
                HelpState.valueOf(row.get(STATE)),
                Optional.ofNullable(row.get(OUTCOME)).map(Outcome::valueOf),
                row.get(RECEIVED_AT).toInstant(),
                row.get(CONTACT_BY),
                Optional.ofNullable(row.get(CONTACTED_ON)),
                Optional.ofNullable(row.get(FOLLOW_UP_ON)),
                Optional.ofNullable(row.get(CLOSED_ON)),
                row.get(FORGOTTEN),
                row.get(VERSION));
    }
}
