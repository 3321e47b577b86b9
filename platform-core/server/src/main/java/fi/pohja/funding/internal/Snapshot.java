package fi.pohja.funding.internal;

import fi.pohja.funding.Budget;
import fi.pohja.funding.BudgetLine;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.WorkContribution;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.programme.SubAreaId;
import fi.pohja.spi.LocalizedText;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is frozen, as a JSON document that says everything in words, so that it can be read without the database. */
@Singleton
final class Snapshot {

    private final JsonMapper json;

    Snapshot(JsonMapper json) {
        this.json = json;
    }

    /** A frozen document. */
    record Frozen(String document, String sha256) {}

    /** Names of what a budget's cells are about. */
    record Names(Map<SubAreaId, NamedSubArea> subAreas, Map<OrganisationId, NamedOrganisation> partners) {}

    Frozen of(
            GrantApplication application,
            FundingCall call,
            Names names,
            List<WorkContribution> work,
            int round,
            Instant at,
            String by) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", "application");
        document.put("round", round);
        document.put("submittedAt", helsinki(at));
        document.put("submittedBy", by);
        Map<String, Object> ofCall = new LinkedHashMap<>();
        ofCall.put("id", call.id().value().toString());
        ofCall.put("name", call.name().values());
        ofCall.put("funder", call.funder().name().values());
        ofCall.put("closes", helsinki(call.closes()));
        ofCall.put("legalBasis", call.legalBasis());
        document.put("call", ofCall);
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("id", application.project().id().value().toString());
        project.put("code", application.project().code());
        project.put("name", application.project().name().values());
        document.put("project", project);
        document.put("summary", application.summary().values());
        document.put("contact", application.contact());
        document.put("total", application.budget().total());
        document.put("applied", application.applied());
        document.put("budget", lines(application.budget(), names));
        document.put("bySource", bySource(application.budget()));
        document.put(
                "work",
                work.stream()
                        .map(one -> {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("organisation", one.organisation().name().values());
                            line.put("role", one.role());
                            line.put("plannedMonths", one.plannedMonths());
                            line.put("inKind", one.inKind());
                            return line;
                        })
                        .toList());
        document.put(
                "attachments",
                application.attachments().stream()
                        .map(attached -> {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("requirement", attached.requirement());
                            line.put("fileName", attached.file().fileName());
                            line.put("size", attached.file().size());
                            line.put("sha256", attached.file().sha256());
                            return line;
                        })
                        .toList());
        return freeze(document);
    }

    private static List<Object> lines(Budget budget, Names names) {
        List<Object> lines = new ArrayList<>();
        for (BudgetLine line : budget.lines()) {
            Map<String, Object> written = new LinkedHashMap<>();
            line.cell()
                    .subArea()
                    .map(names.subAreas()::get)
                    .ifPresent(subArea -> written.put(
                            "subArea", subArea.number() + " " + subArea.title().text("fi")));
            line.cell()
                    .partner()
                    .map(names.partners()::get)
                    .map(NamedOrganisation::name)
                    .map(LocalizedText::values)
                    .ifPresent(partner -> written.put("partner", partner));
            written.put("category", line.cell().category().name());
            written.put("source", line.cell().source().name());
            written.put("euros", line.euros());
            lines.add(written);
        }
        return lines;
    }

    private static Map<String, Object> bySource(Budget budget) {
        Map<String, Object> sums = new LinkedHashMap<>();
        for (FundingSource source : FundingSource.values()) {
            if (budget.of(source).signum() != 0) {
                sums.put(source.name(), budget.of(source));
            }
        }
        return sums;
    }

    /** Writes a document and takes its hash. */
    Frozen freeze(Map<String, Object> document) {
        try {
            String written = json.writeValueAsString(document);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return new Frozen(written, HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Finnish time to the second, with its distance from UTC. */
    static String helsinki(Instant at) {
        return OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), Said.HELSINKI)
                .toString();
    }
}
