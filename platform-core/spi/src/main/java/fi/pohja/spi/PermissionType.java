package fi.pohja.spi;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A permission a plugin declares. Contributions name it by {@link #name}; in a tenant it is known as
 * {@code <plugin>:<name>}. What it is called and what it allows are the texts {@code permission.<name>} and
 * {@code permission.<name>.explanation}.
 *
 * @param name capital letters, digits and underscores, such as {@code EDIT_CHOICES}; none of the core's
 * @param roles names of the core's roles that hold it until an administrator decides otherwise, such as
 *     {@code PROJECT_MANAGER}; {@code TENANT_ADMIN} always does
 */
public record PermissionType(String name, Set<String> roles) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public PermissionType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A permission's name has capital letters, digits and underscores: " + name);
        }
        roles = Set.copyOf(roles);
    }

    /** A permission held by these roles until an administrator decides otherwise. */
    public static PermissionType of(String name, String... roles) {
        return new PermissionType(name, Set.of(roles));
    }
}
