--liquibase formatted sql

--changeset pohja:reminder
CREATE TABLE reminder_choice (
    user_id uuid PRIMARY KEY REFERENCES user_account,
    frequency text NOT NULL,
    last_sent_on date
);
CREATE TABLE calendar_feed (
    user_id uuid PRIMARY KEY REFERENCES user_account,
    secret_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    read_at timestamptz
);
COMMENT ON COLUMN calendar_feed.secret_hash IS 'SHA-256 of what stands in the feed''s address; told once';
--rollback DROP TABLE calendar_feed; DROP TABLE reminder_choice;
