package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedState;
import fi.pohja.need.ProcessStep;
import fi.pohja.need.ProcessStep.Felt;
import fi.pohja.need.ServiceProcesses;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

@Singleton
final class StoredProcesses implements ServiceProcesses {

    /** The need that stands for one that was merged, or the need itself: its state counts. */
    private static final fi.pohja.schema.tenant.tables.Need STANDING = NEED.as("standing");

    private static final Condition OPEN = NEED.ARCHIVED_AT
            .isNull()
            .and(NEED.SERVICE.ne(""))
            .and(STANDING.STATE.notIn(Columns.names(Set.of(NeedState.RESOLVED, NeedState.REJECTED))));

    private static final Condition BOTTLENECK = NEED.KIND.eq(NeedKind.BOTTLENECK.name());
    private static final Field<Integer> BOTTLENECKS = DSL.count().filterWhere(BOTTLENECK);
    private static final Field<Integer> OTHERS = DSL.count().filterWhere(BOTTLENECK.not());

    private static final Comparator<ProcessStep> FIRST = Comparator.comparing(
                    (ProcessStep step) -> !step.betweenUnits())
            .thenComparing(Comparator.comparingInt(ProcessStep::bottlenecks).reversed());

    private record Place(String service, String step) {}

    private final Database database;

    StoredProcesses(Database database) {
        this.database = database;
    }

    @Override
    public List<ProcessStep> steps() {
        SignedIn.require(Permission.READ);
        Map<Place, List<Felt>> felt = new LinkedHashMap<>();
        database.read(sql -> sql.select(
                                NEED.SERVICE,
                                NEED.PROCESS_STEP,
                                ORGANISATION.ID,
                                ORGANISATION.NAME,
                                BOTTLENECKS,
                                OTHERS)
                        .from(NEED)
                        .join(STANDING)
                        .on(STANDING.ID.eq(DSL.coalesce(NEED.MERGED_INTO_ID, NEED.ID)))
                        .leftJoin(ORGANISATION)
                        .on(ORGANISATION.ID.eq(NEED.ORGANISATION_ID))
                        .where(OPEN)
                        .groupBy(NEED.SERVICE, NEED.PROCESS_STEP, ORGANISATION.ID)
                        .orderBy(
                                Columns.collated(NEED.SERVICE),
                                Columns.collated(NEED.PROCESS_STEP),
                                Columns.alphabetical(ORGANISATION.NAME).asc().nullsLast(),
                                ORGANISATION.ID)
                        .fetch())
                .forEach(row -> felt.computeIfAbsent(new Place(row.value1(), row.value2()), any -> new ArrayList<>())
                        .add(new Felt(
                                Optional.ofNullable(row.value3())
                                        .map(id -> new NamedOrganisation(new OrganisationId(id), row.value4())),
                                row.value5(),
                                row.value6())));
        return felt.entrySet().stream()
                .map(entry ->
                        new ProcessStep(entry.getKey().service(), entry.getKey().step(), entry.getValue()))
                .sorted(FIRST)
                .limit(MOST)
                .toList();
    }
}
