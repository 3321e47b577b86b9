--liquibase formatted sql

--changeset pohja:publication
CREATE TABLE publication (
    project_id uuid PRIMARY KEY REFERENCES project,
    code text NOT NULL,
    contact_role jsonb,
    contact_email text NOT NULL DEFAULT '',
    page text,
    published_at timestamptz,
    published_by uuid,
    withdrawn_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX publication_code ON publication (upper(code)) WHERE withdrawn_at IS NULL AND page IS NOT NULL;
COMMENT ON COLUMN publication.page IS 'What everybody sees, as JSON, frozen when it was published; empty while nothing was';
--rollback DROP TABLE publication;
