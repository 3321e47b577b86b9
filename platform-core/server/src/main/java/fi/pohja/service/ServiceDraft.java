package fi.pohja.service;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * What is typed about a service. Limits: names 300 characters in each language, summary 150 as in PTV, description
 * 20,000; at most 20 languages and 100 channels, no place twice.
 */
public record ServiceDraft(
        LocalizedText name,
        LocalizedText summary,
        LocalizedText description,
        List<String> languages,
        List<ChannelDraft> channels,
        List<String> sourceRefs) {

    public ServiceDraft {
        languages = List.copyOf(languages);
        channels = List.copyOf(channels);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A service of which only the name is known. */
    public static ServiceDraft of(LocalizedText name) {
        return new ServiceDraft(name, LocalizedText.none(), LocalizedText.none(), List.of(), List.of(), List.of());
    }
}
