--liquibase formatted sql

--changeset pohja:access-user
CREATE TABLE user_account (
    id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE CHECK (username = lower(username)),
    name text NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    organisation_id uuid,
    state text NOT NULL,
    password_hash text,
    last_seen_at timestamptz,
    previous_seen_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX user_account_email ON user_account (lower(email));
COMMENT ON COLUMN user_account.state IS 'INVITED, ACTIVE, LOCKED or ERASED';
CREATE TABLE user_role (
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    role text NOT NULL,
    PRIMARY KEY (user_id, role)
);
CREATE TABLE user_preference (
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    name text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (user_id, name)
);
--rollback DROP TABLE user_preference; DROP TABLE user_role; DROP TABLE user_account;

--changeset pohja:access-session
CREATE TABLE sign_in_session (
    token_hash bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
);
CREATE INDEX ON sign_in_session (user_id);
CREATE TABLE sign_in_failure (
    username text NOT NULL,
    address text NOT NULL,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (username, address)
);
CREATE TABLE one_time_link (
    token_hash bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    purpose text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX ON one_time_link (user_id);
--rollback DROP TABLE one_time_link; DROP TABLE sign_in_failure; DROP TABLE sign_in_session;
