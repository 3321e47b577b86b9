package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingDraft;
import fi.pohja.programme.FundingEntry;
import fi.pohja.programme.FundingEntryId;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Creates and edits amounts of a project's funding. */
@Singleton
final class FundingForm {

    private final RecordForms forms;
    private final Funding funding;

    FundingForm(RecordForms forms, Funding funding) {
        this.forms = forms;
        this.funding = funding;
    }

    void create(ProjectId project, Runnable done) {
        form("funding.new")
                .create(
                        "funding/new/" + project.value(),
                        new FundingDraft(
                                FundingKind.GRANTED,
                                FundingSource.STATE,
                                Optional.empty(),
                                false,
                                LocalizedText.none(),
                                Optional.empty(),
                                List.of()),
                        draft -> funding.create(project, draft),
                        done);
    }

    void edit(FundingEntryId id, Runnable done) {
        form("funding.edit")
                .edit(
                        "funding/" + id.value(),
                        () -> {
                            FundingEntry now = funding.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> funding.change(id, version, draft),
                        done);
    }

    private RecordForm<FundingDraft> form(String titleKey) {
        RecordForm<FundingDraft> form = forms.form("funding", titleKey);
        FormFields<FundingDraft> fields = form.fields();
        Typed<FundingKind> kind =
                fields.oneOf("kind", Choices.constants("funding.kind", FundingKind.values()), FundingDraft::kind);
        Typed<FundingSource> source = fields.oneOf(
                "source", Choices.constants("funding.source", FundingSource.values()), FundingDraft::source);
        Typed<Optional<BigDecimal>> amount =
                fields.euros("amount", false, FundingDraft::amount).help(text("funding.amount.help"));
        Typed<Boolean> approximate = fields.flag("approximate", FundingDraft::approximate);
        Typed<Optional<LocalDate>> decided = fields.day("decidedOn", false, FundingDraft::decidedOn);
        Typed<LocalizedText> note = fields.paragraphs("note", false, FundingDraft::note);
        return form.typed(stored -> new FundingDraft(
                kind.value(),
                source.value(),
                amount.value(),
                approximate.value(),
                note.value(),
                decided.value(),
                stored.sourceRefs()));
    }
}
