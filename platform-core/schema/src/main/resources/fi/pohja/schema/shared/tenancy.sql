--liquibase formatted sql

--changeset pohja:shared-tenant-login
CREATE TABLE tenant_login (
    login text PRIMARY KEY,
    tenant text NOT NULL UNIQUE
);
ALTER TABLE tenant_login ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_login FORCE ROW LEVEL SECURITY;
CREATE POLICY own_row ON tenant_login FOR SELECT USING (login = session_user);
CREATE POLICY platform_keeps ON tenant_login FOR ALL TO pohja_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_login TO pohja_platform;
--rollback DROP TABLE tenant_login;

--changeset pohja:shared-current-tenant splitStatements:false
-- Asks who signed in to the database, not who one claims to be: session_user cannot be changed by a login
-- that is member of nothing. The function fixes its search_path so that nobody can put a table in its way.
CREATE FUNCTION current_tenant() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT tenant FROM shared.tenant_login WHERE login = session_user $$;
--rollback DROP FUNCTION current_tenant();
