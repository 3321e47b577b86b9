package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fi.pohja.funding.Budget;
import fi.pohja.funding.BudgetCell;
import fi.pohja.funding.BudgetChange;
import fi.pohja.funding.BudgetLine;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.SubArea;
import fi.pohja.programme.SubAreaId;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.MoneyField;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Faults;
import fi.pohja.web.record.Notice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A budget as a table: sub-areas and cost categories down, sources across, sums in the margins. Each cell is stored as
 * soon as it is left; Enter and the arrows move down and up; a block copied from a spreadsheet program is pasted as a
 * block. Of two people who change the same cell, the second is shown what the first one wrote.
 */
final class BudgetGrid extends Div {

    private static final long serialVersionUID = 1L;

    /** Moves with Enter and the arrows; the cells know their row and column. */
    private static final String KEYS = """
            this.addEventListener('keydown', event => {
              const step = {Enter: 1, ArrowDown: 1, ArrowUp: -1}[event.key];
              const cell = event.target.closest('[data-row]');
              if (!step || !cell) return;
              const next = this.querySelector(
                  `[data-row="${Number(cell.dataset.row) + step}"][data-column="${cell.dataset.column}"]`);
              if (next) { event.preventDefault(); next.focus(); }
            });
            """;

    /** A block of cells; what is no block is pasted as the browser does. */
    private static final String PASTED = "(text => { if (/[\\t\\n]/.test(text.trim())) { event.preventDefault();"
            + " return text; } return ''; })(event.clipboardData.getData('text'))";

    private static final String AT_ROW = "Number(event.target.closest('[data-row]')?.dataset.row ?? -1)";
    private static final String AT_COLUMN = "Number(event.target.closest('[data-row]')?.dataset.column ?? -1)";

    private final transient GrantApplications applications;
    private final transient Optional<OrganisationId> partner;
    private final boolean all;
    private final transient Consumer<GrantApplication> changed;
    private final transient List<FundingSource> sources;
    private final transient List<Line> lines = new ArrayList<>();
    private final transient Map<BudgetCell, MoneyField> fields = new LinkedHashMap<>();
    private final transient Map<Object, Span> margins = new LinkedHashMap<>();
    private transient GrantApplication application;

    /** A row of the grid. */
    private record Line(Optional<SubAreaId> subArea, CostCategory category) {}

    BudgetGrid(
            GrantApplications applications,
            GrantApplication application,
            List<SubArea> subAreas,
            Optional<OrganisationId> partner,
            boolean all,
            boolean editable,
            Consumer<GrantApplication> changed) {
        this.applications = applications;
        this.application = application;
        this.partner = partner;
        this.all = all;
        this.changed = changed;
        sources = sources(application);
        addClassNames("data-table", "budget-grid");
        NativeTable table = new NativeTable();
        table.setCaptionText(text("application.tab.budget"));
        NativeTableRow head = table.getHead().addRow();
        heading(head, text("budget.line"));
        sources.forEach(source -> numeric(heading(head, ConstantWords.of("funding.source", source))));
        numeric(heading(head, text("budget.sum")));
        group(table, Optional.empty(), subAreas.isEmpty() ? "" : text("budget.no.area"), editable);
        subAreas.forEach(
                area -> group(table, Optional.of(area.id()), area.number() + ". " + words(area.title()), editable));
        NativeTableRow foot = table.getBody().addRow();
        foot.addClassName("record-table-total");
        NativeTableHeaderCell name = foot.addHeaderCell();
        name.setText(text("budget.sum"));
        name.getElement().setAttribute("scope", "row");
        sources.forEach(source -> margin(foot, source));
        margin(foot, "total");
        add(table);
        getElement().executeJs(KEYS);
        if (editable) {
            getElement()
                    .addEventListener("paste", event -> {
                        String block = event.getEventData().get(PASTED).asString();
                        if (!block.isEmpty()) {
                            paste(
                                    event.getEventData().get(AT_ROW).asInt(),
                                    event.getEventData().get(AT_COLUMN).asInt(),
                                    block);
                        }
                    })
                    .addEventData(PASTED)
                    .addEventData(AT_ROW)
                    .addEventData(AT_COLUMN);
        }
        sumUp();
    }

    /** The grant's money, one's own, and whatever else the budget has. */
    private static List<FundingSource> sources(GrantApplication application) {
        List<FundingSource> sources = new ArrayList<>(List.of(application.source(), FundingSource.OWN));
        application.budget().lines().stream()
                .map(line -> line.cell().source())
                .filter(source -> !sources.contains(source))
                .distinct()
                .forEach(sources::add);
        return sources;
    }

    private static NativeTableHeaderCell heading(NativeTableRow row, String words) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static void numeric(Component cell) {
        cell.addClassName("numeric");
    }

    private void group(NativeTable table, Optional<SubAreaId> subArea, String name, boolean editable) {
        if (!name.isEmpty()) {
            NativeTableRow row = table.getBody().addRow();
            row.addClassName("budget-group");
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(name);
            cell.getElement().setAttribute("colspan", String.valueOf(sources.size() + 1));
            cell.getElement().setAttribute("scope", "colgroup");
            margin(row, subArea);
        }
        for (CostCategory category : CostCategory.values()) {
            Line line = new Line(subArea, category);
            if (category == CostCategory.NOT_DIVIDED && sum(line(line)).signum() == 0) {
                continue;
            }
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell cell = row.addHeaderCell();
            String words = ConstantWords.of("funding.category", category);
            cell.setText(words);
            cell.getElement().setAttribute("scope", "row");
            for (int column = 0; column < sources.size(); column++) {
                FundingSource source = sources.get(column);
                var data = row.addDataCell();
                numeric(data);
                data.getElement().setAttribute("data-heading", ConstantWords.of("funding.source", source));
                BudgetCell at = new BudgetCell(subArea, partner, category, source);
                if (editable && category != CostCategory.NOT_DIVIDED && source != FundingSource.ALL) {
                    data.add(field(at, lines.size(), column, name));
                } else {
                    BigDecimal euros = sum(line(line).and(one -> one.cell().source() == source));
                    data.add(new Span(euros.signum() == 0 ? Figures.UNKNOWN : Wording.euros(euros)));
                }
            }
            margin(row, line);
            lines.add(line);
        }
    }

