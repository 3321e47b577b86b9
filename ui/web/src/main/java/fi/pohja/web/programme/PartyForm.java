package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Party;
import fi.pohja.programme.PartyDraft;
import fi.pohja.programme.PartyId;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Brings organisations into a project and says what they are in it. */
@Singleton
final class PartyForm {

    private final RecordForms forms;
    private final Parties parties;
    private final RecordChoices choices;

    /** A party as the form types it: the organisation may be missing yet. */
    private record Entry(
            Optional<OrganisationId> organisation, PartyRole role, LocalizedText note, List<String> sources) {

        static Entry of(PartyDraft draft) {
            return new Entry(Optional.of(draft.organisation()), draft.role(), draft.note(), draft.sourceRefs());
        }

        PartyDraft draft() {
            return new PartyDraft(
                    organisation.orElseThrow(() -> InvalidException.of("organisation", "required")),
                    role,
                    note,
                    sources);
        }
    }

    PartyForm(RecordForms forms, Parties parties, RecordChoices choices) {
        this.forms = forms;
        this.parties = parties;
        this.choices = choices;
    }

    void create(ProjectId project, Runnable done) {
        form("party.new")
                .create(
                        "party/new/" + project.value(),
                        new Entry(Optional.empty(), PartyRole.PARTNER, LocalizedText.none(), List.of()),
                        entry -> parties.create(project, entry.draft()),
                        done);
    }

    void edit(PartyId id, Runnable done) {
        form("party.edit")
                .edit(
                        "party/" + id.value(),
                        () -> {
                            Party now = parties.open(id);
                            return new Stored<>(id.value(), Entry.of(now.draft()), now.version());
                        },
                        (entry, version) -> parties.change(id, version, entry.draft()),
                        done);
    }

    private RecordForm<Entry> form(String titleKey) {
        RecordForm<Entry> form = forms.form("party", titleKey);
        FormFields<Entry> fields = form.fields();
        Typed<Optional<OrganisationId>> organisation = fields.found(
                        "organisation",
                        true,
                        choices.organisations(),
                        id -> id.value().toString(),
                        Entry::organisation)
                .help(text("party.organisation.help"));
        Typed<PartyRole> role = fields.oneOf("role", Choices.constants("party.role", PartyRole.values()), Entry::role);
        Typed<LocalizedText> note = fields.paragraphs("note", false, Entry::note);
        return form.typed(stored -> new Entry(organisation.value(), role.value(), note.value(), stored.sources()));
    }
}
