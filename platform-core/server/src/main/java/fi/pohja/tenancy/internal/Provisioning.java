package fi.pohja.tenancy.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Makes logins and schemas with the administrator's login. A migration login owns every schema and table, so that a
 * tenant's login, which only has rights on rows, cannot grant itself more.
 *
 * <p>PostgreSQL has no parameters in its definition language: names and passwords are rendered by jOOQ as quoted
 * identifiers and literals.
 */
final class Provisioning {

    static final String PLATFORM_LOGIN = "pohja_platform";
    static final String MIGRATION_LOGIN = "pohja_migration";

    /** Tables a tenant's login may read and add to, never change. */
    private static final List<String> APPEND_ONLY =
            List.of("audit_event", "audit_change", "audit_seal", "audit_sealed");

    /** Tables of the shared schema a tenant's login may read, each under its policies. */
    private static final List<String> READABLE = List.of(
            "region", "municipality", "national_programme", "national_goal", "source_statement", "tenant_login");

    private final DatabaseSettings settings;
    private final Passwords passwords;

    Provisioning(DatabaseSettings settings) {
        this.settings = settings;
        this.passwords = new Passwords(settings);
    }

    Connection administrator() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.administrator(), settings.administratorPassword());
    }

    /** Speaks the simple protocol: a script of many statements goes to the server as it is, in one message. */
    Connection migrator() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", MIGRATION_LOGIN);
        properties.setProperty("password", passwords.of(MIGRATION_LOGIN));
        properties.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(settings.url(), properties);
    }

    /** The platform's logins and schemas; does nothing when they exist. */
    void platform(Connection connection) {
        DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
        Set<String> roles = roles(sql);
        login(sql, roles, MIGRATION_LOGIN);
        login(sql, roles, PLATFORM_LOGIN);
        String database = database(sql);
        sql.execute("revoke all on database {0} from public", name(database));
        sql.execute("revoke all on schema public from public");
        sql.execute("grant connect, create on database {0} to {1}", name(database), name(MIGRATION_LOGIN));
        sql.execute("grant connect on database {0} to {1}", name(database), name(PLATFORM_LOGIN));
        for (String schema : List.of("platform", "shared", "extensions")) {
            sql.execute("create schema if not exists {0} authorization {1}", name(schema), name(MIGRATION_LOGIN));
        }
        sql.execute("create extension if not exists pg_trgm schema extensions");
        sql.execute("grant usage on schema extensions to {0}", name(PLATFORM_LOGIN));
        sql.execute("grant usage on schema platform, shared to {0}", name(PLATFORM_LOGIN));
        sql.execute("alter role {0} set search_path = platform, extensions", name(PLATFORM_LOGIN));
    }

    /** Rights of the platform's login after its schema was migrated. */
    void platformRights(Connection migrator) {
        DSL.using(migrator, SQLDialect.POSTGRES)
                .execute(
                        "grant select, insert, update, delete on all tables in schema platform to {0}",
                        name(PLATFORM_LOGIN));
    }

    /** A tenant's login and empty schema; does nothing when they exist. */
    void tenant(Connection administrator, TenantId tenant) {
        DSLContext sql = DSL.using(administrator, SQLDialect.POSTGRES);
        Set<String> roles = roles(sql);
        String database = database(sql);
        login(sql, roles, tenant.login());
        sql.execute("grant connect on database {0} to {1}", name(database), name(tenant.login()));
        sql.execute("create schema if not exists {0} authorization {1}", name(tenant.schema()), name(MIGRATION_LOGIN));
        sql.execute("grant usage on schema extensions to {0}", name(tenant.login()));
        sql.execute("alter role {0} set search_path = {1}, extensions", name(tenant.login()), name(tenant.schema()));
    }

    /** Rights of a tenant's login after its schema was migrated. */
    void tenantRights(Connection migrator, TenantId tenant) {
        DSLContext sql = DSL.using(migrator, SQLDialect.POSTGRES);
        var schema = name(tenant.schema());
        var login = name(tenant.login());
        sql.execute("grant usage on schema {0} to {1}", schema, login);
        sql.execute("grant select, insert, update, delete on all tables in schema {0} to {1}", schema, login);
        sql.execute("grant usage on all sequences in schema {0} to {1}", schema, login);
        for (String table : APPEND_ONLY) {
            sql.execute("revoke update, delete on {0}.{1} from {2}", schema, name(table), login);
        }
        sql.execute("grant execute on function {0}.erase_audit_values(uuid) to {1}", schema, login);
        // The migrations' lock is no table any more; schemas from before that still have it.
        sql.select(field(name("tablename"), String.class))
                .from(table(name("pg_tables")))
                .where(field(name("schemaname"), String.class).eq(tenant.schema()))
                .and(field(name("tablename"), String.class).in("databasechangelog", "databasechangeloglock"))
                .fetch()
                .forEach(found -> sql.execute("revoke all on {0}.{1} from {2}", schema, name(found.value1()), login));
    }

    /** A tenant's right to read reference data. For one tenant after another: it changes the same tables' rights. */
    void sharedRights(Connection migrator, TenantId tenant) {
        DSLContext sql = DSL.using(migrator, SQLDialect.POSTGRES);
        sql.execute("grant usage on schema shared to {0}", name(tenant.login()));
        for (String table : READABLE) {
            sql.execute("grant select on shared.{0} to {1}", name(table), name(tenant.login()));
        }
    }

    private static String database(DSLContext sql) {
        return sql.fetchSingle("select current_database()").get(0, String.class);
    }

    private static Set<String> roles(DSLContext sql) {
        return sql.fetch("select rolname from pg_catalog.pg_roles").intoSet(0, String.class);
    }

    private void login(DSLContext sql, Set<String> roles, String login) {
        if (!roles.contains(login)) {
            sql.execute("create role {0}", name(login));
        }
        sql.execute(
                "alter role {0} with login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls"
                        + " password {1}",
                name(login), inline(passwords.of(login)));
    }
}
