package fi.pohja.plugins.family;

import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Area;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The directory of meeting places for anybody, at {@code /p/family-centres/places}: all of them by municipality, and those of
 * one municipality below its code.
 */
final class PlacesPublicPage implements PublicPage {

    static final String ADDRESS = "/p/" + FamilyCentresPlugin.ID + "/places";

    private final Centres centres;
    private final MeetingPlaces places;

    PlacesPublicPage(Centres centres, MeetingPlaces places) {
        this.centres = centres;
        this.places = places;
    }

    @Override
    public String path() {
        return "places";
    }

    @Override
    public String title() {
        return "places.public";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        String language = context.language();
        List<MeetingPlace> all = places.list(context);
        List<Municipality> municipalities = centres.municipalities(context);
        Optional<Municipality> chosen = municipalities.stream()
                .filter(one -> one.code().equals(request.below()))
                .findFirst();
        List<Element> page = new ArrayList<>();
        page.add(new Element.Paragraph(context.text("places.public.lead")));
        if (chosen.isPresent()) {
            page.add(new Element.Link(context.text("places.public.all"), ADDRESS));
        }
        if (municipalities.isEmpty()) {
            page.add(new Element.Notice(false, context.text("places.public.none")));
        }
        if (chosen.isEmpty() && !all.isEmpty()) {
            page.add(map(context, municipalities, all));
        }
        for (Municipality one : chosen.map(List::of).orElse(municipalities)) {
            List<MeetingPlace> here = all.stream()
                    .filter(place -> place.municipality().equals(one.code()))
                    .toList();
            if (here.isEmpty() && chosen.isEmpty()) {
                continue;
            }
            page.add(new Element.Heading(2, one.name().text(language)));
            if (here.isEmpty()) {
                page.add(new Element.Paragraph(context.text("places.public.noneHere")));
            }
            here.forEach(place -> page.addAll(place(context, place)));
            centres.serving(context, one.code()).ifPresent(centre -> page.addAll(centre(context, centre)));
            if (chosen.isEmpty()) {
                page.add(new Element.Link(
                        context.text("places.public.only", one.name().text(language)), ADDRESS + "/" + one.code()));
            }
        }
        return new PublicContent(context.text("places.public"), page);
    }

    /** The municipalities there is a place in; each leads to its own page, as the links below do. */
    private static Element map(TenantContext context, List<Municipality> municipalities, List<MeetingPlace> all) {
        Set<String> withPlace = all.stream().map(MeetingPlace::municipality).collect(Collectors.toSet());
        return new Element.AreaMap(
                context.text("places.public.map"),
                municipalities.stream()
                        .filter(one -> withPlace.contains(one.code()))
                        .map(one ->
                                new Area(one.code(), one.name().text(context.language()), ADDRESS + "/" + one.code()))
                        .toList(),
                List.of());
    }

    private static List<Element> place(TenantContext context, MeetingPlace place) {
        String language = context.language();
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Heading(3, place.name().text(language)));
        String words = place.description().text(language);
        elements.add(new Element.Paragraph(
                context.text("purpose." + place.purpose()) + (words.isEmpty() ? "" : ". " + words)));
        List<String> facts = new ArrayList<>();
        facts.add(context.text("places.public.address", place.address()));
        facts.add(context.text("places.public.host", place.host()));
        if (!place.languages().isEmpty()) {
            facts.add(context.text("places.public.languages", Tongues.languages(language, place.languages())));
        }
        List<String> hours = Tongues.hours(place.hours(), context.writing(), context::text);
        facts.addAll(hours.isEmpty() ? List.of(context.text("places.public.hoursUnknown")) : hours);
        elements.add(new Element.Bullets(facts));
        return elements;
    }

    private static List<Element> centre(TenantContext context, Centre centre) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Paragraph(context.text(
                "places.public.centre", centre.name().text(context.language()), centre.coordinator(), centre.unit())));
        if (!centre.phone().isEmpty()) {
            elements.add(new Element.Link(
                    context.text("places.public.call", centre.phone()),
                    "tel:" + centre.phone().replaceAll("[^+0-9]", "")));
        }
        return elements;
    }
}
