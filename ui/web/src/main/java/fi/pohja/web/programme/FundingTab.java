package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingEntry;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectFunding;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project's money: its sums, the amounts they are made of, and an umbrella's sums beside those of its parts. */
@Singleton
final class FundingTab {

    private final Funding funding;
    private final FundingForm form;
    private final RecordPanels panels;

    FundingTab(Funding funding, FundingForm form, RecordPanels panels) {
        this.funding = funding;
        this.form = form;
        this.panels = panels;
    }

    Redrawn of(Project project) {
        return new Redrawn((place, redraw) -> {
            ProjectFunding money = funding.of(project.id());
            boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
            if (!money.entries().isEmpty()) {
                place.add(sums(money));
                FundingBars.of(money).ifPresent(place::add);
            }
            place.add(entries(project, money, editable, redraw));
            if (!money.parts().isEmpty()) {
                place.add(parts(money));
            }
        });
    }

    private static Div sums(ProjectFunding money) {
        Div cards = new Div();
        cards.addClassName("sums");
        for (FundingKind kind : FundingKind.values()) {
            cards.add(card(
                    ConstantWords.of("funding.kind", kind),
                    Amounts.full(money.sums().of(kind)),
                    Optional.empty()));
        }
        if (money.sums().grantShare().isPresent()) {
            cards.add(card(
                    text("funding.grant.share"),
                    Amounts.percent(money.sums().grantShare()),
                    Optional.of(text("funding.grant.share.of"))));
        } else if (money.sums().appliedShare().isPresent()) {
            cards.add(card(
                    text("funding.applied.share"),
                    Amounts.percent(money.sums().appliedShare()),
                    Optional.of(text("funding.applied.share.of"))));
        }
        return cards;
    }

    private static Div card(String name, String figure, Optional<String> note) {
        Span label = new Span(name);
        label.addClassName("sum-name");
        Span value = new Span(figure);
        value.addClassName("sum-figure");
        Div card = new Div(label, value);
        card.addClassNames("card", "sum");
        note.ifPresent(words -> {
            Span small = new Span(words);
            small.addClassName("fact-note");
            card.add(small);
        });
        return card;
    }

    private Section entries(Project project, ProjectFunding money, boolean editable, Runnable redraw) {
        Section section = new Section(text("funding.entries"))
                .adding(editable, text("funding.new"), () -> form.create(project.id(), redraw));
        if (money.entries().isEmpty()) {
            EmptyState none = new EmptyState(Icon.MONEY, text("funding.none"));
            if (editable) {
                none.step(text("funding.new"), () -> form.create(project.id(), redraw));
            }
            section.add(none);
            return section;
        }
        List<String> headings = new ArrayList<>(List.of(
                text("funding.field.kind"),
                text("funding.field.source"),
                text("funding.field.amount"),
                text("funding.field.decidedOn"),
                text("record.field.note")));
        RecordTable table = new RecordTable(text("funding.entries"), headings, editable).numeric(2);
        money.entries()
                .forEach(entry -> table.row(
                        List.of(
                                new Span(ConstantWords.of("funding.kind", entry.kind())),
                                new Span(ConstantWords.of("funding.source", entry.source())),
                                new Span(entry.amount()
                                        .map(euros -> Amounts.full(euros, entry.approximate()))
                                        .orElse(text("funding.amount.unknown"))),
                                new Span(entry.decidedOn().map(Wording::date).orElse(Amounts.UNKNOWN)),
                                new Div(LocalizedWords.paragraphs(entry.note()), panels.sources(entry.sourceRefs()))),
                        editable ? Optional.of(menu(entry, project, redraw)) : Optional.empty()));
        section.add(table);
        return section;
    }

    private RowMenu menu(FundingEntry entry, Project project, Runnable redraw) {
        String name = ConstantWords.of("funding.kind", entry.kind()) + ", "
                + ConstantWords.of("funding.source", entry.source());
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> form.edit(entry.id(), redraw))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    if (Attempt.to(() -> funding.remove(entry.id(), entry.version()))) {
                        Notice.undo(text("record.removed", name), () -> {
                            Attempt.to(() -> funding.create(project.id(), entry.draft()));
                            redraw.run();
                        });
                    }
                    redraw.run();
                });
    }

    /** The umbrella's own sums, those of each part, the parts together, and what is between. */
    private static Section parts(ProjectFunding money) {
        List<FundingKind> kinds = List.of(FundingKind.values());
        List<String> headings = new ArrayList<>();
        headings.add(text("project.part"));
        kinds.forEach(kind -> headings.add(ConstantWords.of("funding.kind", kind)));
        RecordTable table = new RecordTable(text("funding.parts"), headings, false);
        for (int column = 1; column <= kinds.size(); column++) {
            table.numeric(column);
        }
        money.parts().forEach(part -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Anchor(
                    Addresses.of(part.project().id(), ProjectTabs.FUNDING),
                    words(part.project().name())));
            kinds.forEach(kind -> cells.add(new Span(Amounts.full(part.sums().of(kind)))));
            table.row(cells, Optional.empty());
        });
        total(
                table,
                text("funding.parts.together"),
                kinds.stream()
                        .map(kind -> Amounts.full(money.partsTogether().of(kind)))
                        .toList());
        total(
                table,
                text("funding.umbrella.own"),
                kinds.stream().map(kind -> Amounts.full(money.sums().of(kind))).toList());
        total(
                table,
                text("funding.difference"),
                kinds.stream()
                        .map(kind -> money.difference(kind)
                                .map(FundingTab::difference)
                                .orElse(Amounts.UNKNOWN))
                        .toList());
        return new Section(text("funding.parts"), new Paragraph(text("funding.parts.about")), table);
    }

    private static void total(RecordTable table, String name, List<String> figures) {
        List<Component> cells = new ArrayList<>();
        cells.add(new Span(name));
        figures.forEach(figure -> cells.add(new Span(figure)));
        table.totals(cells);
    }

    private static String difference(BigDecimal euros) {
        return euros.signum() == 0 ? text("funding.difference.none") : Amounts.full(euros, false);
    }
}
