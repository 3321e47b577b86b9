package fi.pohja.web.importing;

import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.ImportRun;
import fi.pohja.importing.ImportedRow;
import fi.pohja.importing.Imports;
import fi.pohja.importing.RowOutcome;
import fi.pohja.job.Job;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Slice;
import fi.pohja.problem.Violation;
import fi.pohja.spreadsheet.ExportFormat;
import fi.pohja.web.job.JobProgress;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.Wizard;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Faults;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One import, at the step it has reached. Its address can be opened again at any time. */
@Prototype
@Route(value = "imports/:id", layout = MainLayout.class)
public class ImportView extends Div implements BeforeEnterObserver {

    private static final int SHOWN_ROWS = 100;
    private static final int COLUMNS = 1;
    private static final int PREVIEW = 2;
    private static final int RESULT = 3;

    private final transient Imports imports;
    private final transient Jobs jobs;
    private final transient RecordPanels panels;

    ImportView(Imports imports, Jobs jobs, RecordPanels panels) {
        this.imports = imports;
        this.jobs = jobs;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(new ImportId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException | fi.pohja.problem.NotFoundException unknown) {
            throw new NotFoundException();
        }
    }

    private void show(ImportId id) {
        ImportRun run = imports.find(id);
        removeAll();
        add(new PageHeader(text("imports.of", text("import." + run.kind()), run.fileName()))
                .under(text("imports.title"), "imports")
                .state(ImportsView.badge(run.state())));
        Wizard wizard = ImportsView.wizard();
        wizard.addClassName("card");
        add(wizard);
        Optional<JobId> working = run.job().filter(job -> !jobs.ended(job));
        if (working.isPresent()) {
            boolean preview = run.state() == ImportRun.State.UPLOADED || run.state() == ImportRun.State.REHEARSED;
            wizard.show(preview ? PREVIEW : RESULT, new JobProgress(jobs, working.get(), ended -> ended(id, ended)));
            return;
        }
        switch (run.state()) {
            case UPLOADED -> wizard.show(COLUMNS, columns(run));
            case REHEARSED -> wizard.show(PREVIEW, preview(run));
            default -> wizard.show(RESULT, result(run));
        }
    }

    private void ended(ImportId id, Job job) {
        show(id);
        if (job.state() == Job.State.FAILED) {
            Div fault = new Div(Icon.ERROR.picture(), new Span(JobProgress.outcome(job)));
            fault.addClassName("import-fault");
            fault.getElement().setAttribute("role", "alert");
            addComponentAtIndex(1, fault);
        }
        PageHeader.focusHeading();
    }

    private Component columns(ImportRun run) {
        ColumnChoice choice = new ColumnChoice(imports, run);
        Button discard = new Button(text("imports.discard"), click -> {
            if (Attempt.to(() -> imports.discard(run.id()))) {
                UI.getCurrent().navigate("imports");
            }
        });
        Button next = new Button(text("imports.preview"), click -> {
            if (choice.store() && Attempt.to(() -> imports.rehearse(run.id()))) {
                show(run.id());
            }
        });
        next.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(choice, buttons(next, discard));
    }

    private Component preview(ImportRun run) {
        int good = run.count(RowOutcome.Kind.MADE) + run.count(RowOutcome.Kind.CHANGED);
        Paragraph nothingYet = new Paragraph(text("imports.preview.lead"));
        Button start = new Button(text("imports.run", whole(good)), click -> start(run, () -> imports.run(run.id())));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setEnabled(good > 0);
        Button back = new Button(text("imports.back"), click -> {
            Div place = new Div(columns(run));
            Wizard wizard = ImportsView.wizard();
            wizard.addClassName("card");
            wizard.show(COLUMNS, place);
            removeAll();
            add(
                    new PageHeader(text("imports.of", text("import." + run.kind()), run.fileName()))
                            .under(text("imports.title"), "imports"),
                    wizard);
        });
        Div step = step(counts(run), nothingYet, refused(run), rows(run, RowOutcome.Kind.CHANGED));
        step.add(rows(run, RowOutcome.Kind.MADE), buttons(start, back));
        return step;
    }

    private Component result(ImportRun run) {
        Div step = step(counts(run));
        List<Button> buttons = new ArrayList<>();
        switch (run.state()) {
            case STOPPED -> {
                step.add(new Paragraph(text("imports.stopped.lead")));
                Button on = new Button(text("imports.go.on"), click -> start(run, () -> imports.run(run.id())));
                on.addThemeVariants(ButtonVariant.PRIMARY);
                buttons.add(on);
                buttons.add(undo(run));
            }
            case DONE -> {
                step.add(new Paragraph(text("imports.done.lead")));
                buttons.add(undo(run));
            }
            case UNDONE ->
                step.add(new Paragraph(
                        run.kept() == 0 ? text("imports.undone") : text("imports.undone.kept", whole(run.kept()))));
            default -> {
                // At work: the job tells.
            }
        }
        step.add(refused(run), buttons(buttons.toArray(Button[]::new)));
        step.add(new Anchor("imports", text("imports.another")));
        return step;
    }

    private static Div step(Component... parts) {
        Div step = new Div(parts);
        step.addClassName("import-step");
        return step;
    }

