package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.util.Optional;

/**
 * A body as lists show it.
 *
 * @param members how many members it has now
 * @param projects how many current projects it serves
 */
public record BodyRow(
        BodyId id,
        BodyKind kind,
        LocalizedText name,
        boolean statutory,
        Optional<NamedBody> parent,
        int members,
        int projects,
        boolean archived,
        int version) {}
