package fi.pohja.collaboration;

import java.time.Instant;

/** That somebody of another tenant read a share. */
public record ShareReading(ShareId share, Partner reader, String name, Instant readAt) {}
