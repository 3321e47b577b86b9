package fi.pohja.http.internal;

import fi.pohja.access.Operator;
import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in.
 *
 * @param tenant the tenant's slug; empty for an operator of the platform
 */
@Serdeable
record Me(
        String username,
        String name,
        String language,
        List<String> roles,
        List<String> permissions,
        Optional<String> tenant) {

    static Me of(SignedIn user) {
        return new Me(
                user.username(),
                user.name(),
                user.language(),
                user.roles().stream().sorted().map(Role::name).toList(),
                user.permissions().stream().sorted().map(Permission::name).toList(),
                Optional.of(user.tenant().slug()));
    }

    static Me of(Operator operator) {
        return new Me(
                operator.username(),
                operator.name(),
                operator.language(),
                List.of("PLATFORM_OPERATOR"),
                List.of(),
                Optional.empty());
    }
}
