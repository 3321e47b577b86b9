package fi.pohja.plugins.family.consultation;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;

import fi.pohja.plugins.family.WorkingDays;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.CollaborationSpace;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.spi.core.SharedRecord.Rights;
import fi.pohja.spi.core.SharedRecordId;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Consultations from the draft to the end. What was sent is kept once, in the record both tenants share; who may take which
 * step is decided here and not in the pages.
 */
final class Consultations {

    /** The kind of shared record. */
    static final String KIND = "consultation";

    /** A step that leaves the state as it is: what somebody of the team thinks. */
    static final String OPINION = "OPINION";

    /** The same: how things went on where the question came from. */
    static final String FOLLOW_UP = "FOLLOW_UP";

    private static final String WORDS = "words";

    private final Drafts drafts;
    private final Clients clients;
    private final SettingsType<ConsultationSettings> settings;

    Consultations(Drafts drafts, Clients clients, SettingsType<ConsultationSettings> settings) {
        this.drafts = drafts;
        this.clients = clients;
        this.settings = settings;
    }

    /** What the tenant sent and received, the newest first. */
    List<Consultation> list(TenantContext context) {
        ConsultationPart.require(context, ConsultationPart.CONSULT);
        return context.collaboration().list(KIND).stream()
                .map(shared -> Consultation.of(shared, context.tenant()))
                .toList();
    }

    Optional<Consultation> find(TenantContext context, UUID id) {
        ConsultationPart.require(context, ConsultationPart.CONSULT);
        return context.collaboration()
                .find(new SharedRecordId(id))
                .filter(shared -> shared.kind().equals(KIND))
                .map(shared -> Consultation.of(shared, context.tenant()));
    }

    /** Reads its words; who did is in the audit of every tenant that has a part in it. */
    SharedRecord.Opened read(TenantContext context, Consultation consultation) {
        ConsultationPart.require(context, ConsultationPart.CONSULT);
        return context.collaboration().read(consultation.shared().id());
    }

    /** The area's space: an OT centre's where the core unit's tenant and this one belong to it; empty when there is none. */
    Optional<CollaborationSpace> area(TenantContext context) {
        String core = context.settings(settings).core();
        List<CollaborationSpace> all = context.collaboration().spaces().stream()
                .filter(space -> space.has(core))
                .toList();
        return all.stream().filter(space -> space.kind().equals("OT_AREA")).findFirst();
    }

    boolean coordinates(TenantContext context) {
        return context.settings(settings).core().equals(context.tenant());
    }

    /**
     * Sends a draft to the core unit, which may bring in other members of the area.
     *
     * @throws PluginException for the user: something is missing, something is marked and no reason is given, or the tenant
     *     does not belong to the core unit's area
     */
    Consultation send(TenantContext context, Draft draft) {
        ConsultationPart.require(context, ConsultationPart.CONSULT);
        ConsultationSettings now = context.settings(settings);
        CollaborationSpace area = area(context).orElseThrow(() -> Typed.fault(context, "consultation.noArea"));
        String unit = Typed.line(context, draft.unit(), Drafts.LONGEST_UNIT);
        Topic topic = draft.topic().orElseThrow(() -> Typed.fault(context, "typed.missing"));
        Consent consent = draft.consent().orElseThrow(() -> Typed.fault(context, "typed.missing"));
        if (draft.question().isBlank() || draft.description().isBlank()) {
            throw Typed.fault(context, "typed.missing");
        }
        boolean marked = !draft.marks().isEmpty();
        if (marked && draft.markReason().isBlank()) {
            throw Typed.fault(context, "consultation.markReason.missing");
        }
        long number = context.sql().nextval(sequence(name("consultation_number"), Long.class));
        Map<String, String> content = new HashMap<>();
        content.put("question", draft.question().strip());
        content.put("description", draft.description().strip());
        if (marked) {
            content.put("markReason", draft.markReason().strip());
        }
        SharedRecord sent = context.collaboration()
                .share(new SharedRecord.Draft(
                        area.id(),
                        KIND,
                        context.tenant() + "-" + number,
                        Map.of(
                                "core", now.core(),
                                "topic", topic.name(),
                                "urgency", draft.urgency().name(),
                                "consent", consent.name(),
                                "unit", unit,
                                "due", due(context, draft.urgency()).toString()),
                        content,
                        coordinates(context) ? Map.of() : Map.of(now.core(), Rights.COORDINATE),
                        Optional.empty()));
        clients.enter(context, sent.id().value(), Typed.optional(context, draft.client(), Drafts.LONGEST_CLIENT));
        drafts.delete(context, draft.id());
        Consultation consultation = Consultation.of(sent, context.tenant());
        context.record(consultation.audited(State.SENT.name()).personal("question"));
        return consultation;
    }

