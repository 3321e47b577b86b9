package fi.pohja.tenancy;

import java.util.regex.Pattern;

/**
 * A tenant's name for machines, such as {@code keski-pohjanmaa}; also the folder of its files.
 *
 * @param slug lower-case letters and digits in words joined by hyphens, at most 40 characters, so that names made of
 *     it (schema, login, a plugin's schema) stay within PostgreSQL's 63 bytes
 */
public record TenantId(String slug) implements Comparable<TenantId> {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Names that would collide with schemas of the platform's own. */
    private static final java.util.Set<String> RESERVED =
            java.util.Set.of("platform", "shared", "extensions", "public", "tenant");

    public TenantId {
        if (!SLUG.matcher(slug).matches() || slug.length() > 40 || RESERVED.contains(slug)) {
            throw new IllegalArgumentException(
                    "A tenant's slug has lower-case letters, digits and hyphens, begins with a letter, has at most 40"
                            + " characters and is none of " + RESERVED + ": " + slug);
        }
    }

    /** The tenant's schema in PostgreSQL. */
    public String schema() {
        return slug.replace('-', '_');
    }

    /** The tenant's database login. */
    public String login() {
        return "t_" + schema();
    }

    @Override
    public int compareTo(TenantId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
