package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;

import fi.pohja.funding.BudgetCell;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubAreaId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The names of what budget cells point at, and cells in words. */
final class CellNames {

    private CellNames() {}

    /** The names of a project's sub-areas and of the partners in some cells. */
    static Snapshot.Names of(DSLContext sql, ProjectId project, List<BudgetCell> cells) {
        Map<SubAreaId, NamedSubArea> subAreas = new HashMap<>();
        sql.select(SUB_AREA.ID, SUB_AREA.NUMBER, SUB_AREA.TITLE)
                .from(SUB_AREA)
                .where(SUB_AREA.PROJECT_ID.eq(project.value()))
                .forEach(row -> {
                    SubAreaId id = new SubAreaId(row.get(SUB_AREA.ID));
                    subAreas.put(id, new NamedSubArea(id, row.get(SUB_AREA.NUMBER), row.get(SUB_AREA.TITLE)));
                });
        Map<OrganisationId, NamedOrganisation> partners = new HashMap<>();
        sql.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(cells.stream()
                        .flatMap(cell -> cell.partner().stream())
                        .map(OrganisationId::value)
                        .distinct()
                        .toList()))
                .forEach(row -> {
                    OrganisationId id = new OrganisationId(row.get(ORGANISATION.ID));
                    partners.put(id, new NamedOrganisation(id, row.get(ORGANISATION.NAME)));
                });
        return new Snapshot.Names(subAreas, partners);
    }

    /** A cell's amount as the history tells it; the source language of the history is Finnish. */
    static String said(BudgetCell cell, Snapshot.Names names, BigDecimal euros) {
        String subArea = cell.subArea()
                .map(names.subAreas()::get)
                .map(named -> named.number() + " / ")
                .orElse("");
        String partner = cell.partner()
                .map(names.partners()::get)
                .map(named -> named.name().text("fi") + " / ")
                .orElse("");
        return subArea + partner + cell.category() + " / " + cell.source() + ": "
                + Shares.cents(euros).toPlainString();
    }
}
