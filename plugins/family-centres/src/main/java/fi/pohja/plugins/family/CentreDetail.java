package fi.pohja.plugins.family;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Parts;

/** One family centre: what it is, its partners with their agreements, its meeting places. Under the session's lock. */
final class CentreDetail extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;
    private final transient Centres centres;
    private final transient Partners partners;
    private final transient MeetingPlaces places;

    CentreDetail(PageContext context, Centres centres, Partners partners, MeetingPlaces places, Centre centre) {
        this.context = context;
        this.centres = centres;
        this.partners = partners;
        this.places = places;
        setPadding(false);
        show(centre);
    }

    private void show(Centre centre) {
        removeAll();
        boolean edits = context.call(call -> call.may(FamilyCentresPlugin.NETWORK));
        add(new Anchor("x/" + FamilyCentresPlugin.ID + "/" + CentresPage.PATH, context.text("centres.back")));
        String words = centre.description().text(context.language());
        add(Parts.part(
                centre.name().text(context.language()),
                new Paragraph(words),
                new Facts(context)
                        .with("centre.municipalities", CentresPage.names(context, centre.municipalities()))
                        .with("centre.coordinator", centre.coordinator())
                        .with("centre.unit", centre.unit())
                        .with("centre.phone", centre.phone())));
        if (edits) {
            add(change(centre));
        }
        add(new PartnersPart(context, partners, centre, edits), new PlacesPart(context, places, centre, edits));
    }

    private Details change(Centre centre) {
        CentreForm form = new CentreForm(context);
        form.fill(centre);
        String heading = context.text("centre.remove.of", centre.name().text(context.language()));
        form.add(
                Parts.primary(context, "save", () -> {
                    show(context.call(call -> centres.change(call, centre, form.draft())));
                    Notification.show(context.text("saved"));
                }),
                Parts.quiet(
                        context,
                        "remove",
                        heading,
                        () -> Parts.ask(context, heading, context.text("centre.remove.what"), "remove", () -> {
                            context.call(call -> {
                                centres.remove(call, centre.id());
                                return true;
                            });
                            context.open(CentresPage.PATH);
                        })));
        return Parts.folded(context.text("centre.change"), form);
    }
}
