package fi.pohja.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something a plugin did to a record of its own, for the tenant's audit: that it happened, when, by whom, to which record.
 * Given to {@link TenantContext#record}. Since 1.2.
 *
 * <p>The audit is kept longer than the record and cannot be changed. What a record says of a person therefore never goes
 * into it: neither into the label nor into a value. A field that holds such things is named with {@link #personal}, and
 * only that it changed is kept.
 *
 * <p>People read it in their own language, by texts of the plugin's bundles: {@code audit.action.<ACTION>},
 * {@code audit.kind.<KIND>}, {@code audit.field.<name>}, and where a value is a constant,
 * {@code audit.value.<name>.<VALUE>}. The host keeps these texts with the tenant's audit, so that it reads well when the
 * plugin is off or gone.
 *
 * @param action what was done: capital letters, digits and underscores, such as {@code ANSWERED}; at most 40 characters
 * @param kind what it was done to, named in the same way, such as {@code CONSULTATION}. The host sets the plugin's id
 *     before both, so that no plugin speaks in another's name or in the core's
 * @param id the record's
 * @param label the record's name without a word about a person, such as its number; longer than 200 characters is cut
 * @param fields what changed, at most 20; empty where nothing needs to be said
 */
public record AuditStep(String action, String kind, UUID id, String label, List<Field> fields) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_LABEL = 200;

    /** @throws IllegalArgumentException when a name is not as described, the label is blank or there are too many fields */
    public AuditStep {
        named(action);
        named(kind);
        label = cut(label.strip(), LONGEST_LABEL);
        if (label.isEmpty()) {
            throw new IllegalArgumentException("A step in the audit needs a label: what the record is called");
        }
        fields = List.copyOf(fields);
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("A step in the audit has at most " + MOST_FIELDS + " fields");
        }
    }

    /** A step of which nothing more is said. */
    public static AuditStep of(String action, String kind, UUID id, String label) {
        return new AuditStep(action, kind, id, label, List.of());
    }

    /** With a field the record begins with, or of which only the new value is told. */
    public AuditStep with(String field, Object after) {
        return and(new Field(field, Optional.empty(), Optional.of(String.valueOf(after)), false));
    }

    /** With a field that went from one value to another; nothing is added where they are equal. */
    public AuditStep changed(String field, Object before, Object after) {
        return before.equals(after)
                ? this
                : and(new Field(field, Optional.of(String.valueOf(before)), Optional.of(String.valueOf(after)), false));
    }

    /** With a field that says something of a person: that it was written or changed, and not what. */
    public AuditStep personal(String field) {
        return and(new Field(field, Optional.empty(), Optional.empty(), true));
    }

    private AuditStep and(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new AuditStep(action, kind, id, label, more);
    }

    private static void named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A name in the audit is of capital letters, digits and underscores, at most 40: " + name);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /**
     * A field that changed.
     *
     * @param name such as {@code state}: letters and digits, at most 40, beginning with a small letter
     * @param before the old value, empty where there was none; longer than 500 characters is cut
     * @param after the new value, empty where there is none; cut likewise
     * @param personal whether it says something of a person: then both values are dropped here
     */
    public record Field(String name, Optional<String> before, Optional<String> after, boolean personal) {

        private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
        private static final int LONGEST_VALUE = 500;

        /** @throws IllegalArgumentException when the name is not as described */
        public Field {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "A field in the audit is of letters and digits and begins with a small one, at most 40: "
                                + name);
            }
            before = personal ? Optional.empty() : kept(before);
            after = personal ? Optional.empty() : kept(after);
        }

        private static Optional<String> kept(Optional<String> value) {
            return value.filter(text -> !text.isBlank()).map(text -> cut(text, LONGEST_VALUE));
        }
    }
}
