package fi.pohja.content.internal;

import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.commitment.OutsourcedService;
import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.ProjectId;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The commitments of a content file. The clock may stand before their days, as in a demonstration: then a municipality
 * has not decided yet, or has not even been asked, and there is no commitment.
 */
@Singleton
@Order(3)
final class CommitmentContent implements ContentPart {

    private final Commitments commitments;
    private final ContentClock clock;

    CommitmentContent(Commitments commitments, ContentClock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    @Override
    public List<String> lists() {
        return List.of("commitments");
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("commitments").forEach(element -> commitment(file, element, keys));
    }

    private void commitment(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "project",
                "organisation",
                "municipalities",
                "state",
                "asked",
                "body",
                "decided",
                "section",
                "personMonths",
                "note",
                "due",
                "services",
                "illustrative",
                "sources");
        Optional<UUID> project = keys.reference(element, "project", Kind.PROJECT);
        Optional<UUID> organisation = keys.reference(element, "organisation", Kind.ORGANISATION);
        List<OrganisationId> municipalities = new ArrayList<>();
        for (String municipality : element.texts("municipalities")) {
            keys.reference(element, "municipalities", municipality, Kind.ORGANISATION)
                    .ifPresent(id -> municipalities.add(new OrganisationId(id)));
        }
        List<OutsourcedService> services = new ArrayList<>();
        for (YamlFile.Entry service : element.entries("services")) {
            service.onlyKeys("provider", "package", "joins");
            services.add(new OutsourcedService(
                    service.text("provider"),
                    service.text("package"),
                    service.optionalText("joins").orElse("")));
        }
        CommitmentState state = element.choice("state", CommitmentState.class, CommitmentState.PREPARED);
        if (project.isEmpty() || organisation.isEmpty()) {
            return;
        }
        CommitmentDraft draft = new CommitmentDraft(
                new OrganisationId(organisation.get()),
                municipalities,
                element.optionalText("body").orElse(""),
                element.date("decided"),
                element.optionalText("section").orElse(""),
                element.number("personMonths"),
                element.optionalText("note").orElse(""),
                services,
                element.date("due"),
                element.flag("illustrative"),
                element.texts("sources"));
        Optional<LocalDate> asked = element.date("asked");
        String key = element.text("project") + "/commitment/" + element.text("organisation");
        UUID id = keys.id(key);
        file.add(new Step(
                Phase.ACROSS_FILES,
                0,
                element.line(),
                id,
                key,
                () -> enter(new ProjectId(project.get()), new CommitmentId(id), state, draft, asked)));
    }

    private void enter(
            ProjectId project,
            CommitmentId id,
            CommitmentState state,
            CommitmentDraft draft,
            Optional<LocalDate> asked) {
        if (!clock.reached(asked)) {
            return;
        }
        if (clock.reached(draft.decidedOn())) {
            commitments.create(project, Optional.of(id), state, draft);
        } else {
            commitments.create(project, Optional.of(id), CommitmentState.REQUESTED, undecided(draft));
        }
    }

    /** Of the draft what was known when the municipality was asked. */
    private static CommitmentDraft undecided(CommitmentDraft draft) {
        return new CommitmentDraft(
                draft.organisation(),
                draft.municipalities(),
                "",
                Optional.empty(),
                "",
                Optional.<BigDecimal>empty(),
                "",
                List.of(),
                draft.dueOn(),
                draft.illustrative(),
                draft.sourceRefs());
    }
}
