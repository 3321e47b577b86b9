package fi.pohja.plugins.family;

import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicContent.Option;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.part.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a family asks for help without signing in, at {@code /p/family-centres/help}, and a professional with a family's
 * consent, at {@code /p/family-centres/help-professional}. Whoever asks is given a code to follow it with.
 */
final class HelpPublicPage implements PublicPage {

    private static final String FORM = "help";
    private static final String EMERGENCY = "112";

    private final Sender sender;
    private final Centres centres;
    private final HelpRequests requests;

    HelpPublicPage(Sender sender, Centres centres, HelpRequests requests) {
        this.sender = sender;
        this.centres = centres;
        this.requests = requests;
    }

    @Override
    public String path() {
        return sender == Sender.FAMILY ? "help" : "help-professional";
    }

    @Override
    public String title() {
        return "ask." + sender;
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        return page(context, Map.of(), Map.of(), Optional.empty());
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        Map<String, String> faults = new HashMap<>();
        form.values().forEach((field, value) -> {
            if (Typed.tellsIdentity(value)) {
                faults.put(field, context.text("typed.identity"));
            }
        });
        if (!faults.isEmpty()) {
            return page(context, form.values(), faults, Optional.of(context.text("ask.faults")));
        }
        try {
            return thanks(context, requests.take(context, draft(form)));
        } catch (PluginException refused) {
            if (refused.kind() != PluginException.ErrorKind.USER) {
                throw refused;
            }
            return page(context, form.values(), Map.of(), Optional.of(String.valueOf(refused.getMessage())));
        }
    }

    private HelpRequests.Draft draft(Sent form) {
        return new HelpRequests.Draft(
                sender,
                Channel.PUBLIC,
                Stream.of(Topic.values())
                        .filter(topic -> topic.name().equals(form.value("topic")))
                        .findFirst(),
                Stream.of(Urgency.values())
                        .filter(urgency -> urgency.name().equals(form.value("urgency")))
                        .findFirst(),
                form.value("municipality"),
                form.value("language"),
                form.value("nickname"),
                form.value("contact"),
                form.value("reach-when"),
                form.value("words"),
                form.value("asker"),
                !form.value("network").isEmpty());
    }

    private static PublicContent thanks(TenantContext context, HelpRequests.Taken taken) {
        return PublicContent.of(
                context.text("ask.thanks"),
                new Element.Notice(
                        false,
                        context.text(
                                "ask.taken",
                                taken.request().number(),
                                taken.request().contactBy())),
                new Element.Paragraph(context.text("ask.code", taken.code())),
                new Element.Link(context.text("follow"), FollowPublicPage.ADDRESS),
                new Element.Link(context.text("places.public"), PlacesPublicPage.ADDRESS));
    }

    private PublicContent page(
            TenantContext context, Map<String, String> typed, Map<String, String> faults, Optional<String> fault) {
        List<Element> page = new ArrayList<>();
        fault.ifPresent(words -> page.add(new Element.Notice(true, words)));
        page.add(new Element.Paragraph(
                sender == Sender.FAMILY
                        ? context.settings(FamilyCentresPlugin.SETTINGS)
                                .greeting()
                                .text(context.language())
                        : context.text("ask.professional.lead")));
        page.add(new Element.Link(context.text("ask.emergency.call"), "tel:" + EMERGENCY));
        page.add(new Element.Paragraph(context.text("ask.emergency")));
        List<Municipality> municipalities = centres.municipalities(context);
        if (municipalities.isEmpty()) {
            page.add(new Element.Notice(false, context.text("ask.none")));
            return new PublicContent(context.text(title()), page);
        }
        page.add(new Element.Form(FORM, fields(context, municipalities, typed), context.text("ask.send"), faults));
        page.add(new Element.Paragraph(context.text("ask.privacy")));
        page.add(
                sender == Sender.FAMILY
                        ? new Element.Link(
                                context.text("ask.PROFESSIONAL"), "/p/" + FamilyCentresPlugin.ID + "/help-professional")
                        : new Element.Link(context.text("ask.FAMILY"), "/p/" + FamilyCentresPlugin.ID + "/help"));
        page.add(new Element.Link(context.text("follow"), FollowPublicPage.ADDRESS));
        return new PublicContent(context.text(title()), page);
    }

    private List<FormField> fields(
            TenantContext context, List<Municipality> municipalities, Map<String, String> typed) {
        FamilySettings settings = context.settings(FamilyCentresPlugin.SETTINGS);
        String language = context.language();
        List<FormField> fields = new ArrayList<>();
        if (sender == Sender.PROFESSIONAL) {
            fields.add(text(context, typed, "asker", "help.asker", true, 1, HelpRequests.LONGEST_LINE));
        }
        fields.add(choice(
                context,
                typed,
                "topic",
                "ask.topic",
                "",
                Stream.of(Topic.values())
                        .map(one -> new Option(one.name(), context.text("topic." + one)))
                        .toList()));
        fields.add(choice(
                context,
                typed,
                "urgency",
                "ask.urgency",
                "",
                Stream.of(Urgency.values())
                        .map(one -> new Option(one.name(), context.text("ask.urgency." + one, one.days(settings))))
                        .toList()));
        fields.add(text(context, typed, "words", "ask.words", false, 5, HelpRequests.LONGEST_WORDS));
        fields.add(choice(
                context,
                typed,
                "municipality",
                "ask.municipality",
                "",
                municipalities.stream()
                        .map(one -> new Option(one.code(), one.name().text(language)))
                        .toList()));
        fields.add(text(context, typed, "nickname", "ask.nickname", false, 1, HelpRequests.LONGEST_NICKNAME));
        fields.add(text(context, typed, "contact", "ask.contact", true, 1, HelpRequests.LONGEST_LINE));
        fields.add(text(context, typed, "reach-when", "ask.reachWhen", false, 1, HelpRequests.LONGEST_LINE));
        fields.add(choice(
                context,
                typed,
                "language",
                "ask.language",
                language,
                MeetingPlaces.LANGUAGES.stream()
                        .map(one -> new Option(one, Tongues.language(language, one)))
                        .toList()));
        fields.add(new FormField.Tick("network", context.text("ask.network"), false, typed.containsKey("network")));
        if (sender == Sender.PROFESSIONAL) {
            fields.add(
                    new FormField.Tick("agreed", context.text("ask.familyKnows"), true, typed.containsKey("agreed")));
        }
        return fields;
    }

    private static FormField choice(
            TenantContext context,
            Map<String, String> typed,
            String name,
            String key,
            String first,
            List<Option> options) {
        return new FormField.Choice(name, context.text(key), true, options, typed.getOrDefault(name, first));
    }

    /** A field with what the text {@code <key>.help} says below its label. */
    private static FormField text(
            TenantContext context,
            Map<String, String> typed,
            String name,
            String key,
            boolean required,
            int lines,
            int longest) {
        return new FormField.Text(
                name,
                context.text(key),
                context.text(key + ".help"),
                required,
                lines,
                longest,
                typed.getOrDefault(name, ""));
    }
}
