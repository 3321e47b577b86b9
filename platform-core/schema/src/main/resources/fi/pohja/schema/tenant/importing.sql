--liquibase formatted sql

--changeset pohja:importing
CREATE TABLE import_run (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    state text NOT NULL,
    file_name text NOT NULL,
    size bigint NOT NULL,
    sha256 bytea NOT NULL,
    content bytea,
    sheet integer NOT NULL DEFAULT 0,
    mapping_json jsonb NOT NULL DEFAULT '{}',
    options_json jsonb NOT NULL DEFAULT '{}',
    counts_json jsonb NOT NULL DEFAULT '{}',
    last_line integer NOT NULL DEFAULT 0,
    kept integer NOT NULL DEFAULT 0,
    job_id uuid REFERENCES job ON DELETE SET NULL,
    user_id uuid REFERENCES user_account ON DELETE SET NULL,
    user_name text NOT NULL,
    created_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE INDEX ON import_run (created_at DESC);
CREATE TABLE import_row (
    run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
    line integer NOT NULL,
    label text NOT NULL,
    outcome text NOT NULL,
    record_id uuid,
    before text NOT NULL DEFAULT '',
    faults_json jsonb,
    taken_back boolean NOT NULL DEFAULT false,
    PRIMARY KEY (run_id, line)
);
CREATE TABLE import_mapping (
    kind text NOT NULL,
    headings bytea NOT NULL,
    mapping_json jsonb NOT NULL,
    options_json jsonb NOT NULL,
    used_at timestamptz NOT NULL,
    PRIMARY KEY (kind, headings)
);
COMMENT ON COLUMN import_mapping.headings IS 'SHA-256 of the headings in their order';
--rollback DROP TABLE import_mapping; DROP TABLE import_row; DROP TABLE import_run;

--changeset pohja:importing-changes
ALTER TABLE import_row ADD COLUMN subject_type text, ADD COLUMN changes_json jsonb;
COMMENT ON COLUMN import_row.changes_json IS 'In a preview: the fields that would change, each with what it was and what it would be';
--rollback ALTER TABLE import_row DROP COLUMN subject_type, DROP COLUMN changes_json;
