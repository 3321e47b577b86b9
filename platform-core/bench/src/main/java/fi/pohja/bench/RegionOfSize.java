package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.funding.ApplicationId;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedSource;
import fi.pohja.need.Needs;
import fi.pohja.need.NewNeed;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fills a tenant as a region fills it in some years: through the features where they have rules, search and audit to
 * keep, by SQL where rows are only many.
 *
 * @param ledgers of how many rows each grant is, the largest first
 */
record RegionOfSize(int projects, int measures, int needs, int users, List<Integer> ledgers) {

    private static final List<String> WORDS = List.of(
            "palvelut", "vastaanotto", "etäasiointi", "kotihoito", "päihdetyö", "neuvola", "kuntoutus", "omaishoito");

    static RegionOfSize real() {
        List<Integer> ledgers = new ArrayList<>(List.of(100_000));
        IntStream.range(0, 40).forEach(at -> ledgers.add(5_000));
        return new RegionOfSize(60, 2_500, 12_000, 3_000, List.copyOf(ledgers));
    }

    /** As {@link #real}, with one small ledger: what pages show that have no costs. */
    static RegionOfSize withoutCosts() {
        return new RegionOfSize(60, 2_500, 12_000, 3_000, List.of(500));
    }

    static RegionOfSize small() {
        return new RegionOfSize(6, 60, 100, 30, List.of(500));
    }

    /** @return the grant with the largest ledger */
    ApplicationId fill(Server server, TenantId tenant) throws SQLException {
        List<ApplicationId> grants = SignedIn.unattended(tenant, () -> {
            List<ProjectId> made = IntStream.range(0, projects)
                    .mapToObj(at -> GrantLedger.project(server, "MITTA-" + at))
                    .toList();
            for (int at = 0; at < measures; at++) {
                server.bean(Measures.class).create(made.get(at % projects), MeasureDraft.of(title("Toimenpide", at)));
            }
            for (int from = 0; from < needs; from += Needs.MOST) {
                server.bean(Needs.class)
                        .captureAll(IntStream.range(from, Math.min(needs, from + Needs.MOST))
                                .mapToObj(at -> NewNeed.of(NeedDraft.of(NeedSource.VISIT, title("Tarve", at))))
                                .toList());
            }
            return IntStream.range(0, ledgers.size())
                    .mapToObj(at -> GrantLedger.grant(server, made.get(at % projects)))
                    .toList();
        });
        for (int at = 0; at < grants.size(); at++) {
            server.sql(costs(tenant, grants.get(at), ledgers.get(at)));
        }
        server.sql(users(tenant));
        analysed(server);
        return grants.getFirst();
    }

    private static LocalizedText title(String what, int at) {
        return LocalizedText.fi(what + " " + at + ": " + WORDS.get(at % WORDS.size()) + " ja "
                + WORDS.get(at / WORDS.size() % WORDS.size()) + " lähemmäs ihmistä");
    }

    private static String costs(TenantId tenant, ApplicationId grant, int rows) {
        return """
                INSERT INTO %s.cost (id, application_id, voucher, posted_on, category, description, amount, eligibility)
                SELECT gen_random_uuid(), '%s', 'T-' || row, date '2020-08-01' + row %% 800, 'PERSONNEL',
                       'Palkat ' || row, 1 + row %% 4000, 'ELIGIBLE'
                FROM generate_series(1, %d) AS row
                """.formatted(tenant.schema(), grant.value(), rows);
    }

    private String users(TenantId tenant) {
        return """
                INSERT INTO %s.user_account (id, username, name, email, language, state, created_at, updated_at)
                SELECT gen_random_uuid(), 'k' || row, 'Käyttäjä ' || row, 'k' || row || '@example.fi', 'fi', 'ACTIVE',
                       now(), now()
                FROM generate_series(1, %d) AS row
                """.formatted(tenant.schema(), users);
    }

