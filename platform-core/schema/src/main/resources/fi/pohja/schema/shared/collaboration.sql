--liquibase formatted sql

--changeset pohja:shared-collaboration
-- Where tenants meet. Whom a row is for is asked of session_user (current_tenant), never of what a statement says; keys
-- are random, since uniqueness checks see past row security. Column rights keep a tenant from moving its own rows into
-- a space it was not invited to.
CREATE TABLE collaboration_space (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    predefined text UNIQUE,
    name jsonb NOT NULL,
    purpose jsonb,
    legal_basis jsonb,
    source_refs text[] NOT NULL,
    founded_by text,
    founded_on date,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE space_member (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    space_id uuid NOT NULL REFERENCES collaboration_space,
    tenant text NOT NULL,
    state text NOT NULL CHECK (state IN ('INVITED', 'MEMBER', 'DECLINED', 'LEFT')),
    by_law boolean NOT NULL DEFAULT false,
    invited_by text,
    invited_on date,
    joined_on date,
    left_on date,
    decided_by_name text
);
CREATE UNIQUE INDEX space_member_once ON space_member (space_id, tenant) WHERE state IN ('INVITED', 'MEMBER');
CREATE INDEX space_member_tenant ON space_member (tenant);
CREATE TABLE share (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    space_id uuid NOT NULL REFERENCES collaboration_space,
    owner text NOT NULL,
    object_type text NOT NULL,
    object_id uuid NOT NULL,
    title jsonb NOT NULL,
    fields text[] NOT NULL,
    rights text NOT NULL CHECK (rights IN ('VIEW', 'COMMENT', 'CONTRIBUTE')),
    audience text[] NOT NULL,
    valid_until date,
    state text NOT NULL CHECK (state IN ('PROPOSED', 'ACTIVE', 'EXPIRED', 'REVOKED')),
    proposed_at timestamptz NOT NULL,
    proposed_by_name text NOT NULL,
    decided_at timestamptz,
    decided_by_name text,
    ended_at timestamptz,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX share_space ON share (space_id);
CREATE INDEX share_owner ON share (owner);
CREATE TABLE share_copy (
    share_id uuid PRIMARY KEY REFERENCES share ON DELETE CASCADE,
    content_json jsonb NOT NULL,
    taken_at timestamptz NOT NULL
);
CREATE TABLE share_reading (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    share_id uuid NOT NULL REFERENCES share ON DELETE CASCADE,
    owner text NOT NULL,
    reader_tenant text NOT NULL,
    reader_id uuid,
    reader_name text NOT NULL,
    read_at timestamptz NOT NULL,
    noted_at timestamptz
);
CREATE INDEX share_reading_share ON share_reading (share_id, read_at);
CREATE INDEX share_reading_waiting ON share_reading (owner) WHERE noted_at IS NULL;
CREATE TABLE share_comment (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    share_id uuid NOT NULL REFERENCES share ON DELETE CASCADE,
    tenant text NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    field text,
    text text NOT NULL,
    written_at timestamptz NOT NULL
);
CREATE INDEX share_comment_share ON share_comment (share_id, written_at);
--rollback DROP TABLE share_comment; DROP TABLE share_reading; DROP TABLE share_copy; DROP TABLE share; DROP TABLE space_member; DROP TABLE collaboration_space;

--changeset pohja:shared-collaboration-guard splitStatements:false
-- The owner of these tables, as whom the functions below run, sees all rows, so that the policies that ask the functions
-- do not ask themselves.
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['collaboration_space', 'space_member', 'share', 'share_copy', 'share_reading', 'share_comment'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY functions_see_all ON %I FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    END LOOP;
END $$;

-- The spaces the calling tenant belongs to now.
CREATE FUNCTION joined_spaces() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT m.space_id FROM shared.space_member m
    WHERE m.tenant = shared.current_tenant() AND m.state = 'MEMBER'
$$;

-- The spaces the calling tenant belongs to or is invited to.
CREATE FUNCTION known_spaces() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT m.space_id FROM shared.space_member m
    WHERE m.tenant = shared.current_tenant() AND m.state IN ('INVITED', 'MEMBER')
$$;

-- Whether the calling tenant has founded the space just now: nobody was ever a member.
CREATE FUNCTION being_founded(space uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (SELECT FROM shared.collaboration_space s WHERE s.id = space AND s.founded_by = shared.current_tenant())
        AND NOT EXISTS (SELECT FROM shared.space_member m WHERE m.space_id = space)
$$;

-- Whether the calling tenant founded the space and is in it.
CREATE FUNCTION leads_space(space uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM shared.collaboration_space s
        JOIN shared.space_member m ON m.space_id = s.id AND m.tenant = s.founded_by AND m.state = 'MEMBER'
        WHERE s.id = space AND s.founded_by = shared.current_tenant())
$$;

-- What others share with the calling tenant now. The day is the database's own: no session can move it.
CREATE FUNCTION open_shares() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT s.id
    FROM shared.share s
    JOIN shared.space_member mine
        ON mine.space_id = s.space_id AND mine.tenant = shared.current_tenant() AND mine.state = 'MEMBER'
    JOIN shared.space_member owners
        ON owners.space_id = s.space_id AND owners.tenant = s.owner AND owners.state = 'MEMBER'
    WHERE s.state = 'ACTIVE'
        AND s.owner <> shared.current_tenant()
        AND shared.current_tenant() = ANY (s.audience)
        AND (s.valid_until IS NULL OR s.valid_until >= (now() AT TIME ZONE 'Europe/Helsinki')::date)
$$;

-- The only way to another tenant's content: what is read is written down in the same statement. Null when the share is
-- not open to the calling tenant, or has no content.
CREATE FUNCTION read_share(wanted uuid, reader uuid, reader_name text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    content jsonb;
    owner_of text;
BEGIN
    SELECT c.content_json, s.owner INTO content, owner_of
    FROM shared.share s JOIN shared.share_copy c ON c.share_id = s.id
    WHERE s.id = wanted AND s.id IN (SELECT shared.open_shares());
    IF content IS NOT NULL THEN
        INSERT INTO shared.share_reading (share_id, owner, reader_tenant, reader_id, reader_name, read_at)
        VALUES (wanted, owner_of, shared.current_tenant(), reader, reader_name, clock_timestamp());
    END IF;
    RETURN content;
END $$;

CREATE POLICY known ON collaboration_space FOR SELECT
    USING (id IN (SELECT shared.known_spaces()));
CREATE POLICY founding ON collaboration_space FOR INSERT
    WITH CHECK (founded_by = shared.current_tenant() AND predefined IS NULL);
CREATE POLICY founder_changes ON collaboration_space FOR UPDATE
    USING (shared.leads_space(id)) WITH CHECK (founded_by = shared.current_tenant());
CREATE POLICY platform_predefines ON collaboration_space FOR ALL TO pohja_platform
    USING (predefined IS NOT NULL) WITH CHECK (predefined IS NOT NULL AND founded_by IS NULL);

CREATE POLICY known ON space_member FOR SELECT
    USING (tenant = shared.current_tenant() OR space_id IN (SELECT shared.known_spaces()));
CREATE POLICY founding ON space_member FOR INSERT
    WITH CHECK (tenant = shared.current_tenant() AND state = 'MEMBER' AND NOT by_law AND shared.being_founded(space_id));
CREATE POLICY inviting ON space_member FOR INSERT
    WITH CHECK (tenant <> shared.current_tenant() AND invited_by = shared.current_tenant() AND state = 'INVITED'
        AND NOT by_law AND shared.leads_space(space_id));
CREATE POLICY deciding ON space_member FOR UPDATE
    USING (tenant = shared.current_tenant() AND state IN ('INVITED', 'MEMBER') AND NOT by_law)
    WITH CHECK (tenant = shared.current_tenant());
CREATE POLICY platform_predefines ON space_member FOR ALL TO pohja_platform
    USING (space_id IN (SELECT s.id FROM shared.collaboration_space s WHERE s.predefined IS NOT NULL))
    WITH CHECK (space_id IN (SELECT s.id FROM shared.collaboration_space s WHERE s.predefined IS NOT NULL));

CREATE POLICY own_or_open ON share FOR SELECT
    USING (owner = shared.current_tenant() OR id IN (SELECT shared.open_shares()));
CREATE POLICY sharing ON share FOR INSERT
    WITH CHECK (owner = shared.current_tenant() AND space_id IN (SELECT shared.joined_spaces()));
CREATE POLICY owning ON share FOR UPDATE
    USING (owner = shared.current_tenant())
    WITH CHECK (owner = shared.current_tenant()
        AND (state <> 'ACTIVE' OR space_id IN (SELECT shared.joined_spaces())));

CREATE POLICY owning ON share_copy FOR ALL
    USING (share_id IN (SELECT s.id FROM shared.share s WHERE s.owner = shared.current_tenant()))
    WITH CHECK (share_id IN (SELECT s.id FROM shared.share s WHERE s.owner = shared.current_tenant()));

CREATE POLICY either_side ON share_reading FOR SELECT
    USING (owner = shared.current_tenant() OR reader_tenant = shared.current_tenant());
CREATE POLICY noting ON share_reading FOR UPDATE
    USING (owner = shared.current_tenant()) WITH CHECK (owner = shared.current_tenant());

CREATE POLICY own_or_open ON share_comment FOR SELECT
    USING (tenant = shared.current_tenant() OR share_id IN (SELECT s.id FROM shared.share s));
CREATE POLICY writing ON share_comment FOR INSERT
    WITH CHECK (tenant = shared.current_tenant() AND share_id IN (
        SELECT s.id FROM shared.share s
        WHERE s.state = 'ACTIVE'
            AND (s.owner = shared.current_tenant() OR s.rights = 'CONTRIBUTE' OR (s.rights = 'COMMENT' AND field IS NULL))));
CREATE POLICY taking_off_names ON share_comment FOR UPDATE
    USING (tenant = shared.current_tenant()) WITH CHECK (tenant = shared.current_tenant());

-- To every login that may use the schema, that is every tenant's; the policies decide which rows. Columns not named in an
-- update right stay as they were entered.
GRANT SELECT, INSERT ON collaboration_space, space_member, share, share_comment TO PUBLIC;
GRANT UPDATE (name, purpose, source_refs, updated_at, version) ON collaboration_space TO PUBLIC;
GRANT UPDATE (state, joined_on, left_on, decided_by_name) ON space_member TO PUBLIC;
GRANT UPDATE (title, fields, rights, audience, valid_until, state, decided_at, decided_by_name, ended_at, updated_at, version)
    ON share TO PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON share_copy TO PUBLIC;
GRANT SELECT ON share_reading TO PUBLIC;
GRANT UPDATE (noted_at) ON share_reading TO PUBLIC;
GRANT UPDATE (author_id, author_name) ON share_comment TO PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON collaboration_space, space_member TO pohja_platform;
--rollback SELECT 1;
