package fi.pohja.web.service;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.audit.Subject;
import fi.pohja.service.Unit;
import fi.pohja.service.UnitId;
import fi.pohja.service.Units;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;

/** One unit: where it is, when it is open, in which languages it serves, what is given there. */
@Prototype
@Route(value = "units/:id", layout = MainLayout.class)
public class UnitView extends RecordPage implements BeforeEnterObserver {

    private final transient Units units;
    private final transient UnitForm form;
    private final transient RecordPanels panels;

    UnitView(Units units, UnitForm form, RecordPanels panels) {
        this.units = units;
        this.form = form;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UnitId id = new UnitId(RecordId.of(event));
        show(units.find(id).orElseThrow(() -> new NotFoundException(String.valueOf(id))));
    }

    private void show(Unit unit) {
        UnitId id = unit.id();
        Subject subject = Subject.of("SERVICE_UNIT", id.value());
        Runnable again = () -> show(units.open(id));
        PageHeader header = new PageHeader(words(unit.name())).under(text("units.title"), ServicePages.UNITS);
        header.secondary(panels.watch(subject));
        ServiceRecord.steps(
                header,
                unit.archivedAt(),
                () -> form.edit(id, again),
                () -> {
                    if (unit.archivedAt().isPresent()) {
                        units.restore(id, unit.version());
                    } else {
                        units.archive(id, unit.version());
                    }
                },
                again);
        RecordTabs tabs = new RecordTabs().tab("about", text("organisations.tab.about"), () -> about(unit));
        show(id.value(), header, ServiceRecord.usual(tabs, panels, subject));
    }

    private Div about(Unit unit) {
        Facts facts = new Facts()
                .fact(
                        text("unit.field.municipalityCode"),
                        unit.municipality().map(name -> words(name)).orElse(""))
                .fact(text("unit.field.street"), unit.street())
                .fact(text("unit.field.postOffice"), (unit.postalCode() + " " + unit.postOffice()).strip());
        if (!unit.hours().isEmpty()) {
            UnorderedList hours = new UnorderedList();
            TypedHours.lines(unit.hours()).forEach(line -> hours.add(new ListItem(line)));
            facts.fact(text("unit.field.hours"), hours);
        }
        facts.fact(text("unit.field.languages"), ServiceLanguages.words(unit.languages()))
                .fact(text("unit.field.remote"), text(unit.remote() ? "record.yes" : "record.no"))
                .fact(text("unit.field.phone"), unit.phone())
                .fact(text("unit.field.email"), unit.email());
        if (!unit.website().isEmpty()) {
            facts.fact(text("unit.field.website"), ServiceRecord.outside(unit.website()));
        }
        unit.organisation()
                .ifPresent(one -> facts.link(
                        text("unit.field.organisation"),
                        words(one.name()),
                        "organisations/" + one.id().value()));
        if (!unit.services().isEmpty()) {
            UnorderedList given = new UnorderedList();
            unit.services()
                    .forEach(service -> given.add(
                            new ListItem(new Anchor("services/" + service.id().value(), words(service.name())))));
            facts.fact(text("services.title"), given);
        }
        Div about = new Div();
        if (!unit.description().isEmpty()) {
            about.add(LocalizedWords.paragraphs(unit.description()));
        }
        about.add(facts, panels.sources(unit.sourceRefs()));
        about.addClassNames("card", "record-facts");
        return about;
    }
}
