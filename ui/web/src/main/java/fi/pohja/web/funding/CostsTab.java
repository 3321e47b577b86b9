package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.Cost;
import fi.pohja.funding.CostSums;
import fi.pohja.funding.Costs;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.PaymentRequestId;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.spreadsheet.ExportColumn;
import fi.pohja.spreadsheet.ExportFormat;
import fi.pohja.spreadsheet.ExportTable;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A grant's ledger: sums, rows a page at a time, what rules and people say about each. */
@Singleton
final class CostsTab {

    private static final int PAGE = 50;

    private final Costs costs;
    private final CostForms forms;

    CostsTab(Costs costs, CostForms forms) {
        this.costs = costs;
        this.forms = forms;
    }

    Div of(GrantApplication grant) {
        return new Ledger(grant);
    }

    /** The ledger as one visit sees it. */
    private final class Ledger extends Div {

        private static final long serialVersionUID = 1L;

        private final transient GrantApplication grant;
        private final Div sums = new Div();
        private final Div rows = new Div();
        private final TextField search = new TextField();
        private final Select<Eligibility> eligibility = new Select<>();
        private int page;

        Ledger(GrantApplication grant) {
            this.grant = grant;
            boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
            sums.addClassName("sums");
            Section section = new Section(text("application.tab.costs"))
                    .adding(editable, text("cost.new"), () -> forms.create(grant, this::draw));
            if (SignedIn.allowed(Permission.READ_COSTS)) {
                search.setLabel(text("cost.search"));
                search.setClearButtonVisible(true);
                search.setValueChangeMode(ValueChangeMode.LAZY);
                search.addValueChangeListener(change -> first());
                eligibility.setLabel(text("cost.field.eligibility"));
                eligibility.setItems(Eligibility.values());
                eligibility.setEmptySelectionAllowed(true);
                eligibility.setEmptySelectionCaption(text("cost.all"));
                eligibility.setItemLabelGenerator(
                        one -> one == null ? text("cost.all") : ConstantWords.of("funding.eligibility", one));
                eligibility.addValueChangeListener(change -> first());
                Div tools = new Div(search, eligibility, export(costs, grant, Optional.empty()));
                tools.addClassName("ledger-tools");
                if (editable) {
                    tools.add(new Anchor("imports?kind=cost", text("cost.import")));
                }
                section.add(tools, rows);
            } else {
                section.add(new Paragraph(text("cost.rows.denied")));
            }
            add(sums, section);
            draw();
        }

        private void first() {
            page = 0;
            draw();
        }

        private Costs.Filter filter() {
            Costs.Filter all = Costs.Filter.of(grant.id());
            return new Costs.Filter(
                    all.application(),
                    search.getValue(),
                    Optional.ofNullable(eligibility.getValue()),
                    all.category(),
                    all.from(),
                    all.to(),
                    all.paymentRequest());
        }

        private void draw() {
            sums.removeAll();
            CostSums all = costs.sums(Costs.Filter.of(grant.id()));
            sums.add(
                    Figures.card(
                            text("cost.sum.all"),
                            Figures.euros(all.all()),
                            Optional.of(text("cost.sum.rows", all.count()))),
                    Figures.card(text("cost.sum.eligible"), Figures.euros(all.eligible()), Optional.empty()),
                    Figures.card(text("cost.sum.questioned"), Figures.euros(all.questioned()), Optional.empty()),
                    Figures.card(text("cost.sum.ineligible"), Figures.euros(all.ineligible()), Optional.empty()));
            if (SignedIn.allowed(Permission.READ_COSTS)) {
                drawRows(all);
            }
        }

        private void drawRows(CostSums all) {
            rows.removeAll();
            if (all.count() == 0) {
                rows.add(new EmptyState(Icon.MONEY, text("cost.none")));
                return;
            }
            Listing<Cost> shown =
                    costs.list(filter(), Order.descending(Costs.Sort.POSTED_ON), new Slice(page * PAGE, PAGE));
            boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
            RecordTable table = new RecordTable(
                            text("application.tab.costs"),
                            List.of(
                                    text("cost.field.voucher"),
                                    text("cost.field.postedOn"),
                                    text("cost.field.description"),
                                    text("cost.field.category"),
                                    text("cost.field.partner"),
                                    text("cost.field.amount"),
                                    text("cost.field.eligibility")),
                            editable)
                    .numeric(5);
            shown.items().forEach(cost -> row(table, cost, editable));
            Div paging = new Div();
            paging.addClassName("paging");
            Span where = new Span(text(
                    "cost.page",
                    Math.min(shown.total(), page * PAGE + 1),
                    Math.min(shown.total(), (page + 1) * PAGE),
                    shown.total()));
            where.getElement().setAttribute("role", "status");
            Button previous = new Button(text("cost.previous"), Icon.PREVIOUS.picture(), click -> turn(-1));
            previous.setEnabled(page > 0);
            Button next = new Button(text("cost.next"), Icon.NEXT.picture(), click -> turn(1));
            next.setEnabled((page + 1) * PAGE < shown.total());
            Stream.of(previous, next).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
            paging.add(previous, where, next);
            rows.add(table, paging);
        }

