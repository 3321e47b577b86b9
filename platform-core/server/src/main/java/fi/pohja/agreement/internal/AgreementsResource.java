package fi.pohja.agreement.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** {@code /api/border-agreements}. */
@Controller("/api/border-agreements")
@Tag(name = "Collaboration")
@UsualRefusals
final class AgreementsResource {

    private final BorderAgreements agreements;

    AgreementsResource(BorderAgreements agreements) {
        this.agreements = agreements;
    }

    /** @param counterpart slug of another member of the space */
    record Proposal(
            SpaceId space,
            String counterpart,
            @JsonUnwrapped BorderAgreementDraft draft) {}

    /** Why it ends. */
    record End(String reason) {}

    /** Lists the agreements the tenant is a party of. */
    @Get
    Page<AgreementAnswer> listBorderAgreements() {
        return Page.whole(agreements.all().stream().map(AgreementAnswer::of).toList());
    }

    /** Writes the first words of an agreement. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<AgreementAnswer> proposeBorderAgreement(@Body Proposal proposal) {
        BorderAgreement proposed = agreements.propose(proposal.space(), proposal.counterpart(), proposal.draft());
        return ETag.created(
                "/api/border-agreements/" + proposed.id().value(), AgreementAnswer.of(proposed), proposed.version());
    }

    /** An agreement the tenant is a party of. */
    @Get("/{id}")
    HttpResponse<AgreementAnswer> openBorderAgreement(@PathVariable UUID id) {
        return tagged(agreements.open(new BorderAgreementId(id)));
    }

    /** Replaces its words; acceptances of those before no longer count. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<AgreementAnswer> changeBorderAgreement(
            @PathVariable UUID id, @Body BorderAgreementDraft draft, HttpRequest<?> request) {
        return tagged(agreements.change(new BorderAgreementId(id), ETag.ifMatch(request), draft));
    }

    /** Accepts its present words for the tenant. */
    @ChangesVersion
    @Post("/{id}/accept")
    HttpResponse<AgreementAnswer> acceptBorderAgreement(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(agreements.accept(new BorderAgreementId(id), ETag.ifMatch(request)));
    }

    /** Ends it for both parties. */
    @ChangesVersion
    @Post("/{id}/end")
    HttpResponse<AgreementAnswer> endBorderAgreement(@PathVariable UUID id, @Body End end, HttpRequest<?> request) {
        return tagged(agreements.end(new BorderAgreementId(id), ETag.ifMatch(request), end.reason()));
    }

    private static HttpResponse<AgreementAnswer> tagged(BorderAgreement agreement) {
        return ETag.ok(AgreementAnswer.of(agreement), agreement.version());
    }
}
