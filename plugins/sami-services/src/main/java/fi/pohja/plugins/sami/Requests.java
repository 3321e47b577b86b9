package fi.pohja.plugins.sami;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

import fi.pohja.plugins.sami.LanguageChoice.Channel;
import fi.pohja.plugins.sami.Speaker.Kind;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.ui.spi.part.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The requests for services in Sámi and what comes of them. The order of the law is kept here and not in the pages: whoever
 * books an interpreter, or says that nothing could be done, while somebody who speaks the language could serve, gives the
 * reason.
 */
final class Requests {

    static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private static final Table<Record> REQUEST = table(name("service_request"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> CLIENT = field(name("client"), String.class);
    private static final Field<String> LANGUAGE = field(name("language"), String.class);
    private static final Field<String> SERVICE = field(name("service"), String.class);
    private static final Field<String> MUNICIPALITY = field(name("municipality"), String.class);
    private static final Field<Boolean> REMOTE_FINE = field(name("remote_fine"), Boolean.class);
    private static final Field<LocalDate> WANTED_BY = field(name("wanted_by"), LocalDate.class);
    private static final Field<String> CONTACT = field(name("contact"), String.class);
    private static final Field<String> CHANNEL = field(name("channel"), String.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<UUID> SPEAKER = field(name("speaker"), UUID.class);
    private static final Field<Boolean> AT_DISTANCE = field(name("at_distance"), Boolean.class);
    private static final Field<LocalDateTime> APPOINTMENT = field(name("appointment"), LocalDateTime.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<String> EXPLANATION = field(name("explanation"), String.class);
    private static final Field<OffsetDateTime> RECEIVED_AT = field(name("received_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> DECIDED_AT = field(name("decided_at"), OffsetDateTime.class);
    private static final Field<LocalDate> REMINDED_ON = field(name("reminded_on"), LocalDate.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);

    /** By name and type: what the driver would guess of a column is not what is wanted. */
    private static final List<Field<?>> COLUMNS = List.of(
            ID,
            NUMBER,
            CLIENT,
            LANGUAGE,
            SERVICE,
            MUNICIPALITY,
            REMOTE_FINE,
            WANTED_BY,
            CONTACT,
            CHANNEL,
            STATE,
            SPEAKER,
            AT_DISTANCE,
            APPOINTMENT,
            REASON,
            EXPLANATION,
            RECEIVED_AT,
            DECIDED_AT,
            VERSION);

    /** Rows as objects, without what the database knows of their columns. */
    static final JSONFormat ROWS =
            JSONFormat.DEFAULT_FOR_RESULTS.header(false).recordFormat(JSONFormat.RecordFormat.OBJECT);

    private static final int MOST = 1000;

    private final Choices choices;
    private final Register register;

    Requests(Choices choices, Register register) {
        this.choices = choices;
        this.register = register;
    }

    /**
     * What is asked for.
     *
     * @param language empty when the client has chosen before: then that one is carried on
     */
    record Draft(
            String client,
            Optional<SamiLanguage> language,
            String service,
            String municipality,
            boolean remoteFine,
            Optional<LocalDate> wantedBy,
            String contact,
            Channel channel) {}

    /** The latest requests, those still open first. */
    List<ServiceRequest> list(TenantContext context) {
        List<String> open = Stream.of(RequestState.values())
                .filter(RequestState::open)
                .map(RequestState::name)
                .toList();
        return context.sql()
                .select(COLUMNS)
                .from(REQUEST)
                .orderBy(case_().when(STATE.in(open), 0).else_(1), NUMBER.desc())
                .limit(MOST)
                .fetch(Requests::request);
    }

    Optional<ServiceRequest> find(TenantContext context, UUID id) {
        return context.sql().select(COLUMNS).from(REQUEST).where(ID.eq(id)).fetchOptional(Requests::request);
    }

    /** Those that came in from a day to a day in Finland, both included. */
    List<ServiceRequest> received(TenantContext context, LocalDate from, LocalDate to) {
        return context.sql()
                .select(COLUMNS)
                .from(REQUEST)
                .where(RECEIVED_AT.ge(startOf(from)))
                .and(RECEIVED_AT.lt(startOf(to.plusDays(1))))
                .orderBy(NUMBER)
                .fetch(Requests::request);
    }

    /** What a client asked for, as it is kept: a JSON list, oldest first. */
    String json(TenantContext context, String client) {
        return context.sql()
                .select(COLUMNS)
                .from(REQUEST)
                .where(lower(CLIENT).eq(lower(client.strip())))
                .orderBy(NUMBER)
                .fetch()
                .formatJSON(ROWS);
    }

    /** Those booked for within so many days from now, whose clients left a contact and were not reminded yet. */
    List<ServiceRequest> toRemind(TenantContext context, int days, int most) {
        LocalDateTime now = LocalDateTime.ofInstant(context.now(), FINLAND);
        return context.sql()
                .select(COLUMNS)
                .from(REQUEST)
                .where(STATE.in(RequestState.WORKER_BOOKED.name(), RequestState.INTERPRETER_BOOKED.name()))
                .and(APPOINTMENT.gt(now))
                .and(APPOINTMENT.lt(context.today().plusDays(days + 1L).atStartOfDay()))
                .and(CONTACT.ne(""))
                .and(REMINDED_ON.isNull())
                .orderBy(APPOINTMENT, NUMBER)
                .limit(most)
                .fetch(Requests::request);
    }

    /** The client was reminded, or could not be: not again. A new booking of it would be. */
    void reminded(TenantContext context, ServiceRequest request) {
        context.sql()
                .update(REQUEST)
                .set(REMINDED_ON, context.today())
                .where(ID.eq(request.id()))
                .execute();
    }

    /** When a day begins in Finland. */
    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(FINLAND).toOffsetDateTime();
    }

    /**
     * Takes a request in. Its language is what is said now; where nothing is said, what the client chose before.
     * What is said now by a client who was not asked before becomes their choice.
     *
     * @throws fi.pohja.spi.PluginException for the user: the language is neither said nor known, or is Finnish
     */
    ServiceRequest take(TenantContext context, Draft draft) {
        String client = Typed.line(context, draft.client(), PageParts.LONGEST_CLIENT);
        Optional<LanguageChoice> chosen = choices.of(context, client);
        SamiLanguage language = draft.language()
                .or(() -> chosen.flatMap(choice -> SamiLanguage.of(choice.spoken())))
                .orElseThrow(() -> Typed.fault(context, "request.language.missing"));
        if (chosen.isEmpty()) {
            choices.choose(context, client, language.code(), language.code(), draft.channel());
        }
        UUID id = UUID.randomUUID();
        int number = context.sql()
                .nextval(sequence(name("service_request_number"), Long.class))
                .intValue();
        context.sql()
                .insertInto(REQUEST)
                .set(ID, id)
                .set(NUMBER, number)
                .set(CLIENT, client)
                .set(LANGUAGE, language.code())
                .set(SERVICE, Typed.line(context, draft.service(), PageParts.LONGEST_LINE))
                .set(MUNICIPALITY, draft.municipality())
                .set(REMOTE_FINE, draft.remoteFine())
                .set(WANTED_BY, draft.wantedBy().orElse(null))
                .set(CONTACT, Typed.optional(context, draft.contact(), PageParts.LONGEST_LINE))
                .set(CHANNEL, draft.channel().name())
                .set(STATE, RequestState.REQUESTED.name())
                .set(AT_DISTANCE, false)
                .set(EXPLANATION, "")
                .set(RECEIVED_AT, context.now().atOffset(ZoneOffset.UTC))
                .set(VERSION, 1)
                .execute();
        ServiceRequest taken = find(context, id).orElseThrow();
        context.record(taken.audited(RequestState.REQUESTED.name()).personal("client"));
        return taken;
    }

    /** Everybody who could serve a request, the first to be tried first. */
    List<Proposal> proposals(TenantContext context, ServiceRequest request) {
        Map<UUID, ServiceUnit> units = context.services().units("").stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Function.identity()));
        return Proposals.of(
                request.language(),
                request.municipality(),
                request.remoteFine(),
                context.settings(SamiServicesPlugin.SETTINGS).leastLevel(),
                register.list(context),
                units);
    }

    /**
     * Books an appointment with one of the proposed.
     *
     * @param reason why nobody who speaks the language serves; needed for an interpreter while somebody could
     */
    ServiceRequest book(
            TenantContext context,
            ServiceRequest read,
            Proposal proposal,
            LocalDateTime at,
            Optional<Reason> reason,
            String explanation) {
        requireOpen(context, read);
        boolean interpreter = proposal.speaker().kind() == Kind.INTERPRETER;
        if (interpreter && Proposals.workerAmong(proposals(context, read))) {
            requireReason(context, reason, explanation);
        }
        return decide(
                context,
                read,
                interpreter ? RequestState.INTERPRETER_BOOKED : RequestState.WORKER_BOOKED,
                Optional.of(proposal.speaker().id()),
                interpreter
                        ? read.remoteFine() && proposal.speaker().remote()
                        : proposal.way().atDistance(),
                Optional.of(at),
                interpreter ? reason : Optional.empty(),
                explanation);
    }

    /** Neither a worker nor an interpreter could be had; the reason is always needed. */
    ServiceRequest notPossible(
            TenantContext context, ServiceRequest read, Optional<Reason> reason, String explanation) {
        requireOpen(context, read);
        requireReason(context, reason, explanation);
        return decide(
                context,
                read,
                RequestState.NOT_POSSIBLE,
                Optional.empty(),
                false,
                Optional.empty(),
                reason,
                explanation);
    }

    /** The booked appointment was held. */
    ServiceRequest served(TenantContext context, ServiceRequest read) {
        RequestState state = switch (read.state()) {
            case WORKER_BOOKED -> RequestState.SERVED_BY_WORKER;
            case INTERPRETER_BOOKED -> RequestState.SERVED_BY_INTERPRETER;
            default -> throw Typed.fault(context, "request.notBooked");
        };
        return decide(
                context, read, state, read.speaker(), read.atDistance(), read.at(), read.reason(), read.explanation());
    }

    /** The client took the request back. */
    ServiceRequest withdraw(TenantContext context, ServiceRequest read) {
        requireOpen(context, read);
        return decide(
                context,
                read,
                RequestState.WITHDRAWN,
                read.speaker(),
                read.atDistance(),
                read.at(),
                read.reason(),
                read.explanation());
    }

    private static void requireOpen(TenantContext context, ServiceRequest read) {
        if (!read.state().open()) {
            throw Typed.fault(context, "request.closed");
        }
    }

    private static void requireReason(TenantContext context, Optional<Reason> reason, String explanation) {
        if (reason.isEmpty() || (reason.get() == Reason.OTHER && explanation.isBlank())) {
            throw Typed.fault(context, "request.reason.missing");
        }
    }

    private ServiceRequest decide(
            TenantContext context,
            ServiceRequest read,
            RequestState state,
            Optional<UUID> speaker,
            boolean atDistance,
            Optional<LocalDateTime> at,
            Optional<Reason> reason,
            String explanation) {
        Instant decided = read.decidedAt().orElseGet(context::now);
        int changed = context.sql()
                .update(REQUEST)
                .set(STATE, state.name())
                .set(SPEAKER, speaker.orElse(null))
                .set(AT_DISTANCE, atDistance)
                .set(APPOINTMENT, at.orElse(null))
                .setNull(REMINDED_ON)
                .set(REASON, reason.map(Reason::name).orElse(null))
                .set(EXPLANATION, Typed.optional(context, explanation, PageParts.LONGEST_EXPLANATION))
                .set(DECIDED_AT, decided.atOffset(ZoneOffset.UTC))
                .set(VERSION, read.version() + 1)
                .where(ID.eq(read.id()))
                .and(VERSION.eq(read.version()))
                .execute();
        if (changed == 0) {
            throw Typed.fault(context, "request.changed");
        }
        AuditStep decision = read.audited(state.name());
        context.record(explanation.isBlank() ? decision : decision.personal("explanation"));
        return find(context, read.id()).orElseThrow();
    }

    /**
     * Takes a client's name, contact and words out of their requests. What was asked for and what came of it is still
     * counted, about nobody.
     *
     * @return how many requests there were
     */
    int forget(TenantContext context, String client) {
        int forgotten = context.sql()
                .update(REQUEST)
                .set(CLIENT, "")
                .set(CONTACT, "")
                .set(EXPLANATION, "")
                .set(VERSION, VERSION.plus(1))
                .where(lower(CLIENT).eq(lower(client.strip())))
                .execute();
        if (forgotten > 0) {
            context.record(Forgotten.client(forgotten));
        }
        return forgotten;
    }

    /** The same for all requests that came in before a day and are closed. */
    int forgetBefore(TenantContext context, LocalDate day) {
        List<String> closed = Stream.of(RequestState.values())
                .filter(state -> !state.open())
                .map(RequestState::name)
                .toList();
        return context.sql()
                .update(REQUEST)
                .set(CLIENT, "")
                .set(CONTACT, "")
                .set(EXPLANATION, "")
                .set(VERSION, VERSION.plus(1))
                .where(RECEIVED_AT.lt(startOf(day)))
                .and(CLIENT.ne(""))
                .and(STATE.in(closed))
                .execute();
    }

    private static ServiceRequest request(Record row) {
        return new ServiceRequest(
                row.get(ID),
                row.get(NUMBER),
                row.get(CLIENT),
                SamiLanguage.of(row.get(LANGUAGE)).orElseThrow(),
                row.get(SERVICE),
                row.get(MUNICIPALITY),
                row.get(REMOTE_FINE),
                Optional.ofNullable(row.get(WANTED_BY)),
                row.get(CONTACT),
                Channel.valueOf(row.get(CHANNEL)),
                RequestState.valueOf(row.get(STATE)),
                Optional.ofNullable(row.get(SPEAKER)),
                row.get(AT_DISTANCE),
                Optional.ofNullable(row.get(APPOINTMENT)),
                Optional.ofNullable(row.get(REASON)).map(Reason::valueOf),
                row.get(EXPLANATION),
                row.get(RECEIVED_AT).toInstant(),
                Optional.ofNullable(row.get(DECIDED_AT)).map(OffsetDateTime::toInstant),
                row.get(VERSION));
    }
}
