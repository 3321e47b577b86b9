package fi.pohja.web.service;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.audit.Subject;
import fi.pohja.service.Channel;
import fi.pohja.service.ChannelKind;
import fi.pohja.service.Service;
import fi.pohja.service.ServiceId;
import fi.pohja.service.Services;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** One service: what it is, in which languages, and how one reaches it. */
@Prototype
@Route(value = "services/:id", layout = MainLayout.class)
public class ServiceView extends RecordPage implements BeforeEnterObserver {

    private final transient Services services;
    private final transient ServiceForm form;
    private final transient RecordPanels panels;

    ServiceView(Services services, ServiceForm form, RecordPanels panels) {
        this.services = services;
        this.form = form;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ServiceId id = new ServiceId(RecordId.of(event));
        show(services.find(id).orElseThrow(() -> new NotFoundException(String.valueOf(id))));
    }

    private void show(Service service) {
        ServiceId id = service.id();
        Subject subject = Subject.of("SERVICE", id.value());
        Runnable again = () -> show(services.open(id));
        PageHeader header = new PageHeader(words(service.name())).under(text("services.title"), ServicePages.SERVICES);
        header.secondary(panels.watch(subject));
        ServiceRecord.steps(
                header,
                service.archivedAt(),
                () -> form.edit(id, again),
                () -> {
                    if (service.archivedAt().isPresent()) {
                        services.restore(id, service.version());
                    } else {
                        services.archive(id, service.version());
                    }
                },
                again);
        RecordTabs tabs = new RecordTabs().tab("about", text("organisations.tab.about"), () -> about(service));
        show(id.value(), header, ServiceRecord.usual(tabs, panels, subject));
    }

    private Div about(Service service) {
        Facts facts = new Facts()
                .fact(text("service.field.summary"), words(service.summary()))
                .fact(text("service.field.languages"), ServiceLanguages.words(service.languages()));
        for (ChannelKind kind : ChannelKind.values()) {
            List<Channel> channels = service.channels().stream()
                    .filter(channel -> channel.kind() == kind)
                    .toList();
            if (!channels.isEmpty()) {
                UnorderedList ways = new UnorderedList();
                channels.forEach(channel -> ways.add(new ListItem(way(channel))));
                facts.fact(text("channel.kind." + kind), ways);
            }
        }
        Div about = new Div();
        if (!service.description().isEmpty()) {
            about.add(LocalizedWords.paragraphs(service.description()));
        }
        about.add(facts, panels.sources(service.sourceRefs()));
        about.addClassNames("card", "record-facts");
        return about;
    }

    private static Component way(Channel channel) {
        if (channel.unit().isPresent()) {
            return new Anchor(
                    "units/" + channel.unit().get().id().value(),
                    words(channel.unit().get().name()));
        }
        return channel.kind() == ChannelKind.PHONE
                ? new Span(channel.address())
                : ServiceRecord.outside(channel.address());
    }
}