    private MoneyField field(BudgetCell at, int row, int column, String subArea) {
        MoneyField field = new MoneyField();
        field.getElement().setAttribute("data-row", String.valueOf(row));
        field.getElement().setAttribute("data-column", String.valueOf(column));
        String name = (subArea.isEmpty() ? "" : subArea + ", ")
                + ConstantWords.of("funding.category", at.category()) + ", "
                + ConstantWords.of("funding.source", at.source());
        field.getElement().setProperty("accessibleName", name);
        show(field, stored(at));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                store(List.of(new BudgetChange(at, stored(at), field.amount().orElse(BigDecimal.ZERO))));
            }
        });
        fields.put(at, field);
        return field;
    }

    @SuppressWarnings("NullAway") // Vaadin's empty value is null.
    private static void show(MoneyField field, BigDecimal euros) {
        field.setValue(euros.signum() == 0 ? null : euros);
    }

    /** What the cell had when this page last saw it. */
    private BigDecimal stored(BudgetCell at) {
        return application.budget().lines().stream()
                .filter(line -> line.cell().equals(at))
                .map(BudgetLine::euros)
                .findFirst()
                .orElse(new BigDecimal("0.00"));
    }

    private void store(List<BudgetChange> changes) {
        try {
            application = applications.changeBudget(application.id(), changes);
            changes.forEach(change ->
                    Optional.ofNullable(fields.get(change.cell())).ifPresent(field -> field.setInvalid(false)));
        } catch (ChangedMeanwhileException conflict) {
            GrantApplication seen = application;
            application = applications.open(seen.id());
            changes.forEach(this::tell);
        } catch (InvalidException invalid) {
            changes.forEach(
                    change -> Optional.ofNullable(fields.get(change.cell())).ifPresent(field -> {
                        field.setErrorMessage(Faults.sentences(invalid));
                        field.setInvalid(true);
                    }));
            return;
        }
        // What others wrote meanwhile appears as well; what waits for an answer here stays as it was typed.
        fields.forEach((at, field) -> {
            if (!field.isInvalid() && field.amount().orElse(BigDecimal.ZERO).compareTo(stored(at)) != 0) {
                show(field, stored(at));
            }
        });
        sumUp();
        changed.accept(application);
    }

    /** Nothing typed is lost: the cell shows what somebody else wrote and says what was typed here. */
    private void tell(BudgetChange change) {
        Optional.ofNullable(fields.get(change.cell())).ifPresent(field -> {
            BigDecimal theirs = stored(change.cell());
            show(field, theirs);
            field.setErrorMessage(text("budget.conflict", Figures.euros(theirs), Figures.euros(change.after())));
            field.setInvalid(true);
        });
        Notice.refused(text("budget.conflict.notice"));
    }

    private void paste(int row, int column, String block) {
        List<BudgetChange> changes = new ArrayList<>();
        int refused = 0;
        String[] pasted = block.strip().split("\r\n|\n|\r", -1);
        for (int down = 0; down < pasted.length; down++) {
            String[] cells = pasted[down].split("\t", -1);
            for (int right = 0; right < cells.length; right++) {
                Optional<BigDecimal> euros = cells[right].isBlank()
                        ? Optional.of(BigDecimal.ZERO)
                        : MoneyField.read(cells[right]).filter(read -> read.signum() >= 0);
                boolean inside = row >= 0 && row + down < lines.size() && column + right < sources.size();
                if (!inside || euros.isEmpty()) {
                    refused++;
                    continue;
                }
                Line line = lines.get(row + down);
                BudgetCell at = new BudgetCell(line.subArea(), partner, line.category(), sources.get(column + right));
                changes.add(new BudgetChange(at, stored(at), euros.get()));
            }
        }
        if (!changes.isEmpty()) {
            store(changes);
        }
        if (refused > 0) {
            Notice.refused(text("budget.paste.refused", refused));
        } else {
            Notice.done(text("budget.paste.done", changes.size()));
        }
    }

    private void margin(NativeTableRow row, Object of) {
        var cell = row.addDataCell();
        cell.addClassNames("numeric", "budget-sum");
        cell.getElement().setAttribute("data-heading", text("budget.sum"));
        Span sum = new Span();
        cell.add(sum);
        margins.put(of, sum);
    }

    private void sumUp() {
        margins.forEach((of, place) -> place.setText(Wording.euros(
                switch (of) {
                    case Line line -> sum(line(line));
                    case FundingSource source -> sum(line -> line.cell().source() == source);
                    case Optional<?> subArea ->
                        sum(line -> line.cell().subArea().equals(subArea));
                    default -> sum(line -> true);
                })));
    }

    private static Predicate<BudgetLine> line(Line line) {
        return one -> one.cell().subArea().equals(line.subArea()) && one.cell().category() == line.category();
    }

    private BigDecimal sum(Predicate<BudgetLine> wanted) {
        Budget budget = application.budget();
        return budget.sum(wanted.and(line -> all || line.cell().partner().equals(partner)));
    }
}
