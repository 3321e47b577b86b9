package fi.pohja.staff.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.audit.AuditListener;
import fi.pohja.audit.Subject;
import fi.pohja.search.SearchIndex;
import fi.pohja.staff.StaffMember;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.jooq.DSLContext;

/** Finds staff by role, and by name where everybody may know it; of projects in use. */
@Singleton
final class StaffSearch implements AuditListener {

    private static final Set<String> MOVES = Set.of("ARCHIVED", "RESTORED");

    private final SearchIndex index;
    private final Database database;

    StaffSearch(SearchIndex index, Database database) {
        this.index = index;
        this.database = database;
    }

    /** Enters it, or takes it out when its project is archived. */
    void put(DSLContext sql, StaffMember member) {
        if (sql.fetchExists(PROJECT, PROJECT.ID.eq(member.project().value()), PROJECT.ARCHIVED_AT.isNull())) {
            index.put(StoredStaff.subject(member), member.role(), "", member.shown() ? member.person() : "");
        } else {
            remove(member);
        }
    }

    void remove(StaffMember member) {
        index.remove(StoredStaff.subject(member));
    }

    @Override
    public void recorded(Instant at, String action, Subject subject) {
        if (subject.type().equals("PROJECT") && MOVES.contains(action)) {
            database.change(sql -> StoredStaff.ofProject(sql, subject.id()).forEach(member -> put(sql, member)));
        }
    }
}
