--liquibase formatted sql

--changeset pohja:evaluation
CREATE TABLE evaluation (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project,
    title jsonb NOT NULL,
    period_end date NOT NULL,
    state text NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON evaluation (project_id, period_end);
CREATE TABLE evaluation_score (
    evaluation_id uuid NOT NULL REFERENCES evaluation ON DELETE CASCADE,
    goal_id uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    self_score integer CHECK (self_score BETWEEN 1 AND 5),
    self_reasons jsonb,
    evidence jsonb,
    review_score integer CHECK (review_score BETWEEN 1 AND 5),
    review_reasons jsonb,
    version integer NOT NULL,
    PRIMARY KEY (evaluation_id, goal_id)
);
--rollback DROP TABLE evaluation_score; DROP TABLE evaluation;
