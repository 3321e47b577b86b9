package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.programme.ProjectId;
import fi.pohja.staff.ProjectStaff;
import fi.pohja.staff.StaffMemberDraft;
import fi.pohja.staff.StaffMemberId;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who works in the projects of a tenant: roles, and where somebody is named, a made-up name that says so. */
@Singleton
@Order(4)
final class StaffContent implements ContentPart {

    private final ProjectStaff staff;

    StaffContent(ProjectStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<String> lists() {
        return List.of("staff");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("staff").forEach(element -> keys.enter(element, Kind.STAFF_MEMBER));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("staff").forEach(element -> member(file, element, keys));
    }

    private void member(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key", "project", "role", "name", "email", "phone", "start", "end", "share", "shown", "agreed",
                "sources");
        StaffMemberDraft draft = new StaffMemberDraft(
                element.requiredLocalized("role"),
                Optional.empty(),
                element.optionalText("name").orElse(""),
                element.optionalText("email").orElse(""),
                element.optionalText("phone").orElse(""),
                element.date("start"),
                element.date("end"),
                element.has("share") ? Optional.of(PlanContent.whole(element, "share", 0)) : Optional.empty(),
                element.flag("shown"),
                element.date("agreed"),
                element.texts("sources"));
        String key = element.text("key");
        StaffMemberId id = new StaffMemberId(keys.id(key));
        keys.reference(element, "project", Kind.PROJECT)
                .map(ProjectId::new)
                .ifPresent(project -> file.add(new Step(
                        Phase.ACROSS_FILES,
                        0,
                        element.line(),
                        id.value(),
                        key,
                        () -> staff.create(project, Optional.of(id), draft))));
    }
}
