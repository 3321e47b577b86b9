package fi.pohja.web.report;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.pohja.access.SignedIn;
import fi.pohja.job.Job;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.report.MadeFile;
import fi.pohja.report.Report;
import fi.pohja.report.ReportFile;
import fi.pohja.report.ReportFormat;
import fi.pohja.report.ReportId;
import fi.pohja.report.Reports;
import fi.pohja.web.job.JobProgress;
import fi.pohja.web.pattern.Icon;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report's files: made while one goes on, kept, and there for everybody who may read the report. */
final class FilesSection extends Div {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal KILOBYTE = BigDecimal.valueOf(1_000);

    private final transient Reports reports;
    private final transient Jobs jobs;
    private final transient ReportId report;
    private final boolean open;

    FilesSection(Reports reports, Jobs jobs, Report report) {
        this.reports = reports;
        this.jobs = jobs;
        this.report = report.id();
        this.open = report.state().open();
        addClassName("report-files");
        draw();
    }

    private void draw() {
        removeAll();
        Map<ReportFormat, MadeFile> made =
                reports.files(report).stream().collect(Collectors.toMap(MadeFile::format, Function.identity()));
        for (ReportFormat format : ReportFormat.values()) {
            add(line(format, made));
        }
        Paragraph note = new Paragraph(text("report.files.none"));
        note.addClassName("quiet");
        add(note);
    }

    private Component line(ReportFormat format, Map<ReportFormat, MadeFile> made) {
        String name = text("report.format." + format);
        MadeFile file = made.get(format);
        Div line = new Div();
        line.addClassName("report-file-line");
        if (file == null) {
            line.add(new Button(text("report.file.make", name), click -> make(format)));
            return line;
        }
        Span about = new Span(text("report.file.made", moment(file.madeAt())) + " · "
                + text(
                        "report.file.size",
                        number(BigDecimal.valueOf(file.size()).divide(KILOBYTE, 0, RoundingMode.UP))));
        about.addClassName("quiet");
        line.add(link(format, name), about);
        if (open) {
            Button again = new Button(Icon.REFRESH.picture(), click -> make(format));
            again.setAriaLabel(text("report.file.again", name));
            again.setTooltipText(text("report.file.again", name));
            line.add(again);
        }
        return line;
    }

    private Anchor link(ReportFormat format, String name) {
        SignedIn user = SignedIn.current();
        ReportId id = report;
        Reports from = reports;
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ReportFile file = user.call(() -> from.file(id, format));
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.fileName(),
                            file.mediaType(),
                            file.content().length);
                }),
                name);
        link.addComponentAsFirst(Icon.DOWNLOAD.picture());
        link.addClassName("report-file");
        return link;
    }

    private void make(ReportFormat format) {
        JobId job = reports.make(report, format);
        removeAll();
        add(new JobProgress(jobs, job, ended -> show(format, ended)));
    }

    /** The files again, with what came of the work said where it was followed. */
    private void show(ReportFormat format, Job job) {
        draw();
        Paragraph outcome = new Paragraph(
                job.state() == Job.State.DONE
                        ? text("report.file.ready", text("report.format." + format))
                        : JobProgress.outcome(job).isEmpty()
                                ? text("job.state." + job.state())
                                : JobProgress.outcome(job));
        outcome.getElement().setAttribute("role", "status");
        outcome.getElement().setAttribute("tabindex", "-1");
        addComponentAsFirst(outcome);
        outcome.getElement().callJsFunction("focus");
    }
}
