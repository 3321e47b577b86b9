package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.WorkContribution;
import fi.pohja.funding.WorkContributionDraft;
import fi.pohja.funding.WorkContributionId;
import fi.pohja.funding.WorkContributions;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Work in person-months: planned and done, the grant's own people and what partners give. */
@Singleton
final class WorkTab {

    private final WorkContributions work;
    private final RecordChoices choices;
    private final RecordForms forms;

    WorkTab(WorkContributions work, RecordChoices choices, RecordForms forms) {
        this.work = work;
        this.choices = choices;
        this.forms = forms;
    }

    Redrawn of(GrantApplication application) {
        return new Redrawn((place, redraw) -> place.add(section(application, redraw)));
    }

    private Section section(GrantApplication application, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
        Section section = new Section(text("application.tab.work"))
                .adding(editable, text("contribution.new"), () -> create(application, redraw));
        section.add(new Paragraph(text("contribution.about")));
        List<WorkContribution> all = work.of(application.id());
        if (all.isEmpty()) {
            section.add(new EmptyState(Icon.USERS, text("contribution.none")));
            return section;
        }
        RecordTable table = new RecordTable(
                        text("application.tab.work"),
                        List.of(
                                text("work.contribution.field.organisation"),
                                text("work.contribution.field.role"),
                                text("contribution.kind"),
                                text("work.contribution.field.plannedMonths"),
                                text("work.contribution.field.doneMonths"),
                                text("contribution.plannedValue"),
                                text("contribution.doneValue")),
                        editable)
                .numeric(3)
                .numeric(4)
                .numeric(5)
                .numeric(6);
        all.forEach(one -> table.row(
                List.of(
                        new Span(words(one.organisation().name())),
                        new Span(one.role()),
                        new Span(text(one.inKind() ? "contribution.inKind" : "contribution.paid")),
                        new Span(number(one.plannedMonths())),
                        new Span(number(one.doneMonths())),
                        new Span(Figures.euros(one.plannedValue())),
                        new Span(Figures.euros(one.doneValue()))),
                editable ? Optional.of(menu(one, application, redraw)) : Optional.empty()));
        table.totals(List.<Component>of(
                new Span(text("budget.sum")),
                new Span(),
                new Span(),
                new Span(number(sum(all, WorkContribution::plannedMonths))),
                new Span(number(sum(all, WorkContribution::doneMonths))),
                new Span(),
                new Span()));
        section.add(table);
        return section;
    }

    private static BigDecimal sum(List<WorkContribution> all, Function<WorkContribution, BigDecimal> months) {
        return all.stream().map(months).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private RowMenu menu(WorkContribution one, GrantApplication application, Runnable redraw) {
        return new RowMenu(text("record.menu.of", one.role()))
                .item(Icon.EDIT, text("record.edit"), () -> edit(one.id(), application, redraw))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    Attempt.to(() -> work.remove(one.id(), one.version()));
                    redraw.run();
                });
    }

    private record WorkTyped(
            Optional<OrganisationId> organisation,
            String role,
            String plannedMonths,
            String doneMonths,
            Optional<BigDecimal> monthValue,
            boolean inKind) {

        WorkContributionDraft draft() {
            return new WorkContributionDraft(
                    organisation.orElseThrow(() -> InvalidException.of("organisation", "required")),
                    Optional.empty(),
                    role,
                    Figures.typed("plannedMonths", plannedMonths).orElse(BigDecimal.ZERO),
                    Figures.typed("doneMonths", doneMonths).orElse(BigDecimal.ZERO),
                    monthValue,
                    inKind);
        }
    }

    private void create(GrantApplication application, Runnable redraw) {
        form("contribution.new")
                .create(
                        "work/new/" + application.id().value(),
                        new WorkTyped(Optional.empty(), "", "", "", Optional.empty(), false),
                        typed -> work.create(application.id(), typed.draft()),
                        redraw);
    }

    private void edit(WorkContributionId id, GrantApplication application, Runnable redraw) {
        form("contribution.edit")
                .edit(
                        "work/" + id.value(),
                        () -> work.of(application.id()).stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst()
                                .map(one -> new Stored<>(
                                        id.value(),
                                        new WorkTyped(
                                                Optional.of(one.organisation().id()),
                                                one.role(),
                                                number(one.plannedMonths()),
                                                number(one.doneMonths()),
                                                one.monthValue(),
                                                one.inKind()),
                                        one.version()))
                                .orElseThrow(),
                        (typed, version) -> work.change(id, version, typed.draft()),
                        redraw);
    }

    private RecordForm<WorkTyped> form(String titleKey) {
        RecordForm<WorkTyped> form = forms.form("work.contribution", titleKey);
        FormFields<WorkTyped> fields = form.fields();
        Typed<Optional<OrganisationId>> organisation = fields.found(
                "organisation", true, choices.organisations(), id -> id.value().toString(), WorkTyped::organisation);
        Typed<String> role = fields.text("role", true, WorkTyped::role);
        Typed<String> planned = fields.text("plannedMonths", true, WorkTyped::plannedMonths);
        Typed<String> done = fields.text("doneMonths", false, WorkTyped::doneMonths);
        Typed<Optional<BigDecimal>> value = fields.euros("monthValue", false, WorkTyped::monthValue);
        Typed<Boolean> inKind = fields.flag("inKind", WorkTyped::inKind);
        return form.typed(stored -> new WorkTyped(
                organisation.value(), role.value(), planned.value(), done.value(), value.value(), inKind.value()));
    }
}
