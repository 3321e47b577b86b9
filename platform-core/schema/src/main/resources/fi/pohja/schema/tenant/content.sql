--liquibase formatted sql

--changeset pohja:content
CREATE TABLE loaded_record (
    id uuid PRIMARY KEY,
    key text NOT NULL,
    loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE loaded_record IS 'Records the content files have brought: never brought again, also when a user removed them since';
--rollback DROP TABLE loaded_record;
