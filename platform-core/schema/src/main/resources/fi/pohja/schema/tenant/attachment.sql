--liquibase formatted sql

--changeset pohja:attachment
CREATE TABLE attachment (
    id uuid PRIMARY KEY,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 bytea NOT NULL,
    content bytea NOT NULL,
    added_at timestamptz NOT NULL,
    added_by uuid,
    added_by_name text NOT NULL
);
CREATE INDEX ON attachment (subject_id);
CREATE TABLE link (
    id uuid PRIMARY KEY,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    title jsonb NOT NULL,
    url text NOT NULL,
    position integer NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON link (subject_id, position);
--rollback DROP TABLE link; DROP TABLE attachment;
