--liquibase formatted sql

--changeset pohja:programme-project
CREATE TABLE project (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    umbrella_id uuid REFERENCES project,
    national_programme text,
    predecessor_id uuid REFERENCES project,
    code text NOT NULL,
    name jsonb NOT NULL,
    short_description jsonb,
    purpose jsonb,
    state text NOT NULL,
    planned_start date,
    planned_end date,
    forecast_end date,
    forecast_basis jsonb,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid,
    updated_at timestamptz NOT NULL,
    updated_by uuid,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX project_code ON project (upper(code));
CREATE INDEX ON project (umbrella_id);
CREATE INDEX ON project (national_programme);
CREATE TABLE project_topic (
    project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
    position integer NOT NULL,
    name jsonb NOT NULL,
    PRIMARY KEY (project_id, position)
);
--rollback DROP TABLE project_topic; DROP TABLE project;

--changeset pohja:programme-sub-area
CREATE TABLE sub_area (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    number integer NOT NULL,
    title jsonb NOT NULL,
    description jsonb,
    lead_organisation_id uuid REFERENCES organisation,
    position integer NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON sub_area (project_id, position);
--rollback DROP TABLE sub_area;

--changeset pohja:programme-goal
CREATE TABLE goal (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    sub_area_id uuid REFERENCES sub_area,
    parent_id uuid REFERENCES goal,
    national_goal text,
    kind text NOT NULL,
    number text NOT NULL,
    text jsonb NOT NULL,
    condition jsonb,
    state text NOT NULL,
    position integer NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON goal (project_id, position);
CREATE INDEX ON goal (national_goal);
CREATE INDEX ON goal (sub_area_id);
--rollback DROP TABLE goal;

--changeset pohja:programme-measure
CREATE TABLE measure (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    sub_area_id uuid REFERENCES sub_area,
    number integer GENERATED ALWAYS AS IDENTITY,
    title jsonb NOT NULL,
    description jsonb,
    state text NOT NULL,
    rag text NOT NULL DEFAULT 'NONE',
    progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    owner_id uuid REFERENCES user_account,
    owner_organisation_id uuid REFERENCES organisation,
    start_on date,
    due_on date,
    position integer NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid,
    updated_at timestamptz NOT NULL,
    updated_by uuid,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON measure (project_id, position);
CREATE INDEX ON measure (sub_area_id);
CREATE INDEX ON measure (owner_id) WHERE archived_at IS NULL;
CREATE TABLE measure_goal (
    measure_id uuid NOT NULL REFERENCES measure ON DELETE CASCADE,
    goal_id uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    PRIMARY KEY (measure_id, goal_id)
);
CREATE INDEX ON measure_goal (goal_id);
--rollback DROP TABLE measure_goal; DROP TABLE measure;

--changeset pohja:programme-milestone
CREATE TABLE milestone (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    sub_area_id uuid REFERENCES sub_area,
    title jsonb NOT NULL,
    planned_on date NOT NULL,
    forecast_on date,
    reached_on date,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON milestone (project_id, planned_on);
--rollback DROP TABLE milestone;

--changeset pohja:programme-party
CREATE TABLE project_party (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    organisation_id uuid NOT NULL REFERENCES organisation,
    role text NOT NULL,
    note jsonb,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    UNIQUE (project_id, organisation_id, role)
);
CREATE INDEX ON project_party (organisation_id);
CREATE TABLE project_body (
    project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
    body_id uuid NOT NULL REFERENCES body ON DELETE CASCADE,
    PRIMARY KEY (project_id, body_id)
);
CREATE INDEX ON project_body (body_id);
--rollback DROP TABLE project_body; DROP TABLE project_party;

--changeset pohja:programme-funding
CREATE TABLE project_funding (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    kind text NOT NULL,
    source text NOT NULL,
    amount numeric(14, 2),
    approximate boolean NOT NULL DEFAULT false,
    note jsonb,
    decided_on date,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON project_funding (project_id);
COMMENT ON COLUMN project_funding.amount IS 'Euros; absent when the source names the funder but no sum';
--rollback DROP TABLE project_funding;

--changeset pohja:programme-risk
CREATE TABLE risk (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    title jsonb NOT NULL,
    description jsonb,
    probability integer NOT NULL CHECK (probability BETWEEN 1 AND 5),
    impact integer NOT NULL CHECK (impact BETWEEN 1 AND 5),
    response jsonb,
    state text NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON risk (project_id);
CREATE TABLE project_dependency (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    on_project_id uuid REFERENCES project,
    external_name jsonb,
    description jsonb,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    CHECK ((on_project_id IS NULL) <> (external_name IS NULL))
);
CREATE INDEX ON project_dependency (project_id);
CREATE INDEX ON project_dependency (on_project_id);
--rollback DROP TABLE project_dependency; DROP TABLE risk;

--changeset pohja:programme-measure-words
-- A word is looked for among tens of thousands of measures.
ALTER TABLE measure ADD COLUMN words text NOT NULL DEFAULT '';
UPDATE measure SET words = concat_ws(' ',
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(title)),
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(description)));
CREATE INDEX measure_words ON measure USING gin (words extensions.gin_trgm_ops);
COMMENT ON COLUMN measure.words IS 'Title and description in all languages, which a list is narrowed by';
--rollback ALTER TABLE measure DROP COLUMN words;
