--liquibase formatted sql

--changeset pohja:need
CREATE TABLE need_theme (
    id uuid PRIMARY KEY,
    name jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE need (
    id uuid PRIMARY KEY,
    number integer GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    title jsonb NOT NULL,
    description jsonb,
    organisation_id uuid REFERENCES organisation,
    service text NOT NULL DEFAULT '',
    process_step text NOT NULL DEFAULT '',
    theme_id uuid REFERENCES need_theme ON DELETE SET NULL,
    source text NOT NULL,
    origin_type text,
    origin_id uuid,
    origin_name jsonb,
    told_on date NOT NULL,
    state text NOT NULL,
    rejection jsonb,
    votes integer NOT NULL DEFAULT 0,
    score integer CHECK (score BETWEEN 0 AND 100),
    rank bigint,
    answer jsonb,
    answered_at timestamptz,
    reference_hash bytea NOT NULL,
    merged_into_id uuid REFERENCES need CHECK (merged_into_id <> id),
    words text NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid,
    updated_at timestamptz NOT NULL,
    updated_by uuid,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX ON need (number);
CREATE UNIQUE INDEX ON need (reference_hash);
CREATE INDEX ON need (state);
CREATE INDEX ON need (organisation_id);
CREATE INDEX ON need (theme_id);
CREATE INDEX ON need (origin_id);
CREATE INDEX ON need (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ON need (rank) WHERE rank IS NOT NULL;
CREATE INDEX ON need (service) WHERE service <> '';
CREATE INDEX ON need (process_step) WHERE process_step <> '';
CREATE INDEX ON need USING gin (words extensions.gin_trgm_ops);
COMMENT ON COLUMN need.reference_hash IS 'SHA-256 of the personal code by which whoever told the need can follow it';
COMMENT ON COLUMN need.merged_into_id IS 'The need that stands for it, which is never merged itself';
COMMENT ON COLUMN need.rank IS 'Order by hand, with gaps; absent as long as nobody ordered it';
COMMENT ON COLUMN need.words IS 'Everything a list is narrowed by, in all languages';
CREATE TABLE need_goal (
    need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
    goal_id uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    PRIMARY KEY (need_id, goal_id)
);
CREATE INDEX ON need_goal (goal_id);
CREATE TABLE need_measure (
    need_id uuid NOT NULL REFERENCES need ON DELETE CASCADE,
    measure_id uuid NOT NULL REFERENCES measure ON DELETE CASCADE,
    PRIMARY KEY (need_id, measure_id)
);
CREATE INDEX ON need_measure (measure_id);
--rollback DROP TABLE need_measure; DROP TABLE need_goal; DROP TABLE need; DROP TABLE need_theme;