    private LocalDate due(TenantContext context, Urgency urgency) {
        ConsultationSettings now = context.settings(settings);
        return WorkingDays.after(context.today(), urgency == Urgency.URGENT ? now.urgentDays() : now.answerDays());
    }

    /**
     * The core unit takes it, and may see its urgency otherwise; then what is promised counts from today.
     *
     * @param note to the asking unit; may be empty
     */
    Consultation triage(TenantContext context, Consultation read, Urgency urgency, String note) {
        boolean anew = urgency != read.urgency() || read.state() == State.REOPENED;
        return step(
                context,
                read,
                State.TRIAGED,
                anew
                        ? Map.of(
                                "urgency",
                                urgency.name(),
                                "due",
                                due(context, urgency).toString())
                        : Map.of("urgency", urgency.name()),
                note.isBlank() ? Map.of() : Map.of(WORDS, note.strip()));
    }

    /**
     * Gives it to a team; tenants of its members that do not have it yet are brought in.
     *
     * @param team at least one expert
     */
    Consultation assign(TenantContext context, Consultation read, List<Expert> team) {
        if (team.isEmpty()) {
            throw Typed.fault(context, "consultation.team.missing");
        }
        Consultation assigned = step(
                context,
                read,
                State.ASSIGNED,
                Map.of("size", String.valueOf(team.size())),
                Map.of(WORDS, String.join("\n", team.stream().map(Expert::named).toList())));
        for (Expert expert : team) {
            if (!expert.region().tenant().equals(context.tenant())) {
                context.collaboration()
                        .bringIn(read.shared().id(), expert.region().tenant(), Rights.CONTRIBUTE);
            }
        }
        return find(context, assigned.id()).orElse(assigned);
    }

    /** What somebody of a region with a part in the team thinks. */
    Consultation opinion(TenantContext context, Consultation read, String words) {
        if (read.state() != State.ASSIGNED) {
            throw Typed.fault(context, "consultation.step");
        }
        return add(context, read, OPINION, Map.of(), Map.of(WORDS, needed(context, words)));
    }

    Consultation answer(TenantContext context, Consultation read, String answer, String followUp) {
        return step(
                context,
                read,
                State.ANSWERED,
                Map.of(),
                Map.of(WORDS, needed(context, answer), "followUp", followUp.strip()));
    }

    /** How things went on; the asking unit's, after the answer. */
    Consultation followUp(TenantContext context, Consultation read, String words) {
        if (!read.own() || (read.state() != State.ANSWERED && read.state() != State.CLOSED)) {
            throw Typed.fault(context, "consultation.step");
        }
        return add(context, read, FOLLOW_UP, Map.of(), Map.of(WORDS, needed(context, words)));
    }

    /** @param words whether the answer helped; may be empty */
    Consultation close(TenantContext context, Consultation read, String words) {
        return step(context, read, State.CLOSED, Map.of(), words.isBlank() ? Map.of() : Map.of(WORDS, words.strip()));
    }

    /** @param words why */
    Consultation reopen(TenantContext context, Consultation read, String words) {
        return step(
                context,
                read,
                State.REOPENED,
                Map.of("due", due(context, read.urgency()).toString()),
                Map.of(WORDS, needed(context, words)));
    }

