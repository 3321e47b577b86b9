package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.spi.PanelContent;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.web.pattern.ErrorNotice;
import fi.pohja.web.pattern.FailureId;
import fi.pohja.web.record.Facts;
import fi.pohja.web.work.CardDrawing;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a plugin shows in a tab: asked for when the tab is opened, drawn from data; a failure costs this tab only. */
final class PanelView extends Div {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(PanelView.class);

    private final String title;
    private final String plugin;
    private final transient CardDrawing drawing;
    private final transient Supplier<Optional<CompletableFuture<PluginCalls.Answer<PanelContent>>>> ask;

    PanelView(
            String title,
            String plugin,
            CardDrawing drawing,
            Supplier<Optional<CompletableFuture<PluginCalls.Answer<PanelContent>>>> ask) {
        this.title = title;
        this.plugin = plugin;
        this.drawing = drawing;
        this.ask = ask;
        addClassName("plugin-panel");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        removeAll();
        Div skeleton = new Div(new Span(), new Span(), new Span());
        skeleton.addClassName("skeleton");
        skeleton.getElement().setAttribute("aria-hidden", "true");
        add(skeleton);
        SerializableConsumer<PluginCalls.Answer<PanelContent>> show =
                event.getUI().accessLater(this::show, () -> {});
        ask.get()
                .map(answer -> answer.thenAccept(show))
                .ifPresentOrElse(shown -> LOG.trace("{} {}", plugin, shown), this::gone);
    }

    private void gone() {
        removeAll();
        add(new Paragraph(text("plugin.page.gone", title)));
    }

    private void show(PluginCalls.Answer<PanelContent> answer) {
        removeAll();
        switch (answer) {
            case PluginCalls.Answer.Content<PanelContent> shown ->
                shown.content().sections().forEach(section -> add(draw(section)));
            case PluginCalls.Answer.Failed<PanelContent> failed -> failed(failed);
        }
    }

    private void failed(PluginCalls.Answer.Failed<PanelContent> failed) {
        if (failed.kind() == ErrorKind.USER) {
            add(new Paragraph(failed.message()));
        } else {
            add(new ErrorNotice(
                    text("plugin.panel.failed", title, plugin),
                    new FailureId(failed.fault().value())));
        }
    }

    private Div draw(PanelContent.Section section) {
        Div part = new Div();
        part.addClassNames("card", "section");
        if (!section.heading().isBlank()) {
            part.add(new H2(section.heading()));
        }
        switch (section) {
            case PanelContent.Section.Fields fields -> part.add(facts(fields));
            case PanelContent.Section.Drawn drawn -> part.add(drawing.draw(section.heading(), drawn.content()));
        }
        return part;
    }

    private static Facts facts(PanelContent.Section.Fields fields) {
        Facts facts = new Facts();
        fields.fields().forEach(field -> {
            if (field.link().isPresent()) {
                String address = field.link().get();
                facts.fact(
                        field.label(),
                        new Anchor(address.startsWith("/") ? address.substring(1) : address, field.value()));
            } else {
                Div lines = new Div();
                field.value().lines().forEach(line -> lines.add(new Div(line)));
                facts.fact(field.label(), lines);
            }
        });
        return facts;
    }
}
