package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.FundingCalls;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.GrantDecision;
import fi.pohja.listing.Archived;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins applications, changes what they say, and enters what the funder answers. */
@Singleton
final class ApplicationForms {

    private final RecordForms forms;
    private final FundingCalls calls;
    private final GrantApplications applications;
    private final RecordChoices choices;

    ApplicationForms(RecordForms forms, FundingCalls calls, GrantApplications applications, RecordChoices choices) {
        this.forms = forms;
        this.calls = calls;
        this.applications = applications;
        this.choices = choices;
    }

    private record Begun(Optional<FundingCallId> call, Optional<ProjectId> project) {}

    /** Asks for call and project. */
    void create() {
        create(Optional.empty(), Optional.empty());
    }

    /** Asks for the project. */
    void create(FundingCallId call) {
        create(Optional.of(call), Optional.empty());
    }

    /** Asks for the call. */
    void create(ProjectId project) {
        create(Optional.empty(), Optional.of(project));
    }

    private void create(Optional<FundingCallId> call, Optional<ProjectId> project) {
        RecordForm<Begun> form = forms.form("application", "application.new");
        FormFields<Begun> fields = form.fields();
        List<Choice<FundingCallId>> open = calls.list(Archived.CURRENT).stream()
                .map(one -> new Choice<>(one.id().value().toString(), one.id(), label(one)))
                .toList();
        Typed<Optional<FundingCallId>> chosenCall =
                fields.found("call", true, Choices.of(open), id -> id.value().toString(), Begun::call);
        Typed<Optional<ProjectId>> chosenProject = fields.found(
                "project", true, choices.projects(), id -> id.value().toString(), Begun::project);
        List<GrantApplication> made = new ArrayList<>();
        form.typed(stored -> new Begun(chosenCall.value(), chosenProject.value()))
                .create(
                        "application/new",
                        new Begun(call, project),
                        begun -> {
                            new Violations()
                                    .check(begun.call().isPresent(), "call", "required")
                                    .check(begun.project().isPresent(), "project", "required")
                                    .done();
                            made.add(applications.create(
                                    Optional.empty(),
                                    begun.call().orElseThrow(),
                                    begun.project().orElseThrow()));
                        },
                        () -> UI.getCurrentOrThrow()
                                .navigate(Addresses.of(made.getFirst().id())));
    }

    private static String label(FundingCall call) {
        return text("application.call.closes", words(call.name()), Figures.second(call.closes()));
    }

    private record SaidTyped(LocalizedText summary, String contact) {}

    /** What the applicant says beside the budget. */
    void edit(ApplicationId id, Runnable done) {
        RecordForm<SaidTyped> form = forms.form("application", "application.edit");
        Typed<LocalizedText> summary =
                form.fields().paragraphs("summary", true, SaidTyped::summary).help(text("application.summary.help"));
        Typed<String> contact =
                form.fields().text("contact", true, SaidTyped::contact).help(text("application.contact.help"));
        form.typed(stored -> new SaidTyped(summary.value(), contact.value()))
                .edit(
                        "application/" + id.value(),
                        () -> {
                            GrantApplication now = applications.open(id);
                            return new Stored<>(id.value(), new SaidTyped(now.summary(), now.contact()), now.version());
                        },
                        (typed, version) -> applications.change(id, version, typed.summary(), typed.contact()),
                        done);
    }

    private record Asked(String reason, Optional<LocalDate> due) {}

    /** What the funder asks for. */
    void supplement(ApplicationId id, Runnable done) {
        RecordForm<Asked> form = forms.form("application", "application.supplement");
        Typed<String> reason = form.fields().sentences("reason", true, Asked::reason);
        Typed<Optional<LocalDate>> due = form.fields().day("due", true, Asked::due);
        form.typed(stored -> new Asked(reason.value(), due.value()))
                .edit(
                        "application-supplement/" + id.value(),
                        text("application.supplement"),
                        () -> new Stored<>(
                                id.value(),
                                new Asked("", Optional.empty()),
                                applications.open(id).version()),
                        (typed, version) ->
                                applications.requestSupplement(id, version, typed.reason(), needed("due", typed.due())),
                        done);
    }

    private record DecisionTyped(
            GrantDecision.Outcome outcome,
            Optional<LocalDate> decidedOn,
            Optional<BigDecimal> granted,
            String percent,
            Optional<LocalDate> eligibleFrom,
            Optional<LocalDate> eligibleTo,
            LocalizedText conditions,
            String diaryNumber,
            String costCentre) {

        static DecisionTyped of(GrantDecision decision) {
            return new DecisionTyped(
                    decision.outcome(),
                    decision.decidedOn(),
                    decision.granted(),
                    Figures.toType(decision.percent()),
                    decision.eligibleFrom(),
                    decision.eligibleTo(),
                    decision.conditions(),
                    decision.diaryNumber(),
                    decision.costCentre());
        }

        static DecisionTyped empty() {
            return new DecisionTyped(
                    GrantDecision.Outcome.GRANTED,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    LocalizedText.none(),
                    "",
                    "");
        }

        GrantDecision decision() {
            return new GrantDecision(
                    outcome,
                    decidedOn,
                    granted,
                    Figures.typed("percent", percent),
                    eligibleFrom,
                    eligibleTo,
                    conditions,
                    diaryNumber,
                    costCentre);
        }
    }

    /** What the funder decided. */
    void decide(ApplicationId id, Runnable done) {
        RecordForm<DecisionTyped> form = forms.form("application", "application.decide");
        FormFields<DecisionTyped> fields = form.fields();
        Typed<GrantDecision.Outcome> outcome = fields.oneOf(
                "outcome",
                Choices.constants("funding.outcome", GrantDecision.Outcome.values()),
                DecisionTyped::outcome);
        Typed<Optional<LocalDate>> decidedOn = fields.day("decidedOn", false, DecisionTyped::decidedOn);
        Typed<Optional<BigDecimal>> granted = fields.euros("granted", false, DecisionTyped::granted);
        Typed<String> percent =
                fields.text("percent", false, DecisionTyped::percent).help(text("decision.percent.help"));
        Typed<Optional<LocalDate>> from = fields.day("eligibleFrom", false, DecisionTyped::eligibleFrom);
        Typed<Optional<LocalDate>> to = fields.day("eligibleTo", false, DecisionTyped::eligibleTo);
        Typed<LocalizedText> conditions = fields.paragraphs("conditions", false, DecisionTyped::conditions);
        Typed<String> diary = fields.text("diaryNumber", false, DecisionTyped::diaryNumber);
        Typed<String> centre =
                fields.text("costCentre", false, DecisionTyped::costCentre).help(text("decision.costCentre.help"));
        form.typed(stored -> new DecisionTyped(
                        outcome.value(),
                        decidedOn.value(),
                        granted.value(),
                        percent.value(),
                        from.value(),
                        to.value(),
                        conditions.value(),
                        diary.value(),
                        centre.value()))
                .edit(
                        "application-decision/" + id.value(),
                        text("application.decide"),
                        () -> {
                            GrantApplication now = applications.open(id);
                            return new Stored<>(
                                    id.value(),
                                    now.decision().map(DecisionTyped::of).orElseGet(DecisionTyped::empty),
                                    now.version());
                        },
                        (typed, version) -> applications.decide(id, version, typed.decision()),
                        done);
    }

    static LocalDate needed(String field, Optional<LocalDate> day) {
        return day.orElseThrow(() -> InvalidException.of(field, "required"));
    }

    static BigDecimal neededEuros(String field, Optional<BigDecimal> euros) {
        return euros.orElseThrow(() -> InvalidException.of(field, "required"));
    }
}
