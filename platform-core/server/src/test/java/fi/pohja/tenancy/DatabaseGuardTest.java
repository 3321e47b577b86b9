package fi.pohja.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What the database itself guarantees, asked of its own catalogue. */
class DatabaseGuardTest {

    private final TwoTenants tenants = TwoTenants.shared();

    private List<String> ask(String question) throws Exception {
        try (var connection = tenants.administrator()) {
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            return sql.fetch(question).map(row -> row.get(0, String.class));
        }
    }

    @Test
    void everySharedTableHasForcedRowSecurityAndAPolicy() throws Exception {
        List<String> tables = ask("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'shared' and c.relkind = 'r' and c.relname not like 'databasechangelog%'""");
        List<String> unguarded = ask("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'shared' and c.relkind = 'r' and c.relname not like 'databasechangelog%'
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select 1 from pg_policy p where p.polrelid = c.oid))""");

        assertTrue(tables.contains("national_goal"), "The question must find tables: " + tables);
        assertEquals(List.of(), unguarded);
    }

    @Test
    void noTenantLoginHasRightsOutsideItsSchema() throws Exception {
        List<String> rights = ask("""
                select r.rolname || ' on ' || n.nspname || '.' || c.relname
                from pg_roles r cross join pg_class c join pg_namespace n on n.oid = c.relnamespace
                where r.rolname like 't\\_%' and c.relkind in ('r', 'v', 'm', 'S')
                  and (n.nspname = 'platform' or (n.nspname in ('lappi', 'pohjois_savo') and r.rolname <> 't_' || n.nspname))
                  and (case when c.relkind = 'S' then has_sequence_privilege(r.oid, c.oid, 'USAGE')
                       else has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE') end)""");
        List<String> schemas = ask("""
                select r.rolname || ' in ' || n.nspname from pg_roles r cross join pg_namespace n
                where r.rolname like 't\\_%' and n.nspname in ('platform', 'lappi', 'pohjois_savo', 'public')
                  and r.rolname <> 't_' || n.nspname and has_schema_privilege(r.oid, n.oid, 'USAGE, CREATE')""");

        assertEquals(List.of(), rights);
        assertEquals(List.of(), schemas);
    }

    @Test
    void thePlatformsLoginHasNoRightOnATenantsSchema() throws Exception {
        assertEquals(List.of(), ask("""
                        select nspname from pg_namespace
                        where nspname in ('lappi', 'pohjois_savo')
                          and has_schema_privilege('pohja_platform', oid, 'USAGE, CREATE')"""));
    }

    @Test
    void loginsArePlainAndMembersOfNothing() throws Exception {
        List<String> mighty = ask("""
                select rolname from pg_roles where (rolname like 't\\_%' or rolname like 'pohja\\_%')
                  and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls or rolinherit)""");
        List<String> members = ask("""
                select m.rolname from pg_auth_members a join pg_roles m on m.oid = a.member
                where m.rolname like 't\\_%' or m.rolname = 'pohja_platform'""");
        List<String> temporary = ask("""
                select rolname from pg_roles where (rolname like 't\\_%' or rolname = 'pohja_platform')
                  and has_database_privilege(rolname, current_database(), 'TEMP, CREATE')""");

        assertFalse(
                ask("select rolname from pg_roles where rolname = 't_lappi'").isEmpty());
        assertEquals(List.of(), mighty);
        assertEquals(List.of(), members);
        assertEquals(List.of(), temporary);
    }

    @Test
    void tablesOfATenantBelongToTheMigrationLogin() throws Exception {
        assertEquals(List.of("pohja_migration"), ask("""
                        select distinct tableowner from pg_tables
                        where schemaname in ('lappi', 'pohjois_savo', 'platform', 'shared')"""));
    }

    /**
     * What becomes of a user's own rows, and of those that carry a person's name, when the user is erased; see
     * {@code fi.pohja.access.PersonalData}. A mere id says nothing of a person once the account is erased.
     */
    private static final Map<String, String> PERSONAL = Map.ofEntries(
            Map.entry("user_role.user_id", "deleted"),
            Map.entry("user_preference.user_id", "deleted"),
            Map.entry("sign_in_session.user_id", "deleted"),
            Map.entry("one_time_link.user_id", "deleted"),
            Map.entry("draft.user_id", "deleted"),
            Map.entry("job.user_id", "deleted"),
            Map.entry("job.user_name", "deleted"),
            Map.entry("import_run.user_id", "taken off"),
            Map.entry("import_run.user_name", "taken off: others may take the import back"),
            Map.entry("watch.user_id", "deleted"),
            Map.entry("comment.author_name", "kept without the name"),
            Map.entry("attachment.added_by_name", "kept without the name"),
            Map.entry("audit_event.actor_name", "kept as long as the audit: who did what in office"),
            Map.entry("application_submission.submitted_by_name", "kept: who answered for public money"),
            Map.entry("grant_amendment.sent_by_name", "kept: who answered for public money"),
            Map.entry("payment_request.approved_by_name", "kept: who answered for public money"),
            Map.entry("payment_request.sent_by_name", "kept: who answered for public money"),
            Map.entry("report.signed_by_name", "kept: who answered for public money"),
            Map.entry("meeting_participant.user_id", "deleted"),
            Map.entry("reminder_choice.user_id", "deleted"),
            Map.entry("project_staff.user_id", "taken off with the contact details: the role stays"),
            Map.entry("calendar_feed.user_id", "deleted"),
            Map.entry("body_member.user_id", "kept: an id"));

    @Test
    void whatBecomesOfEveryPersonalRowIsKnown() throws Exception {
        List<String> columns = ask("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'lappi'
                  and (column_name = 'user_id' or column_name ~ '(^|_)(author|actor|user|by)_name$')
                order by 1""");

        assertEquals(
                PERSONAL.keySet().stream().sorted().toList(),
                columns,
                "Enter what becomes of the rows, and see to it by a bean of PersonalData");
    }

    @Test
    void definerFunctionsFixTheirSearchPath() throws Exception {
        List<String> loose = ask("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname in ('shared', 'platform', 'lappi', 'pohjois_savo')
                  and not exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%')""");

        assertTrue(ask("select proname from pg_proc where prosecdef and proname = 'current_tenant'")
                .contains("current_tenant"));
        assertEquals(List.of(), loose);
    }
}
