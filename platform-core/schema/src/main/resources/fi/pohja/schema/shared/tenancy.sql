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

--changeset pohja:shared-change-tenant splitStatements:false
-- A tenant changes its own line of the registry in the transaction that writes its audit. Whose line it is, the
-- database says (current_tenant()), not the caller; for a login that is no tenant's there is none.
CREATE FUNCTION change_tenant(
    new_name jsonb, new_short_name jsonb, new_languages text[], new_accent text, new_hosts text[],
    edited_fields text[], now timestamptz, read_version integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    own CONSTANT text := shared.current_tenant();
BEGIN
    UPDATE platform.tenant
       SET name = new_name, short_name = new_short_name, languages = new_languages, accent = new_accent,
           version = version + 1
     WHERE slug = own AND version = read_version;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF 'hosts' = ANY (edited_fields) THEN
        DELETE FROM platform.tenant_host WHERE tenant = own;
        INSERT INTO platform.tenant_host (host, tenant, position)
        SELECT host, own, place - 1 FROM unnest(new_hosts) WITH ORDINALITY AS given (host, place);
    END IF;
    INSERT INTO platform.tenant_edit (tenant, field, edited_at)
    SELECT own, field, now FROM unnest(edited_fields) AS edited (field)
    ON CONFLICT (tenant, field) DO UPDATE SET edited_at = excluded.edited_at;
    RETURN true;
END $$;
--rollback DROP FUNCTION change_tenant(jsonb, jsonb, text[], text, text[], text[], timestamptz, integer);
