--liquibase formatted sql

--changeset pohja:job
CREATE TABLE job (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    label text NOT NULL,
    state text NOT NULL,
    user_id uuid REFERENCES user_account ON DELETE CASCADE,
    user_name text NOT NULL,
    arguments_json jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    step text NOT NULL DEFAULT '',
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    cancelling boolean NOT NULL DEFAULT false,
    instance uuid,
    attempt integer NOT NULL DEFAULT 0,
    heartbeat_at timestamptz,
    counts_json jsonb,
    result_type text,
    result_id uuid,
    refusal_json jsonb,
    failure text
);
CREATE INDEX ON job (user_id, created_at DESC);
CREATE INDEX ON job (created_at) WHERE state IN ('WAITING', 'RUNNING');
CREATE TABLE job_checkpoint (
    job_id uuid PRIMARY KEY REFERENCES job ON DELETE CASCADE,
    attempt integer NOT NULL,
    reached_json jsonb NOT NULL DEFAULT '{}'
);
CREATE TABLE job_file (
    id uuid PRIMARY KEY,
    job_id uuid NOT NULL REFERENCES job ON DELETE CASCADE,
    file_name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    content bytea NOT NULL
);
CREATE INDEX ON job_file (job_id);
COMMENT ON COLUMN job.heartbeat_at IS 'By the database''s own clock: instances'' clocks differ, and tests move theirs';
COMMENT ON COLUMN job_checkpoint.attempt IS 'A process that was taken for dead may wake up: it stores nothing under an older attempt';
--rollback DROP TABLE job_file; DROP TABLE job_checkpoint; DROP TABLE job;