    private static String needed(TenantContext context, String words) {
        if (words.isBlank()) {
            throw Typed.fault(context, "typed.missing");
        }
        return words.strip();
    }

    private Consultation step(
            TenantContext context,
            Consultation read,
            State to,
            Map<String, String> facts,
            Map<String, String> content) {
        if (!read.may(to)) {
            throw Typed.fault(context, "consultation.step");
        }
        return add(context, read, to.name(), facts, content);
    }

    private Consultation add(
            TenantContext context,
            Consultation read,
            String kind,
            Map<String, String> facts,
            Map<String, String> content) {
        boolean asks =
                Set.of(State.CLOSED.name(), State.REOPENED.name(), FOLLOW_UP).contains(kind);
        ConsultationPart.require(context, asks ? ConsultationPart.CONSULT : ConsultationPart.COORDINATE);
        SharedRecord now = context.collaboration()
                .add(
                        read.shared().id(),
                        new SharedRecord.EntryDraft(kind, read.steps().size(), facts, content));
        AuditStep step = read.audited(kind);
        context.record(content.isEmpty() ? step : step.personal(WORDS));
        return Consultation.of(now, context.tenant());
    }

    /** The client's pseudonym in the asking unit; empty elsewhere. */
    Optional<String> client(TenantContext context, Consultation consultation) {
        return consultation.own() ? clients.of(context, consultation.id()) : Optional.empty();
    }

    /**
     * Erases all that was written about a client in any tenant, drafts included; how many consultations there were is still
     * counted.
     *
     * @return how many drafts and consultations there were
     */
    int forget(TenantContext context, String client) {
        ConsultationPart.require(context, ConsultationPart.CONSULT);
        List<UUID> sent = clients.consultations(context, client);
        sent.forEach(id -> erase(context, id));
        int forgotten = sent.size() + drafts.forget(context, client);
        if (forgotten > 0) {
            context.record(erased("FORGOTTEN", forgotten));
        }
        return forgotten;
    }

    /** About nobody: neither who it was nor which ones. */
    private static AuditStep erased(String action, int records) {
        UUID id = UUID.randomUUID();
        return AuditStep.of(action, "CONSULTATIONS", id, id.toString().substring(0, 8))
                .with("records", records);
    }

    private void erase(TenantContext context, UUID id) {
        context.collaboration().erase(new SharedRecordId(id));
        clients.forget(context, id);
    }

    /** All that is kept about a client, as text, to be given to them; empty when there is nothing. */
    String about(TenantContext context, String client) {
        StringBuilder words = new StringBuilder();
        for (UUID id : clients.consultations(context, client)) {
            find(context, id).ifPresent(consultation -> {
                SharedRecord.Opened opened = read(context, consultation);
                words.append(context.text("consultation.number", consultation.number()))
                        .append('\n');
                List.of("question", "description", "markReason")
                        .forEach(field -> append(words, opened.content().getOrDefault(field, "")));
                consultation.steps().forEach(step -> {
                    words.append(context.text("consultation.step." + step.kind()))
                            .append(", ")
                            .append(step.member().name().text(context.language()))
                            .append('\n');
                    opened.entries().getOrDefault(step.id(), Map.of()).values().forEach(text -> append(words, text));
                });
                words.append('\n');
            });
        }
        return words.toString().strip();
    }

    private static void append(StringBuilder words, String text) {
        if (!text.isEmpty()) {
            words.append(text).append('\n');
        }
    }

    /** Erases own consultations in which nobody took a step since a day; those still waiting for an answer stay. */
    int forgetBefore(TenantContext context, LocalDate day) {
        List<Consultation> old = list(context).stream()
                .filter(Consultation::own)
                .filter(one -> !one.state().waits() && !one.shared().erased())
                .filter(one -> one.lastStep().isBefore(day))
                .toList();
        old.forEach(one -> erase(context, one.id()));
        if (!old.isEmpty()) {
            context.record(erased("OLD_FORGOTTEN", old.size()));
        }
        return old.size();
    }
}
