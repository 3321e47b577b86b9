package fi.pohja.need;

import java.util.Optional;

/**
 * A need that was captured.
 *
 * @param reference the personal code by which whoever told it can follow it, such as {@code 7KQ3-M9XD-2PWF}; told once and
 *     never again; empty when the need had been captured before
 */
public record CapturedNeed(NamedNeed need, Optional<String> reference) {}
