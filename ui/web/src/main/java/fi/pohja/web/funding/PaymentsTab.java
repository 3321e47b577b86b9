package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.Costs;
import fi.pohja.funding.FundingPosition;
import fi.pohja.funding.FundingPositions;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.PaymentRequest;
import fi.pohja.funding.PaymentRequestDraft;
import fi.pohja.funding.PaymentRequestId;
import fi.pohja.funding.PaymentRequests;
import fi.pohja.funding.Recoveries;
import fi.pohja.funding.Recovery;
import fi.pohja.funding.RecoveryDraft;
import fi.pohja.funding.RecoveryId;
import fi.pohja.problem.Violations;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A grant's payment requests with their next steps, what is left, and what has to be paid back. */
@Singleton
final class PaymentsTab {

    private final PaymentRequests payments;
    private final Recoveries recoveries;
    private final FundingPositions positions;
    private final Costs costs;
    private final RecordForms forms;

    PaymentsTab(
            PaymentRequests payments,
            Recoveries recoveries,
            FundingPositions positions,
            Costs costs,
            RecordForms forms) {
        this.payments = payments;
        this.recoveries = recoveries;
        this.positions = positions;
        this.costs = costs;
        this.forms = forms;
    }

    Redrawn of(GrantApplication grant) {
        return new Redrawn((place, redraw) -> {
            positions.of(grant.project().id()).grants().stream()
                    .filter(one -> one.application().equals(grant.id()))
                    .findFirst()
                    .ifPresent(one -> place.add(sums(one)));
            place.add(requests(grant, redraw), recoveries(grant, redraw));
        });
    }

    private static Div sums(FundingPosition.Grant grant) {
        Div sums = new Div();
        sums.addClassName("sums");
        FundingPosition.Money money = grant.money();
        sums.add(
                Figures.card(
                        text("application.field.granted"),
                        Figures.euros(grant.decision().granted()),
                        Optional.empty()),
                Figures.card(
                        text("position.eligible"),
                        Figures.euros(money.eligible()),
                        Optional.of(text("position.accrued", Figures.euros(money.accrued())))),
                Figures.card(text("position.requested"), Figures.euros(money.requested()), Optional.empty()),
                Figures.card(text("position.paid"), Figures.euros(money.paid()), Optional.empty()),
                Figures.card(
                        text("position.left"),
                        grant.decision().granted().isPresent() ? Figures.euros(money.left()) : Figures.UNKNOWN,
                        Optional.empty()));
        return sums;
    }

    private Section requests(GrantApplication grant, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
        List<PaymentRequest> all = payments.of(grant.id());
        boolean open = all.stream().anyMatch(request -> !request.state().frozen());
        Section section = new Section(text("application.tab.payments"))
                .adding(editable && !open, text("payment.new"), () -> create(grant, all, redraw));
        if (all.isEmpty()) {
            section.add(new EmptyState(Icon.MONEY, text("payment.none")));
        }
        all.reversed().forEach(request -> section.add(card(grant, request, editable, redraw)));
        return section;
    }

    private Div card(GrantApplication grant, PaymentRequest request, boolean editable, Runnable redraw) {
        String name = text("payment.title", request.number());
        Div head = new Div(new H3(name), Badges.of(request.state()));
        head.addClassName("payment-head");
        Facts facts = new Facts();
        facts.fact(text("payment.period"), new Span(Wording.date(request.from()) + " – " + Wording.date(request.to())));
        facts.fact(
                text("payment.eligible"),
                new Span(text("payment.eligible.of", Figures.euros(request.eligible()), request.costs())));
        facts.fact(text("payment.share"), new Span(Figures.euros(request.share())));
        facts.fact(
                text("payment.before"),
                new Span(text(
                        "payment.before.of",
                        Figures.euros(request.shareBefore()),
                        Figures.euros(request.eligibleBefore()))));
        request.due().ifPresent(day -> facts.fact(text("payment.request.field.due"), new Span(Wording.date(day))));
        request.approvedAt()
                .ifPresent(at -> facts.fact(
                        text("payment.approved"),
                        new Span(
                                Figures.second(at) + ", " + request.approvedBy().orElse(""))));
        request.sentAt().ifPresent(at -> facts.fact(text("payment.sent"), new Span(Figures.second(at))));
        request.paidOn()
                .ifPresent(day -> facts.fact(
                        text("payment.paid"), new Span(Wording.date(day) + ", " + Figures.euros(request.paid()))));
        request.returnedReason().ifPresent(reason -> facts.fact(text("payment.returned.reason"), new Span(reason)));
        request.sha256().ifPresent(hash -> {
            Span shown = new Span(hash);
            shown.addClassName("receipt-hash");
            facts.fact(text("receipt.sha256"), shown);
        });
        Div steps = new Div();
        steps.addClassName("payment-steps");
        steps(steps, request, editable, redraw);
        if (request.state().frozen()) {
            steps.add(ApplicationBasics.download(
                    grant.project().code() + "-" + request.number() + ".json",
                    () -> payments.document(request.id()).orElse("")));
            if (SignedIn.allowed(Permission.READ_COSTS)) {
                steps.add(CostsTab.export(costs, grant, Optional.of(request.id())));
            }
        }
        Div card = new Div(head, facts, LocalizedWords.paragraphs(request.text()), steps);
        card.addClassName("payment");
        return card;
    }

