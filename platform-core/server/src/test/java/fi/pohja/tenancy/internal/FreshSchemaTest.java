package fi.pohja.tenancy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.testkit.TwoTenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An empty schema is filled by a script; one with anything in it by Liquibase. Both must come out the same. */
class FreshSchemaTest {

    private final Migrations migrations = new Migrations();
    private final Connection connection = migrator();
    private final DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);

    private static Connection migrator() {
        try {
            return new Provisioning(TwoTenants.shared().bean(DatabaseSettings.class)).migrator();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void emptySchemas() {
        sql.execute("create schema by_script");
        sql.execute("create schema by_change_sets");
    }

    @AfterEach
    void close() throws Exception {
        connection.setAutoCommit(true);
        sql.execute("drop schema by_script cascade");
        sql.execute("drop schema by_change_sets cascade");
        connection.close();
    }

    /** Everything PostgreSQL knows of the schema, without its name. */
    private List<String> shape(String schema) {
        return sql.fetch("""
                        select replace(line, {0} || '.', '') from (
                          select 'column ' || table_name || '.' || column_name || ' ' || ordinal_position || ' ' || data_type
                                 || ' ' || is_nullable || ' ' || coalesce(column_default, generation_expression, '') as line
                            from information_schema.columns where table_schema = {0}
                          union all
                          select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                            from pg_constraint where connamespace = {0}::regnamespace
                          union all
                          select 'index ' || indexdef from pg_indexes where schemaname = {0}
                          union all
                          select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t
                            join pg_class c on c.oid = t.tgrelid
                            where c.relnamespace = {0}::regnamespace and not tgisinternal
                          union all
                          select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = {0}::regnamespace
                          union all
                          select 'comment ' || c.relname || ' ' || d.objsubid || ' ' || d.description
                            from pg_description d join pg_class c on c.oid = d.objoid
                            where c.relnamespace = {0}::regnamespace
                        ) as everything (line) where line not like '%%databasechangeloglock%%' order by 1
                        """.replace("%%", "%"), DSL.inline(schema)).getValues(0, String.class);
    }

    private List<String> ran(String schema) {
        return sql.fetch(
                        "select id || ' ' || author || ' ' || filename || ' ' || orderexecuted || ' ' || md5sum || ' ' || exectype"
                                + " from {0} order by orderexecuted",
                        DSL.name(schema, "databasechangelog"))
                .getValues(0, String.class);
    }

    @Test
    void theScriptMakesWhatTheChangeSetsMake() throws Exception {
        sql.execute("create table by_change_sets.in_the_way (id int)");

        migrations.run(connection, "tenant", "by_script");
        migrations.run(connection, "tenant", "by_change_sets");

        sql.execute("drop table by_change_sets.in_the_way");
        connection.commit();
        assertTrue(ran("by_script").size() > 50, "change sets written down");
        assertEquals(ran("by_change_sets"), ran("by_script"));
        assertTrue(shape("by_script").size() > 1000, "columns, constraints and the like");
        assertEquals(String.join("\n", shape("by_change_sets")), String.join("\n", shape("by_script")));
    }

    @Test
    void liquibaseFindsNothingLeftToDo() throws Exception {
        migrations.run(connection, "tenant", "by_script");
        List<String> before = ran("by_script");

        migrations.run(connection, "tenant", "by_script");

        assertEquals(before, ran("by_script"));
    }

    @Test
    void aScriptThatFailsLeavesTheSchemaEmpty() throws Exception {
        sql.execute("create type by_script.need as enum ('in the way')");

        assertThrows(Migrations.MigrationException.class, () -> migrations.run(connection, "tenant", "by_script"));

        connection.rollback();
        assertEquals(
                List.of(),
                sql.fetch("select tablename from pg_tables where schemaname = 'by_script'")
                        .getValues(0));
    }
}
