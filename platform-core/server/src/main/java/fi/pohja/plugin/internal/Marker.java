package fi.pohja.plugin.internal;

import fi.pohja.tenancy.TenantId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers across the death of the process which call had used more memory than it may: a mapped file, written by the
 * watch before the end comes, taken back when the call ends all the same. What is still in it at the next start names the
 * plugin that brought the process down.
 */
@Singleton
final class Marker {

    private static final Logger LOG = LoggerFactory.getLogger(Marker.class);

    private static final int SLOTS = 16;
    private static final int SLOT = 256;

    private final Optional<MappedByteBuffer> file;
    private final List<Left> left = new ArrayList<>();

    /** A call that was at work when the process ended. */
    record Left(String plugin, TenantId tenant, String contribution) {}

    Marker(@Value("${pohja.plugins.work:}") String work, @Value("${pohja.data:}") String data) {
        String folder = work.isEmpty() ? data : work;
        file = folder.isEmpty() ? Optional.empty() : map(Path.of(folder));
        file.ifPresent(this::read);
    }

    private static Optional<MappedByteBuffer> map(Path folder) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("plugins-at-work"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                return Optional.of(channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) SLOTS * SLOT));
            }
        } catch (IOException e) {
            LOG.error("Plugins that bring the process down cannot be named at the next start", e);
            return Optional.empty();
        }
    }

    private void read(MappedByteBuffer buffer) {
        for (int slot = 0; slot < SLOTS; slot++) {
            byte[] bytes = new byte[SLOT];
            buffer.get(slot * SLOT, bytes);
            String[] words =
                    new String(bytes, StandardCharsets.UTF_8).replace("\0", "").split("\n", -1);
            if (words.length == 3) {
                left.add(new Left(words[0], new TenantId(words[1]), words[2]));
            }
            buffer.put(slot * SLOT, new byte[SLOT]);
        }
    }

    /** What an earlier process left; once. */
    synchronized List<Left> left() {
        List<Left> found = List.copyOf(left);
        left.clear();
        return found;
    }

    /** Notes a call; returns its slot, or -1 where there is none. */
    synchronized int note(String plugin, TenantId tenant, String contribution) {
        if (file.isEmpty()) {
            return -1;
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            if (file.get().get(slot * SLOT) == 0) {
                byte[] text = (plugin + "\n" + tenant + "\n" + contribution).getBytes(StandardCharsets.UTF_8);
                file.get().put(slot * SLOT, text, 0, Math.min(text.length, SLOT - 1));
                return slot;
            }
        }
        return -1;
    }

    /** The call ended. */
    synchronized void clear(int slot) {
        if (slot >= 0) {
            file.ifPresent(buffer -> buffer.put(slot * SLOT, new byte[SLOT]));
        }
    }
}
