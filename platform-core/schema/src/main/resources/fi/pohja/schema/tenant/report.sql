--liquibase formatted sql

--changeset pohja:report
CREATE TABLE report (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    project_id uuid REFERENCES project,
    body_id uuid REFERENCES body,
    title text NOT NULL,
    language text NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    due_on date,
    state text NOT NULL,
    signing_body_id uuid REFERENCES body,
    signed_on date,
    signed_section text NOT NULL DEFAULT '',
    signed_by_name text NOT NULL DEFAULT '',
    snapshot text,
    snapshot_sha256 text,
    frozen_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CHECK (project_id IS NOT NULL OR body_id IS NOT NULL),
    CHECK ((snapshot IS NULL) = (snapshot_sha256 IS NULL))
);
CREATE INDEX ON report (project_id, kind, period_end);
CREATE INDEX ON report (due_on) WHERE state IN ('DRAFT', 'REVIEW');
CREATE TABLE report_text (
    report_id uuid NOT NULL REFERENCES report ON DELETE CASCADE,
    part text NOT NULL,
    text text NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (report_id, part)
);
COMMENT ON COLUMN report.snapshot IS 'The document as it was signed, as JSON; its bytes are what the hash is of';
--rollback DROP TABLE report_text; DROP TABLE report;

--changeset pohja:report-file
CREATE TABLE report_file (
    report_id uuid NOT NULL REFERENCES report ON DELETE CASCADE,
    format text NOT NULL,
    file_name text NOT NULL,
    size bigint NOT NULL,
    made_at timestamptz NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (report_id, format)
);
COMMENT ON TABLE report_file IS 'The files made of a report, the last one of each format';
--rollback DROP TABLE report_file;
