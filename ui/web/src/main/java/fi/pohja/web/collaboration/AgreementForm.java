package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.agreement.BorderService;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.Shares;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.Question;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Words border agreements with a neighbour, and ends them. */
@Singleton
final class AgreementForm {

    private final RecordForms forms;
    private final BorderAgreements agreements;
    private final CollaborationSpaces spaces;
    private final Shares shares;

    AgreementForm(RecordForms forms, BorderAgreements agreements, CollaborationSpaces spaces, Shares shares) {
        this.forms = forms;
        this.agreements = agreements;
        this.spaces = spaces;
        this.shares = shares;
    }

    /** Another member of a space, to agree with there. */
    private record Neighbour(CollaborationSpace space, Partner partner) {}

    /** Whether there is anybody to agree with. */
    boolean offered() {
        return !neighbours(spaces.all()).isEmpty();
    }

    /** Asks with whom in one of these spaces, where there are several, then for the words. */
    void propose(List<CollaborationSpace> in, Consumer<BorderAgreementId> done) {
        List<Neighbour> all = neighbours(in);
        if (all.size() == 1) {
            propose(all.getFirst(), done);
            return;
        }
        Question.oneOf(
                text("agreement.new"),
                text("agreement.new.with"),
                text("agreement.counterpart"),
                Choices.of(all.stream()
                        .map(one -> new Choice<>(
                                one.space().id().value() + "/" + one.partner().tenant(),
                                one,
                                text(
                                        "agreement.neighbour",
                                        words(one.partner().name()),
                                        words(one.space().name()))))
                        .toList()),
                text("share.propose.next"),
                one -> propose(one, done));
    }

    private static List<Neighbour> neighbours(List<CollaborationSpace> in) {
        return in.stream()
                .filter(space -> space.own().belongs())
                .flatMap(space -> space.others().stream().map(partner -> new Neighbour(space, partner)))
                .toList();
    }

    private void propose(Neighbour with, Consumer<BorderAgreementId> done) {
        SpaceId space = with.space().id();
        List<BorderAgreementId> made = new ArrayList<>();
        form("agreement.new", with.space().own().partner(), with.partner(), space)
                .lead(text("agreement.new.lead", words(with.partner().name())))
                .create(
                        "border-agreement/" + space.value() + "/"
                                + with.partner().tenant(),
                        text("agreement.new.verb"),
                        new BorderAgreementDraft(
                                LocalizedText.none(),
                                LocalizedText.none(),
                                List.of(),
                                LocalizedText.none(),
                                LocalizedText.none(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                List.of()),
                        draft -> made.add(agreements
                                .propose(space, with.partner().tenant(), draft)
                                .id()),
                        () -> done.accept(made.getLast()));
    }

    void edit(BorderAgreement agreement, Runnable done) {
        form("agreement.edit", agreement.proposer(), agreement.counterpart(), agreement.space())
                .lead(text("agreement.edit.lead"))
                .edit(
                        "border-agreement/" + agreement.id().value(),
                        () -> {
                            BorderAgreement now = agreements.open(agreement.id());
                            return new Stored<>(now.id().value(), now.draft(), now.version());
                        },
                        (draft, version) -> agreements.change(agreement.id(), version, draft),
                        done);
    }

    private RecordForm<BorderAgreementDraft> form(
            String titleKey, Partner proposer, Partner counterpart, SpaceId space) {
        RecordForm<BorderAgreementDraft> form = forms.form("agreement", titleKey);
        FormFields<BorderAgreementDraft> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, BorderAgreementDraft::name);
        Typed<List<BorderService>> services = fields.several(
                "services",
                true,
                Choices.constants("agreement.service", BorderService.values()),
                BorderService::name,
                BorderAgreementDraft::services);
        Typed<LocalizedText> object = fields.paragraphs("object", false, BorderAgreementDraft::object);
        Typed<LocalizedText> division = fields.paragraphs("division", false, BorderAgreementDraft::division);
        Typed<LocalizedText> cost = fields.paragraphs("costPrinciple", false, BorderAgreementDraft::costPrinciple);
        form.part("agreement.part.area");
        Typed<List<String>> first = fields.several(
                "proposerMunicipalities",
                municipalities(proposer),
                code -> code,
                BorderAgreementDraft::proposerMunicipalities);
        Typed<List<String>> second = fields.several(
                "counterpartMunicipalities",
                municipalities(counterpart),
                code -> code,
                BorderAgreementDraft::counterpartMunicipalities);
        form.part("agreement.part.time");
        Typed<Optional<LocalDate>> from = fields.day("validFrom", false, BorderAgreementDraft::validFrom);
        Typed<Optional<LocalDate>> until = fields.day("validUntil", false, BorderAgreementDraft::validUntil);
        Typed<Optional<LocalDate>> review = fields.day("reviewOn", false, BorderAgreementDraft::reviewOn);
        Typed<Optional<ShareId>> assessment = fields.found(
                "assessment",
                false,
                Choices.of(shares.in(space).stream()
                        .map(share -> Choice.of(
                                share.id().value(),
                                share.id(),
                                text("share.object.named", text("subject." + share.type()), words(share.title()))))
                        .toList()),
                id -> id.value().toString(),
                BorderAgreementDraft::assessment);
        return form.typed(stored -> new BorderAgreementDraft(
                name.value(),
                object.value(),
                services.value(),
                division.value(),
                cost.value(),
                first.value(),
                second.value(),
                from.value(),
                until.value(),
                review.value(),
                assessment.value(),
                stored.illustrative(),
                stored.sourceRefs()));
    }

    private List<Choice<String>> municipalities(Partner party) {
        return agreements.municipalities(party.tenant()).stream()
                .map(one -> new Choice<>(one.code(), one.code(), words(one.name())))
                .toList();
    }

    /** What is typed when an agreement is ended. */
    private record Ending(String reason) {}

    void end(BorderAgreement agreement, Runnable done) {
        RecordForm<Ending> form = forms.<Ending>form("agreement", "agreement.end")
                .lead(text("agreement.end.lead", words(agreement.other().name())));
        Typed<String> reason = form.fields().sentences("reason", true, Ending::reason);
        form.typed(stored -> new Ending(reason.value()))
                .create(
                        "border-agreement/" + agreement.id().value() + "/end",
                        text("agreement.end"),
                        new Ending(""),
                        ending -> agreements.end(agreement.id(), agreement.version(), ending.reason()),
                        done);
    }
}
