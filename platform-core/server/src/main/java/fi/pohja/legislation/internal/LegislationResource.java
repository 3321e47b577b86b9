package fi.pohja.legislation.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.legislation.EffectDraft;
import fi.pohja.legislation.LegalBases;
import fi.pohja.legislation.LegalBasis;
import fi.pohja.legislation.LegalBasisId;
import fi.pohja.legislation.LegalRequirement;
import fi.pohja.legislation.LegalRequirementDraft;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.LegalRequirements;
import fi.pohja.legislation.RequirementKind;
import fi.pohja.legislation.RequirementState;
import fi.pohja.listing.Archived;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/legal-requirements}. */
@Controller("/api/legal-requirements")
@Tag(name = "Legal requirements")
@UsualRefusals
final class LegislationResource {

    private final LegalRequirements requirements;
    private final LegalBases bases;

    LegislationResource(LegalRequirements requirements, LegalBases bases) {
        this.requirements = requirements;
        this.bases = bases;
    }

    record Step(RequirementState to, Optional<LocalDate> on) {}

    record Link(MeasureId measure, LocalizedText depends) {}

    record Words(LocalizedText depends) {}

    /**
     * Lists legal requirements.
     *
     * @param q part of the title, the reference or of what is required
     * @param state only in these states
     * @param kind only of these kinds
     * @param archived whether archived ones are listed
     * @param sort title, reference, state, in_force or measures; with a hyphen before it descending
     */
    @Get
    Page<LegalRequirement> listLegalRequirements(
            @Nullable @QueryValue String q,
            @Nullable @QueryValue List<String> state,
            @Nullable @QueryValue List<String> kind,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived,
            @QueryValue(defaultValue = "title") String sort,
            @RequestBean PageRequest page) {
        return Page.of(requirements.list(
                new LegalRequirements.Filter(
                        Objects.requireNonNullElse(q, ""),
                        QueryText.choices("state", state, RequirementState.class),
                        QueryText.choices("kind", kind, RequirementKind.class),
                        QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                                .orElse(Archived.CURRENT)),
                Sorting.by(sort, LegalRequirements.Sort.class),
                page.slice()));
    }

    /** Enters a requirement, in whatever state it is. A title in one language is needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<LegalRequirement> createLegalRequirement(@Body LegalRequirementDraft draft) {
        LegalRequirement created = requirements.create(draft);
        return ETag.created("/api/legal-requirements/" + created.id().value(), created, created.version());
    }

    /** A requirement, archived or not. */
    @Get("/{id}")
    HttpResponse<LegalRequirement> openLegalRequirement(@PathVariable UUID id) {
        return tagged(requirements.open(new LegalRequirementId(id)));
    }

    /** Replaces what is typed about a requirement; another state must be one that can follow. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<LegalRequirement> changeLegalRequirement(
            @PathVariable UUID id, @Body LegalRequirementDraft draft, HttpRequest<?> request) {
        return tagged(requirements.change(new LegalRequirementId(id), ETag.ifMatch(request), draft));
    }

    /** Moves a requirement to a state that can follow, on a day; today when it is left out. */
    @ChangesVersion
    @Post("/{id}/state")
    HttpResponse<LegalRequirement> moveLegalRequirement(
            @PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        return tagged(requirements.move(new LegalRequirementId(id), ETag.ifMatch(request), step.to(), step.on()));
    }

    /** Takes a requirement out of lists. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<LegalRequirement> archiveLegalRequirement(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(requirements.archive(new LegalRequirementId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived requirement back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<LegalRequirement> restoreLegalRequirement(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(requirements.restore(new LegalRequirementId(id), ETag.ifMatch(request)));
    }

    /** The measures that rest on a requirement. */
    @Get("/{id}/measures")
    Page<LegalBasis> legalRequirementMeasures(@PathVariable UUID id) {
        return Page.whole(bases.of(new LegalRequirementId(id)));
    }

    /** Says that a measure rests on the requirement. */
    @Post("/{id}/measures")
    @Status(HttpStatus.CREATED)
    HttpResponse<LegalBasis> linkLegalRequirement(@PathVariable UUID id, @Body Link link) {
        LegalBasis created = bases.link(new LegalRequirementId(id), Optional.empty(), link.measure(), link.depends());
        return ETag.created(
                "/api/legal-requirements/" + id + "/measures/" + created.id().value(), created, created.version());
    }

    /** What a measure has to do with the requirement. */
    @Get("/{id}/measures/{basis}")
    HttpResponse<LegalBasis> openLegalBasis(@PathVariable UUID id, @PathVariable UUID basis) {
        return tagged(of(id, basis));
    }

    /** Replaces what of the measure depends on the requirement. */
    @ChangesVersion
    @Put("/{id}/measures/{basis}")
    HttpResponse<LegalBasis> changeLegalBasis(
            @PathVariable UUID id, @PathVariable UUID basis, @Body Words words, HttpRequest<?> request) {
        return tagged(bases.change(of(id, basis).id(), ETag.ifMatch(request), words.depends()));
    }

    /** Says what the requirement's present state means for the measure. */
    @ChangesVersion
    @Put("/{id}/measures/{basis}/effect")
    HttpResponse<LegalBasis> assessLegalEffect(
            @PathVariable UUID id, @PathVariable UUID basis, @Body EffectDraft draft, HttpRequest<?> request) {
        return tagged(bases.assess(of(id, basis).id(), ETag.ifMatch(request), draft));
    }

    /** Takes the link away. */
    @ChangesVersion
    @Delete("/{id}/measures/{basis}")
    @Status(HttpStatus.NO_CONTENT)
    void unlinkLegalRequirement(@PathVariable UUID id, @PathVariable UUID basis, HttpRequest<?> request) {
        bases.unlink(of(id, basis).id(), ETag.ifMatch(request));
    }

    private LegalBasis of(UUID requirement, UUID basis) {
        return bases.find(new LegalBasisId(basis))
                .filter(found -> found.requirement().id().value().equals(requirement))
                .orElseThrow(() -> new NotFoundException(basis));
    }

    private static HttpResponse<LegalRequirement> tagged(LegalRequirement requirement) {
        return ETag.ok(requirement, requirement.version());
    }

    private static HttpResponse<LegalBasis> tagged(LegalBasis basis) {
        return ETag.ok(basis, basis.version());
    }
}
