--liquibase formatted sql

--changeset pohja:legislation
CREATE TABLE legal_requirement (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    title jsonb NOT NULL,
    reference text NOT NULL,
    link text NOT NULL,
    state text NOT NULL,
    state_on date,
    state_recorded_at timestamptz NOT NULL,
    in_force_on date,
    requires jsonb,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
COMMENT ON COLUMN legal_requirement.state_on IS 'The day the state began, such as that on which a bill lapsed';
COMMENT ON COLUMN legal_requirement.state_recorded_at IS 'When the state was entered here';
CREATE TABLE legal_basis (
    id uuid PRIMARY KEY,
    requirement_id uuid NOT NULL REFERENCES legal_requirement,
    measure_id uuid NOT NULL REFERENCES measure,
    depends jsonb,
    effect text,
    effect_note jsonb,
    assessed_state text,
    assessed_by_id uuid REFERENCES user_account,
    assessed_at timestamptz,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (requirement_id, measure_id),
    CHECK ((effect IS NULL) = (assessed_state IS NULL) AND (effect IS NULL) = (assessed_at IS NULL))
);
CREATE INDEX ON legal_basis (measure_id);
CREATE INDEX ON legal_basis (assessed_by_id);
COMMENT ON TABLE legal_basis IS 'A measure that rests on a legal requirement';
COMMENT ON COLUMN legal_basis.assessed_state IS 'The state of the requirement that the effect was assessed for; in another state it is to be assessed anew';
--rollback DROP TABLE legal_basis; DROP TABLE legal_requirement;