        private void turn(int pages) {
            page += pages;
            draw();
        }

        private void row(RecordTable table, Cost cost, boolean editable) {
            Div why = new Div(Badges.of(cost.eligibility()));
            if (!cost.reason().isEmpty()) {
                Span reason = LocalizedWords.line(cost.reason());
                reason.addClassName("fact-note");
                why.add(reason);
            }
            if (cost.paymentRequest().isPresent()) {
                Span held = new Span(text("cost.requested"));
                held.addClassName("fact-note");
                why.add(held);
            }
            Div what = new Div(new Span(cost.description()));
            if (!cost.tags().isEmpty()) {
                Span tags = new Span(String.join(", ", cost.tags()));
                tags.addClassName("fact-note");
                what.add(tags);
            }
            String voucher = voucher(cost);
            table.row(
                    List.of(
                            new Span(voucher),
                            new Span(Wording.date(cost.postedOn())),
                            what,
                            new Span(ConstantWords.of("funding.category", cost.category())),
                            new Span(cost.partner()
                                    .map(partner -> words(partner.name()))
                                    .orElse(text("budget.lead"))),
                            new Span(Figures.euros(cost.amount())),
                            why),
                    editable && cost.paymentRequest().isEmpty()
                            ? Optional.of(new RowMenu(text("record.menu.of", voucher))
                                    .item(
                                            Icon.EDIT,
                                            text("record.edit"),
                                            () -> forms.edit(grant, cost.id(), this::draw))
                                    .item(Icon.CHECK, text("cost.decide"), () -> forms.decide(cost.id(), this::draw))
                                    .item(Icon.ARROW, text("cost.move"), () -> forms.move(cost, this::draw))
                                    .item(
                                            Icon.DELETE,
                                            text("record.remove"),
                                            () -> Confirmation.ask(
                                                    text("cost.remove.sure", voucher), text("record.remove"), () -> {
                                                        Attempt.to(() -> costs.remove(cost.id(), cost.version()));
                                                        draw();
                                                    })))
                            : Optional.empty());
        }
    }

    private static String voucher(Cost cost) {
        return cost.voucherRow().isEmpty() ? cost.voucher() : cost.voucher() + " / " + cost.voucherRow();
    }

    /** The ledger, or what a payment request holds of it, as xlsx. */
    static Anchor export(Costs costs, GrantApplication grant, Optional<PaymentRequestId> request) {
        String name = text(
                request.isPresent() ? "cost.export.request" : "cost.export",
                grant.project().code());
        List<ExportColumn> columns = List.of(
                ExportColumn.text(text("cost.field.voucher")),
                ExportColumn.text(text("cost.field.voucherRow")),
                ExportColumn.date(text("cost.field.postedOn")),
                ExportColumn.text(text("cost.field.description")),
                ExportColumn.text(text("cost.field.category")),
                ExportColumn.text(text("cost.field.partner")),
                ExportColumn.text(text("cost.field.subArea")),
                ExportColumn.text(text("cost.field.tags")),
                ExportColumn.euros(text("cost.field.amount")),
                ExportColumn.text(text("cost.field.eligibility")),
                ExportColumn.text(text("cost.field.reason")));
        return new Anchor(
                download -> {
                    download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    download.getResponse().setHeader("Cache-Control", "private, no-store");
                    download.setContentType(ExportFormat.XLSX.mediaType());
                    download.setFileName(ExportFormat.XLSX.fileName(name));
                    ExportFormat.XLSX.write(
                            new ExportTable(name, columns, () -> new Rows(costs, grant.id(), request)),
                            download.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                text("cost.export.xlsx"));
    }

    /** All rows, read a thousand at a time. */
    private static final class Rows implements Iterator<List<?>> {

        private final Costs costs;
        private final Costs.Filter filter;
        private List<Cost> read = new ArrayList<>();
        private int offset;
        private int at;

        Rows(Costs costs, ApplicationId grant, Optional<PaymentRequestId> request) {
            this.costs = costs;
            Costs.Filter all = Costs.Filter.of(grant);
            filter = new Costs.Filter(
                    grant, all.text(), all.eligibility(), all.category(), all.from(), all.to(), request);
        }

        @Override
        public boolean hasNext() {
            if (at == read.size()) {
                read = costs.list(filter, Order.ascending(Costs.Sort.POSTED_ON), new Slice(offset, Slice.MOST))
                        .items();
                offset += read.size();
                at = 0;
            }
            return at < read.size();
        }

        @Override
        public List<?> next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            Cost cost = read.get(at++);
            BigDecimal amount = cost.amount();
            return List.of(
                    cost.voucher(),
                    cost.voucherRow(),
                    cost.postedOn(),
                    cost.description(),
                    ConstantWords.of("funding.category", cost.category()),
                    cost.partner().map(partner -> words(partner.name())).orElse(""),
                    cost.subArea()
                            .map(area -> area.number() + ". " + words(area.title()))
                            .orElse(""),
                    String.join(", ", cost.tags()),
                    amount,
                    ConstantWords.of("funding.eligibility", cost.eligibility()),
                    words(cost.reason()));
        }
    }
}
