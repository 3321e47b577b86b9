package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCalls;
import fi.pohja.listing.Archived;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Calls, the one that closes last first. */
@Prototype
@Route(value = Addresses.CALLS, layout = MainLayout.class)
public class CallsView extends Div {

    private static final long serialVersionUID = 1L;

    CallsView(FundingCalls calls, CallForm form, Clock clock) {
        PageHeader header = new PageHeader(text("calls.title")).lead(text("calls.lead"));
        Runnable create = () -> form.create(made -> UI.getCurrentOrThrow().navigate(Addresses.of(made.id())));
        boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
        if (editable) {
            header.primary(text("call.new"), Icon.PLUS, create);
        }
        add(header);
        List<FundingCall> all = calls.list(Archived.CURRENT);
        if (all.isEmpty()) {
            EmptyState none = new EmptyState(Icon.CALENDAR, text("calls.none"));
            if (editable) {
                none.step(text("call.new"), create);
            }
            add(none);
            return;
        }
        RecordTable table = new RecordTable(
                        text("calls.title"),
                        List.of(
                                text("funding.call.field.name"),
                                text("funding.call.field.funder"),
                                text("call.state"),
                                text("call.closes"),
                                text("funding.call.field.source"),
                                text("funding.call.field.ceiling"),
                                text("call.applications")),
                        false)
                .numeric(5)
                .numeric(6);
        all.forEach(call -> table.row(
                List.of(
                        new Anchor(Addresses.of(call.id()), words(call.name())),
                        new Span(words(call.funder().name())),
                        Badges.of(call, clock.instant()),
                        new Span(Figures.second(call.closes())),
                        new Span(ConstantWords.of("funding.source", call.source())),
                        new Span(Figures.euros(call.ceiling())),
                        new Span(Wording.number(BigDecimal.valueOf(call.applications())))),
                Optional.empty()));
        Div card = new Div(table);
        card.addClassNames("card", "section");
        add(card);
    }
}
