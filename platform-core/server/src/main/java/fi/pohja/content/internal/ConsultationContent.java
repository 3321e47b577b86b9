package fi.pohja.content.internal;

import fi.pohja.consultation.ConsultationDraft;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.ConsultationResponseId;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.consultation.Handling;
import fi.pohja.consultation.Submission;
import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.organisation.Sector;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The consultations of a content file. They go their usual way on the day they are loaded: opened for a number of days,
 * responded to, handled, published.
 */
@Singleton
@Order(4)
final class ConsultationContent implements ContentPart {

    private final Consultations consultations;
    private final ContentClock clock;

    ConsultationContent(Consultations consultations, ContentClock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /** A response as the file has it; handled when it says how. */
    private record Given(Submission submission, Optional<Handling> handling, LocalizedText reason) {}

    @Override
    public List<String> lists() {
        return List.of("consultations");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("consultations").forEach(element -> keys.enter(element, Kind.CONSULTATION));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("consultations").forEach(element -> consultation(file, element, keys));
    }

    private void consultation(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "title",
                "description",
                "madeUp",
                "targetGroups",
                "questions",
                "project",
                "state",
                "daysOpen",
                "responses",
                "summary",
                "sources");
        String key = element.text("key");
        ConsultationId id = new ConsultationId(keys.id(key));
        ConsultationState state = element.choice("state", ConsultationState.class, ConsultationState.DRAFT);
        Optional<LocalDate> closes = element.has("daysOpen")
                ? Optional.of(clock.today().plusDays(PlanContent.whole(element, "daysOpen", 0)))
                : Optional.empty();
        ConsultationDraft draft = new ConsultationDraft(
                element.requiredLocalized("title"),
                MadeUp.marked(element, element.localized("description")),
                element.localized("targetGroups"),
                element.localizedList("questions"),
                keys.reference(element, "project", Kind.PROJECT).map(ProjectId::new),
                Optional.empty(),
                closes,
                true,
                element.texts("sources"));
        List<Given> responses = new ArrayList<>();
        for (YamlFile.Entry response : element.entries("responses")) {
            responses.add(given(response, new ConsultationResponseId(keys.id(key + "/" + responses.size()))));
        }
        LocalizedText summary = element.localized("summary");
        file.add(new Step(
                Phase.ACROSS_FILES,
                0,
                element.line(),
                id.value(),
                key,
                () -> enter(id, draft, state, responses, summary)));
    }

    private static Given given(YamlFile.Entry element, ConsultationResponseId id) {
        element.onlyKeys("respondent", "sector", "answers", "handling", "reason");
        return new Given(
                new Submission(
                        id,
                        element.text("respondent"),
                        element.choice("sector", Sector.class, Sector.THIRD),
                        element.texts("answers")),
                element.has("handling")
                        ? Optional.of(element.choice("handling", Handling.class, Handling.NOT))
                        : Optional.empty(),
                element.localized("reason"));
    }

    private void enter(
            ConsultationId id,
            ConsultationDraft draft,
            ConsultationState state,
            List<Given> responses,
            LocalizedText summary) {
        consultations.create(Optional.of(id), draft);
        if (state == ConsultationState.DRAFT) {
            return;
        }
        move(id, ConsultationState.OPEN);
        responses.forEach(given -> consultations.respond(id, "", given.submission()));
        if (state == ConsultationState.OPEN) {
            return;
        }
        move(id, ConsultationState.CLOSED);
        List<ConsultationResponse> stored = consultations.responses(id);
        for (int place = 0; place < stored.size(); place++) {
            ConsultationResponse response = stored.get(place);
            Given given = responses.get(place);
            given.handling()
                    .ifPresent(handling ->
                            consultations.handle(response.id(), response.version(), handling, given.reason()));
        }
        consultations.summarise(id, consultations.open(id).version(), summary);
        if (state == ConsultationState.PUBLISHED) {
            move(id, ConsultationState.PUBLISHED);
        }
    }

    private void move(ConsultationId id, ConsultationState to) {
        consultations.move(id, consultations.open(id).version(), to);
    }
}
