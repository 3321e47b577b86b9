package fi.pohja.service;

import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service as its page shows it.
 *
 * @param languages BCP 47, those it is given in
 * @param channels in the order they were given
 * @param version for {@link Services#change}
 */
public record Service(
        ServiceId id,
        LocalizedText name,
        LocalizedText summary,
        LocalizedText description,
        List<String> languages,
        List<Channel> channels,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public ServiceDraft draft() {
        return new ServiceDraft(
                name,
                summary,
                description,
                languages,
                channels.stream()
                        .map(channel ->
                                new ChannelDraft(channel.kind(), channel.unit().map(NamedUnit::id), channel.address()))
                        .toList(),
                sourceRefs);
    }
}
