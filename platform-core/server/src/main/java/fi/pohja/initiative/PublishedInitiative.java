package fi.pohja.initiative;

import fi.pohja.need.NeedMeasure;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An initiative as everybody may see it. */
public record PublishedInitiative(
        String code,
        InitiativeKind kind,
        LocalizedText body,
        LocalizedText title,
        LocalizedText text,
        LocalizedText addressedTo,
        Optional<LocalDate> submittedOn,
        LocalizedText answer,
        Optional<LocalDate> answeredOn,
        LocalizedText effect,
        List<NeedMeasure> measures) {}
