package fi.pohja.content.internal;

import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.YamlFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of one tenant's content files, unique in the tenant, and the ids made of them. The same key always gives the
 * same id (version 5, RFC 9562), so that a record is recognised however often it is loaded. Not thread-safe.
 */
final class ContentKeys {

    /** Namespace of all ids made of content keys; random, never changed. */
    private static final UUID NAMESPACE = UUID.fromString("6a0f3c1e-52b7-4f0e-9a44-1d6a7f2c9b58");

    /** What a key names. */
    enum Kind {
        ORGANISATION,
        BODY,
        SERVICE_UNIT,
        SERVICE,
        PROJECT,
        SUB_AREA,
        GOAL,
        MEASURE,
        MILESTONE,
        RISK,
        DEPENDENCY,
        LINK,
        INDICATOR,
        TARGET,
        WORKSHOP_SERIES,
        MEETING,
        NEED_THEME,
        NEED,
        INITIATIVE,
        CONSULTATION,
        QUESTIONNAIRE,
        PARTICIPATION_PROGRAMME,
        LEGAL_REQUIREMENT,
        STAFF_MEMBER,
        DOCUMENT,
        FUNDING_CALL,
        GRANT_APPLICATION,
        COLLABORATION_SPACE
    }

    private final TenantId tenant;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, UUID> given = new HashMap<>();

    ContentKeys(TenantId tenant) {
        this.tenant = tenant;
    }

    /** Enters the key of an element; a fault of the element when it is missing or in use. */
    void enter(YamlFile.Entry element, Kind kind) {
        String key = element.optionalText("key").orElse("");
        if (key.isEmpty()) {
            element.fault("the key key is missing");
        } else if (kinds.putIfAbsent(key, kind) != null) {
            element.fault("key", "the key " + key + " is in use already in this tenant");
        }
    }

    /** Enters a key that comes with the tenant and not from a file, for a record that may have another id already. */
    void enter(String key, Kind kind, UUID id) {
        kinds.put(key, kind);
        given.put(key, id);
    }

    /** The id of what an element refers to; empty, and a fault, when no file has such a key. */
    Optional<UUID> reference(YamlFile.Entry element, String field, Kind kind) {
        return element.optionalText(field).flatMap(key -> reference(element, field, key, kind));
    }

    Optional<UUID> reference(YamlFile.Entry element, String field, String key, Kind kind) {
        Kind found = kinds.get(key);
        if (found == null) {
            element.fault(field, field + " is " + key + ", but no element of this tenant has that key");
            return Optional.empty();
        }
        if (found != kind) {
            element.fault(field, field + " is " + key + ", which is of kind " + found + ", not " + kind);
            return Optional.empty();
        }
        return Optional.of(id(key));
    }

    UUID id(String key) {
        UUID known = given.get(key);
        if (known != null) {
            return known;
        }
        byte[] hash = sha1(tenant + "/" + key);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | (hash[i] & 0xff);
            low = low << 8 | (hash[i + 8] & 0xff);
        }
        return new UUID((high & ~0xf000L) | 0x5000L, (low & ~(0b11L << 62)) | (0b10L << 62));
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(java.nio.ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
