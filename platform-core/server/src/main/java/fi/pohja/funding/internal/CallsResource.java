package fi.pohja.funding.internal;

import fi.pohja.funding.AttachmentRequirement;
import fi.pohja.funding.CostCondition;
import fi.pohja.funding.EligibilityRule;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCallDraft;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.FundingCalls;
import fi.pohja.funding.RuleEffect;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.spi.LocalizedText;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/funding-calls}. */
@Controller("/api/funding-calls")
@Tag(name = "Grants")
@UsualRefusals
final class CallsResource {

    private final FundingCalls calls;

    CallsResource(FundingCalls calls) {
        this.calls = calls;
    }

    /**
     * A rule as it is sent.
     *
     * @param condition such as {@code tag is digital-tool and date after 2020-07-31}
     */
    record RuleBody(String key, RuleEffect effect, String condition, LocalizedText reason, List<String> sourceRefs) {}

    /** A call as it is sent: moments with their distance from UTC. */
    record CallBody(
            LocalizedText name,
            OrganisationId funder,
            Optional<String> programme,
            FundingSource source,
            Instant opens,
            Instant closes,
            String legalBasis,
            Optional<BigDecimal> ceiling,
            Optional<BigDecimal> maxGrantPercent,
            LocalizedText description,
            List<AttachmentRequirement> requirements,
            List<RuleBody> rules,
            List<String> sourceRefs) {

        FundingCallDraft draft() {
            Violations violations = new Violations();
            List<EligibilityRule> read = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                RuleBody rule = rules.get(i);
                Optional<CostCondition> condition = CostCondition.read(rule.condition());
                violations.check(condition.isPresent(), "rules." + i + ".condition", "condition", rule.condition());
                condition.ifPresent(one -> read.add(
                        new EligibilityRule(rule.key(), rule.effect(), one, rule.reason(), rule.sourceRefs())));
            }
            violations.done();
            return new FundingCallDraft(
                    name,
                    funder,
                    programme,
                    source,
                    opens,
                    closes,
                    legalBasis,
                    ceiling,
                    maxGrantPercent,
                    description,
                    requirements,
                    read,
                    sourceRefs);
        }
    }

    /** Calls in use by closing, the latest first. */
    @Get
    Page<FundingCall> listFundingCalls() {
        return Page.whole(calls.list(Archived.CURRENT));
    }

    /** A new call. Name, funder, source, opening and closing are needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<FundingCall> createFundingCall(@Body CallBody body) {
        FundingCall created = calls.create(Optional.empty(), body.draft());
        return ETag.created("/api/funding-calls/" + created.id().value(), created, created.version());
    }

    /** A call with its attachment checklist and rules. */
    @Get("/{id}")
    HttpResponse<FundingCall> openFundingCall(@PathVariable UUID id) {
        return tagged(calls.open(new FundingCallId(id)));
    }

    /** Replaces what is known about a call; what is left out becomes empty. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<FundingCall> changeFundingCall(@PathVariable UUID id, @Body CallBody body, HttpRequest<?> request) {
        return tagged(calls.change(new FundingCallId(id), ETag.ifMatch(request), body.draft()));
    }

    /** Takes a call out of lists and choices. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<FundingCall> archiveFundingCall(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(calls.archive(new FundingCallId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived call back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<FundingCall> restoreFundingCall(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(calls.restore(new FundingCallId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<FundingCall> tagged(FundingCall call) {
        return ETag.ok(call, call.version());
    }
}
