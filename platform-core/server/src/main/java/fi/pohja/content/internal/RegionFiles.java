package fi.pohja.content.internal;

import static fi.pohja.schema.shared.Tables.MUNICIPALITY;
import static fi.pohja.schema.shared.Tables.REGION;

import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** {@code regions.csv} and {@code municipalities.csv}. */
final class RegionFiles {

    private RegionFiles() {}

    private static Optional<Tenant.Kind> kind(String kind) {
        return switch (kind) {
            case "hyvinvointialue" -> Optional.of(Tenant.Kind.WELLBEING_SERVICES_COUNTY);
            case "city_of_helsinki" -> Optional.of(Tenant.Kind.CITY);
            default -> Optional.empty();
        };
    }

    static List<YamlFile.Problem> regions(DSLContext sql, Path path) {
        CsvFile file = CsvFile.read(
                path,
                List.of(
                        "code",
                        "kind",
                        "slug",
                        "name_fi",
                        "name_sv",
                        "name_en",
                        "short_name_fi",
                        "short_name_sv",
                        "short_name_en",
                        "yta_name_fi",
                        "population"));
        var rows = sql.insertInto(
                REGION,
                REGION.CODE,
                REGION.KIND,
                REGION.SLUG,
                REGION.NAME,
                REGION.SHORT_NAME,
                REGION.COLLABORATIVE_AREA,
                REGION.POPULATION);
        Set<String> codes = new HashSet<>();
        for (CsvFile.Line line : file.lines()) {
            Optional<Tenant.Kind> kind = kind(line.required("kind"));
            if (kind.isEmpty()) {
                continue;
            }
            String code = line.required("code");
            if (!codes.add(code)) {
                line.fault("the region " + code + " is given twice");
            }
            String area = line.text("yta_name_fi");
            rows = rows.values(
                    code,
                    kind.get().name(),
                    line.required("slug"),
                    name(line, "name_"),
                    name(line, "short_name_"),
                    area.isEmpty() ? null : area,
                    line.number("population"));
        }
        if (file.problems().isEmpty()) {
            rows.onConflict(REGION.CODE).doUpdate().setAllToExcluded().execute();
            sql.deleteFrom(MUNICIPALITY)
                    .where(MUNICIPALITY.REGION_CODE.notIn(codes))
                    .execute();
            sql.deleteFrom(REGION).where(REGION.CODE.notIn(codes)).execute();
        }
        return file.problems();
    }

    static List<YamlFile.Problem> municipalities(DSLContext sql, Path path) {
        CsvFile file = CsvFile.read(
                path,
                List.of(
                        "code",
                        "name_fi",
                        "name_sv",
                        "name_en",
                        "region_code",
                        "region_name_fi",
                        "language_status",
                        "sami_homeland",
                        "population",
                        "population_date"));
        Set<String> regions = sql.select(REGION.CODE).from(REGION).fetchSet(REGION.CODE);
        var rows = sql.insertInto(
                MUNICIPALITY,
                MUNICIPALITY.CODE,
                MUNICIPALITY.NAME,
                MUNICIPALITY.REGION_CODE,
                MUNICIPALITY.LANGUAGE_STATUS,
                MUNICIPALITY.SAMI_HOMELAND,
                MUNICIPALITY.POPULATION,
                MUNICIPALITY.POPULATION_DATE);
        List<String> codes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (CsvFile.Line line : file.lines()) {
            String code = line.required("code");
            String region = line.required("region_code");
            if (!known.add(code)) {
                line.fault("the municipality " + code + " is given twice");
            }
            if (line.text("region_name_fi").equals("Ahvenanmaa")) {
                continue;
            }
            if (!regions.contains(region)) {
                line.fault("region_code is " + region + ", which is no region of regions.csv");
            }
            codes.add(code);
            rows = rows.values(
                    code,
                    name(line, "name_"),
                    region,
                    line.required("language_status"),
                    // "part" of a municipality counts: its authorities serve the homeland too.
                    !line.required("sami_homeland").equals("no"),
                    line.number("population"),
                    line.date("population_date"));
        }
        if (file.problems().isEmpty()) {
            rows.onConflict(MUNICIPALITY.CODE).doUpdate().setAllToExcluded().execute();
            sql.deleteFrom(MUNICIPALITY).where(MUNICIPALITY.CODE.notIn(codes)).execute();
        }
        return file.problems();
    }

    private static LocalizedText name(CsvFile.Line line, String prefix) {
        return new LocalizedText(Map.of(
                "fi", line.required(prefix + "fi"),
                "sv", line.required(prefix + "sv"),
                "en", line.required(prefix + "en")));
    }
}
