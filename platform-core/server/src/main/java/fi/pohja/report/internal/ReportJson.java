package fi.pohja.report.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.report.MadeFile;
import fi.pohja.report.Report;
import fi.pohja.report.ReportChange;
import fi.pohja.report.ReportDraft;
import fi.pohja.report.ReportId;
import fi.pohja.report.ReportText;
import fi.pohja.report.SignOff;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How reports are written as JSON, and read from it. */
@SerdeImport(value = Report.class, deserializable = false)
@SerdeImport(value = Report.Signature.class, deserializable = false)
@SerdeImport(value = Report.Previous.class, deserializable = false)
@SerdeImport(value = ReportText.class, deserializable = false)
@SerdeImport(value = ReportChange.class, deserializable = false)
@SerdeImport(value = MadeFile.class, deserializable = false)
@Factory
final class ReportJson {

    @Singleton
    Serializer<ReportId> reportId() {
        return new PlainId<>(ReportId::value);
    }

    @Singleton
    Deserializer<ReportDraft> reportDraft() {
        return TypedBody.of(ReportDraft.class).orElse("language", "fi");
    }

    @Singleton
    Deserializer<SignOff> signOff() {
        return TypedBody.of(SignOff.class);
    }

    @Singleton
    Deserializer<ReportsResource.Step> reportStep() {
        return TypedBody.of(ReportsResource.Step.class);
    }

    @Singleton
    Deserializer<ReportsResource.Words> reportWords() {
        return TypedBody.of(ReportsResource.Words.class);
    }
}
