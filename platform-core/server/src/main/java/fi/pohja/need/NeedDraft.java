package fi.pohja.need;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a need. Limits: title required, 300 characters; description 20,000; service and process step 200;
 * an organisation and a theme that exist; told on a day of our time.
 *
 * @param organisation the municipality or unit whose need it is
 * @param service the service it is about, as people call it; empty when none was named
 * @param processStep where in the service's process; empty when none was named
 * @param toldOn the day it was told, in Helsinki; today when nothing is said
 */
public record NeedDraft(
        NeedKind kind,
        LocalizedText title,
        LocalizedText description,
        Optional<OrganisationId> organisation,
        String service,
        String processStep,
        Optional<NeedThemeId> theme,
        NeedSource source,
        Optional<LocalDate> toldOn,
        List<String> sourceRefs) {

    public NeedDraft {
        service = service.strip();
        processStep = processStep.strip();
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A need with what every need has; the rest is empty. */
    public static NeedDraft of(NeedSource source, LocalizedText title) {
        return new NeedDraft(
                NeedKind.NEED,
                title,
                LocalizedText.none(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                source,
                Optional.empty(),
                List.of());
    }

    /** This draft as told by an organisation. */
    public NeedDraft by(OrganisationId teller) {
        return new NeedDraft(
                kind, title, description, Optional.of(teller), service, processStep, theme, source, toldOn, sourceRefs);
    }

    /** This draft as told on that day, unless it says another. */
    public NeedDraft told(LocalDate day) {
        return new NeedDraft(
                kind,
                title,
                description,
                organisation,
                service,
                processStep,
                theme,
                source,
                Optional.of(toldOn.orElse(day)),
                sourceRefs);
    }
}
