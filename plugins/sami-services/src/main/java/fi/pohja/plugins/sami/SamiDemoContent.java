package fi.pohja.plugins.sami;

import fi.pohja.plugins.sami.LanguageChoice.Channel;
import fi.pohja.plugins.sami.Speaker.Kind;
import fi.pohja.spi.DemoContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.ServiceUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A register, choices and requests to try the plugin with. The units are the county's real ones, everybody in them is made
 * up and called so; no real person's skills are told.
 */
final class SamiDemoContent implements DemoContent {

    private final Choices choices;
    private final Register register;
    private final Requests requests;
    private final Translations translations;

    SamiDemoContent(Choices choices, Register register, Requests requests, Translations translations) {
        this.choices = choices;
        this.register = register;
        this.requests = requests;
        this.translations = translations;
    }

    @Override
    public void enter(TenantContext context) {
        List<ServiceUnit> units = context.services().units("");
        String madeUp = " (" + context.text("demo.madeUp") + ")";
        speaker(context, units, "Utsjo", "Terveydenhoitaja A" + madeUp, SamiLanguage.SE, Level.FLUENT, false);
        speaker(context, units, "Ivalo", "Terveydenhoitaja B" + madeUp, SamiLanguage.SMN, Level.FLUENT, true);
        speaker(context, units, "Inari", "Sairaanhoitaja C" + madeUp, SamiLanguage.SMN, Level.BASIC, true);
        speaker(context, units, "Inari", "Perhetyöntekijä D" + madeUp, SamiLanguage.SMS, Level.WORKING, true);
        speaker(context, units, "Hetan", "Sairaanhoitaja E" + madeUp, SamiLanguage.SE, Level.WORKING, true);
        for (SamiLanguage language : SamiLanguage.values()) {
            register.add(
                    context,
                    Kind.INTERPRETER,
                    "Tulkkipalvelu" + madeUp,
                    Optional.empty(),
                    language,
                    Level.FLUENT,
                    true);
        }
        choices.choose(context, "Esimerkki 1", "se", "se", Channel.STAFF);
        choices.choose(context, "Esimerkki 2", "smn", "fi", Channel.STAFF);
        request(context, "Esimerkki 1", "Terveyskeskuksen vastaanotto", Homeland.UTSJOKI);
        request(context, "Esimerkki 2", "Neuvola", Homeland.INARI);
        translations.order(
                context,
                new Translations.Draft(
                        "Neuvolan kutsukirje" + madeUp,
                        "fi",
                        "smn",
                        "Neuvola" + madeUp,
                        TranslationOrder.Translator.LANGUAGE_OFFICE,
                        false,
                        Optional.of(context.today().plusDays(21))));
    }

    /** Nobody where the county has no unit of that name. */
    private void speaker(
            TenantContext context,
            List<ServiceUnit> units,
            String unit,
            String name,
            SamiLanguage language,
            Level level,
            boolean remote) {
        Optional<UUID> where = units.stream()
                .filter(one -> one.name().text("fi").startsWith(unit))
                .map(one -> one.id().value())
                .findFirst();
        if (where.isPresent()) {
            register.add(context, Kind.WORKER, name, where, language, level, remote);
        }
    }

    private void request(TenantContext context, String client, String service, Homeland home) {
        requests.take(
                context,
                new Requests.Draft(
                        client,
                        Optional.empty(),
                        service,
                        home.code(),
                        true,
                        Optional.of(context.today().plusDays(14)),
                        "",
                        Channel.STAFF));
    }
}
