package fi.pohja.plugins.example;

import java.time.LocalDate;
import java.util.UUID;

/** One visit. */
public record Visit(UUID id, String place, LocalDate day, String note) {}
