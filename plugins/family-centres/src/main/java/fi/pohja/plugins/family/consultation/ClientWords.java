package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;

/** What is kept about one client, by the unit's pseudonym: shown to be given to them, or erased, in one step each. */
final class ClientWords extends Details {

    private static final long serialVersionUID = 1L;

    ClientWords(PageContext context, Consultations consultations) {
        TextField client = Fields.line(context, "consultation.client", Drafts.LONGEST_CLIENT);
        Pre kept = new Pre();
        kept.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        kept.getElement().setAttribute("role", "status");
        VerticalLayout inside = new VerticalLayout(
                new Paragraph(context.text("client.lead")),
                client,
                Parts.button(context, "client.show", () -> {
                    String about = context.call(call -> consultations.about(call, client.getValue()));
                    kept.setText(about.isEmpty() ? context.text("client.nothing") : about);
                }),
                Parts.button(
                        context,
                        "client.erase",
                        () -> Parts.ask(
                                context,
                                context.text("client.erase.ask"),
                                context.text("client.erase.consequence"),
                                "client.erase",
                                () -> {
                                    int erased = context.call(call -> consultations.forget(call, client.getValue()));
                                    kept.setText("");
                                    Notification.show(context.text("client.erased", erased));
                                })),
                kept);
        inside.setPadding(false);
        inside.setMaxWidth("40rem");
        setSummaryText(context.text("client.heading"));
        add(inside);
        setWidthFull();
    }
}
