--liquibase formatted sql

--changeset pohja:project-staff
CREATE TABLE project_staff (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    role jsonb NOT NULL,
    user_id uuid REFERENCES user_account,
    name text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    start_on date,
    end_on date,
    share integer CHECK (share BETWEEN 1 AND 100),
    shown boolean NOT NULL DEFAULT false,
    agreed_on date,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    CHECK (NOT shown OR (user_id IS NULL AND name = '') OR agreed_on IS NOT NULL)
);
CREATE INDEX ON project_staff (project_id);
CREATE INDEX ON project_staff (user_id);
COMMENT ON TABLE project_staff IS 'Who works in a project';
COMMENT ON COLUMN project_staff.user_id IS 'The person''s account, which then gives the name';
COMMENT ON COLUMN project_staff.share IS 'Share of working time, in per cent';
COMMENT ON COLUMN project_staff.shown IS 'Whether everybody sees it as a contact on the project''s public page, while it is in force';
COMMENT ON COLUMN project_staff.agreed_on IS 'The day the person agreed to be named to everybody';
--rollback DROP TABLE project_staff;
