package fi.pohja.web.report;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.report.Report;
import fi.pohja.report.ReportKind;
import fi.pohja.report.ReportState;
import fi.pohja.report.Reports;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All reports. */
@Prototype
@Route(value = ReportPages.REPORTS, layout = MainLayout.class)
public class ReportsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String KIND = "kind";
    private static final String STATE = "state";

    private final transient Reports reports;
    private final transient ReportForm form;
    private final boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);

    ReportsView(Reports reports, ReportForm form) {
        this.reports = reports;
        this.form = form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PageHeader header = new PageHeader(text("reports.title")).lead(text("reports.lead"));
        EmptyState empty = new EmptyState(Icon.REPORT, text("reports.none.yet"));
        if (editable) {
            header.primary(text("report.new"), Icon.PLUS, this::create);
            empty.step(text("report.new"), this::create);
        }
        add(header, list(empty));
        if (editable && NewRecord.wanted(event)) {
            create();
        }
    }

    private void create() {
        form.create(Optional.empty(), id -> UI.getCurrent().navigate(ReportPages.address(id)));
    }

    private ListDetail<Report> list(EmptyState empty) {
        return new ListDetail<>(text("reports.title"), new Rows(), empty)
                .link("title", text("report.field.title"), Report::title, row -> ReportPages.address(row.id()))
                .components("state", text("report.field.state"), row -> ReportBadges.of(row.state()))
                .column(KIND, text("report.field.kind"), row -> ConstantWords.of("report.kind", row.kind()))
                .column("about", text("report.about.what"), row -> about(row))
                .column(
                        "period",
                        text("report.period.heading"),
                        row -> date(row.periodStart()) + "–" + date(row.periodEnd()))
                .column(
                        "due",
                        text("report.field.dueOn"),
                        row -> row.dueOn().map(day -> date(day)).orElse("–"))
                .sortable("title", "state", "kind", "about", "period", "due")
                .choice(KIND, text("report.field.kind"), options("report.kind", ReportKind.values()))
                .choice(STATE, text("report.field.state"), options("report.state", ReportState.values()));
    }

    static String about(Report report) {
        return report.project()
                .map(project -> words(project.name()))
                .or(() -> report.body().map(body -> words(body.name())))
                .orElse("–");
    }

    private static <E extends Enum<E>> List<ListDetail.Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new ListDetail.Option(constant.name(), ConstantWords.of(prefix, constant)))
                .toList();
    }

    private final class Rows implements ListRows<Report> {

        @Override
        public List<Report> rows(ListRequest request) {
            return reports.list(
                            filter(request),
                            order(request),
                            new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                    .items();
        }

        @Override
        public int count(ListRequest request) {
            return reports.list(filter(request), order(request), new Slice(0, 1))
                    .total();
        }

        private Reports.Filter filter(ListRequest request) {
            return new Reports.Filter(
                    request.words(),
                    chosen(ReportKind.values(), request, KIND),
                    chosen(ReportState.values(), request, STATE),
                    Optional.empty());
        }

        private static <E extends Enum<E>> Set<E> chosen(E[] constants, ListRequest request, String key) {
            return Arrays.stream(constants)
                    .filter(constant -> constant.name().equals(request.choices().get(key)))
                    .findFirst()
                    .map(Set::of)
                    .orElse(Set.of());
        }

        private Order<Reports.Sort> order(ListRequest request) {
            return request.sort().stream()
                    .findFirst()
                    .map(sort -> new Order<>(
                            switch (sort.key()) {
                                case "state" -> Reports.Sort.STATE;
                                case "kind" -> Reports.Sort.KIND;
                                case "about" -> Reports.Sort.ABOUT;
                                case "period" -> Reports.Sort.PERIOD;
                                case "due" -> Reports.Sort.DUE;
                                default -> Reports.Sort.TITLE;
                            },
                            sort.descending()))
                    .orElse(Order.descending(Reports.Sort.PERIOD));
        }
    }
}
