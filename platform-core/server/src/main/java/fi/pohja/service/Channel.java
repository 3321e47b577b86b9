package fi.pohja.service;

import java.util.Optional;

/**
 * A way to reach a service.
 *
 * @param unit the place; of {@link ChannelKind#SERVICE_LOCATION} only
 * @param address telephone number or web address; empty for a place
 */
public record Channel(ChannelKind kind, Optional<NamedUnit> unit, String address) {}
