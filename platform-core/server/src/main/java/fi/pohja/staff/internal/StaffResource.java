package fi.pohja.staff.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.http.UsualRefusals;
import fi.pohja.programme.ProjectId;
import fi.pohja.staff.ProjectStaff;
import fi.pohja.staff.StaffMember;
import fi.pohja.staff.StaffMemberDraft;
import fi.pohja.staff.StaffMemberId;
import io.micronaut.context.annotation.Factory;
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
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Singleton;
import java.util.UUID;

/** {@code /api/staff} and {@code /api/projects/…/staff}. */
@Controller("/api")
@Tag(name = "Project staff")
@UsualRefusals
final class StaffResource {

    private final ProjectStaff staff;

    StaffResource(ProjectStaff staff) {
        this.staff = staff;
    }

    /** How staff is written as JSON, and read from it. */
    @SerdeImport(value = StaffMember.class, deserializable = false)
    @Factory
    static final class Json {

        @Singleton
        Serializer<StaffMemberId> staffMemberId() {
            return new PlainId<>(StaffMemberId::value);
        }

        @Singleton
        Deserializer<StaffMemberDraft> staffMemberDraft() {
            return TypedBody.of(StaffMemberDraft.class).answeredAs(StaffMember.class);
        }
    }

    /**
     * Lists who works in a project. Of those not shown to everybody only role and period are told, unless one may edit
     * the project.
     */
    @Get("/projects/{project}/staff")
    Page<StaffMember> listStaff(@PathVariable UUID project) {
        return Page.whole(staff.of(new ProjectId(project)));
    }

    /** Adds somebody to a project's staff. A role in one language is needed. */
    @Post("/projects/{project}/staff")
    @Status(HttpStatus.CREATED)
    HttpResponse<StaffMember> createStaffMember(@PathVariable UUID project, @Body StaffMemberDraft draft) {
        StaffMember created = staff.create(new ProjectId(project), draft);
        return ETag.created("/api/staff/" + created.id().value(), created, created.version());
    }

    /** An entry of the staff register. */
    @Get("/staff/{id}")
    HttpResponse<StaffMember> openStaffMember(@PathVariable UUID id) {
        return tagged(staff.open(new StaffMemberId(id)));
    }

    /** Replaces what is known about somebody of the staff; what is left out becomes empty. */
    @ChangesVersion
    @Put("/staff/{id}")
    HttpResponse<StaffMember> changeStaffMember(
            @PathVariable UUID id, @Body StaffMemberDraft draft, HttpRequest<?> request) {
        return tagged(staff.change(new StaffMemberId(id), ETag.ifMatch(request), draft));
    }

    /** Takes somebody off a project's staff, with everything told of the person. */
    @ChangesVersion
    @Delete("/staff/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeStaffMember(@PathVariable UUID id, HttpRequest<?> request) {
        staff.remove(new StaffMemberId(id), ETag.ifMatch(request));
    }

    private static HttpResponse<StaffMember> tagged(StaffMember member) {
        return ETag.ok(member, member.version());
    }
}
