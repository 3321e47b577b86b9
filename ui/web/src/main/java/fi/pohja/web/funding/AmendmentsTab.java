package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.Amendment;
import fi.pohja.funding.AmendmentDraft;
import fi.pohja.funding.AmendmentId;
import fi.pohja.funding.AmendmentKind;
import fi.pohja.funding.AmendmentState;
import fi.pohja.funding.Amendments;
import fi.pohja.funding.BudgetCell;
import fi.pohja.funding.BudgetShift;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.problem.InvalidException;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.FormFields;
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

/** A grant's amendments, with the day by which they have to be sent. */
@Singleton
final class AmendmentsTab {

    private final Amendments amendments;
    private final RecordForms forms;

    AmendmentsTab(Amendments amendments, RecordForms forms) {
        this.amendments = amendments;
        this.forms = forms;
    }

    Redrawn of(GrantApplication grant) {
        return new Redrawn((place, redraw) -> place.add(section(grant, redraw)));
    }

    private Section section(GrantApplication grant, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
        Section section = new Section(text("application.tab.amendments"))
                .adding(editable, text("amendment.shift.new"), () -> shift(grant, redraw))
                .adding(editable, text("amendment.new"), () -> create(grant, redraw));
        grant.decision()
                .flatMap(GrantDecision::eligibleTo)
                .ifPresent(end -> section.add(new Paragraph(text(
                        "amendment.sendBy",
                        Wording.date(end.minusDays(Amendments.DAYS_BEFORE_END)),
                        Amendments.DAYS_BEFORE_END,
                        Wording.date(end)))));
        List<Amendment> all = amendments.of(grant.id());
        if (all.isEmpty()) {
            section.add(new EmptyState(Icon.CALENDAR, text("amendment.none")));
            return section;
        }
        RecordTable table = new RecordTable(
                text("application.tab.amendments"),
                List.of(
                        text("amendment.field.kind"),
                        text("amendment.state"),
                        text("amendment.what"),
                        text("amendment.sent"),
                        text("amendment.decided")),
                true);
        all.forEach(amendment -> {
            RowMenu menu = menu(amendment, editable, redraw);
            table.row(
                    List.of(
                            new Span(ConstantWords.of("funding.amendment.kind", amendment.kind())),
                            Badges.of(amendment.state()),
                            what(amendment),
                            new Span(amendment.sentAt().map(Figures::second).orElse(Figures.UNKNOWN)),
                            new Span(amendment.decidedOn().map(Wording::date).orElse(Figures.UNKNOWN))),
                    menu.hasItems() ? Optional.of(menu) : Optional.empty());
        });
        section.add(table);
        return section;
    }

    private static Div what(Amendment amendment) {
        Div what = new Div(new Span(amendment.reason()));
        amendment.newEnd().ifPresent(end -> what.add(note(text("amendment.newEnd", Wording.date(end)))));
        amendment
                .shifts()
                .forEach(shift -> what.add(note(ConstantWords.of(
                                "funding.category", shift.cell().category())
                        + " / "
                        + ConstantWords.of("funding.source", shift.cell().source())
                        + ": "
                        + (shift.change().signum() > 0 ? "+" : "")
                        + Figures.euros(shift.change()))));
        return what;
    }

    private static Div note(String words) {
        Div note = new Div(new Span(words));
        note.addClassName("fact-note");
        return note;
    }

    private RowMenu menu(Amendment amendment, boolean editable, Runnable redraw) {
        boolean draft = amendment.state() == AmendmentState.DRAFT;
        boolean sent = amendment.state() == AmendmentState.SENT;
        return new RowMenu(text("record.menu.of", ConstantWords.of("funding.amendment.kind", amendment.kind())))
                .item(
                        draft && SignedIn.allowed(Permission.APPROVE_FUNDING),
                        Icon.SEND,
                        text("amendment.send"),
                        () -> act(() -> amendments.send(amendment.id(), amendment.version()), redraw))
                .item(sent && editable, Icon.CHECK, text("amendment.decide"), () -> decide(amendment.id(), redraw))
                .item(
                        draft && editable,
                        Icon.DELETE,
                        text("record.remove"),
                        () -> act(() -> amendments.remove(amendment.id(), amendment.version()), redraw));
    }

    private static void act(Runnable step, Runnable redraw) {
        Attempt.to(step);
        redraw.run();
    }

    private record AmendmentTyped(AmendmentKind kind, String reason, Optional<LocalDate> newEnd) {}

