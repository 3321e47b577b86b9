package fi.pohja.testkit;

import static fi.pohja.schema.shared.Tables.MUNICIPALITY;
import static fi.pohja.schema.shared.Tables.NATIONAL_GOAL;
import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;
import static fi.pohja.schema.shared.Tables.REGION;
import static fi.pohja.schema.shared.Tables.SOURCE_STATEMENT;

import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/**
 * A small part of the reference data: Lapland with three municipalities, North Savo with one, one national programme of
 * two goals, two statements.
 */
public final class ReferenceData {

    public static final String PROGRAMME = "test-sote-keskus";
    public static final String AVAILABILITY = "test-saatavuus";
    public static final String COSTS = "test-kustannukset";

    private ReferenceData() {}

    /** Enters what is not there yet. */
    public static void enter(TwoTenants tenants) {
        Database database = tenants.bean(Database.class);
        Scope.platform().run(() -> database.change(ReferenceData::enter));
    }

    private static void enter(DSLContext sql) {
        region(sql, "21", "lappi", "Lapin hyvinvointialue", "Lappi");
        region(sql, "13", "pohjois-savo", "Pohjois-Savon hyvinvointialue", "Pohjois-Savo");
        municipality(sql, "148", "Inari", "21", true, 7_152);
        municipality(sql, "047", "Enontekiö", "21", true, 1_781);
        municipality(sql, "976", "Ylitornio", "21", false, 3_630);
        municipality(sql, "297", "Kuopio", "13", false, 125_668);
        sql.insertInto(NATIONAL_PROGRAMME)
                .set(NATIONAL_PROGRAMME.KEY, PROGRAMME)
                .set(NATIONAL_PROGRAMME.POSITION, 1)
                .set(NATIONAL_PROGRAMME.NAME, LocalizedText.fi("Tulevaisuuden sote-keskus"))
                .set(NATIONAL_PROGRAMME.SOURCE_REFS, new String[] {"S2-08"})
                .onConflictDoNothing()
                .execute();
        goal(sql, AVAILABILITY, 1, "Parantaa saatavuutta", List.of());
        goal(sql, COSTS, 5, "Hillitä kustannusten kasvua", List.of(1));
        for (String id : List.of("S1-13", "S1-14")) {
            sql.insertInto(SOURCE_STATEMENT)
                    .set(SOURCE_STATEMENT.ID, id)
                    .set(SOURCE_STATEMENT.CAPABILITY, "funding")
                    .set(SOURCE_STATEMENT.SENTENCE, "Lause " + id)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private static void region(DSLContext sql, String code, String slug, String name, String shortName) {
        sql.insertInto(REGION)
                .set(REGION.CODE, code)
                .set(REGION.KIND, "WELLBEING_SERVICES_COUNTY")
                .set(REGION.SLUG, slug)
                .set(REGION.NAME, LocalizedText.fi(name))
                .set(REGION.SHORT_NAME, LocalizedText.fi(shortName))
                .onConflictDoNothing()
                .execute();
    }

    private static void municipality(
            DSLContext sql, String code, String name, String region, boolean samiHomeland, int population) {
        sql.insertInto(MUNICIPALITY)
                .set(MUNICIPALITY.CODE, code)
                .set(MUNICIPALITY.NAME, LocalizedText.fi(name))
                .set(MUNICIPALITY.REGION_CODE, region)
                .set(MUNICIPALITY.LANGUAGE_STATUS, "FINNISH")
                .set(MUNICIPALITY.SAMI_HOMELAND, samiHomeland)
                .set(MUNICIPALITY.POPULATION, population)
                .set(MUNICIPALITY.POPULATION_DATE, LocalDate.of(2024, 12, 31))
                .onConflictDoNothing()
                .execute();
    }

    private static void goal(DSLContext sql, String key, int number, String text, List<Integer> conditionalOn) {
        sql.insertInto(NATIONAL_GOAL)
                .set(NATIONAL_GOAL.KEY, key)
                .set(NATIONAL_GOAL.PROGRAMME, PROGRAMME)
                .set(NATIONAL_GOAL.NUMBER, number)
                .set(NATIONAL_GOAL.TEXT, LocalizedText.fi(text))
                .set(NATIONAL_GOAL.CONDITIONAL_ON, conditionalOn.toArray(Integer[]::new))
                .set(NATIONAL_GOAL.SOURCE_REFS, new String[] {"S2-09"})
                .onConflictDoNothing()
                .execute();
    }
}
