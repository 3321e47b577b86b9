package fi.pohja.audit.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chain is made of: SHA-256 over values each preceded by its length, so that no two different rows are written
 * alike.
 */
final class Hashes {

    /** Before the first seal. */
    static final String BEGINNING = "00".repeat(32);

    private static final int ABSENT = -1;

    private Hashes() {}

    static String values(String salt, @Nullable String before, @Nullable String after) {
        return hash(out -> {
            text(out, salt);
            text(out, before);
            text(out, after);
        });
    }

    static String event(Rows.Event event, List<Rows.Value> changes) {
        return hash(out -> {
            out.writeLong(event.id());
            text(out, event.at().toString());
            text(out, event.actor() == null ? null : event.actor().toString());
            text(out, event.actorName());
            text(out, event.action());
            text(out, event.subjectType());
            text(out, event.subject() == null ? null : event.subject().toString());
            text(out, event.parent() == null ? null : event.parent().toString());
            text(out, event.label());
            text(out, event.transaction());
            out.writeInt(changes.size());
            for (Rows.Value change : changes) {
                out.writeInt(change.position());
                text(out, change.field());
                text(out, change.hash());
            }
        });
    }

    static String seal(Rows.Seal seal, List<String> events) {
        return hash(out -> {
            text(out, seal.previous());
            out.writeLong(seal.first());
            out.writeLong(seal.last());
            out.writeInt(seal.events());
            text(out, seal.at().toString());
            out.writeLong(seal.horizon());
            for (String event : events) {
                text(out, event);
            }
        });
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static String hash(Content content) {
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            content.write(new DataOutputStream(written));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
