--liquibase formatted sql

--changeset pohja:initiative
CREATE TABLE initiative (
    id uuid PRIMARY KEY,
    number integer GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    body_id uuid NOT NULL REFERENCES body,
    title jsonb NOT NULL,
    text jsonb,
    addressed_body_id uuid REFERENCES body,
    addressed_organisation_id uuid REFERENCES organisation,
    handler_id uuid REFERENCES user_account,
    state text NOT NULL,
    submitted_on date,
    answer_due date,
    answer jsonb,
    answered_on date,
    follow_up_on date,
    effect jsonb,
    published boolean NOT NULL DEFAULT false,
    words text NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid,
    updated_at timestamptz NOT NULL,
    updated_by uuid,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX ON initiative (number);
CREATE INDEX ON initiative (body_id);
CREATE INDEX ON initiative (answer_due) WHERE state IN ('SUBMITTED', 'IN_HANDLING');
CREATE INDEX ON initiative (follow_up_on) WHERE state = 'ANSWERED';
COMMENT ON COLUMN initiative.answer_due IS 'The last day, in Helsinki, to answer';
CREATE TABLE initiative_measure (
    initiative_id uuid NOT NULL REFERENCES initiative ON DELETE CASCADE,
    measure_id uuid NOT NULL REFERENCES measure ON DELETE CASCADE,
    PRIMARY KEY (initiative_id, measure_id)
);
CREATE INDEX ON initiative_measure (measure_id);
--rollback DROP TABLE initiative_measure; DROP TABLE initiative;

--changeset pohja:initiative-words
CREATE INDEX initiative_words ON initiative USING gin (words extensions.gin_trgm_ops);
--rollback DROP INDEX initiative_words;
