package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.PROJECT_FUNDING;

import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.FundingSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A project's sums as columns of a query over projects. */
final class SumsColumns {

    /** One row of sums, to be joined laterally with the project. Made once, as the text of such a table is long. */
    static final Table<?> OF_PROJECT = of(PROJECT.ID);

    private SumsColumns() {}

    private static Table<?> of(Field<UUID> project) {
        List<Field<?>> columns = new ArrayList<>();
        for (FundingKind kind : FundingKind.values()) {
            Condition known = PROJECT_FUNDING.KIND.eq(kind.name()).and(PROJECT_FUNDING.AMOUNT.isNotNull());
            Condition whole = known.and(PROJECT_FUNDING.SOURCE.eq(FundingSource.ALL.name()));
            columns.add(DSL.coalesce(
                            DSL.sum(PROJECT_FUNDING.AMOUNT).filterWhere(whole),
                            DSL.sum(PROJECT_FUNDING.AMOUNT).filterWhere(known))
                    .as(euros(kind)));
            columns.add(DSL.coalesce(
                            DSL.boolOr(PROJECT_FUNDING.APPROXIMATE.isTrue()).filterWhere(whole),
                            DSL.boolOr(PROJECT_FUNDING.APPROXIMATE.isTrue()).filterWhere(known))
                    .as(approximate(kind)));
        }
        return DSL.lateral(DSL.select(columns).from(PROJECT_FUNDING).where(PROJECT_FUNDING.PROJECT_ID.eq(project)))
                .as("sums");
    }

    /** The sum of a kind, to select or sort by. */
    static Field<BigDecimal> euros(FundingKind kind) {
        return DSL.field(DSL.name("sums", kind.name().toLowerCase(Locale.ROOT) + "_euros"), SQLDataType.NUMERIC(14, 2));
    }

    private static Field<Boolean> approximate(FundingKind kind) {
        return DSL.field(DSL.name("sums", kind.name().toLowerCase(Locale.ROOT) + "_approximate"), Boolean.class);
    }

    /** All columns, to select. */
    static List<Field<?>> all() {
        List<Field<?>> columns = new ArrayList<>();
        for (FundingKind kind : FundingKind.values()) {
            columns.add(euros(kind));
            columns.add(approximate(kind));
        }
        return columns;
    }

    static FundingSums read(Record row) {
        return new FundingSums(
                sum(row, FundingKind.TOTAL),
                sum(row, FundingKind.APPLIED),
                sum(row, FundingKind.GRANTED),
                sum(row, FundingKind.OWN));
    }

    private static Optional<FundingSums.Sum> sum(Record row, FundingKind kind) {
        return Optional.ofNullable(row.get(euros(kind)))
                .map(euros -> new FundingSums.Sum(euros, Boolean.TRUE.equals(row.get(approximate(kind)))));
    }
}
