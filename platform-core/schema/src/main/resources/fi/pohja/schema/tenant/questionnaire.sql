--liquibase formatted sql

--changeset pohja:questionnaire
CREATE TABLE questionnaire (
    id uuid PRIMARY KEY,
    number integer GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    purpose text NOT NULL,
    title jsonb NOT NULL,
    description jsonb,
    state text NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid,
    updated_at timestamptz NOT NULL,
    updated_by uuid,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX ON questionnaire (number);
CREATE TABLE questionnaire_question (
    questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    position integer NOT NULL,
    text jsonb NOT NULL,
    PRIMARY KEY (questionnaire_id, position)
);
CREATE TABLE questionnaire_group (
    questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    position integer NOT NULL,
    name jsonb NOT NULL,
    PRIMARY KEY (questionnaire_id, position)
);
CREATE TABLE questionnaire_response (
    id uuid PRIMARY KEY,
    questionnaire_id uuid NOT NULL REFERENCES questionnaire,
    group_position integer,
    answered_on date NOT NULL
);
CREATE INDEX ON questionnaire_response (questionnaire_id, answered_on);
COMMENT ON TABLE questionnaire_response IS 'Anonymous: neither who answered nor when within the day is kept';
CREATE TABLE questionnaire_score (
    response_id uuid NOT NULL REFERENCES questionnaire_response ON DELETE CASCADE,
    position integer NOT NULL,
    score integer NOT NULL CHECK (score BETWEEN 1 AND 5),
    PRIMARY KEY (response_id, position)
);
--rollback DROP TABLE questionnaire_score; DROP TABLE questionnaire_response; DROP TABLE questionnaire_group; DROP TABLE questionnaire_question; DROP TABLE questionnaire;
