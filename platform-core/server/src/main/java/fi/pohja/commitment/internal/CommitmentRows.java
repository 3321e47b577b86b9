package fi.pohja.commitment.internal;

import static fi.pohja.schema.tenant.Tables.COMMITMENT;
import static fi.pohja.schema.tenant.Tables.COMMITMENT_MUNICIPALITY;
import static fi.pohja.schema.tenant.Tables.COMMITMENT_SERVICE;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.OutsourcedService;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** From rows of commitments to records and back. */
final class CommitmentRows {

    static final VersionedTable STORED = new VersionedTable(COMMITMENT, COMMITMENT.ID, COMMITMENT.VERSION);

    private CommitmentRows() {}

    static Optional<Commitment> find(DSLContext sql, CommitmentId id) {
        return fetch(sql, COMMITMENT.ID.eq(id.value())).stream().findFirst();
    }

    static List<Commitment> fetch(DSLContext sql, Condition wanted) {
        var rows = sql.select(COMMITMENT.fields())
                .select(PROJECT.CODE, PROJECT.NAME, ORGANISATION.NAME, ORGANISATION.KIND)
                .from(COMMITMENT)
                .join(PROJECT)
                .on(PROJECT.ID.eq(COMMITMENT.PROJECT_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT.ORGANISATION_ID))
                .where(wanted)
                .orderBy(PROJECT.CODE, Columns.alphabetical(ORGANISATION.NAME), COMMITMENT.ID)
                .fetch();
        List<UUID> ids = rows.getValues(COMMITMENT.ID);
        Map<UUID, List<NamedOrganisation>> municipalities = sql.select(
                        COMMITMENT_MUNICIPALITY.COMMITMENT_ID, ORGANISATION.ID, ORGANISATION.NAME)
                .from(COMMITMENT_MUNICIPALITY)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT_MUNICIPALITY.ORGANISATION_ID))
                .where(COMMITMENT_MUNICIPALITY.COMMITMENT_ID.in(ids))
                .orderBy(Columns.alphabetical(ORGANISATION.NAME))
                .fetchGroups(
                        COMMITMENT_MUNICIPALITY.COMMITMENT_ID,
                        row -> new NamedOrganisation(
                                new OrganisationId(row.get(ORGANISATION.ID)), row.get(ORGANISATION.NAME)));
        Map<UUID, List<OutsourcedService>> services = sql.selectFrom(COMMITMENT_SERVICE)
                .where(COMMITMENT_SERVICE.COMMITMENT_ID.in(ids))
                .orderBy(COMMITMENT_SERVICE.POSITION)
                .fetchGroups(
                        COMMITMENT_SERVICE.COMMITMENT_ID,
                        row -> new OutsourcedService(
                                row.get(COMMITMENT_SERVICE.PROVIDER),
                                row.get(COMMITMENT_SERVICE.SERVICE_PACKAGE),
                                row.get(COMMITMENT_SERVICE.JOINS)));
        return rows.map(row -> commitment(
                row,
                municipalities.getOrDefault(row.get(COMMITMENT.ID), List.of()),
                services.getOrDefault(row.get(COMMITMENT.ID), List.of())));
    }

    private static Commitment commitment(
            Record row, List<NamedOrganisation> municipalities, List<OutsourcedService> services) {
        return new Commitment(
                new CommitmentId(row.get(COMMITMENT.ID)),
                new NamedProject(
                        new ProjectId(row.get(COMMITMENT.PROJECT_ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME)),
                new NamedOrganisation(
                        new OrganisationId(row.get(COMMITMENT.ORGANISATION_ID)), row.get(ORGANISATION.NAME)),
                OrganisationKind.valueOf(row.get(ORGANISATION.KIND)),
                municipalities,
                CommitmentState.valueOf(row.get(COMMITMENT.STATE)),
                row.get(COMMITMENT.DECIDING_BODY),
                Optional.ofNullable(row.get(COMMITMENT.DECIDED_ON)),
                row.get(COMMITMENT.SECTION),
                Optional.ofNullable(row.get(COMMITMENT.PERSON_MONTHS)),
                row.get(COMMITMENT.NOTE),
                services,
                Optional.ofNullable(row.get(COMMITMENT.DUE_ON)),
                row.get(COMMITMENT.ILLUSTRATIVE),
                Optional.ofNullable(row.get(COMMITMENT.REQUESTED_AT)),
                row.get(COMMITMENT.REQUESTED_FROM),
                Optional.ofNullable(row.get(COMMITMENT.ANSWERED_AT)),
                Columns.strings(row.get(COMMITMENT.SOURCE_REFS)),
                row.get(COMMITMENT.VERSION));
    }

    static Row columns(CommitmentDraft draft) {
        return new Row()
                .set(COMMITMENT.ORGANISATION_ID, draft.organisation().value())
                .set(COMMITMENT.DECIDING_BODY, draft.decidingBody().strip())
                .set(COMMITMENT.DECIDED_ON, draft.decidedOn())
                .set(COMMITMENT.SECTION, draft.section().strip())
                .set(COMMITMENT.PERSON_MONTHS, draft.personMonths())
                .set(COMMITMENT.NOTE, draft.note().strip())
                .set(COMMITMENT.DUE_ON, draft.dueOn())
                .set(COMMITMENT.ILLUSTRATIVE, draft.illustrative())
                .set(COMMITMENT.SOURCE_REFS, draft.sourceRefs());
    }

    /** Stores for whom a commitment is and which services it speaks of. */
    static void storeParts(
            DSLContext sql, CommitmentId id, List<OrganisationId> municipalities, CommitmentDraft draft) {
        sql.deleteFrom(COMMITMENT_MUNICIPALITY)
                .where(COMMITMENT_MUNICIPALITY.COMMITMENT_ID.eq(id.value()))
                .execute();
        for (OrganisationId municipality : municipalities) {
            sql.insertInto(COMMITMENT_MUNICIPALITY)
                    .set(COMMITMENT_MUNICIPALITY.COMMITMENT_ID, id.value())
                    .set(COMMITMENT_MUNICIPALITY.ORGANISATION_ID, municipality.value())
                    .execute();
        }
        sql.deleteFrom(COMMITMENT_SERVICE)
                .where(COMMITMENT_SERVICE.COMMITMENT_ID.eq(id.value()))
                .execute();
        int position = 0;
        for (OutsourcedService service : draft.services()) {
            sql.insertInto(COMMITMENT_SERVICE)
                    .set(COMMITMENT_SERVICE.COMMITMENT_ID, id.value())
                    .set(COMMITMENT_SERVICE.POSITION, position++)
                    .set(COMMITMENT_SERVICE.PROVIDER, service.provider().strip())
                    .set(
                            COMMITMENT_SERVICE.SERVICE_PACKAGE,
                            service.servicePackage().strip())
                    .set(COMMITMENT_SERVICE.JOINS, service.joins().strip())
                    .execute();
        }
    }
}
