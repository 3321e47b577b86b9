package fi.pohja.report.internal;

import static fi.pohja.schema.tenant.Tables.REPORT;

import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportId;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** The documents of signed reports, kept as the bytes their hash is of. */
@Singleton
final class FrozenDocuments {

    private final JsonMapper json;
    private final Clock clock;

    FrozenDocuments(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * The frozen document; empty when the report is not signed.
     *
     * @throws IllegalStateException when it no longer fits its hash
     */
    Optional<ReportDocument> find(DSLContext sql, ReportId id) {
        return sql.select(REPORT.SNAPSHOT, REPORT.SNAPSHOT_SHA256)
                .from(REPORT)
                .where(REPORT.ID.eq(id.value()))
                .and(REPORT.SNAPSHOT.isNotNull())
                .fetchOptional(row -> {
                    byte[] bytes = row.value1().getBytes(StandardCharsets.UTF_8);
                    if (!hash(bytes).equals(row.value2())) {
                        throw new IllegalStateException("The frozen report " + id + " does not fit its hash");
                    }
                    return read(bytes);
                });
    }

    /** @return the document's hash, SHA-256 in hexadecimal */
    String freeze(DSLContext sql, ReportId id, ReportDocument document) {
        byte[] bytes = write(document);
        String hash = hash(bytes);
        sql.update(REPORT)
                .set(REPORT.SNAPSHOT, new String(bytes, StandardCharsets.UTF_8))
                .set(REPORT.SNAPSHOT_SHA256, hash)
                .set(REPORT.FROZEN_AT, clock.instant())
                .where(REPORT.ID.eq(id.value()))
                .execute();
        return hash;
    }

    private byte[] write(ReportDocument document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException("A report cannot be written", e);
        }
    }

    private ReportDocument read(byte[] bytes) {
        try {
            return Objects.requireNonNull(json.readValue(bytes, ReportDocument.class));
        } catch (IOException e) {
            throw new UncheckedIOException("A report cannot be read", e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
