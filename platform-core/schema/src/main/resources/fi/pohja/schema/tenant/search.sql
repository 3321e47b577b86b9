--liquibase formatted sql

--changeset pohja:search
CREATE TABLE search_entry (
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    parent_id uuid,
    title jsonb NOT NULL,
    code text NOT NULL,
    words text NOT NULL,
    document tsvector GENERATED ALWAYS AS (
        to_tsvector('pg_catalog.finnish', words) || to_tsvector('pg_catalog.swedish', words) || to_tsvector('pg_catalog.simple', words)
    ) STORED,
    PRIMARY KEY (subject_type, subject_id)
);
CREATE INDEX ON search_entry USING gin (document);
CREATE INDEX ON search_entry USING gin (words extensions.gin_trgm_ops);
COMMENT ON TABLE search_entry IS 'One row per record that can be found; the feature that owns the record writes it in the same transaction';
COMMENT ON COLUMN search_entry.words IS 'Title, code and text in all languages, lower case';
--rollback DROP TABLE search_entry;
