package fi.pohja.report.internal;

import static fi.pohja.schema.tenant.Tables.REPORT_TEXT;

import fi.pohja.report.Report;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportPart;
import fi.pohja.report.ReportText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What a report says: the document it was signed as, else what the records and its author say now. */
@Singleton
final class ReportDocuments {

    private final ReportComposer composer;
    private final FrozenDocuments frozen;

    ReportDocuments(ReportComposer composer, FrozenDocuments frozen) {
        this.composer = composer;
        this.frozen = frozen;
    }

    /** Told after each part that was composed. */
    @FunctionalInterface
    interface Progress {
        Progress UNHEARD = (done, total) -> {};

        void composed(int done, int total);
    }

    ReportDocument of(DSLContext sql, Report report, Progress progress) {
        return frozen.find(sql, report.id()).orElseGet(() -> composer.compose(report, texts(sql, report), progress));
    }

    /** The document as it was signed; empty for what is not signed. */
    Optional<ReportDocument> signed(DSLContext sql, Report report) {
        return frozen.find(sql, report.id());
    }

    /** Freezes what is said now; @return the document's hash. */
    String freeze(DSLContext sql, Report report) {
        return frozen.freeze(sql, report.id(), composer.compose(report, texts(sql, report), Progress.UNHEARD));
    }

    /** What the author said, one for each part of the kind. */
    static List<ReportText> texts(DSLContext sql, Report report) {
        Map<ReportPart, ReportText> written = new EnumMap<>(ReportPart.class);
        sql.selectFrom(REPORT_TEXT)
                .where(REPORT_TEXT.REPORT_ID.eq(report.id().value()))
                .forEach(row -> {
                    ReportPart part = ReportPart.valueOf(row.get(REPORT_TEXT.PART));
                    written.put(
                            part,
                            new ReportText(
                                    part,
                                    row.get(REPORT_TEXT.TEXT),
                                    Optional.of(row.get(REPORT_TEXT.UPDATED_AT)),
                                    row.get(REPORT_TEXT.VERSION)));
                });
        List<ReportText> texts = new ArrayList<>();
        report.kind()
                .parts()
                .forEach(part -> texts.add(written.getOrDefault(part, new ReportText(part, "", Optional.empty(), 0))));
        return texts;
    }
}
