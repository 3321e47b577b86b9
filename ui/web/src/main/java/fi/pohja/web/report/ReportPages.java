package fi.pohja.web.report;

import fi.pohja.report.ReportId;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ReportPages implements PageContribution {

    static final String REPORTS = "reports";

    static String address(ReportId report) {
        return REPORTS + "/" + report.value();
    }

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(REPORTS, "reports.title", "report", PageGroup.MONITORING, 1));
    }
}
