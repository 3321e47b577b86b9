--liquibase formatted sql

--changeset pohja:collaboration-announcement
CREATE TABLE collaboration_announcement (
    about_id uuid NOT NULL,
    step text NOT NULL,
    title jsonb NOT NULL,
    partner text NOT NULL,
    announced_at timestamptz NOT NULL,
    PRIMARY KEY (about_id, step)
);
COMMENT ON TABLE collaboration_announcement IS
    'What the tenant''s administrators were told of spaces and shares; with it a share that is gone can still be named';
--rollback DROP TABLE collaboration_announcement;
