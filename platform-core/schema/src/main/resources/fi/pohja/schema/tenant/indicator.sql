--liquibase formatted sql

--changeset pohja:indicator
CREATE TABLE indicator (
    id uuid PRIMARY KEY,
    sotkanet integer,
    title jsonb NOT NULL,
    description jsonb,
    unit jsonb NOT NULL,
    decimals integer NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    direction text NOT NULL,
    source text NOT NULL,
    licence text NOT NULL,
    source_updated_on date,
    break_years integer[] NOT NULL DEFAULT '{}',
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX indicator_sotkanet ON indicator (sotkanet);
CREATE TABLE observation (
    indicator_id uuid NOT NULL REFERENCES indicator ON DELETE CASCADE,
    region text NOT NULL,
    year integer NOT NULL,
    value numeric(18, 6),
    status text NOT NULL,
    note jsonb,
    PRIMARY KEY (indicator_id, region, year),
    CHECK ((status = 'MISSING') = (value IS NULL))
);
COMMENT ON COLUMN observation.region IS 'Code of a region, or FI for the whole country';
--rollback DROP TABLE observation; DROP TABLE indicator;

--changeset pohja:indicator-target
CREATE TABLE target_rule (
    id uuid PRIMARY KEY,
    goal_id uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    indicator_id uuid NOT NULL REFERENCES indicator,
    region text NOT NULL,
    kind text NOT NULL,
    comparison text NOT NULL,
    value numeric(18, 6) NOT NULL,
    baseline_from integer,
    baseline_to integer,
    from_year integer NOT NULL,
    sustained_years integer NOT NULL CHECK (sustained_years >= 1),
    guardrails uuid[] NOT NULL DEFAULT '{}',
    tolerance numeric(9, 4) NOT NULL DEFAULT 0,
    basis jsonb,
    position integer NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON target_rule (goal_id, position);
CREATE INDEX ON target_rule (indicator_id);
CREATE TABLE goal_condition (
    goal_id uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    on_goal_id uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    PRIMARY KEY (goal_id, on_goal_id)
);
CREATE INDEX ON goal_condition (on_goal_id);
--rollback DROP TABLE goal_condition; DROP TABLE target_rule;

--changeset pohja:indicator-fetched
ALTER TABLE indicator ADD COLUMN plugin text;
ALTER TABLE indicator ADD COLUMN plugin_code text;
ALTER TABLE indicator ADD CHECK ((plugin IS NULL) = (plugin_code IS NULL));
CREATE UNIQUE INDEX indicator_of_plugin ON indicator (plugin, plugin_code);
CREATE TABLE period_observation (
    indicator_id uuid NOT NULL REFERENCES indicator ON DELETE CASCADE,
    start_on date NOT NULL,
    end_on date NOT NULL CHECK (end_on >= start_on),
    municipality text NOT NULL DEFAULT '',
    value numeric NOT NULL,
    fetched_at timestamptz NOT NULL,
    PRIMARY KEY (indicator_id, start_on, end_on, municipality)
);
COMMENT ON COLUMN period_observation.municipality IS 'Official code; empty for the whole region';
--rollback DROP TABLE period_observation; ALTER TABLE indicator DROP COLUMN plugin; ALTER TABLE indicator DROP COLUMN plugin_code;
