package fi.pohja.funding;

import fi.pohja.spi.LocalizedText;

/** A call as other records name it. */
public record NamedCall(FundingCallId id, LocalizedText name) {}
