--liquibase formatted sql

--changeset pohja:service-unit
CREATE TABLE service_unit (
    id uuid PRIMARY KEY,
    name jsonb NOT NULL,
    description jsonb,
    organisation_id uuid REFERENCES organisation,
    municipality_code text,
    street text NOT NULL,
    postal_code text NOT NULL,
    post_office text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    website text NOT NULL,
    languages text[] NOT NULL DEFAULT '{}',
    remote boolean NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON service_unit (organisation_id);
CREATE TABLE service_unit_hours (
    unit_id uuid NOT NULL REFERENCES service_unit ON DELETE CASCADE,
    position integer NOT NULL,
    first_day integer NOT NULL CHECK (first_day BETWEEN 1 AND 7),
    last_day integer NOT NULL CHECK (last_day BETWEEN first_day AND 7),
    opens time NOT NULL,
    closes time NOT NULL CHECK (closes > opens),
    PRIMARY KEY (unit_id, position)
);
COMMENT ON COLUMN service_unit.languages IS 'BCP 47: the languages one is served in at the place';
COMMENT ON COLUMN service_unit.remote IS 'Whether its workers hold appointments at a distance';
COMMENT ON COLUMN service_unit_hours.first_day IS '1 is Monday, 7 Sunday (ISO 8601)';
--rollback DROP TABLE service_unit_hours; DROP TABLE service_unit;

--changeset pohja:service
CREATE TABLE service (
    id uuid PRIMARY KEY,
    name jsonb NOT NULL,
    summary jsonb,
    description jsonb,
    languages text[] NOT NULL DEFAULT '{}',
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE service_channel (
    service_id uuid NOT NULL REFERENCES service ON DELETE CASCADE,
    position integer NOT NULL,
    kind text NOT NULL,
    unit_id uuid REFERENCES service_unit,
    address text NOT NULL,
    PRIMARY KEY (service_id, position),
    CHECK ((kind = 'SERVICE_LOCATION') = (unit_id IS NOT NULL))
);
CREATE INDEX ON service_channel (unit_id);
COMMENT ON COLUMN service_channel.address IS 'Telephone number or web address; empty for a place';
--rollback DROP TABLE service_channel; DROP TABLE service;
