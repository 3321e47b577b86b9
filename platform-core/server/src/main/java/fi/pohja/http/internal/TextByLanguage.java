package fi.pohja.http.internal;

import org.jspecify.annotations.Nullable;

/** A text in the languages it exists in. Only describes {@link fi.pohja.spi.LocalizedText} in the API's description. */
record TextByLanguage(
        @Nullable String fi,
        @Nullable String sv,
        @Nullable String en,
        @Nullable String se,
        @Nullable String smn,
        @Nullable String sms) {}