    private void create(GrantApplication grant, Runnable redraw) {
        RecordForm<AmendmentTyped> form = forms.form("amendment", "amendment.new");
        FormFields<AmendmentTyped> fields = form.fields();
        Typed<AmendmentKind> kind = fields.oneOf(
                "kind",
                Choices.constants(
                        "funding.amendment.kind", new AmendmentKind[] {AmendmentKind.EXTENSION, AmendmentKind.PURPOSE}),
                AmendmentTyped::kind);
        Typed<String> reason = fields.sentences("reason", true, AmendmentTyped::reason);
        Typed<Optional<LocalDate>> end =
                fields.day("newEnd", false, AmendmentTyped::newEnd).help(text("amendment.newEnd.help"));
        form.typed(stored -> new AmendmentTyped(kind.value(), reason.value(), end.value()))
                .create(
                        "amendment/new/" + grant.id().value(),
                        new AmendmentTyped(AmendmentKind.EXTENSION, "", Optional.empty()),
                        typed -> amendments.create(
                                grant.id(),
                                new AmendmentDraft(typed.kind(), typed.reason(), typed.newEnd(), List.of())),
                        redraw);
    }

    private record ShiftTyped(Optional<BudgetCell> from, CostCategory to, Optional<BigDecimal> amount, String reason) {}

    /** Money from one line of the budget to another category of the same sub-area, partner and source. */
    private void shift(GrantApplication grant, Runnable redraw) {
        RecordForm<ShiftTyped> form = forms.form("amendment", "amendment.shift.new");
        FormFields<ShiftTyped> fields = form.fields();
        List<Choice<BudgetCell>> lines = grant.budget().lines().stream()
                .map(line -> new Choice<>(
                        line.cell().toString(),
                        line.cell(),
                        ConstantWords.of("funding.category", line.cell().category())
                                + ", "
                                + ConstantWords.of("funding.source", line.cell().source())
                                + ": "
                                + Figures.euros(line.euros())))
                .toList();
        Typed<Optional<BudgetCell>> from =
                fields.found("from", true, Choices.of(lines), BudgetCell::toString, ShiftTyped::from);
        Typed<CostCategory> to = fields.oneOf("to", CostForms.categories(), ShiftTyped::to);
        Typed<Optional<BigDecimal>> amount = fields.euros("amount", true, ShiftTyped::amount);
        Typed<String> reason = fields.sentences("reason", true, ShiftTyped::reason);
        form.typed(stored -> new ShiftTyped(from.value(), to.value(), amount.value(), reason.value()))
                .create(
                        "amendment/shift/" + grant.id().value(),
                        new ShiftTyped(Optional.empty(), CostCategory.PERSONNEL, Optional.empty(), ""),
                        typed -> {
                            BudgetCell less = typed.from().orElseThrow(() -> InvalidException.of("from", "required"));
                            BigDecimal euros = ApplicationForms.neededEuros("amount", typed.amount());
                            BudgetCell more = new BudgetCell(less.subArea(), less.partner(), typed.to(), less.source());
                            amendments.create(
                                    grant.id(),
                                    new AmendmentDraft(
                                            AmendmentKind.BUDGET_SHIFT,
                                            typed.reason(),
                                            Optional.empty(),
                                            List.of(
                                                    new BudgetShift(less, euros.negate()),
                                                    new BudgetShift(more, euros))));
                        },
                        redraw);
    }

    private record DecidedTyped(boolean accepted, Optional<LocalDate> decidedOn, String diaryNumber) {}

    private void decide(AmendmentId id, Runnable redraw) {
        RecordForm<DecidedTyped> form = forms.form("amendment", "amendment.decide");
        FormFields<DecidedTyped> fields = form.fields();
        Typed<Boolean> accepted = fields.flag("accepted", DecidedTyped::accepted);
        Typed<Optional<LocalDate>> on = fields.day("decidedOn", true, DecidedTyped::decidedOn);
        Typed<String> diary = fields.text("diaryNumber", false, DecidedTyped::diaryNumber);
        form.typed(stored -> new DecidedTyped(accepted.value(), on.value(), diary.value()))
                .edit(
                        "amendment-decision/" + id.value(),
                        text("amendment.decide"),
                        () -> new Stored<>(
                                id.value(),
                                new DecidedTyped(true, Optional.empty(), ""),
                                amendments.open(id).version()),
                        (typed, version) -> amendments.decide(
                                id,
                                version,
                                typed.accepted(),
                                ApplicationForms.needed("decidedOn", typed.decidedOn()),
                                typed.diaryNumber()),
                        redraw);
    }
}
