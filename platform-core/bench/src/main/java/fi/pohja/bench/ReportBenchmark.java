package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.bench.Measured.Target;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.report.ReportDraft;
import fi.pohja.report.ReportFormat;
import fi.pohja.report.ReportId;
import fi.pohja.report.ReportKind;
import fi.pohja.report.Reports;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A half-year report of 200 measures, from the press of the button to the file that can be opened. */
final class ReportBenchmark implements Benchmark {

    private static final TenantId TENANT = new TenantId("lappi");
    private static final int MEASURES = 200;
    private static final int SMALLEST_FILE = 20_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String subject() {
        return "a half-year report of " + MEASURES + " measures as a file";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        try (LoneServer server = new LoneServer(bounds.tenants(List.of(TENANT.slug())))) {
            SignedIn user = GrantLedger.administrator(server, TENANT);
            return user.<List<Measured>, RuntimeException>call(() -> {
                ReportId report = report(server);
                double first = make(server, report, ReportFormat.PDF);
                make(server, report, ReportFormat.PDF);
                List<Measured> lines = new ArrayList<>();
                lines.add(Measured.of("PDF, warm", "s", repeated(bounds, server, report, ReportFormat.PDF))
                        .target(Target.atMost(3)));
                lines.add(Measured.of("PDF, the first since the start", "s", Samples.of(first))
                        .target(Target.atMost(3)));
                lines.add(Measured.of("xlsx, warm", "s", repeated(bounds, server, report, ReportFormat.XLSX)));
                return lines;
            });
        }
    }

    private static Samples repeated(Bounds bounds, LoneServer server, ReportId report, ReportFormat format) {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < bounds.times(7, 2); round++) {
            seconds.add(make(server, report, format));
        }
        return new Samples(seconds);
    }

    private static ReportId report(LoneServer server) {
        ProjectId project = GrantLedger.project(server, "RAPORTTI");
        Measures measures = server.bean(Measures.class);
        for (int at = 0; at < MEASURES; at++) {
            MeasureDraft draft = MeasureDraft.of(
                    LocalizedText.fi("Toimenpide " + at + ": etäasioinnin ja vastaanottojen yhteinen käytäntö"));
            measures.create(project, draft);
        }
        return server.bean(Reports.class)
                .create(new ReportDraft(
                        ReportKind.HALF_YEAR,
                        Optional.of(project),
                        Optional.empty(),
                        "Mittauksen puolivuosiraportti",
                        "fi",
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(LocalDate.of(2026, 6, 30)),
                        Optional.empty()))
                .id();
    }

    private static double make(LoneServer server, ReportId report, ReportFormat format) {
        Reports reports = server.bean(Reports.class);
        Jobs jobs = server.bean(Jobs.class);
        long began = System.nanoTime();
        JobId job = reports.make(report, format);
        while (!jobs.find(job).state().ended()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int size = reports.file(report, format).content().length;
        if (format == ReportFormat.PDF && size < SMALLEST_FILE) {
            throw new IllegalStateException("The report is only " + size + " bytes long");
        }
        return seconds;
    }
}
