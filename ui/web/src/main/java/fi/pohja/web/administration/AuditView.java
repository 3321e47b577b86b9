package fi.pohja.web.administration;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Oversight;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Subject;
import fi.pohja.plugin.PluginAudit;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.EventWords;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordAddress;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who changed what, when, from what to what, in all of the tenant; and whether anything was tampered with. */
@Prototype
@Route(value = "administration/audit", layout = MainLayout.class)
public class AuditView extends Div implements ListRows<AuditEvent> {

    private static final String ACTION = "audit.action.";
    private static final Map<String, Duration> PERIODS = periods();

    private final transient Oversight oversight;
    private final transient Clock clock;
    private final transient Texts texts;
    private final transient RecordPanels panels;
    private final transient EventWords words;
    private final transient PluginAudit plugins;
    private final Div outcome = new Div();
    private final Button check;

    AuditView(
            Oversight oversight, Clock clock, Texts texts, RecordPanels panels, EventWords words, PluginAudit plugins) {
        this.oversight = oversight;
        this.clock = clock;
        this.texts = texts;
        this.panels = panels;
        this.words = words;
        this.plugins = plugins;
        PageHeader header = new PageHeader(text("audit.title")).lead(text("audit.lead"));
        check = header.primary(text("audit.check"), Icon.SHIELD, this::check);
        check.setDisableOnClick(true);
        outcome.addClassName("audit-outcome");
        outcome.getElement().setAttribute("role", "status");
        ListDetail<AuditEvent> list = new ListDetail<>(
                        text("audit.title"), this, new EmptyState(Icon.AUDIT, text("audit.empty")))
                .components("at", text("audit.at"), event -> new Span(moment(event.at())))
                .column("actor", text("audit.actor"), words::actor)
                .column("action", text("audit.action"), words::action)
                .column("subject", text("audit.subject"), words::kind)
                .column("label", text("audit.label"), words::label)
                .column("fields", text("audit.fields"), words::fields)
                .components("sealed", text("audit.seal"), AuditView::seal)
                .hidden("sealed")
                .choice("action", text("audit.action"), actions())
                .choice(
                        "period",
                        text("audit.period"),
                        PERIODS.keySet().stream()
                                .map(key -> new ListDetail.Option(key, text("audit.period." + key)))
                                .toList())
                .beside(this::beside);
        header.add(outcome);
        add(header, list);
    }

    private static Map<String, Duration> periods() {
        Map<String, Duration> periods = new LinkedHashMap<>();
        periods.put("day", Duration.ofDays(1));
        periods.put("week", Duration.ofDays(7));
        periods.put("month", Duration.ofDays(31));
        periods.put("year", Duration.ofDays(366));
        return periods;
    }

    private List<ListDetail.Option> actions() {
        return Stream.concat(
                        texts.keys().stream()
                                .filter(key -> key.startsWith(ACTION))
                                .map(key -> new ListDetail.Option(key.substring(ACTION.length()), text(key))),
                        plugins.actions(Language.current().code()).stream()
                                .map(action -> new ListDetail.Option(action.name(), action.words())))
                .toList();
    }

    private void check() {
        List<String> faults = oversight.checkAudit();
        Instant at = clock.instant();
        outcome.removeAll();
        if (faults.isEmpty()) {
            outcome.add(new StateBadge(text("audit.check.fine", moment(at)), Tone.SUCCESS));
        } else {
            UnorderedList list = new UnorderedList();
            faults.forEach(fault -> list.add(new ListItem(fault)));
            Div notice = new Div(
                    Icon.ERROR.picture(),
                    new Div(new Paragraph(text("audit.check.tampered", faults.size(), moment(at))), list));
            notice.addClassName("error-notice");
            outcome.add(notice);
        }
        check.setEnabled(true);
        UI.getCurrent().getPage().executeJs("$0.focus()", check.getElement());
    }

    private static StateBadge seal(AuditEvent event) {
        return event.sealed()
                ? new StateBadge(text("audit.sealed"), Tone.SUCCESS, Icon.SHIELD)
                : new StateBadge(text("audit.unsealed"), Tone.NEUTRAL, Icon.CLOCK);
    }

    private Component beside(AuditEvent event) {
        Div all = new Div(new H2(words.label(event)));
        all.addClassName("beside");
        Paragraph what = new Paragraph(
                text("audit.what", words.action(event), words.kind(event), words.actor(event), moment(event.at())));
        all.add(what, seal(event));
        if (event.changes().isEmpty()) {
            all.add(new Paragraph(text("audit.changes.none")));
        } else {
            all.add(panels.changes(event));
        }
        event.subject()
                .flatMap(id -> RecordAddress.of(Subject.of(event.subjectType(), id)))
                .ifPresent(address -> all.add(new Anchor(address, text("audit.open"))));
        return all;
    }

    @Override
    public List<AuditEvent> rows(ListRequest request) {
        return oversight
                .audit(filter(request), request.offset(), request.limit())
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return oversight.audit(filter(request), 0, 1).total();
    }

    private AuditLog.Filter filter(ListRequest request) {
        return new AuditLog.Filter(
                request.words(),
                Optional.empty(),
                Optional.ofNullable(request.choices().get("action")),
                Optional.ofNullable(PERIODS.get(request.choices().getOrDefault("period", "")))
                        .map(period -> clock.instant().minus(period)),
                Optional.empty());
    }
}
