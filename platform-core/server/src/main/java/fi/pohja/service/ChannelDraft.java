package fi.pohja.service;

import java.util.Optional;

/** What is typed about a way to reach a service; as {@link Channel}. */
public record ChannelDraft(ChannelKind kind, Optional<UnitId> unit, String address) {

    /** The service is given at a unit. */
    public static ChannelDraft at(UnitId unit) {
        return new ChannelDraft(ChannelKind.SERVICE_LOCATION, Optional.of(unit), "");
    }
}
