--liquibase formatted sql

--changeset pohja:document
CREATE TABLE document (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    kind text NOT NULL,
    title jsonb NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON document (project_id);
COMMENT ON TABLE document IS 'A document of a project, such as its project plan, in all its versions';
CREATE TABLE document_version (
    document_id uuid NOT NULL REFERENCES document,
    number integer NOT NULL CHECK (number > 0),
    attachment_id uuid NOT NULL UNIQUE REFERENCES attachment,
    dated_on date NOT NULL,
    changes jsonb,
    published_at timestamptz,
    PRIMARY KEY (document_id, number)
);
COMMENT ON COLUMN document_version.changes IS 'What changed since the version before';
COMMENT ON COLUMN document_version.published_at IS 'Since when everybody may read it; empty while nobody but the tenant may';
--rollback DROP TABLE document_version; DROP TABLE document;
