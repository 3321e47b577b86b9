package fi.pohja.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One page of a list, as the API answers it.
 *
 * @param total how many there are on all pages together
 */
@Serdeable
public record Page<T>(List<T> items, int total) {}
