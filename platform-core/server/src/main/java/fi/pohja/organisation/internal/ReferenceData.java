package fi.pohja.organisation.internal;

import static fi.pohja.schema.shared.Tables.MUNICIPALITY;
import static fi.pohja.schema.shared.Tables.REGION;
import static fi.pohja.schema.shared.Tables.SOURCE_STATEMENT;

import fi.pohja.organisation.Municipality;
import fi.pohja.organisation.Region;
import fi.pohja.organisation.Regions;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Tenant;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The reference data in schema {@code shared}. */
@Singleton
final class ReferenceData implements Regions {

    private final Database database;

    ReferenceData(Database database) {
        this.database = database;
    }

    @Override
    public List<Region> all() {
        return regions(DSL.noCondition());
    }

    @Override
    public Optional<Region> byCode(String code) {
        return regions(REGION.CODE.eq(code)).stream().findFirst();
    }

    private List<Region> regions(Condition wanted) {
        return database.read(sql -> sql.select(REGION.fields())
                .from(REGION)
                .where(wanted)
                .orderBy(REGION.CODE)
                .fetch(row -> new Region(
                        row.get(REGION.CODE),
                        Tenant.Kind.valueOf(row.get(REGION.KIND)),
                        row.get(REGION.SLUG),
                        row.get(REGION.NAME),
                        row.get(REGION.SHORT_NAME),
                        Optional.ofNullable(row.get(REGION.COLLABORATIVE_AREA)),
                        Optional.ofNullable(row.get(REGION.POPULATION)))));
    }

    @Override
    public List<Municipality> municipalities() {
        return municipalities(DSL.noCondition());
    }

    @Override
    public List<Municipality> municipalities(String regionCode) {
        return municipalities(MUNICIPALITY.REGION_CODE.eq(regionCode));
    }

    private List<Municipality> municipalities(Condition wanted) {
        return database.read(sql -> sql.select(MUNICIPALITY.fields())
                .from(MUNICIPALITY)
                .where(wanted)
                .orderBy(MUNICIPALITY.CODE)
                .fetch(ReferenceData::municipality));
    }

    /** The municipality of a row that has all its columns. */
    static Municipality municipality(Record row) {
        return new Municipality(
                row.get(MUNICIPALITY.CODE),
                row.get(MUNICIPALITY.NAME),
                row.get(MUNICIPALITY.REGION_CODE),
                row.get(MUNICIPALITY.LANGUAGE_STATUS),
                row.get(MUNICIPALITY.SAMI_HOMELAND),
                row.get(MUNICIPALITY.POPULATION),
                row.get(MUNICIPALITY.POPULATION_DATE));
    }

    @Override
    public List<SourceStatement> statements(Collection<String> ids) {
        return database.read(
                sql -> sql.select(SOURCE_STATEMENT.ID, SOURCE_STATEMENT.CAPABILITY, SOURCE_STATEMENT.SENTENCE)
                        .from(SOURCE_STATEMENT)
                        .where(SOURCE_STATEMENT.ID.in(ids))
                        .orderBy(SOURCE_STATEMENT.ID)
                        .fetch(row -> new SourceStatement(row.value1(), row.value2(), row.value3())));
    }
}
