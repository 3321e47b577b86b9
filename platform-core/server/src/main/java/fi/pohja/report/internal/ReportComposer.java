package fi.pohja.report.internal;

import fi.pohja.organisation.NamedBody;
import fi.pohja.programme.NamedProject;
import fi.pohja.report.Report;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.Part;
import fi.pohja.report.ReportPart;
import fi.pohja.report.ReportText;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Composes a report of the records as they are now, as whoever is signed in, in the report's language. */
@Singleton
final class ReportComposer {

    private final ProjectParts projectParts;
    private final CouncilParts councilParts;
    private final Tenants tenants;
    private final Texts texts;
    private final Clock clock;

    ReportComposer(ProjectParts projectParts, CouncilParts councilParts, Tenants tenants, Texts texts, Clock clock) {
        this.projectParts = projectParts;
        this.councilParts = councilParts;
        this.tenants = tenants;
        this.texts = texts;
        this.clock = clock;
    }

    ReportDocument compose(Report report, List<ReportText> written, ReportDocuments.Progress progress) {
        Phrases phrases = new Phrases(texts, report.language());
        List<Part> parts = new ArrayList<>();
        for (ReportText text : written) {
            parts.add(part(report, text, phrases));
            progress.composed(parts.size(), written.size());
        }
        return new ReportDocument(
                report.title(),
                report.language(),
                phrases.text("report.kind." + report.kind()),
                tenants.current().name().text(report.language()),
                report.project()
                        .map(NamedProject::name)
                        .or(() -> report.body().map(NamedBody::name))
                        .orElse(LocalizedText.none())
                        .text(report.language()),
                phrases.period(report.periodStart(), report.periodEnd()),
                state(report, phrases),
                phrases.moment(clock.instant()),
                parts);
    }

    private static String state(Report report, Phrases phrases) {
        String state = phrases.text("report.state." + report.state());
        return report.signature()
                .map(signature -> phrases.text(
                        "report.signed.by",
                        signature.body().name().text(report.language()),
                        phrases.day(signature.on()),
                        signature.section()))
                .orElse(phrases.capital(state));
    }

    private Part part(Report report, ReportText written, Phrases phrases) {
        return new Part(
                written.part(),
                phrases.text("report.part." + written.part()),
                blocks(report, written.part(), phrases),
                paragraphs(written.text()));
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private List<Block> blocks(Report report, ReportPart part, Phrases phrases) {
        if (part == ReportPart.COUNCIL) {
            return report.body()
                    .map(body -> councilParts.blocks(body.id(), report, phrases))
                    .orElse(List.of());
        }
        return report.project()
                .map(project -> projectParts.blocks(part, project.id(), report, phrases))
                .orElse(List.of());
    }
}
