--liquibase formatted sql

--changeset pohja:settings
CREATE TABLE setting (
    name text PRIMARY KEY,
    document_json jsonb NOT NULL,
    schema_version integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL
);
--rollback DROP TABLE setting;
