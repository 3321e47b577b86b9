--liquibase formatted sql

--changeset pohja:commitment
CREATE TABLE commitment (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    organisation_id uuid NOT NULL REFERENCES organisation,
    state text NOT NULL,
    deciding_body text NOT NULL DEFAULT '',
    decided_on date,
    section text NOT NULL DEFAULT '',
    person_months numeric(8, 2),
    note text NOT NULL DEFAULT '',
    due_on date,
    illustrative boolean NOT NULL DEFAULT false,
    requested_at timestamptz,
    requested_from text NOT NULL DEFAULT '',
    answered_at timestamptz,
    source_refs text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (project_id, organisation_id)
);
CREATE INDEX ON commitment (organisation_id);
CREATE TABLE commitment_municipality (
    commitment_id uuid NOT NULL REFERENCES commitment ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    PRIMARY KEY (commitment_id, organisation_id)
);
CREATE INDEX ON commitment_municipality (organisation_id);
CREATE TABLE commitment_service (
    commitment_id uuid NOT NULL REFERENCES commitment ON DELETE CASCADE,
    position integer NOT NULL,
    provider text NOT NULL,
    service_package text NOT NULL,
    joins text NOT NULL,
    PRIMARY KEY (commitment_id, position)
);
CREATE TABLE commitment_link (
    token_hash bytea PRIMARY KEY,
    commitment_id uuid NOT NULL REFERENCES commitment ON DELETE CASCADE,
    address text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE INDEX ON commitment_link (commitment_id);
COMMENT ON COLUMN commitment.illustrative IS 'Made up for demonstration: the sources name the commitment but not its details';
COMMENT ON TABLE commitment_municipality IS 'For whom the organisation commits: itself, or the members of a joint authority';
--rollback DROP TABLE commitment_link; DROP TABLE commitment_service; DROP TABLE commitment_municipality; DROP TABLE commitment;
