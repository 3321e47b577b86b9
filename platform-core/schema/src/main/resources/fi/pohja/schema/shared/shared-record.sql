--liquibase formatted sql

--changeset pohja:shared-record
-- What plugins hand from tenant to tenant in a space. Facts stand in lists; content is nobody's to select (column rights
-- leave it out): it is read through read_record, which writes the reading down in the same statement.
CREATE TABLE shared_record (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    space_id uuid NOT NULL REFERENCES collaboration_space,
    owner text NOT NULL,
    plugin text NOT NULL,
    kind text NOT NULL,
    label text NOT NULL,
    facts_json jsonb NOT NULL,
    content_json jsonb NOT NULL,
    valid_until date,
    state text NOT NULL CHECK (state IN ('ACTIVE', 'REVOKED', 'ERASED')),
    author_id uuid,
    author_name text NOT NULL,
    shared_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE INDEX shared_record_space ON shared_record (space_id);
CREATE INDEX shared_record_owner ON shared_record (owner, plugin, kind);
CREATE TABLE shared_record_reader (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    record_id uuid NOT NULL REFERENCES shared_record ON DELETE CASCADE,
    tenant text NOT NULL,
    rights text NOT NULL CHECK (rights IN ('VIEW', 'CONTRIBUTE', 'COORDINATE')),
    brought_by text NOT NULL,
    since timestamptz NOT NULL,
    UNIQUE (record_id, tenant)
);
CREATE INDEX shared_record_reader_tenant ON shared_record_reader (tenant);
CREATE TABLE shared_record_entry (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    record_id uuid NOT NULL REFERENCES shared_record ON DELETE CASCADE,
    position integer NOT NULL CHECK (position > 0),
    kind text NOT NULL,
    tenant text NOT NULL,
    facts_json jsonb NOT NULL,
    content_json jsonb NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (record_id, position)
);
-- One row for each other tenant that has a part in what was read: in its audit, too, the reading is entered.
CREATE TABLE shared_record_reading (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    record_id uuid NOT NULL REFERENCES shared_record ON DELETE CASCADE,
    party text NOT NULL,
    reader_tenant text NOT NULL,
    reader_id uuid,
    reader_name text NOT NULL,
    read_at timestamptz NOT NULL,
    noted_at timestamptz
);
CREATE INDEX shared_record_reading_record ON shared_record_reading (record_id, read_at);
CREATE INDEX shared_record_reading_waiting ON shared_record_reading (party) WHERE noted_at IS NULL;
--rollback DROP TABLE shared_record_reading; DROP TABLE shared_record_entry; DROP TABLE shared_record_reader; DROP TABLE shared_record;

--changeset pohja:shared-record-guard splitStatements:false
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['shared_record', 'shared_record_reader', 'shared_record_entry', 'shared_record_reading'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY functions_see_all ON %I FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    END LOOP;
END $$;

-- What others handed to the calling tenant and it may still read, with the rights it has. The day is the database's own.
CREATE FUNCTION received_records() RETURNS TABLE (record_id uuid, rights text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT r.id, mine.rights
    FROM shared.shared_record r
    JOIN shared.shared_record_reader mine ON mine.record_id = r.id AND mine.tenant = shared.current_tenant()
    JOIN shared.space_member reader
        ON reader.space_id = r.space_id AND reader.tenant = mine.tenant AND reader.state = 'MEMBER'
    JOIN shared.space_member owners
        ON owners.space_id = r.space_id AND owners.tenant = r.owner AND owners.state = 'MEMBER'
    WHERE r.state = 'ACTIVE'
        AND r.owner <> shared.current_tenant()
        AND (r.valid_until IS NULL OR r.valid_until >= (now() AT TIME ZONE 'Europe/Helsinki')::date)
$$;

-- Those, and the calling tenant's own.
CREATE FUNCTION open_records() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT received.record_id FROM shared.received_records() received
    UNION ALL
    SELECT r.id FROM shared.shared_record r WHERE r.owner = shared.current_tenant()
$$;

-- Whether the calling tenant may write about a record now.
CREATE FUNCTION contributes_to(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM shared.received_records() received
        WHERE received.record_id = wanted AND received.rights IN ('CONTRIBUTE', 'COORDINATE'))
    OR EXISTS (
        SELECT FROM shared.shared_record r
        WHERE r.id = wanted AND r.owner = shared.current_tenant() AND r.state = 'ACTIVE')
$$;

-- Whether the calling tenant may hand a record to another member of the record's own space.
CREATE FUNCTION may_bring_in(wanted uuid, other text, given text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM shared.shared_record r
        JOIN shared.space_member m ON m.space_id = r.space_id AND m.tenant = other AND m.state = 'MEMBER'
        WHERE r.id = wanted AND r.state = 'ACTIVE' AND r.owner <> other
            AND (r.owner = shared.current_tenant()
                OR (given <> 'COORDINATE' AND EXISTS (
                    SELECT FROM shared.received_records() received
                    WHERE received.record_id = wanted AND received.rights = 'COORDINATE'))))
$$;

-- The only way to content: what is read is written down in the same statement, once for each other tenant that has a part
-- in it. The record's own content comes without an entry; nothing when the record is not open to the calling tenant.
CREATE FUNCTION read_record(wanted uuid, reader uuid, reader_name text) RETURNS TABLE (entry uuid, content jsonb)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    own text := shared.current_tenant();
BEGIN
    IF wanted NOT IN (SELECT shared.open_records()) THEN
        RETURN;
    END IF;
    INSERT INTO shared.shared_record_reading (record_id, party, reader_tenant, reader_id, reader_name, read_at)
    SELECT wanted, parties.tenant, own, reader, reader_name, clock_timestamp()
    FROM (SELECT r.owner AS tenant FROM shared.shared_record r WHERE r.id = wanted
        UNION SELECT e.tenant FROM shared.shared_record_entry e WHERE e.record_id = wanted) parties
    WHERE parties.tenant <> own;
    RETURN QUERY
        SELECT NULL::uuid, r.content_json FROM shared.shared_record r WHERE r.id = wanted
        UNION ALL
        SELECT e.id, e.content_json FROM shared.shared_record_entry e WHERE e.record_id = wanted;
END $$;

-- Takes the words out of a record of the calling tenant and of all that was written about it, by whomever.
CREATE FUNCTION erase_record(wanted uuid, erased timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE shared.shared_record
        SET content_json = '{}', state = 'ERASED', ended_at = coalesce(ended_at, erased)
        WHERE id = wanted AND owner = shared.current_tenant() AND state <> 'ERASED';
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE shared.shared_record_entry SET content_json = '{}' WHERE record_id = wanted;
    RETURN true;
END $$;

CREATE POLICY own_or_open ON shared_record FOR SELECT
    USING (owner = shared.current_tenant() OR id IN (SELECT shared.open_records()));
CREATE POLICY sharing ON shared_record FOR INSERT
    WITH CHECK (owner = shared.current_tenant() AND state = 'ACTIVE' AND space_id IN (SELECT shared.joined_spaces()));
CREATE POLICY owning ON shared_record FOR UPDATE
    USING (owner = shared.current_tenant()) WITH CHECK (owner = shared.current_tenant());

CREATE POLICY open ON shared_record_reader FOR SELECT
    USING (record_id IN (SELECT shared.open_records()));
CREATE POLICY bringing_in ON shared_record_reader FOR INSERT
    WITH CHECK (brought_by = shared.current_tenant() AND shared.may_bring_in(record_id, tenant, rights));

CREATE POLICY open ON shared_record_entry FOR SELECT
    USING (record_id IN (SELECT shared.open_records()));
CREATE POLICY writing ON shared_record_entry FOR INSERT
    WITH CHECK (tenant = shared.current_tenant() AND shared.contributes_to(record_id));
CREATE POLICY taking_off_names ON shared_record_entry FOR UPDATE
    USING (tenant = shared.current_tenant()) WITH CHECK (tenant = shared.current_tenant());

CREATE POLICY either_side ON shared_record_reading FOR SELECT
    USING (party = shared.current_tenant() OR reader_tenant = shared.current_tenant());
CREATE POLICY noting ON shared_record_reading FOR UPDATE
    USING (party = shared.current_tenant()) WITH CHECK (party = shared.current_tenant());

GRANT SELECT (id, space_id, owner, plugin, kind, label, facts_json, valid_until, state, author_id, author_name, shared_at, ended_at)
    ON shared_record TO PUBLIC;
GRANT INSERT ON shared_record, shared_record_reader, shared_record_entry TO PUBLIC;
GRANT UPDATE (state, ended_at, author_id, author_name) ON shared_record TO PUBLIC;
GRANT SELECT ON shared_record_reader, shared_record_reading TO PUBLIC;
GRANT SELECT (id, record_id, position, kind, tenant, facts_json, author_id, author_name, written_at)
    ON shared_record_entry TO PUBLIC;
GRANT UPDATE (author_id, author_name) ON shared_record_entry TO PUBLIC;
GRANT UPDATE (noted_at) ON shared_record_reading TO PUBLIC;
--rollback SELECT 1;