    private void steps(Div steps, PaymentRequest request, boolean editable, Runnable redraw) {
        boolean approves = SignedIn.allowed(Permission.APPROVE_FUNDING);
        PaymentRequestId id = request.id();
        switch (request.state()) {
            case DRAFT -> {
                step(
                        steps,
                        approves,
                        true,
                        text("payment.approve"),
                        () -> Confirmation.ask(
                                text("payment.approve.sure", Figures.euros(request.share())),
                                text("payment.approve"),
                                () -> act(() -> payments.approve(id, request.version()), redraw)));
                step(steps, editable, false, text("record.edit"), () -> edit(id, redraw));
                step(
                        steps,
                        editable,
                        false,
                        text("record.remove"),
                        () -> act(() -> payments.remove(id, request.version()), redraw));
            }
            case APPROVED_INTERNALLY -> {
                step(
                        steps,
                        approves,
                        true,
                        text("payment.send"),
                        () -> act(() -> payments.send(id, request.version()), redraw));
                step(
                        steps,
                        approves,
                        false,
                        text("payment.reopen"),
                        () -> act(() -> payments.reopen(id, request.version()), redraw));
            }
            case SENT -> {
                step(steps, editable, true, text("payment.pay"), () -> pay(request, redraw));
                step(steps, editable, false, text("payment.giveBack"), () -> giveBack(id, redraw));
            }
            case RETURNED ->
                step(
                        steps,
                        approves,
                        true,
                        text("payment.reopen"),
                        () -> act(() -> payments.reopen(id, request.version()), redraw));
            case PAID -> {}
        }
    }

    private static void step(Div steps, boolean allowed, boolean primary, String words, Runnable action) {
        if (allowed) {
            Button button = new Button(words, click -> action.run());
            if (primary) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            steps.add(button);
        }
    }

    private static void act(Runnable step, Runnable redraw) {
        Attempt.to(step);
        redraw.run();
    }

    private record RequestTyped(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> due, LocalizedText text) {

        PaymentRequestDraft draft() {
            new Violations()
                    .check(from.isPresent(), "from", "required")
                    .check(to.isPresent(), "to", "required")
                    .done();
            return new PaymentRequestDraft(from.orElseThrow(), to.orElseThrow(), due, text);
        }
    }

    private void create(GrantApplication grant, List<PaymentRequest> all, Runnable redraw) {
        Optional<LocalDate> from = all.isEmpty()
                ? grant.decision().flatMap(decision -> decision.eligibleFrom())
                : Optional.of(all.getLast().to().plusDays(1));
        requestForm("payment.new")
                .create(
                        "payment/new/" + grant.id().value(),
                        new RequestTyped(from, Optional.empty(), Optional.empty(), LocalizedText.none()),
                        typed -> payments.create(grant.id(), typed.draft()),
                        redraw);
    }

    private void edit(PaymentRequestId id, Runnable redraw) {
        requestForm("payment.edit")
                .edit(
                        "payment/" + id.value(),
                        () -> {
                            PaymentRequest now = payments.open(id);
                            return new Stored<>(
                                    id.value(),
                                    new RequestTyped(
                                            Optional.of(now.from()), Optional.of(now.to()), now.due(), now.text()),
                                    now.version());
                        },
                        (typed, version) -> payments.change(id, version, typed.draft()),
                        redraw);
    }

    private RecordForm<RequestTyped> requestForm(String titleKey) {
        RecordForm<RequestTyped> form = forms.form("payment.request", titleKey);
        FormFields<RequestTyped> fields = form.fields();
        Typed<Optional<LocalDate>> from = fields.day("from", true, RequestTyped::from);
        Typed<Optional<LocalDate>> to = fields.day("to", true, RequestTyped::to).help(text("payment.to.help"));
        Typed<Optional<LocalDate>> due = fields.day("due", false, RequestTyped::due);
        Typed<LocalizedText> words = fields.paragraphs("text", false, RequestTyped::text);
        return form.typed(stored -> new RequestTyped(from.value(), to.value(), due.value(), words.value()));
    }

    private record PaidTyped(Optional<LocalDate> paidOn, Optional<BigDecimal> paid) {}

    private void pay(PaymentRequest request, Runnable redraw) {
        RecordForm<PaidTyped> form = forms.form("payment.request", "payment.pay");
        Typed<Optional<LocalDate>> on = form.fields().day("paidOn", true, PaidTyped::paidOn);
        Typed<Optional<BigDecimal>> paid = form.fields().euros("paid", true, PaidTyped::paid);
        form.typed(stored -> new PaidTyped(on.value(), paid.value()))
                .edit(
                        "payment-paid/" + request.id().value(),
                        text("payment.pay"),
                        () -> new Stored<>(
                                request.id().value(),
                                new PaidTyped(Optional.empty(), Optional.of(request.share())),
                                payments.open(request.id()).version()),
                        (typed, version) -> payments.pay(
                                request.id(),
                                version,
                                ApplicationForms.needed("paidOn", typed.paidOn()),
                                ApplicationForms.neededEuros("paid", typed.paid())),
                        redraw);
    }

