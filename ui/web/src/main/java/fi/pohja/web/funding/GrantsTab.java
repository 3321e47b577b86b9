package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.ApplicationRow;
import fi.pohja.funding.FundingPosition;
import fi.pohja.funding.FundingPositions;
import fi.pohja.funding.GrantApplications;
import fi.pohja.programme.Project;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.ProjectTab;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.ConstantWords;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A project's applications, and where the money of its grants stands; of an umbrella with its parts. */
@Singleton
@Order(10)
final class GrantsTab implements ProjectTab {

    static final String KEY = "grants";

    private final GrantApplications applications;
    private final FundingPositions positions;
    private final ApplicationForms forms;

    GrantsTab(GrantApplications applications, FundingPositions positions, ApplicationForms forms) {
        this.applications = applications;
        this.positions = positions;
        this.forms = forms;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String titleKey() {
        return "grants.tab";
    }

    @Override
    public Component of(Project project) {
        return new Redrawn((place, redraw) -> {
            FundingPosition position = positions.of(project.id());
            boolean together = !position.parts().isEmpty();
            if (!position.grants().isEmpty() || position.together().granted().signum() > 0) {
                place.add(sums(position.together(), known(position)));
            }
            place.add(applications(project));
            if (!position.grants().isEmpty()) {
                place.add(bySource(position));
            }
            if (together) {
                place.add(parts(position));
            }
        });
    }

    /** Whether any decision tells its sum; where a source tells of a decision alone, nothing is not zero. */
    private static boolean known(FundingPosition position) {
        return position.together().granted().signum() > 0
                || position.grants().stream()
                        .anyMatch(grant -> grant.decision().granted().isPresent());
    }

    private static Div sums(FundingPosition.Money money, boolean known) {
        Div sums = new Div();
        sums.addClassName("sums");
        sums.add(
                Figures.card(
                        text("application.field.granted"),
                        known ? Figures.euros(money.granted()) : Figures.UNKNOWN,
                        known ? Optional.empty() : Optional.of(text("decision.unknown.sum"))),
                Figures.card(
                        text("position.eligible"),
                        Figures.euros(money.eligible()),
                        Optional.of(text("position.accrued", Figures.euros(money.accrued())))),
                Figures.card(text("position.requested"), Figures.euros(money.requested()), Optional.empty()),
                Figures.card(text("position.paid"), Figures.euros(money.paid()), Optional.empty()),
                Figures.card(
                        text("position.left"),
                        known ? Figures.euros(money.left()) : Figures.UNKNOWN,
                        Optional.empty()));
        return sums;
    }

    private Section applications(Project project) {
        boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING)
                && project.archivedAt().isEmpty();
        Section section = new Section(text("applications.of.project"))
                .adding(editable, text("application.new"), () -> forms.create(project.id()));
        List<ApplicationRow> rows = applications.list(GrantApplications.Filter.of(project.id()));
        if (rows.isEmpty()) {
            EmptyState none = new EmptyState(Icon.MONEY, text("applications.of.project.none"));
            section.add(editable ? none.step(text("application.new"), () -> forms.create(project.id())) : none);
            return section;
        }
        section.add(ApplicationTables.of(text("applications.of.project"), rows, ApplicationTables.Named.CALL));
        return section;
    }

    private static Section bySource(FundingPosition position) {
        Section section = new Section(text("position.bySource"));
        position.grants().forEach(grant -> {
            RecordTable table = new RecordTable(
                    words(grant.call().name()),
                    List.of(
                            text("position.source"),
                            text("position.budget"),
                            text("position.costs"),
                            text("position.unused"),
                            text("position.requested"),
                            text("position.paid")),
                    false);
            for (int column = 1; column <= 5; column++) {
                table.numeric(column);
            }
            grant.bySource()
                    .forEach(line -> table.row(
                            List.of(
                                    new Span(ConstantWords.of("funding.source", line.source())),
                                    euros(line.budget()),
                                    euros(line.costs()),
                                    euros(line.left()),
                                    euros(line.requested()),
                                    euros(line.paid())),
                            Optional.empty()));
            section.add(table);
        });
        return section;
    }

    private static Section parts(FundingPosition position) {
        List<String> headings = List.of(
                text("project.part"),
                text("position.budget"),
                text("application.field.granted"),
                text("position.eligible"),
                text("position.accrued.name"),
                text("position.requested"),
                text("position.paid"));
        RecordTable table = new RecordTable(text("position.parts"), headings, false);
        for (int column = 1; column < headings.size(); column++) {
            table.numeric(column);
        }
        position.parts()
                .forEach(part -> table.row(
                        cells(
                                new Anchor(
                                        Addresses.of(part.project().id()),
                                        words(part.project().name())),
                                part.money()),
                        Optional.empty()));
        table.totals(cells(new Span(text("position.own")), position.own()));
        table.totals(cells(new Span(text("position.together")), position.together()));
        return new Section(text("position.parts"), new Paragraph(text("position.parts.about")), table);
    }

    private static List<Component> cells(Component name, FundingPosition.Money money) {
        List<Component> cells = new ArrayList<>();
        cells.add(name);
        List<Function<FundingPosition.Money, BigDecimal>> columns = List.of(
                FundingPosition.Money::budget,
                FundingPosition.Money::granted,
                FundingPosition.Money::eligible,
                FundingPosition.Money::accrued,
                FundingPosition.Money::requested,
                FundingPosition.Money::paid);
        columns.forEach(column -> cells.add(euros(column.apply(money))));
        return cells;
    }

    private static Span euros(BigDecimal euros) {
        return new Span(Figures.euros(euros));
    }
}
