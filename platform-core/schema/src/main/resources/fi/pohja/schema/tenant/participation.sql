--liquibase formatted sql

--changeset pohja:participation
CREATE TABLE participation_programme (
    id uuid PRIMARY KEY,
    name jsonb NOT NULL,
    description jsonb,
    coordinator_id uuid REFERENCES organisation,
    starts_on date,
    ends_on date,
    state text NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON participation_programme (coordinator_id);
CREATE TABLE participation_target (
    programme_id uuid NOT NULL REFERENCES participation_programme ON DELETE CASCADE,
    figure text NOT NULL,
    target integer NOT NULL CHECK (target >= 0),
    PRIMARY KEY (programme_id, figure)
);
COMMENT ON COLUMN participation_target.target IS 'What is aimed at in each calendar year';
CREATE TABLE participation_action (
    id uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES participation_programme,
    position integer NOT NULL,
    title jsonb NOT NULL,
    description jsonb,
    body_id uuid REFERENCES body,
    organisation_id uuid REFERENCES organisation,
    due_on date,
    state text NOT NULL,
    outcome jsonb,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON participation_action (programme_id, position);
CREATE INDEX ON participation_action (body_id);
CREATE INDEX ON participation_action (due_on) WHERE state IN ('PLANNED', 'RUNNING');
COMMENT ON COLUMN participation_action.outcome IS 'What came of it';
CREATE TABLE participation_review (
    id uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES participation_programme,
    year integer NOT NULL,
    realised jsonb NOT NULL,
    ahead jsonb,
    handled_by_id uuid REFERENCES body,
    handled_on date,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (programme_id, year)
);
COMMENT ON COLUMN participation_review.handled_by_id IS 'The body that handled the review, such as the regional board';
--rollback DROP TABLE participation_review; DROP TABLE participation_action; DROP TABLE participation_target; DROP TABLE participation_programme;
