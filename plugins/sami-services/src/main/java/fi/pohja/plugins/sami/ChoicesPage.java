package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.sami.LanguageChoice.Channel;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The languages clients have chosen; asking one more, and forgetting one. */
final class ChoicesPage implements Page {

    private final Choices choices;
    private final Requests requests;
    private final PersonExport export;

    ChoicesPage(Choices choices, Requests requests, PersonExport export) {
        this.choices = choices;
        this.requests = requests;
        this.export = export;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("choices", "choices", "language", PageGroup.SERVICES, 21)
                .requiring(SamiServicesPlugin.HANDLE);
    }

    @Override
    public Component create(PageContext context) {
        Grid<LanguageChoice> grid = new Grid<>();
        grid.addColumn(LanguageChoice::client).setHeader(context.text("client")).setAutoWidth(true);
        grid.addColumn(choice -> PageParts.language(context, choice.spoken()))
                .setHeader(context.text("choice.spoken"))
                .setAutoWidth(true);
        grid.addColumn(choice -> PageParts.language(context, choice.written()))
                .setHeader(context.text("choice.written"))
                .setAutoWidth(true);
        grid.addColumn(choice -> Days.day(context, choice.askedOn()))
                .setHeader(context.text("choice.askedOn"))
                .setAutoWidth(true);
        grid.addColumn(choice -> context.text("channel." + choice.channel()))
                .setHeader(context.text("choice.channel"))
                .setAutoWidth(true);
        grid.addComponentColumn(choice -> new Div(export(context, choice), forget(context, choice, grid)))
                .setHeader(context.text("action"))
                .setAutoWidth(true);
        grid.setEmptyStateText(context.text("choices.empty"));
        grid.setAllRowsVisible(true);
        show(context, grid);
        return Parts.page(new Paragraph(context.text("choices.lead")), form(context, grid), grid);
    }

    private void show(PageContext context, Grid<LanguageChoice> grid) {
        List<LanguageChoice> found = context.call(choices::list);
        grid.setItems(found);
    }

    private Component form(PageContext context, Grid<LanguageChoice> grid) {
        TextField client = Fields.line(context, "client", PageParts.LONGEST_CLIENT);
        client.setHelperText(context.text("client.help"));
        Select<String> spoken = PageParts.languages(context, "choice.spoken");
        Select<String> written = PageParts.languages(context, "choice.written");
        spoken.addValueChangeListener(change -> {
            if (written.isEmpty()) {
                written.setValue(change.getValue());
            }
        });
        Button add = new Button(context.text("choice.add"), click -> {
            String said = spoken.getOptionalValue().orElse("");
            String read = written.getOptionalValue().orElse("");
            LanguageChoice stored =
                    context.call(call -> choices.choose(call, client.getValue(), said, read, Channel.STAFF));
            show(context, grid);
            client.clear();
            spoken.clear();
            written.clear();
            Notification.show(context.text("choice.added", stored.client()));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return Parts.part(context.text("choice.new"), client, spoken, written, add);
    }

    /** What is kept of the client, to be given to them. */
    private Button export(PageContext context, LanguageChoice choice) {
        String heading = context.text("choice.export.of", choice.client());
        return Parts.quiet(context, "choice.export", heading, () -> {
            byte[] content =
                    context.call(call -> export.of(call, choice.client())).getBytes(StandardCharsets.UTF_8);
            Dialog dialog = new Dialog(heading);
            dialog.add(
                    new Paragraph(context.text("choice.export.what")),
                    new Anchor(
                            download -> {
                                download.getResponse().setHeader("Cache-Control", "private, no-store");
                                download.setContentType("application/json");
                                download.setContentLength(content.length);
                                download.setFileName("kielivalinta.json");
                                download.getOutputStream().write(content);
                            },
                            AttachmentType.DOWNLOAD,
                            context.text("choice.export.download")));
            dialog.getFooter().add(Parts.button(context, "close", dialog::close));
            dialog.open();
        });
    }

    private Button forget(PageContext context, LanguageChoice choice, Grid<LanguageChoice> grid) {
        String heading = context.text("choice.forget.of", choice.client());
        return Parts.quiet(
                context,
                "choice.forget",
                heading,
                () -> Parts.ask(context, heading, context.text("choice.forget.what"), "choice.forget", () -> {
                    int count = context.call(call -> {
                        choices.forget(call, choice.client());
                        return requests.forget(call, choice.client());
                    });
                    show(context, grid);
                    Notification.show(context.text("choice.forgotten", count));
                }));
    }
}
