package fi.pohja.plugins.family;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Parts;
import java.time.LocalDate;
import java.util.List;

/** The requests for help, those late with contact first, and below the page's address each of them by itself. */
final class HelpPage implements Page {

    static final String PATH = "help";

    private final Help help;
    private final HelpRequests requests;
    private final HelpWork work;
    private final Centres centres;
    private final Partners partners;

    HelpPage(Help help, HelpRequests requests, HelpWork work, Centres centres, Partners partners) {
        this.help = help;
        this.requests = requests;
        this.work = work;
        this.centres = centres;
        this.partners = partners;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "help", "comment", PageGroup.SERVICES, 31)
                .requiring(FamilyCentresPlugin.HANDLE);
    }

    @Override
    public Component create(PageContext context) {
        return Parts.id(context)
                .flatMap(id -> context.call(call -> help.open(call, id)))
                .<Component>map(request -> new HelpDetail(context, help, work, centres, partners, request))
                .orElseGet(() -> list(context));
    }

    private Component list(PageContext context) {
        LocalDate today = context.call(call -> call.today());
        List<Municipality> municipalities = context.call(centres::municipalities);
        Grid<HelpRequest> grid = new Grid<>();
        grid.addComponentColumn(request -> new Anchor(
                        "x/" + FamilyCentresPlugin.ID + "/" + PATH + "/" + request.id(),
                        context.text("help.number", request.number())))
                .setHeader(context.text("help.request"))
                .setAutoWidth(true);
        grid.addComponentColumn(request -> state(context, request, today))
                .setHeader(context.text("help.state"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addColumn(request -> Days.day(context, request.contactBy()))
                .setHeader(context.text("help.contactBy"))
                .setAutoWidth(true);
        grid.addColumn(request -> context.text("urgency." + request.urgency()))
                .setHeader(context.text("help.urgency"))
                .setAutoWidth(true);
        grid.addColumn(request -> context.text("topic." + request.topic()))
                .setHeader(context.text("help.topic"))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addColumn(request -> Tongues.municipality(context.language(), municipalities, request.municipality()))
                .setHeader(context.text("help.municipality"))
                .setAutoWidth(true);
        // Who waits for what, and until when, is read without moving the table.
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setEmptyStateText(context.text("help.empty"));
        grid.setAllRowsVisible(true);
        Checkbox closed = new Checkbox(context.text("help.closed"));
        closed.addValueChangeListener(change -> show(context, grid, change.getValue()));
        show(context, grid, false);
        HelpForm form = new HelpForm(context, municipalities);
        return Parts.page(
                new Paragraph(context.text("help.lead")),
                Parts.outside("/p/" + FamilyCentresPlugin.ID + "/help", context.text("help.public.open")),
                closed,
                grid,
                Parts.folded(context.text("help.new"), form, Parts.primary(context, "help.take", () -> {
                    HelpRequests.Taken taken = context.call(call -> {
                        FamilyCentresPlugin.require(call, FamilyCentresPlugin.HANDLE);
                        return requests.take(call, form.draft());
                    });
                    tell(context, taken);
                })));
    }

    /** Says the code once, until it has been read. */
    private static void tell(PageContext context, HelpRequests.Taken taken) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(context.text("help.number", taken.request().number()));
        dialog.setText(context.text("help.taken.code", taken.code()));
        dialog.setConfirmText(context.text("help.taken.go"));
        dialog.addConfirmListener(
                read -> context.open(PATH + "/" + taken.request().id()));
        dialog.open();
    }

    private void show(PageContext context, Grid<HelpRequest> grid, boolean closed) {
        List<HelpRequest> found = context.call(requests::list);
        grid.setItems(found.stream()
                .filter(request -> closed || request.state().open())
                .toList());
    }

    /** The state, and in words whether something is late. */
    static Span state(PageContext context, HelpRequest request, LocalDate today) {
        String state = context.text("state." + request.state());
        if (request.overdue(today)) {
            Span late = new Span(context.text("help.overdue", state));
            late.getStyle().set("font-weight", "600");
            return late;
        }
        return new Span(request.followUpDue(today) ? context.text("help.followUpDue", state) : state);
    }
}
