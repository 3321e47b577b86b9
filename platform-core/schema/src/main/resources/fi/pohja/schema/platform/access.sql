--liquibase formatted sql

--changeset pohja:platform-operator
CREATE TABLE operator (
    id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE CHECK (username = lower(username)),
    name text NOT NULL,
    password_hash text,
    language text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE TABLE operator_session (
    token_hash bytea PRIMARY KEY,
    operator_id uuid NOT NULL REFERENCES operator ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
);
CREATE INDEX ON operator_session (operator_id);
CREATE TABLE operator_link (
    token_hash bytea PRIMARY KEY,
    operator_id uuid NOT NULL REFERENCES operator ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
CREATE TABLE operator_sign_in_failure (
    username text NOT NULL,
    address text NOT NULL,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (username, address)
);
CREATE TABLE operator_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL
);
--rollback DROP TABLE operator_event; DROP TABLE operator_sign_in_failure; DROP TABLE operator_link; DROP TABLE operator_session; DROP TABLE operator;
