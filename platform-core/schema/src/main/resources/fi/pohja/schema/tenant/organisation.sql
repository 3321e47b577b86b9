--liquibase formatted sql

--changeset pohja:organisation
CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    sector text NOT NULL,
    name jsonb NOT NULL,
    description jsonb,
    parent_id uuid REFERENCES organisation,
    municipality_code text,
    business_id text,
    website text,
    networks text[] NOT NULL DEFAULT '{}',
    valid_from date,
    valid_to date,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON organisation (parent_id);
CREATE UNIQUE INDEX organisation_municipality ON organisation (municipality_code) WHERE kind = 'MUNICIPALITY';
--rollback DROP TABLE organisation;

--changeset pohja:organisation-body
CREATE TABLE body (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    name jsonb NOT NULL,
    description jsonb,
    statutory boolean NOT NULL DEFAULT false,
    parent_id uuid REFERENCES body,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE body_member (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES body ON DELETE CASCADE,
    member_group jsonb NOT NULL,
    organisation_id uuid REFERENCES organisation,
    user_id uuid,
    member_position text NOT NULL,
    designated_on date,
    ended_on date,
    position integer NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON body_member (body_id);
COMMENT ON COLUMN body_member.member_group IS 'Whom the member represents, such as municipal managers or staff; a person only by an account';
--rollback DROP TABLE body_member; DROP TABLE body;

--changeset pohja:organisation-composition
CREATE TABLE body_composition (
    body_id uuid PRIMARY KEY REFERENCES body ON DELETE CASCADE,
    max_members integer,
    term_years integer,
    meetings_a_year integer,
    staff_excluded boolean NOT NULL,
    statutory_excluded boolean NOT NULL,
    eligibility jsonb,
    fee jsonb
);
CREATE TABLE body_group_rule (
    body_id uuid NOT NULL REFERENCES body ON DELETE CASCADE,
    position integer NOT NULL,
    member_group jsonb NOT NULL,
    least integer,
    most integer,
    PRIMARY KEY (body_id, position)
);
--rollback DROP TABLE body_group_rule; DROP TABLE body_composition;
