package fi.pohja.web.importing;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import fi.pohja.importing.Import;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.ImportRun;
import fi.pohja.importing.Imports;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.pattern.Wizard;
import fi.pohja.web.record.Faults;
import fi.pohja.web.record.UploadWords;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;

/** The first step of an import, and the imports there were. */
@Prototype
@Route(value = "imports", layout = MainLayout.class)
public class ImportsView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 50;
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private final transient Imports imports;

    ImportsView(Imports imports) {
        this.imports = imports;
    }

    /** The names of the steps. */
    static Wizard wizard() {
        return new Wizard(
                text("imports.steps"),
                List.of(
                        text("imports.step.file"),
                        text("imports.step.columns"),
                        text("imports.step.preview"),
                        text("imports.step.result")));
    }

    static StateBadge badge(ImportRun.State state) {
        return new StateBadge(
                text("import.state." + state),
                switch (state) {
                    case UPLOADED, REHEARSED -> Tone.NEUTRAL;
                    case RUNNING, UNDOING -> Tone.INFO;
                    case DONE -> Tone.SUCCESS;
                    case STOPPED, UNDONE -> Tone.WARNING;
                });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(text("imports.title")).lead(text("imports.lead")));
        List<Import<?>> kinds = imports.kinds();
        if (!kinds.isEmpty()) {
            String wanted = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("kind")
                    .orElse("");
            Wizard wizard = wizard();
            wizard.show(0, file(kinds, wanted));
            wizard.addClassName("card");
            add(wizard);
        }
        List<ImportRun> runs = imports.list(new Slice(0, SHOWN)).items();
        if (!runs.isEmpty()) {
            add(new H2(text("imports.earlier")), earlier(runs));
        }
    }

    private Div file(List<Import<?>> kinds, String wanted) {
        Select<Import<?>> what = new Select<>();
        what.setLabel(text("imports.what"));
        what.setItems(kinds);
        what.setItemLabelGenerator(kind -> text("import." + kind.kind()));
        what.setValue(kinds.stream()
                .filter(kind -> kind.kind().equals(wanted))
                .findFirst()
                .orElse(kinds.getFirst()));
        what.addClassName("import-kind");
        Paragraph columns = new Paragraph(columns(what.getValue()));
        columns.addClassName("quiet");
        what.addValueChangeListener(change -> columns.setText(columns(change.getValue())));
        Div fault = new Div();
        fault.getElement().setAttribute("role", "alert");
        fault.addClassName("import-fault");
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            try {
                ImportId id =
                        imports.upload(what.getValue().kind(), file.fileName(), new ByteArrayInputStream(content));
                UI.getCurrent().navigate("imports/" + id.value());
            } catch (InvalidException invalid) {
                fault.removeAll();
                fault.add(Icon.ERROR.picture(), new Span(file.fileName() + ": " + Faults.sentences(invalid)));
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setI18n(UploadWords.of(
                text("imports.choose"), text("imports.drop"), text("violation.file.large", MOST_BYTES >> 20)));
        upload.addFileRejectedListener(rejected -> {
            fault.removeAll();
            fault.add(Icon.ERROR.picture(), new Span(text("violation.file.large", MOST_BYTES >> 20)));
        });
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Div step = new Div(what, columns, upload, fault);
        step.addClassName("import-step");
        return step;
    }

    private static String columns(Import<?> kind) {
        return text(
                "imports.columns.known",
                kind.columns().stream()
                        .map(column -> text("import." + kind.kind() + "." + column.key()))
                        .collect(Collectors.joining(", ")));
    }

    private static OrderedList earlier(List<ImportRun> runs) {
        OrderedList list = new OrderedList();
        list.addClassName("job-list");
        for (ImportRun run : runs) {
            Anchor name =
                    new Anchor("imports/" + run.id().value(), text("import." + run.kind()) + ": " + run.fileName());
            Div head = new Div(name, badge(run.state()));
            head.addClassName("job-head");
            Span about = new Span(moment(run.createdAt()) + " · " + run.startedByName());
            about.addClassName("quiet");
            ListItem item = new ListItem(head, about);
            item.addClassName("card");
            list.add(item);
        }
        return list;
    }
}
