--liquibase formatted sql

--changeset pohja:platform-loaded-file
CREATE TABLE loaded_file (
    name text PRIMARY KEY,
    fingerprint text NOT NULL,
    loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE loaded_file IS 'Files of reference data as they were last loaded: an unchanged one is not read again';
--rollback DROP TABLE loaded_file;
