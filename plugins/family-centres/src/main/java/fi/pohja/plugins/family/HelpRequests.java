package fi.pohja.plugins.family;

import static fi.pohja.plugins.family.HelpColumns.ASKER;
import static fi.pohja.plugins.family.HelpColumns.CHANNEL;
import static fi.pohja.plugins.family.HelpColumns.CLOSED_ON;
import static fi.pohja.plugins.family.HelpColumns.CODE_HASH;
import static fi.pohja.plugins.family.HelpColumns.COLUMNS;
import static fi.pohja.plugins.family.HelpColumns.CONTACT;
import static fi.pohja.plugins.family.HelpColumns.CONTACTED_ON;
import static fi.pohja.plugins.family.HelpColumns.CONTACT_BY;
import static fi.pohja.plugins.family.HelpColumns.FOLLOW_UP_ON;
import static fi.pohja.plugins.family.HelpColumns.FORGOTTEN;
import static fi.pohja.plugins.family.HelpColumns.ID;
import static fi.pohja.plugins.family.HelpColumns.LANGUAGE;
import static fi.pohja.plugins.family.HelpColumns.MUNICIPALITY;
import static fi.pohja.plugins.family.HelpColumns.NETWORK_FINE;
import static fi.pohja.plugins.family.HelpColumns.NICKNAME;
import static fi.pohja.plugins.family.HelpColumns.NUMBER;
import static fi.pohja.plugins.family.HelpColumns.OUTCOME;
import static fi.pohja.plugins.family.HelpColumns.REACH_WHEN;
import static fi.pohja.plugins.family.HelpColumns.RECEIVED_AT;
import static fi.pohja.plugins.family.HelpColumns.REQUEST;
import static fi.pohja.plugins.family.HelpColumns.SENDER;
import static fi.pohja.plugins.family.HelpColumns.STATE;
import static fi.pohja.plugins.family.HelpColumns.TOPIC;
import static fi.pohja.plugins.family.HelpColumns.URGENCY;
import static fi.pohja.plugins.family.HelpColumns.VERSION;
import static fi.pohja.plugins.family.HelpColumns.WORDS;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;

import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Outcome;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The requests for help of a tenant: taking one in, finding them, moving one on. */
final class HelpRequests {

    static final int LONGEST_NICKNAME = 60;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_WORDS = 2000;
    private static final int MOST = 2000;

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
        return take(context, draft, context.now());
    }

    /** The same, of a request that came in earlier, as by letter. */
    Taken take(TenantContext context, Draft draft, Instant received) {
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
                .set(RECEIVED_AT, received.atOffset(ZoneOffset.UTC))
                .set(CONTACT_BY, WorkingDays.after(LocalDate.ofInstant(received, Days.FINLAND), days))
                .set(FORGOTTEN, false)
                .set(VERSION, 1)
                .execute();
        HelpRequest taken = find(context, id).orElseThrow();
        context.record(taken.audited("RECEIVED").personal("contact").personal("words"));
        return new Taken(taken, code);
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
                        .thenComparingInt(HelpRequest::number))
                .limit(MOST)
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
                        FORGOTTEN,
                        true,
                        CODE_HASH,
                        "",
                        NICKNAME,
                        "",
                        CONTACT,
                        "",
                        REACH_WHEN,
                        "",
                        WORDS,
                        "",
                        ASKER,
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
                .fetch(HelpColumns::request);
    }
}
