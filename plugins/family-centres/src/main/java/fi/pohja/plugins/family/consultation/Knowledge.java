package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.CollaborationSpace;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.spi.core.SharedRecordId;
import fi.pohja.ui.spi.part.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What answers have taught, told about nobody: published by the core unit for all members of the area. Nothing is published
 * while anything in it is marked.
 */
final class Knowledge {

    static final int LONGEST_TITLE = 150;

    private static final String KIND = "knowledge";

    private final Consultations consultations;

    Knowledge(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * What is published now, the newest first.
     *
     * @param topic empty for all
     * @param text part of the title; empty for all
     */
    List<KnowledgeItem> list(TenantContext context, Optional<Topic> topic, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return context.collaboration().list(KIND).stream()
                .filter(shared -> shared.endedAt().isEmpty())
                .map(Knowledge::item)
                .filter(item -> topic.isEmpty() || topic.get() == item.topic())
                .filter(item -> item.title().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    Optional<KnowledgeItem> find(TenantContext context, UUID id) {
        return context.collaboration()
                .find(new SharedRecordId(id))
                .filter(shared -> shared.kind().equals(KIND) && shared.endedAt().isEmpty())
                .map(Knowledge::item);
    }

    /** Its words: {@code question} and {@code answer}. */
    Map<String, String> read(TenantContext context, KnowledgeItem item) {
        return context.collaboration().read(new SharedRecordId(item.id())).content();
    }

    /**
     * Publishes what an answer taught.
     *
     * @throws fi.pohja.spi.PluginException for the user: the tenant is not the core unit's, something is missing, or
     *     something in the words is marked
     */
    KnowledgeItem publish(TenantContext context, String title, Topic topic, String question, String answer) {
        ConsultationPart.require(context, ConsultationPart.COORDINATE);
        CollaborationSpace area =
                consultations.area(context).orElseThrow(() -> Typed.fault(context, "consultation.noArea"));
        if (!consultations.coordinates(context)) {
            throw Typed.fault(context, "knowledge.core");
        }
        String checked = Typed.line(context, title, LONGEST_TITLE);
        if (question.isBlank() || answer.isBlank()) {
            throw Typed.fault(context, "typed.missing");
        }
        if (!Marks.of(checked + "\n" + question + "\n" + answer).isEmpty()) {
            throw Typed.fault(context, "knowledge.marked");
        }
        return item(context.collaboration()
                .share(new SharedRecord.Draft(
                        area.id(),
                        KIND,
                        checked,
                        Map.of("topic", topic.name()),
                        Map.of("question", question.strip(), "answer", answer.strip()),
                        Experts.others(context, area),
                        Optional.empty())));
    }

    /** Takes an own item out. */
    void takeBack(TenantContext context, UUID id) {
        ConsultationPart.require(context, ConsultationPart.COORDINATE);
        context.collaboration().revoke(new SharedRecordId(id));
    }

    private static KnowledgeItem item(SharedRecord shared) {
        return new KnowledgeItem(
                shared.id().value(),
                shared.label(),
                Topic.valueOf(Consultation.fact(shared, "topic")),
                shared.owner(),
                shared.own(),
                shared.sharedAt());
    }
}
