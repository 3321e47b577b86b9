package fi.pohja.plugins.sami;

import fi.pohja.plugins.sami.LanguageChoice.Channel;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicContent.Option;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a client chooses their language and asks for a service, without signing in, at {@code /p/sami-services/request}.
 * Whoever asks is given a code; with it the choice need not be said again.
 */
final class RequestPublicPage implements PublicPage {

    /** Letters and digits that cannot be taken for one another. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;
    private static final String FORM = "request";

    private final Choices choices;
    private final Requests requests;
    private final SecureRandom random = new SecureRandom();

    RequestPublicPage(Choices choices, Requests requests) {
        this.choices = choices;
        this.requests = requests;
    }

    @Override
    public String path() {
        return "request";
    }

    @Override
    public String title() {
        return "public";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        return page(context, List.of(), Map.of());
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        String code = form.value("code").strip();
        Optional<LanguageChoice> known = code.isEmpty() ? Optional.empty() : choices.of(context, code);
        if (!code.isEmpty() && known.isEmpty()) {
            return page(context, List.of(), Map.of("code", context.text("public.code.unknown")));
        }
        Optional<SamiLanguage> said = SamiLanguage.of(form.value("language"));
        if (said.isEmpty()
                && known.flatMap(choice -> SamiLanguage.of(choice.spoken())).isEmpty()) {
            return page(context, List.of(), Map.of("language", context.text("request.language.missing")));
        }
        String client = known.map(LanguageChoice::client).orElseGet(this::code);
        try {
            ServiceRequest taken = requests.take(
                    context,
                    new Requests.Draft(
                            client,
                            said,
                            form.value("service"),
                            Homeland.of(form.value("municipality"))
                                    .map(Homeland::code)
                                    .orElse(""),
                            !form.value("remote").isEmpty(),
                            Optional.empty(),
                            form.value("contact"),
                            Channel.PUBLIC));
            return PublicContent.of(
                    context.text("public.thanks"),
                    new Element.Notice(false, context.text("public.taken", taken.number())),
                    new Element.Paragraph(
                            context.text("public.language", taken.language().ownName())),
                    new Element.Paragraph(context.text("public.code.given", client)),
                    new Element.Paragraph(context.text(
                            "public.answer",
                            context.settings(SamiServicesPlugin.SETTINGS).answerDays())));
        } catch (PluginException refused) {
            if (refused.kind() != PluginException.ErrorKind.USER) {
                throw refused;
            }
            return page(context, List.of(new Element.Notice(true, String.valueOf(refused.getMessage()))), Map.of());
        }
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.toString();
    }

    private static PublicContent page(TenantContext context, List<Element> first, Map<String, String> faults) {
        List<Element> elements = new ArrayList<>(first);
        elements.add(new Element.Paragraph(
                context.settings(SamiServicesPlugin.SETTINGS).greeting().text(context.language())));
        elements.add(new Element.Paragraph(context.text("public.order")));
        elements.add(new Element.Form(FORM, fields(context), context.text("public.send"), faults));
        return new PublicContent(context.text("public"), elements);
    }

    private static List<FormField> fields(TenantContext context) {
        List<Option> languages = Stream.of(SamiLanguage.values())
                .map(language -> new Option(
                        language.code(), language.ownName() + " (" + context.text("language." + language) + ")"))
                .toList();
        List<Option> municipalities = new ArrayList<>(Stream.of(Homeland.values())
                .map(home -> new Option(home.code(), home.municipality()))
                .toList());
        municipalities.add(new Option("other", context.text("public.elsewhere")));
        return List.of(
                new FormField.Choice("language", context.text("public.choose"), false, languages, ""),
                new FormField.Text(
                        "code", context.text("public.code"), context.text("public.code.help"), false, 1, LENGTH, ""),
                new FormField.Text(
                        "service",
                        context.text("public.service"),
                        context.text("public.service.help"),
                        true,
                        1,
                        PageParts.LONGEST_LINE,
                        ""),
                new FormField.Choice("municipality", context.text("public.municipality"), true, municipalities, ""),
                new FormField.Tick("remote", context.text("public.remote"), false, false),
                new FormField.Text(
                        "contact",
                        context.text("public.contact"),
                        context.text("public.contact.help"),
                        true,
                        1,
                        PageParts.LONGEST_LINE,
                        ""));
    }
}
