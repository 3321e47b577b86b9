package fi.pohja.http.internal;

import fi.pohja.access.Invitations;
import fi.pohja.access.Role;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.access.Users;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.SessionCookie;
import fi.pohja.http.TypedBody;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tenant's users, for its administrators; and one's own password. */
@Controller("/api")
@Tag(name = "Users")
final class UserResource {

    private final Users users;
    private final Invitations invitations;

    UserResource(Users users, Invitations invitations) {
        this.users = users;
        this.invitations = invitations;
    }

    /** An account, as it is answered. */
    @Serdeable
    record Account(
            UUID id,
            String username,
            String name,
            String email,
            String language,
            Optional<UUID> organisation,
            User.State state,
            List<Role> roles,
            Optional<Instant> lastSeen,
            int version) {

        static Account of(User user) {
            return new Account(
                    user.id().value(),
                    user.username(),
                    user.name(),
                    user.email(),
                    user.language(),
                    user.organisation(),
                    user.state(),
                    user.roles().stream().sorted().toList(),
                    user.lastSeen(),
                    user.version());
        }
    }

    /**
     * What is sent to invite or change somebody; all is needed except username and organisation.
     *
     * @param username looked at in an invitation only
     */
    record Sent(
            String name,
            String email,
            Optional<String> username,
            String language,
            Optional<UUID> organisation,
            List<Role> roles) {

        Set<Role> roleSet() {
            Set<Role> set = EnumSet.noneOf(Role.class);
            set.addAll(roles);
            return set;
        }
    }

    /** Reads what is sent. */
    @Factory
    static final class Json {

        @Singleton
        Deserializer<Sent> sent() {
            return TypedBody.of(Sent.class).answeredAs(Account.class);
        }
    }

    @Get("/users")
    @Operation(summary = "Users that match, names in the Finnish alphabet's order")
    Page<Account> list(
            @RequestBean PageRequest page,
            @QueryValue Optional<String> text,
            @QueryValue Optional<String> role,
            @QueryValue Optional<String> state) {
        Users.Page found = users.list(
                new Users.Filter(
                        text.orElse(""),
                        QueryText.choice("role", role, Role.class),
                        QueryText.choice("state", state, User.State.class)),
                Users.Sort.byName(),
                page.offset(),
                page.size());
        return new Page<>(found.items().stream().map(Account::of).toList(), found.total());
    }

    @Get("/users/{id}")
    @Operation(summary = "One user, with the version in ETag")
    MutableHttpResponse<Account> find(UUID id) {
        return ok(users.find(new UserId(id)));
    }

    private static MutableHttpResponse<Account> ok(User user) {
        return ETag.ok(Account.of(user), user.version());
    }

    @Post("/users")
    @Operation(summary = "Invite somebody by mail")
    @ApiResponse(responseCode = "201", description = "Invited")
    @Status(HttpStatus.CREATED)
    HttpResponse<Account> invite(@Body Sent sent) {
        User user = users.invite(new Users.Invitation(
                sent.name(), sent.email(), sent.username(), sent.roleSet(), sent.organisation(), sent.language()));
        return HttpResponse.created(Account.of(user)).header("ETag", ETag.value(user.version()));
    }

    @Put("/users/{id}")
    @Operation(summary = "Change name, address, language, organisation and roles; needs If-Match")
    MutableHttpResponse<Account> change(UUID id, @Body Sent sent, HttpRequest<?> request) {
        int version = ETag.ifMatch(request);
        User user = users.find(new UserId(id));
        return ok(users.change(new User(
                user.id(),
                user.username(),
                sent.name(),
                sent.email(),
                sent.language(),
                sent.organisation(),
                user.state(),
                sent.roleSet(),
                user.lastSeen(),
                user.createdAt(),
                version)));
    }

    @Post("/users/{id}/lock")
    @Operation(summary = "End the user's sessions and refuse new ones")
    MutableHttpResponse<Account> lock(UUID id) {
        return ok(users.lock(new UserId(id)));
    }

    @Post("/users/{id}/unlock")
    @Operation(summary = "Let a locked user sign in again")
    MutableHttpResponse<Account> unlock(UUID id) {
        return ok(users.unlock(new UserId(id)));
    }

    @Post("/users/{id}/invitation")
    @Operation(summary = "Send an invited user a new link")
    @Status(HttpStatus.NO_CONTENT)
    void inviteAgain(UUID id) {
        users.inviteAgain(new UserId(id));
    }

    @Delete("/users/{id}")
    @Operation(summary = "Erase the person's data for good")
    @Status(HttpStatus.NO_CONTENT)
    void erase(UUID id) {
        users.erase(new UserId(id));
    }

    /** One row kept of whoever asks. */
    @Serdeable
    record KeptRow(String table, Map<String, String> row) {}

    @Get("/me/data")
    @Operation(summary = "Everything that is kept of whoever is signed in")
    HttpResponse<Page<KeptRow>> dataOfOwn() {
        return HttpResponse.ok(Page.whole(users.dataOfOwn().stream()
                        .map(kept -> new KeptRow(kept.table(), kept.row()))
                        .toList()))
                .header("Content-Disposition", "attachment; filename=\"pohja.json\"");
    }

    /** A change of one's own password. */
    @Serdeable
    record OwnPassword(Optional<String> current, Optional<String> password) {}

    @Put("/me/password")
    @Operation(summary = "Change one's own password; ends one's other sessions")
    @Status(HttpStatus.NO_CONTENT)
    void changeOwn(@Body OwnPassword sent, @Parameter(hidden = true) HttpServletRequest request) {
        invitations.changeOwn(
                SessionCookie.read(request).orElse(""),
                sent.current().orElse(""),
                sent.password().orElse(""));
    }
}
