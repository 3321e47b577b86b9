package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fi.pohja.spi.core.ServiceUnitId;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One request: what is asked for, and the ways to serve the client in the order of the law: somebody who speaks the
 * language, an interpreter, or neither with the reason. Under the session's lock.
 */
final class RequestDetail extends VerticalLayout {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_HOUR = 9;

    private final transient PageContext context;
    private final transient Requests requests;
    private final transient Register register;

    RequestDetail(PageContext context, Requests requests, Register register, ServiceRequest request) {
        this.context = context;
        this.requests = requests;
        this.register = register;
        setPadding(false);
        show(request);
    }

    private void show(ServiceRequest request) {
        removeAll();
        add(new Anchor("x/" + SamiServicesPlugin.ID + "/" + RequestsPage.PATH, context.text("requests.back")));
        add(Parts.part(context.text("request.number", request.number()), facts(request)));
        switch (request.state()) {
            case REQUESTED -> proposals(request);
            case WORKER_BOOKED, INTERPRETER_BOOKED ->
                add(Parts.part(
                        context.text("request.next"),
                        button("request.served", true, () -> decide(call -> requests.served(call, request))),
                        button("request.withdraw", false, () -> decide(call -> requests.withdraw(call, request)))));
            default -> {
                // Nothing is left to do.
            }
        }
    }

    private Component facts(ServiceRequest request) {
        Facts facts = new Facts(context)
                .with("request.state", context.text("state." + request.state()))
                .with("client", request.client())
                .with(
                        "request.language",
                        context.text("language." + request.language()) + " ("
                                + request.language().ownName() + ")")
                .with("request.service", request.service())
                .with(
                        "request.municipality",
                        Fields.municipalityNames(context).getOrDefault(request.municipality(), ""))
                .with("request.remote", context.text(request.remoteFine() ? "yes" : "no"))
                .with(
                        "request.wantedBy",
                        request.wantedBy().map(day -> Days.day(context, day)).orElse(""))
                .with("request.contact", request.contact())
                .with("request.with", request.speaker().map(this::name).orElse(""))
                .with(
                        "request.at",
                        request.at().map(at -> Days.time(context, at)).orElse(""));
        if (request.speaker().isPresent()) {
            facts.with("request.how", context.text(request.atDistance() ? "how.remote" : "how.onSite"));
        }
        return facts.with(
                        "request.reason",
                        request.reason()
                                .map(reason -> context.text("reason." + reason))
                                .orElse(""))
                .with("request.explanation", request.explanation());
    }

    private String name(java.util.UUID speaker) {
        return context.call(call -> register.find(call, speaker)
                .map(found -> found.name()
                        + found.unit()
                                .flatMap(id -> call.services().unit(new ServiceUnitId(id)))
                                .map(unit -> ", " + unit.name().text(call.language()))
                                .orElse(""))
                .orElse(""));
    }

    private void proposals(ServiceRequest request) {
        List<Proposal> all = context.call(call -> requests.proposals(call, request));
        List<Proposal> workers = all.stream().filter(one -> one.way().worker()).toList();
        List<Proposal> interpreters =
                all.stream().filter(one -> !one.way().worker()).toList();
        DateTimePicker at = Fields.moment(context, "request.at");
        at.setValue(context.call(call -> call.today()).plusDays(1).atTime(FIRST_HOUR, 0));
        add(at, PageParts.letters(context, SamiInterface.letters(request.language())));

        add(Parts.part(
                "1. " + context.text("propose.workers"),
                new Paragraph(context.text(workers.isEmpty() ? "propose.workers.none" : "propose.workers.lead")),
                offers(workers, one -> book(request, one, at, Optional::empty, () -> ""))));

        Select<Reason> why = Fields.constants(context, "request.reason", "reason", Reason.values());
        TextArea words = words();
        add(Parts.part(
                "2. " + context.text("propose.interpreters"),
                new Paragraph(context.text(
                        interpreters.isEmpty()
                                ? "propose.interpreters.none"
                                : workers.isEmpty() ? "propose.interpreters.lead" : "propose.interpreters.reason")),
                workers.isEmpty() || interpreters.isEmpty() ? new Div() : new Div(why, words),
                offers(interpreters, one -> book(request, one, at, why::getOptionalValue, words::getValue))));

        Select<Reason> reason = Fields.constants(context, "request.reason", "reason", Reason.values());
        TextArea explanation = words();
        add(Parts.part(
                "3. " + context.text("propose.notPossible"),
                new Paragraph(context.text("propose.notPossible.lead")),
                reason,
                explanation,
                button(
                        "request.notPossible",
                        false,
                        () -> decide(call -> requests.notPossible(
                                call, request, reason.getOptionalValue(), explanation.getValue()))),
                button("request.withdraw", false, () -> decide(call -> requests.withdraw(call, request)))));
    }

    private TextArea words() {
        return Fields.words(context, "request.explanation", PageParts.LONGEST_EXPLANATION);
    }

    private Component offers(List<Proposal> offered, Function<Proposal, Runnable> book) {
        OrderedList list = new OrderedList();
        for (Proposal one : offered) {
            Button take = button("propose.book", one.equals(offered.getFirst()), book.apply(one));
            take.setAriaLabel(context.text("propose.book.with", one.speaker().name()));
            list.add(new ListItem(new Span(words(one)), new Div(take)));
        }
        return list;
    }

    private String words(Proposal one) {
        String who = one.speaker().name().isEmpty()
                ? context.text("speaker." + one.speaker().kind())
                : one.speaker().name();
        String where = one.unit()
                .map(unit -> ", " + unit.name().text(context.language())
                        + unit.municipality()
                                .map(municipality -> " (" + municipality.name().text(context.language()) + ")")
                                .orElse(""))
                .orElse("");
        return who + where + " · " + context.text("way." + one.way()) + " · "
                + context.text("level." + one.speaker().level());
    }

    private Runnable book(
            ServiceRequest request,
            Proposal one,
            DateTimePicker at,
            Supplier<Optional<Reason>> reason,
            Supplier<String> explanation) {
        return () -> decide(call -> {
            LocalDateTime when = at.getOptionalValue().orElseThrow(() -> Typed.fault(call, "request.at.missing"));
            return requests.book(call, request, one, when, reason.get(), explanation.get());
        });
    }

    private void decide(Function<fi.pohja.spi.TenantContext, ServiceRequest> step) {
        ServiceRequest now = context.call(step);
        show(now);
        Notification.show(context.text("state." + now.state()));
    }

    private Button button(String key, boolean primary, Runnable step) {
        return primary ? Parts.primary(context, key, step) : Parts.button(context, key, step);
    }
}
