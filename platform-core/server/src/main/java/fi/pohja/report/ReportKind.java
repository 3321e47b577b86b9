package fi.pohja.report;

import static fi.pohja.report.ReportPart.CONCLUSIONS;
import static fi.pohja.report.ReportPart.COUNCIL;
import static fi.pohja.report.ReportPart.GOALS;
import static fi.pohja.report.ReportPart.MEASURES;
import static fi.pohja.report.ReportPart.MILESTONES;
import static fi.pohja.report.ReportPart.MONEY;
import static fi.pohja.report.ReportPart.NEXT;
import static fi.pohja.report.ReportPart.PARTIES;
import static fi.pohja.report.ReportPart.PROJECT;
import static fi.pohja.report.ReportPart.RISKS;
import static fi.pohja.report.ReportPart.SUMMARY;

import java.util.List;

/** What a report is for. The name for people is the text {@code report.kind.<name>}. */
public enum ReportKind {
    /** Puolivuosiraportti. */
    HALF_YEAR(List.of(SUMMARY, PROJECT, GOALS, MEASURES, MILESTONES, MONEY, RISKS, NEXT)),
    /** Loppuraportti. */
    FINAL(List.of(SUMMARY, PROJECT, PARTIES, GOALS, MEASURES, MILESTONES, MONEY, RISKS, CONCLUSIONS)),
    /** Talousraportti. */
    FINANCIAL(List.of(SUMMARY, PROJECT, MONEY, CONCLUSIONS)),
    /** Hankearviointi. */
    EVALUATION(List.of(SUMMARY, PROJECT, GOALS, MEASURES, CONCLUSIONS, NEXT)),
    /** Raadin tai neuvoston vuosikertomus. */
    COUNCIL_ANNUAL(List.of(SUMMARY, COUNCIL, CONCLUSIONS, NEXT));

    private final List<ReportPart> parts;

    ReportKind(List<ReportPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The parts it has, in their order. */
    public List<ReportPart> parts() {
        return parts;
    }

    /** Whether it is about a body, not about a project. */
    public boolean ofBody() {
        return this == COUNCIL_ANNUAL;
    }
}
