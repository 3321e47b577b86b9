--liquibase formatted sql

--changeset pohja:audit-event
CREATE TABLE audit_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid,
    parent_id uuid,
    label text NOT NULL,
    transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX ON audit_event (subject_id, id DESC);
CREATE INDEX ON audit_event (parent_id, id DESC);
CREATE INDEX ON audit_event (at DESC);
CREATE INDEX ON audit_event (transaction_id);
COMMENT ON TABLE audit_event IS 'Who did what to which record, written in the transaction it describes; the tenant''s login may read and add, never change';
COMMENT ON COLUMN audit_event.parent_id IS 'The record on whose page this event is also shown, such as the project of a measure';

CREATE TABLE audit_change (
    event_id bigint NOT NULL REFERENCES audit_event,
    position integer NOT NULL,
    field text NOT NULL,
    old_value text,
    new_value text,
    salt bytea,
    value_hash bytea NOT NULL,
    PRIMARY KEY (event_id, position)
);
COMMENT ON COLUMN audit_change.salt IS 'NULL once the values are erased: without it short values cannot be guessed from the hash';
COMMENT ON COLUMN audit_change.value_hash IS 'SHA-256 over salt, old and new value: the seal covers this, so that a value can be erased and the chain stays whole';

CREATE TABLE audit_seal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_event bigint NOT NULL,
    last_event bigint NOT NULL,
    events integer NOT NULL,
    sealed_at timestamptz NOT NULL,
    horizon bigint NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL
);
CREATE UNIQUE INDEX ON audit_seal (previous_hash);
COMMENT ON COLUMN audit_seal.horizon IS 'The 64-bit number of a transaction: every one before it had ended and its events are sealed; where the next seal begins to look';
CREATE TABLE audit_sealed (
    event_id bigint PRIMARY KEY REFERENCES audit_event,
    seal_id bigint NOT NULL REFERENCES audit_seal
);
CREATE INDEX ON audit_sealed (seal_id);
COMMENT ON TABLE audit_sealed IS 'Which seal covers an event. Numbers are given before a transaction commits, so events do not become visible in their order';
--rollback DROP TABLE audit_sealed; DROP TABLE audit_seal; DROP TABLE audit_change; DROP TABLE audit_event;

--changeset pohja:audit-erasure splitStatements:false
-- Run with its owner's rights, since the tenant's login cannot change the audit. The names in the body are resolved
-- now, not when it is called. Only values about an account whose erasure is itself in the audit are erased.
CREATE FUNCTION erase_audit_values(person uuid) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    WITH erased AS (
        UPDATE audit_change SET old_value = NULL, new_value = NULL, salt = NULL
        WHERE event_id IN (SELECT id FROM audit_event WHERE subject_type = 'USER' AND subject_id = person)
          AND EXISTS (SELECT FROM audit_event
                      WHERE subject_type = 'USER' AND subject_id = person AND action = 'ERASED')
        RETURNING 1)
    SELECT count(*) FROM erased;
END;
--rollback DROP FUNCTION erase_audit_values(uuid);

--changeset pohja:audit-erasure-right
REVOKE EXECUTE ON FUNCTION erase_audit_values(uuid) FROM PUBLIC;
--rollback SELECT 1;
