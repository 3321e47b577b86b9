package fi.pohja.http.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** How a {@link fi.pohja.spi.LocalizedText} looks in the API's description; nothing is ever of this type. */
@Schema(
        description = "A text by language: fi, sv, en, se, smn, sms",
        example = "{\"fi\":\"Tavoite\",\"sv\":\"Mål\"}")
interface TextByLanguage extends Map<String, String> {}
