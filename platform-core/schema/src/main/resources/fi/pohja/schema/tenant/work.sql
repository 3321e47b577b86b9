--liquibase formatted sql

--changeset pohja:work
CREATE TABLE draft (
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    name text NOT NULL,
    document_json jsonb NOT NULL,
    base_version integer,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, name)
);
CREATE TABLE watch (
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    PRIMARY KEY (user_id, subject_type, subject_id)
);
CREATE INDEX ON watch (subject_id);
--rollback DROP TABLE watch; DROP TABLE draft;
