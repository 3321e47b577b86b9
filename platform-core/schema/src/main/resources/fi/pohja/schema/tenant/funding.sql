--liquibase formatted sql

--changeset pohja:funding-call
CREATE TABLE funding_call (
    id uuid PRIMARY KEY,
    name jsonb NOT NULL,
    funder_id uuid NOT NULL REFERENCES organisation,
    national_programme text,
    source text NOT NULL,
    opens timestamptz NOT NULL,
    closes timestamptz NOT NULL CHECK (closes > opens),
    legal_basis text NOT NULL DEFAULT '',
    ceiling numeric(14, 2),
    max_grant_percent numeric(7, 4),
    description jsonb,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON funding_call (closes);
COMMENT ON COLUMN funding_call.closes IS 'The last second in which an application is in time';
CREATE TABLE funding_call_requirement (
    call_id uuid NOT NULL REFERENCES funding_call ON DELETE CASCADE,
    key text NOT NULL,
    position integer NOT NULL,
    name jsonb NOT NULL,
    required boolean NOT NULL,
    PRIMARY KEY (call_id, key)
);
CREATE TABLE eligibility_rule (
    call_id uuid NOT NULL REFERENCES funding_call ON DELETE CASCADE,
    key text NOT NULL,
    position integer NOT NULL,
    effect text NOT NULL,
    condition text NOT NULL,
    reason jsonb NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (call_id, key)
);
--rollback DROP TABLE eligibility_rule; DROP TABLE funding_call_requirement; DROP TABLE funding_call;

--changeset pohja:funding-application
CREATE TABLE grant_application (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES funding_call,
    project_id uuid NOT NULL REFERENCES project,
    state text NOT NULL,
    summary jsonb,
    contact text NOT NULL DEFAULT '',
    recorded_on date,
    supplement_reason text,
    supplement_due date,
    outcome text,
    decided_on date,
    granted numeric(14, 2),
    grant_percent numeric(7, 4),
    eligible_from date,
    eligible_to date,
    conditions jsonb,
    diary_number text NOT NULL DEFAULT '',
    cost_centre text NOT NULL DEFAULT '',
    source_refs text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    created_by uuid,
    version integer NOT NULL DEFAULT 1
);
COMMENT ON COLUMN grant_application.recorded_on IS 'The day a source gives for a submission of which there is no receipt';
CREATE INDEX ON grant_application (project_id);
CREATE INDEX ON grant_application (call_id);
CREATE TABLE budget_line (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES grant_application ON DELETE CASCADE,
    sub_area_id uuid REFERENCES sub_area,
    partner_id uuid REFERENCES organisation,
    category text NOT NULL,
    source text NOT NULL,
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    UNIQUE NULLS NOT DISTINCT (application_id, sub_area_id, partner_id, category, source)
);
CREATE TABLE application_attachment (
    application_id uuid NOT NULL REFERENCES grant_application ON DELETE CASCADE,
    attachment_id uuid NOT NULL,
    requirement text NOT NULL,
    PRIMARY KEY (application_id, attachment_id)
);
CREATE TABLE application_submission (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES grant_application ON DELETE CASCADE,
    number integer GENERATED ALWAYS AS IDENTITY,
    round integer NOT NULL,
    submitted_at timestamptz NOT NULL,
    submitted_by uuid,
    submitted_by_name text NOT NULL,
    document text NOT NULL,
    sha256 text NOT NULL,
    UNIQUE (application_id, round)
);
COMMENT ON COLUMN application_submission.document IS 'JSON exactly as it was hashed';
CREATE TABLE work_contribution (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES grant_application ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    sub_area_id uuid REFERENCES sub_area,
    role text NOT NULL,
    planned_months numeric(8, 2) NOT NULL DEFAULT 0,
    done_months numeric(8, 2) NOT NULL DEFAULT 0,
    month_value numeric(14, 2),
    in_kind boolean NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON work_contribution (application_id);
--rollback DROP TABLE work_contribution; DROP TABLE application_submission; DROP TABLE application_attachment; DROP TABLE budget_line; DROP TABLE grant_application;

--changeset pohja:funding-amendment
CREATE TABLE grant_amendment (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES grant_application ON DELETE CASCADE,
    kind text NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    new_end date,
    sent_at timestamptz,
    sent_by_name text,
    decided_on date,
    diary_number text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON grant_amendment (application_id);
CREATE TABLE budget_shift (
    amendment_id uuid NOT NULL REFERENCES grant_amendment ON DELETE CASCADE,
    sub_area_id uuid REFERENCES sub_area,
    partner_id uuid REFERENCES organisation,
    category text NOT NULL,
    source text NOT NULL,
    change numeric(14, 2) NOT NULL CHECK (change <> 0),
    UNIQUE NULLS NOT DISTINCT (amendment_id, sub_area_id, partner_id, category, source)
);
--rollback DROP TABLE budget_shift; DROP TABLE grant_amendment;

--changeset pohja:funding-payment
CREATE TABLE payment_request (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES grant_application,
    number integer NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL CHECK (period_to >= period_from),
    state text NOT NULL,
    due_on date,
    text jsonb,
    cost_count integer,
    eligible numeric(14, 2),
    share numeric(14, 2),
    grant_percent numeric(7, 4),
    granted numeric(14, 2),
    document text,
    sha256 text,
    approved_at timestamptz,
    approved_by_name text,
    sent_at timestamptz,
    sent_by_name text,
    paid_on date,
    paid numeric(14, 2),
    returned_reason text,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (application_id, number)
);
CREATE TABLE recovery (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES grant_application,
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    reason text NOT NULL,
    decided_on date NOT NULL,
    due_on date NOT NULL,
    repaid_on date,
    diary_number text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON recovery (application_id);
--rollback DROP TABLE recovery; DROP TABLE payment_request;

--changeset pohja:funding-cost
CREATE TABLE cost (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES grant_application,
    voucher text NOT NULL,
    voucher_row text NOT NULL DEFAULT '',
    posted_on date NOT NULL,
    partner_id uuid REFERENCES organisation,
    sub_area_id uuid REFERENCES sub_area,
    category text NOT NULL,
    source text,
    description text NOT NULL DEFAULT '',
    tags text[] NOT NULL DEFAULT '{}',
    amount numeric(14, 2) NOT NULL CHECK (amount <> 0),
    eligibility text NOT NULL,
    rule text,
    reason jsonb,
    payment_request_id uuid REFERENCES payment_request,
    import_id uuid,
    version integer NOT NULL DEFAULT 1,
    UNIQUE NULLS NOT DISTINCT (application_id, partner_id, voucher, voucher_row)
);
CREATE INDEX cost_by_day ON cost (application_id, posted_on, id);
CREATE INDEX ON cost (payment_request_id) WHERE payment_request_id IS NOT NULL;
CREATE INDEX ON cost (import_id) WHERE import_id IS NOT NULL;
--rollback DROP TABLE cost;

--changeset pohja:funding-deliver-by
ALTER TABLE funding_call_requirement ADD COLUMN deliver_by date;
COMMENT ON COLUMN funding_call_requirement.deliver_by IS 'The last day for what may follow after the submission';
--rollback ALTER TABLE funding_call_requirement DROP COLUMN deliver_by;

--changeset pohja:funding-cost-words
-- A word is looked for in ledgers of hundreds of thousands of rows.
CREATE INDEX cost_words ON cost USING gin (voucher extensions.gin_trgm_ops, description extensions.gin_trgm_ops);
--rollback DROP INDEX cost_words;
