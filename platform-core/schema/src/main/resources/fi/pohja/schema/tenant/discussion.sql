--liquibase formatted sql

--changeset pohja:discussion
CREATE TABLE comment (
    id uuid PRIMARY KEY,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    text text NOT NULL,
    written_at timestamptz NOT NULL,
    edited_at timestamptz,
    removed_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON comment (subject_id, written_at);
--rollback DROP TABLE comment;
