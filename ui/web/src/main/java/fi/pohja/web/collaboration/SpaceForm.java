package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.SpaceDraft;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.collaboration.SpaceKind;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.Question;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Founds spaces, changes them and invites to them. */
@Singleton
final class SpaceForm {

    private static final List<SpaceKind> FOUNDED =
            List.of(SpaceKind.JOINT_PROJECT, SpaceKind.BORDER_AREA, SpaceKind.OT_AREA);

    private final RecordForms forms;
    private final CollaborationSpaces spaces;

    SpaceForm(RecordForms forms, CollaborationSpaces spaces) {
        this.forms = forms;
        this.spaces = spaces;
    }

    /** What is typed when a space is founded. */
    private record Founding(SpaceKind kind, LocalizedText name, LocalizedText purpose, List<String> invited) {}

    void found(Consumer<SpaceId> done) {
        RecordForm<Founding> form = forms.form("collaboration.space", "collaboration.found");
        form.lead(text("collaboration.found.lead"));
        FormFields<Founding> fields = form.fields();
        List<Choice<SpaceKind>> kinds = Choices.constants("collaboration.kind", SpaceKind.values());
        Typed<SpaceKind> kind = fields.oneOf(
                "kind",
                kinds,
                kinds.stream()
                        .filter(choice -> FOUNDED.contains(choice.value()))
                        .toList(),
                Founding::kind);
        Typed<LocalizedText> name = fields.line("name", true, Founding::name);
        Typed<LocalizedText> purpose = fields.paragraphs("purpose", false, Founding::purpose);
        Typed<List<String>> invited =
                fields.several("invited", true, choices(spaces.partners()), slug -> slug, Founding::invited);
        List<SpaceId> made = new ArrayList<>();
        form.typed(stored -> new Founding(kind.value(), name.value(), purpose.value(), invited.value()))
                .create(
                        "collaboration-space/new",
                        text("collaboration.found.verb"),
                        new Founding(SpaceKind.JOINT_PROJECT, LocalizedText.none(), LocalizedText.none(), List.of()),
                        typed -> made.add(spaces.found(
                                        new SpaceDraft(typed.kind(), typed.name(), typed.purpose(), List.of()),
                                        typed.invited())
                                .id()),
                        () -> done.accept(made.getLast()));
    }

    void edit(SpaceId id, Runnable done) {
        RecordForm<SpaceDraft> form = forms.form("collaboration.space", "collaboration.edit");
        FormFields<SpaceDraft> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, SpaceDraft::name);
        Typed<LocalizedText> purpose = fields.paragraphs("purpose", false, SpaceDraft::purpose);
        form.typed(stored -> new SpaceDraft(stored.kind(), name.value(), purpose.value(), stored.sourceRefs()))
                .edit(
                        "collaboration-space/" + id.value(),
                        () -> {
                            CollaborationSpace now = spaces.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> spaces.change(id, version, draft),
                        done);
    }

    void invite(CollaborationSpace space, Runnable done) {
        Question.oneOf(
                text("collaboration.invite"),
                text("collaboration.invite.lead", words(space.name())),
                text("collaboration.space.field.invited"),
                Choices.of(choices(spaces.partners())),
                text("collaboration.invite.verb"),
                tenant -> {
                    Attempt.to(() -> spaces.invite(space.id(), tenant));
                    done.run();
                });
    }

    /** Tenants to choose from, named in drafts by their slugs. */
    static List<Choice<String>> choices(List<Partner> partners) {
        return partners.stream()
                .map(partner -> new Choice<>(partner.tenant(), partner.tenant(), words(partner.name())))
                .toList();
    }
}
