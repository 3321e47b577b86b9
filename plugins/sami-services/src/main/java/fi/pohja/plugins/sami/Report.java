package fi.pohja.plugins.sami;

import fi.pohja.spi.TenantContext;
import java.time.LocalDate;

/** Reads what the report on the Language Act counts. */
final class Report {

    private final Choices choices;
    private final Requests requests;
    private final Translations translations;
    private final Register register;

    Report(Choices choices, Requests requests, Translations translations, Register register) {
        this.choices = choices;
        this.requests = requests;
        this.translations = translations;
        this.register = register;
    }

    /** The numbers of a term, from a day to a day, both included. */
    LanguageActReport of(TenantContext context, LocalDate from, LocalDate to) {
        return LanguageActReport.of(
                from,
                to,
                context.now(),
                choices.asked(context, from, to),
                requests.received(context, from, to),
                translations.ordered(context, from, to),
                register.list(context));
    }
}
