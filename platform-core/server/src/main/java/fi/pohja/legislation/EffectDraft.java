package fi.pohja.legislation;

import fi.pohja.spi.LocalizedText;

/** What is said of the effect on a measure. Limits: note required, 20,000 characters in each language. */
public record EffectDraft(Effect effect, LocalizedText note) {}
