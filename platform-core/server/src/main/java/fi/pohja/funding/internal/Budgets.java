package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.BUDGET_LINE;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;

import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.Budget;
import fi.pohja.funding.BudgetCell;
import fi.pohja.funding.BudgetChange;
import fi.pohja.funding.BudgetLine;
import fi.pohja.funding.CostCategory;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubAreaId;
import fi.pohja.table.Columns;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;

/** Budgets as lines of a table. Whoever changes one holds the application's row locked. */
final class Budgets {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private Budgets() {}

    static Budget of(DSLContext sql, ApplicationId application) {
        return of(sql, List.of(application.value())).getOrDefault(application.value(), new Budget(List.of()));
    }

    static Map<UUID, Budget> of(DSLContext sql, Collection<UUID> applications) {
        Map<UUID, Budget> budgets = new HashMap<>();
        sql.select(BUDGET_LINE.fields())
                .from(BUDGET_LINE)
                .leftJoin(SUB_AREA)
                .on(SUB_AREA.ID.eq(BUDGET_LINE.SUB_AREA_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(BUDGET_LINE.PARTNER_ID))
                .where(BUDGET_LINE.APPLICATION_ID.in(applications))
                .orderBy(
                        SUB_AREA.POSITION.asc().nullsFirst(),
                        Columns.alphabetical(ORGANISATION.NAME).asc().nullsFirst(),
                        Columns.declared(BUDGET_LINE.CATEGORY, CostCategory.class),
                        Columns.declared(BUDGET_LINE.SOURCE, FundingSource.class),
                        BUDGET_LINE.ID)
                .fetchGroups(
                        BUDGET_LINE.APPLICATION_ID,
                        row -> new BudgetLine(
                                cell(
                                        row,
                                        BUDGET_LINE.SUB_AREA_ID,
                                        BUDGET_LINE.PARTNER_ID,
                                        BUDGET_LINE.CATEGORY,
                                        BUDGET_LINE.SOURCE),
                                row.get(BUDGET_LINE.AMOUNT)))
                .forEach((application, lines) -> budgets.put(application, new Budget(lines)));
        return budgets;
    }

    static BudgetCell cell(
            Record row,
            TableField<?, UUID> subArea,
            TableField<?, UUID> partner,
            TableField<?, String> category,
            TableField<?, String> source) {
        return new BudgetCell(
                Optional.ofNullable(row.get(subArea)).map(SubAreaId::new),
                Optional.ofNullable(row.get(partner)).map(OrganisationId::new),
                CostCategory.valueOf(row.get(category)),
                FundingSource.valueOf(row.get(source)));
    }

    /** Notes what keeps a cell from being one of the project's. */
    static void check(Violations violations, DSLContext sql, ProjectId project, String at, BudgetCell cell) {
        cell.subArea()
                .ifPresent(subArea -> violations.check(
                        sql.fetchExists(
                                SUB_AREA,
                                SUB_AREA.ID
                                        .eq(subArea.value())
                                        .and(SUB_AREA.PROJECT_ID.eq(project.value()))
                                        .and(SUB_AREA.ARCHIVED_AT.isNull())),
                        at + ".subArea",
                        "unknown"));
        cell.partner()
                .ifPresent(partner -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(partner.value())),
                        at + ".partner",
                        "unknown"));
    }

    /**
     * Puts amounts into cells.
     *
     * @throws ChangedMeanwhileException when one of them is no longer as it was seen; the transaction is rolled back
     */
    static void store(DSLContext sql, ApplicationId application, List<BudgetChange> changes) {
        for (BudgetChange change : changes) {
            BigDecimal now = sql.select(BUDGET_LINE.AMOUNT)
                    .from(BUDGET_LINE)
                    .where(at(application, change.cell()))
                    .fetchOptional(BUDGET_LINE.AMOUNT)
                    .orElse(NOTHING);
            if (now.compareTo(change.before()) != 0) {
                throw new ChangedMeanwhileException();
            }
            put(sql, application, change.cell(), Shares.cents(change.after()));
        }
    }

    static BigDecimal amount(DSLContext sql, ApplicationId application, BudgetCell cell) {
        return sql.select(BUDGET_LINE.AMOUNT)
                .from(BUDGET_LINE)
                .where(at(application, cell))
                .fetchOptional(BUDGET_LINE.AMOUNT)
                .orElse(NOTHING);
    }

    static void put(DSLContext sql, ApplicationId application, BudgetCell cell, BigDecimal amount) {
        if (amount.signum() == 0) {
            sql.deleteFrom(BUDGET_LINE).where(at(application, cell)).execute();
            return;
        }
        int changed = sql.update(BUDGET_LINE)
                .set(BUDGET_LINE.AMOUNT, amount)
                .where(at(application, cell))
                .execute();
        if (changed == 0) {
            sql.insertInto(BUDGET_LINE)
                    .set(BUDGET_LINE.ID, UUID.randomUUID())
                    .set(BUDGET_LINE.APPLICATION_ID, application.value())
                    .set(
                            BUDGET_LINE.SUB_AREA_ID,
                            cell.subArea().map(SubAreaId::value).orElse(null))
                    .set(
                            BUDGET_LINE.PARTNER_ID,
                            cell.partner().map(OrganisationId::value).orElse(null))
                    .set(BUDGET_LINE.CATEGORY, cell.category().name())
                    .set(BUDGET_LINE.SOURCE, cell.source().name())
                    .set(BUDGET_LINE.AMOUNT, amount)
                    .execute();
        }
    }

    private static Condition at(ApplicationId application, BudgetCell cell) {
        return BUDGET_LINE
                .APPLICATION_ID
                .eq(application.value())
                .and(cell.subArea()
                        .map(id -> BUDGET_LINE.SUB_AREA_ID.eq(id.value()))
                        .orElseGet(BUDGET_LINE.SUB_AREA_ID::isNull))
                .and(cell.partner()
                        .map(id -> BUDGET_LINE.PARTNER_ID.eq(id.value()))
                        .orElseGet(BUDGET_LINE.PARTNER_ID::isNull))
                .and(BUDGET_LINE.CATEGORY.eq(cell.category().name()))
                .and(BUDGET_LINE.SOURCE.eq(cell.source().name()));
    }
}