    private static Div part() {
        Div part = new Div();
        part.addClassName("import-part");
        return part;
    }

    private Button undo(ImportRun run) {
        int stored = run.count(RowOutcome.Kind.MADE) + run.count(RowOutcome.Kind.CHANGED);
        Button undo = new Button(
                text("imports.undo"),
                click -> Confirmation.ask(
                        text("imports.undo.sure", whole(stored)),
                        text("imports.undo"),
                        () -> start(run, () -> imports.undo(run.id()))));
        undo.setEnabled(stored > 0);
        return undo;
    }

    private void start(ImportRun run, Runnable step) {
        Attempt.to(step);
        show(run.id());
    }

    private static Div counts(ImportRun run) {
        Div counts = new Div();
        counts.addClassName("import-counts");
        for (RowOutcome.Kind kind : RowOutcome.Kind.values()) {
            Span figure = new Span(whole(run.count(kind)));
            figure.addClassName("import-figure");
            boolean done = run.state() != ImportRun.State.REHEARSED;
            Div count = new Div(figure, new Span(text(done ? "job.count." + kind : "import.outcome." + kind)));
            count.addClassName("import-count-" + kind.name().toLowerCase(Locale.ROOT));
            counts.add(count);
        }
        return counts;
    }

    private Component refused(ImportRun run) {
        Div part = part();
        Listing<ImportedRow> refused =
                imports.rows(run.id(), Optional.of(RowOutcome.Kind.REFUSED), new Slice(0, SHOWN_ROWS));
        if (refused.total() == 0) {
            return part;
        }
        part.add(new H2(text("imports.refused", whole(refused.total()))));
        part.add(new Paragraph(text("imports.refused.lead")), download(run));
        DataTable table = new DataTable(
                text("imports.refused", whole(refused.total())),
                List.of(
                        DataTable.Column.numbers(text("import.refused.line")),
                        DataTable.Column.words(text("imports.row")),
                        DataTable.Column.words(text("import.refused.reason"))));
        refused.items()
                .forEach(row -> table.row(List.of(
                        String.valueOf(row.line()),
                        row.label(),
                        row.faults().stream().map(fault -> words(run, fault)).collect(Collectors.joining(" ")))));
        part.add(table);
        return part;
    }

    private static String words(ImportRun run, Violation fault) {
        String field = fault.field();
        int dot = field.indexOf('.');
        String column = dot < 0 ? field : field.substring(0, dot);
        String sentence = Faults.sentence(fault);
        String name = text("import." + run.kind() + "." + column);
        return column.isEmpty() || name.startsWith("[") ? sentence : name + ": " + sentence;
    }

    private Component rows(ImportRun run, RowOutcome.Kind kind) {
        Div part = part();
        Listing<ImportedRow> rows = imports.rows(run.id(), Optional.of(kind), new Slice(0, SHOWN_ROWS));
        if (rows.total() == 0) {
            return part;
        }
        String heading = text("import.outcome." + kind) + " (" + whole(run.count(kind)) + ")";
        part.add(new H2(heading));
        part.add(
                rows.items().stream().anyMatch(row -> row.changes().isPresent())
                        ? changed(rows)
                        : table(heading, rows));
        if (run.count(kind) > rows.items().size()) {
            part.add(new Paragraph(text("imports.first", rows.items().size())));
        }
        return part;
    }

    private static DataTable table(String heading, Listing<ImportedRow> rows) {
        DataTable table = new DataTable(
                heading,
                List.of(
                        DataTable.Column.numbers(text("import.refused.line")),
                        DataTable.Column.words(text("imports.row"))));
        rows.items().forEach(row -> table.row(List.of(String.valueOf(row.line()), row.label())));
        return table;
    }

    /** Each row with what would be otherwise: from what to what. */
    private UnorderedList changed(Listing<ImportedRow> rows) {
        UnorderedList list = new UnorderedList();
        list.addClassName("import-changes");
        for (ImportedRow row : rows.items()) {
            Span line = new Span(text("imports.line", row.line()));
            line.addClassName("import-line");
            Span label = new Span(row.label());
            label.addClassName("import-label");
            ListItem item = new ListItem(new Div(line, label));
            row.changes()
                    .map(changes -> panels.changes(changes.subjectType(), changes.fields()))
                    .ifPresent(item::add);
            list.add(item);
        }
        return list;
    }

    private Anchor download(ImportRun run) {
        return new Anchor(
                download -> {
                    byte[] file = imports.refused(run.id());
                    download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    download.getResponse().setHeader("Cache-Control", "private, no-store");
                    download.setContentType(ExportFormat.XLSX.mediaType());
                    download.setContentLength(file.length);
                    download.setFileName(ExportFormat.XLSX.fileName(run.fileName() + "-refused"));
                    download.getOutputStream().write(file);
                },
                AttachmentType.DOWNLOAD,
                text("imports.refused.file"));
    }

    private static Div buttons(Button... buttons) {
        Div line = new Div(buttons);
        line.addClassName("import-buttons");
        return line;
    }

    private static String whole(int count) {
        return number(BigDecimal.valueOf(count));
    }
}