    private record ReturnedTyped(String reason) {}

    private void giveBack(PaymentRequestId id, Runnable redraw) {
        RecordForm<ReturnedTyped> form = forms.form("payment.request", "payment.giveBack");
        Typed<String> reason = form.fields().sentences("reason", true, ReturnedTyped::reason);
        form.typed(stored -> new ReturnedTyped(reason.value()))
                .edit(
                        "payment-return/" + id.value(),
                        text("payment.giveBack"),
                        () -> new Stored<>(
                                id.value(),
                                new ReturnedTyped(""),
                                payments.open(id).version()),
                        (typed, version) -> payments.giveBack(id, version, typed.reason()),
                        redraw);
    }

    private Section recoveries(GrantApplication grant, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
        Section section = new Section(text("recovery.title"))
                .adding(editable, text("recovery.new"), () -> recover(grant, redraw));
        List<Recovery> all = recoveries.of(grant.id());
        if (all.isEmpty()) {
            section.add(new Paragraph(text("recovery.none")));
            return section;
        }
        RecordTable table = new RecordTable(
                        text("recovery.title"),
                        List.of(
                                text("recovery.field.reason"),
                                text("recovery.field.amount"),
                                text("recovery.field.decidedOn"),
                                text("recovery.field.dueOn"),
                                text("recovery.field.repaidOn")),
                        editable)
                .numeric(1);
        all.forEach(recovery -> table.row(
                List.of(
                        new Span(recovery.reason()),
                        new Span(Figures.euros(recovery.amount())),
                        new Span(Wording.date(recovery.decidedOn())),
                        new Span(Wording.date(recovery.dueOn())),
                        new Span(recovery.repaidOn().map(Wording::date).orElse(Figures.UNKNOWN))),
                editable
                        ? Optional.of(new RowMenu(text("record.menu.of", recovery.reason()))
                                .item(
                                        Icon.EDIT,
                                        text("record.edit"),
                                        () -> changeRecovery(grant, recovery.id(), redraw)))
                        : Optional.empty()));
        section.add(table);
        return section;
    }

    private record RecoveryTyped(
            Optional<BigDecimal> amount,
            String reason,
            Optional<LocalDate> decidedOn,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> repaidOn,
            String diaryNumber) {

        RecoveryDraft draft() {
            new Violations()
                    .check(amount.isPresent(), "amount", "required")
                    .check(decidedOn.isPresent(), "decidedOn", "required")
                    .check(dueOn.isPresent(), "dueOn", "required")
                    .done();
            return new RecoveryDraft(
                    amount.orElseThrow(), reason, decidedOn.orElseThrow(), dueOn.orElseThrow(), repaidOn, diaryNumber);
        }
    }

    private void recover(GrantApplication grant, Runnable redraw) {
        recoveryForm("recovery.new")
                .create(
                        "recovery/new/" + grant.id().value(),
                        new RecoveryTyped(
                                Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(), ""),
                        typed -> recoveries.create(grant.id(), typed.draft()),
                        redraw);
    }

    private void changeRecovery(GrantApplication grant, RecoveryId id, Runnable redraw) {
        recoveryForm("recovery.edit")
                .edit(
                        "recovery/" + id.value(),
                        () -> recoveries.of(grant.id()).stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst()
                                .map(one -> new Stored<>(
                                        id.value(),
                                        new RecoveryTyped(
                                                Optional.of(one.amount()),
                                                one.reason(),
                                                Optional.of(one.decidedOn()),
                                                Optional.of(one.dueOn()),
                                                one.repaidOn(),
                                                one.diaryNumber()),
                                        one.version()))
                                .orElseThrow(),
                        (typed, version) -> recoveries.change(id, version, typed.draft()),
                        redraw);
    }

    private RecordForm<RecoveryTyped> recoveryForm(String titleKey) {
        RecordForm<RecoveryTyped> form = forms.form("recovery", titleKey);
        FormFields<RecoveryTyped> fields = form.fields();
        Typed<Optional<BigDecimal>> amount = fields.euros("amount", true, RecoveryTyped::amount);
        Typed<String> reason = fields.sentences("reason", true, RecoveryTyped::reason);
        Typed<Optional<LocalDate>> decided = fields.day("decidedOn", true, RecoveryTyped::decidedOn);
        Typed<Optional<LocalDate>> due = fields.day("dueOn", true, RecoveryTyped::dueOn);
        Typed<Optional<LocalDate>> repaid = fields.day("repaidOn", false, RecoveryTyped::repaidOn);
        Typed<String> diary = fields.text("diaryNumber", false, RecoveryTyped::diaryNumber);
        return form.typed(stored -> new RecoveryTyped(
                amount.value(), reason.value(), decided.value(), due.value(), repaid.value(), diary.value()));
    }
}
