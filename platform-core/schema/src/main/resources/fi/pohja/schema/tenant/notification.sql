--liquibase formatted sql

--changeset pohja:notification-mail
CREATE TABLE outgoing_mail (
    id uuid PRIMARY KEY,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    failure text
);
CREATE INDEX ON outgoing_mail (next_attempt_at) WHERE sent_at IS NULL;
CREATE INDEX ON outgoing_mail (created_at DESC);
--rollback DROP TABLE outgoing_mail;

--changeset pohja:notification-event
CREATE TABLE outbox_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    type text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    payload_json jsonb NOT NULL,
    delivered_at timestamptz
);
CREATE INDEX ON outbox_event (id) WHERE delivered_at IS NULL;
--rollback DROP TABLE outbox_event;

--changeset pohja:notification-enclosure
ALTER TABLE outgoing_mail ADD COLUMN enclosure_name text;
ALTER TABLE outgoing_mail ADD COLUMN enclosure_type text;
ALTER TABLE outgoing_mail ADD COLUMN enclosure text;
--rollback ALTER TABLE outgoing_mail DROP COLUMN enclosure; ALTER TABLE outgoing_mail DROP COLUMN enclosure_type; ALTER TABLE outgoing_mail DROP COLUMN enclosure_name;
