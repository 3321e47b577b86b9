package fi.pohja.web.report;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.Project;
import fi.pohja.report.Report;
import fi.pohja.report.Reports;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.ProjectTab;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.ConstantWords;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The reports of a project. */
@Singleton
@io.micronaut.core.annotation.Order(80)
final class ReportTab implements ProjectTab {

    private final Reports reports;
    private final ReportForm form;

    ReportTab(Reports reports, ReportForm form) {
        this.reports = reports;
        this.form = form;
    }

    @Override
    public String key() {
        return "reports";
    }

    @Override
    public String titleKey() {
        return "reports.title";
    }

    @Override
    public Component of(Project project) {
        boolean editable = project.archivedAt().isEmpty() && SignedIn.allowed(Permission.EDIT_PROGRAMME);
        Runnable begin = () ->
                form.create(Optional.of(project.id()), id -> UI.getCurrent().navigate(ReportPages.address(id)));
        Section section = new Section(text("reports.title")).adding(editable, text("report.new"), begin);
        List<Report> all = reports.list(
                        Reports.Filter.of(project.id()), Order.descending(Reports.Sort.PERIOD), Slice.first())
                .items();
        if (all.isEmpty()) {
            EmptyState none = new EmptyState(Icon.REPORT, text("reports.none.of.project"));
            if (editable) {
                none.step(text("report.new"), begin);
            }
            section.add(none);
            return section;
        }
        RecordTable table = new RecordTable(
                text("reports.title"),
                List.of(
                        text("report.field.title"),
                        text("report.field.kind"),
                        text("report.period.heading"),
                        text("report.field.state")),
                false);
        all.forEach(report -> table.row(
                List.of(
                        new Anchor(ReportPages.address(report.id()), report.title()),
                        new Span(ConstantWords.of("report.kind", report.kind())),
                        new Span(date(report.periodStart()) + "–" + date(report.periodEnd())),
                        ReportBadges.of(report.state())),
                Optional.empty()));
        section.add(table);
        return section;
    }
}
