--liquibase formatted sql

--changeset pohja:consultation
CREATE TABLE consultation (
    id uuid PRIMARY KEY,
    number integer GENERATED ALWAYS AS IDENTITY,
    title jsonb NOT NULL,
    description jsonb,
    target_groups jsonb,
    project_id uuid REFERENCES project,
    opens_on date,
    closes_on date,
    for_everybody boolean NOT NULL DEFAULT false,
    state text NOT NULL,
    summary jsonb,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid,
    updated_at timestamptz NOT NULL,
    updated_by uuid,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX ON consultation (number);
CREATE INDEX ON consultation (project_id);
COMMENT ON COLUMN consultation.for_everybody IS 'Whether the public page takes responses without a personal link';
COMMENT ON COLUMN consultation.summary IS 'How the views were taken into account as a whole';
CREATE TABLE consultation_question (
    consultation_id uuid NOT NULL REFERENCES consultation ON DELETE CASCADE,
    position integer NOT NULL,
    text jsonb NOT NULL,
    PRIMARY KEY (consultation_id, position)
);
CREATE TABLE consultation_invitation (
    id uuid PRIMARY KEY,
    consultation_id uuid NOT NULL REFERENCES consultation ON DELETE CASCADE,
    invited text NOT NULL,
    email text NOT NULL,
    token_hash bytea NOT NULL,
    sent_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX ON consultation_invitation (token_hash);
CREATE UNIQUE INDEX consultation_invitation_once ON consultation_invitation (consultation_id, lower(email));
CREATE TABLE consultation_response (
    id uuid PRIMARY KEY,
    consultation_id uuid NOT NULL REFERENCES consultation,
    invitation_id uuid REFERENCES consultation_invitation,
    number integer NOT NULL,
    respondent text NOT NULL,
    sector text NOT NULL,
    sent_at timestamptz NOT NULL,
    handling text,
    reason jsonb,
    handled_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX ON consultation_response (consultation_id, number);
CREATE UNIQUE INDEX ON consultation_response (invitation_id) WHERE invitation_id IS NOT NULL;
CREATE TABLE consultation_answer (
    response_id uuid NOT NULL REFERENCES consultation_response ON DELETE CASCADE,
    position integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (response_id, position)
);
COMMENT ON COLUMN consultation_response.respondent IS 'As they called themselves: an organisation, or a person of their own will; shown when published';
COMMENT ON COLUMN consultation_response.handling IS 'How the view was taken into account; absent as long as nobody said';
--rollback DROP TABLE consultation_answer; DROP TABLE consultation_response; DROP TABLE consultation_invitation; DROP TABLE consultation_question; DROP TABLE consultation;