    /**
     * Spreads what {@link #fill} made over states, days, municipalities and themes, gives somebody a fiftieth of the
     * measures, and lets every municipality answer every project: what boards, the matrix and somebody's work are made of.
     */
    static void spread(Server server, TenantId tenant, String user) throws SQLException {
        String schema = tenant.schema();
        server.sql(
                "UPDATE " + schema + ".measure SET state = (ARRAY['PROPOSED', 'APPROVED', 'IN_PROGRESS', 'DONE',"
                        + " 'CANCELLED'])[1 + number % 5], rag = (ARRAY['NONE', 'GREEN', 'AMBER', 'RED'])[1 + number % 4],"
                        + " progress = CASE number % 5 WHEN 3 THEN 100 ELSE number % 90 END,"
                        + " due_on = current_date + number % 400 - 20",
                "UPDATE " + schema + ".measure SET owner_id = (SELECT id FROM " + schema
                        + ".user_account WHERE username = '" + user + "') WHERE number % 50 = 0",
                "UPDATE " + schema + ".need SET state = (ARRAY['NEW', 'SCREENED', 'PRIORITISED', 'LINKED_TO_MEASURE',"
                        + " 'RESOLVED', 'REJECTED'])[1 + number % 6], votes = number % 40, organisation_id = told.id"
                        + " FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS places FROM "
                        + schema + ".organisation WHERE kind = 'MUNICIPALITY') AS told"
                        + " WHERE told.place = number % told.places",
                "INSERT INTO " + schema + ".commitment (id, project_id, organisation_id, state, created_at, updated_at)"
                        + " SELECT gen_random_uuid(), project.id, organisation.id, 'REGISTERED', now(), now() FROM "
                        + schema
                        + ".project, " + schema + ".organisation WHERE organisation.kind = 'MUNICIPALITY'"
                        + " ON CONFLICT DO NOTHING",
                "INSERT INTO " + schema + ".commitment_municipality (commitment_id, organisation_id) SELECT id,"
                        + " organisation_id FROM " + schema + ".commitment ON CONFLICT DO NOTHING");
        analysed(server);
    }

    /** Gives a tenant that is empty the rows of another one. */
    static void copy(Server server, TenantId from, TenantId to) throws SQLException {
        List<String> statements = new ArrayList<>();
        // What the rows refer to is copied with them; nothing has to be looked up once more.
        statements.add("SET LOCAL session_replication_role = replica");
        Map<String, String> columns = columns(server, from);
        columns.keySet().forEach(table -> statements.add("TRUNCATE " + to.schema() + "." + table + " CASCADE"));
        // Made anew over all rows, an index takes a fraction of the time that it takes row by row.
        Map<String, String> indexes = indexes(server, to);
        indexes.keySet().forEach(index -> statements.add("DROP INDEX " + to.schema() + "." + index));
        columns.forEach((table, names) -> statements.add("INSERT INTO " + to.schema() + "." + table + " (" + names
                + ") OVERRIDING SYSTEM VALUE SELECT " + names + " FROM " + from.schema() + "." + table));
        statements.addAll(indexes.values());
        server.sql(statements.toArray(String[]::new));
    }

    /** The definitions of a tenant's indexes that hold no rule, by name. */
    private static Map<String, String> indexes(Server server, TenantId tenant) throws SQLException {
        return pairs(server, """
                SELECT quote_ident(indexname), indexdef FROM pg_indexes
                WHERE schemaname = '%s' AND indexdef NOT LIKE 'CREATE UNIQUE %%'
                """.formatted(tenant.schema()));
    }

    /** The tables of a tenant, each with the names of the columns that are not worked out from others. */
    private static Map<String, String> columns(Server server, TenantId tenant) throws SQLException {
        return pairs(server, """
                SELECT table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
                FROM information_schema.columns JOIN information_schema.tables
                  USING (table_catalog, table_schema, table_name)
                WHERE table_schema = '%s' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
                  AND table_name NOT LIKE 'databasechangelog%%'
                GROUP BY table_name
                """.formatted(tenant.schema()));
    }

    private static Map<String, String> pairs(Server server, String question) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (Connection connection = server.administrator();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    /** As a running database is kept by its autovacuum. */
    static void analysed(Server server) throws SQLException {
        try (Connection connection = server.administrator();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }
}
