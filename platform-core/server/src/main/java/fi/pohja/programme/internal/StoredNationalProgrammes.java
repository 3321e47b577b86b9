package fi.pohja.programme.internal;

import static fi.pohja.schema.shared.Tables.NATIONAL_GOAL;
import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NationalGoal;
import fi.pohja.programme.NationalProgramme;
import fi.pohja.programme.NationalProgrammes;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

@Singleton
final class StoredNationalProgrammes implements NationalProgrammes {

    private final Database database;

    StoredNationalProgrammes(Database database) {
        this.database = database;
    }

    @Override
    public List<NationalProgramme> list() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Map<String, List<NationalGoal>> goals = sql.select(NATIONAL_GOAL.fields())
                    .from(NATIONAL_GOAL)
                    .orderBy(NATIONAL_GOAL.NUMBER)
                    .fetchGroups(NATIONAL_GOAL.PROGRAMME, StoredNationalProgrammes::goal);
            Map<String, List<NamedProject>> projects = sql.select(
                            PROJECT.NATIONAL_PROGRAMME, PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                    .from(PROJECT)
                    .where(PROJECT.NATIONAL_PROGRAMME.isNotNull())
                    .and(PROJECT.ARCHIVED_AT.isNull())
                    .orderBy(Columns.alphabetical(PROJECT.NAME), PROJECT.ID)
                    .fetchGroups(
                            PROJECT.NATIONAL_PROGRAMME,
                            row -> new NamedProject(
                                    new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME)));
            return sql.select(NATIONAL_PROGRAMME.fields())
                    .from(NATIONAL_PROGRAMME)
                    .orderBy(NATIONAL_PROGRAMME.POSITION, NATIONAL_PROGRAMME.KEY)
                    .fetch(row -> {
                        String key = row.get(NATIONAL_PROGRAMME.KEY);
                        return new NationalProgramme(
                                key,
                                row.get(NATIONAL_PROGRAMME.NAME),
                                Columns.text(row.get(NATIONAL_PROGRAMME.DESCRIPTION)),
                                Columns.text(row.get(NATIONAL_PROGRAMME.MINISTRY)),
                                Optional.ofNullable(row.get(NATIONAL_PROGRAMME.STARTS)),
                                Optional.ofNullable(row.get(NATIONAL_PROGRAMME.ENDS)),
                                Optional.ofNullable(row.get(NATIONAL_PROGRAMME.URL)),
                                goals.getOrDefault(key, List.of()),
                                projects.getOrDefault(key, List.of()),
                                Columns.strings(row.get(NATIONAL_PROGRAMME.SOURCE_REFS)));
                    });
        });
    }

    /** The goals that match, by number. */
    static List<NationalGoal> goals(DSLContext sql, Condition wanted) {
        return sql.select(NATIONAL_GOAL.fields())
                .from(NATIONAL_GOAL)
                .where(wanted)
                .orderBy(NATIONAL_GOAL.NUMBER)
                .fetch(StoredNationalProgrammes::goal);
    }

    /** The national goal of a row that has all its columns. */
    static NationalGoal goal(Record row) {
        Integer[] conditionalOn = row.get(NATIONAL_GOAL.CONDITIONAL_ON);
        return new NationalGoal(
                row.get(NATIONAL_GOAL.KEY),
                row.get(NATIONAL_GOAL.PROGRAMME),
                row.get(NATIONAL_GOAL.NUMBER),
                row.get(NATIONAL_GOAL.TEXT),
                Columns.text(row.get(NATIONAL_GOAL.CONDITION)),
                List.of(conditionalOn),
                Columns.strings(row.get(NATIONAL_GOAL.SOURCE_REFS)));
    }
}
