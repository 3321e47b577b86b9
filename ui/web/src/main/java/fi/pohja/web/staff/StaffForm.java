package fi.pohja.web.staff;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.access.UserId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.staff.ProjectStaff;
import fi.pohja.staff.StaffMember;
import fi.pohja.staff.StaffMemberDraft;
import fi.pohja.staff.StaffMemberId;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** Enters who works in a project. */
@Singleton
final class StaffForm {

    private final RecordForms forms;
    private final ProjectStaff staff;
    private final RecordChoices choices;

    StaffForm(RecordForms forms, ProjectStaff staff, RecordChoices choices) {
        this.forms = forms;
        this.staff = staff;
        this.choices = choices;
    }

    void create(ProjectId project, Runnable done) {
        form("staff.new")
                .create(
                        "staff/new/" + project.value(),
                        StaffMemberDraft.of(LocalizedText.none()),
                        draft -> staff.create(project, draft),
                        done);
    }

    void edit(StaffMemberId id, Runnable done) {
        form("staff.edit")
                .edit(
                        "staff/" + id.value(),
                        () -> {
                            StaffMember now = staff.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> staff.change(id, version, draft),
                        done);
    }

    private RecordForm<StaffMemberDraft> form(String titleKey) {
        RecordForm<StaffMemberDraft> form = forms.form("staff.member", titleKey);
        FormFields<StaffMemberDraft> fields = form.fields();
        Typed<LocalizedText> role = fields.line("role", true, StaffMemberDraft::role);
        Typed<Optional<UserId>> user = fields.found(
                        "user", false, choices.people(), id -> id.value().toString(), StaffMemberDraft::user)
                .help(text("staff.user.help"));
        Typed<String> name = fields.text("name", false, StaffMemberDraft::name).help(text("staff.name.help"));
        Typed<String> email =
                fields.text("email", false, StaffMemberDraft::email).help(text("staff.email.help"));
        Typed<String> phone = fields.text("phone", false, StaffMemberDraft::phone);
        Typed<Optional<LocalDate>> start = fields.day("startOn", false, StaffMemberDraft::startOn);
        Typed<Optional<LocalDate>> end = fields.day("endOn", false, StaffMemberDraft::endOn);
        Typed<Optional<Integer>> share = fields.count("share", false, StaffMemberDraft::share);
        Typed<Boolean> shown = fields.flag("shown", StaffMemberDraft::shown);
        Typed<Optional<LocalDate>> agreed =
                fields.day("agreedOn", false, StaffMemberDraft::agreedOn).help(text("staff.agreedOn.help"));
        return form.typed(stored -> new StaffMemberDraft(
                role.value(),
                user.value(),
                name.value(),
                email.value(),
                phone.value(),
                start.value(),
                end.value(),
                share.value(),
                shown.value(),
                agreed.value(),
                stored.sourceRefs()));
    }
}
