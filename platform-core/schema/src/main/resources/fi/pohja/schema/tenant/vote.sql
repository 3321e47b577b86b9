--liquibase formatted sql

--changeset pohja:vote
CREATE TABLE vote (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting,
    code text NOT NULL UNIQUE,
    title jsonb NOT NULL,
    votes_each integer NOT NULL CHECK (votes_each BETWEEN 1 AND 100),
    several_on_one boolean NOT NULL,
    ballot_key bytea NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON vote (meeting_id);
CREATE TABLE vote_option (
    id uuid PRIMARY KEY,
    vote_id uuid NOT NULL REFERENCES vote ON DELETE CASCADE,
    position integer NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    words jsonb NOT NULL,
    UNIQUE (vote_id, position)
);
CREATE TABLE vote_ballot (
    vote_id uuid NOT NULL REFERENCES vote ON DELETE CASCADE,
    phone_hash bytea NOT NULL,
    cast_at timestamptz NOT NULL,
    PRIMARY KEY (vote_id, phone_hash)
);
CREATE TABLE vote_mark (
    vote_id uuid NOT NULL,
    phone_hash bytea NOT NULL,
    option_id uuid NOT NULL REFERENCES vote_option ON DELETE CASCADE,
    votes integer NOT NULL CHECK (votes > 0),
    PRIMARY KEY (vote_id, phone_hash, option_id),
    FOREIGN KEY (vote_id, phone_hash) REFERENCES vote_ballot ON DELETE CASCADE
);
CREATE INDEX ON vote_mark (option_id);
COMMENT ON COLUMN vote.votes_each IS 'How many votes each phone has';
COMMENT ON COLUMN vote.several_on_one IS 'Whether more than one of them may go to the same option';
COMMENT ON COLUMN vote.ballot_key IS 'Signs the ballots of this vote, so that none can be made up';
COMMENT ON COLUMN vote_ballot.phone_hash IS 'SHA-256 of the random token in the phone''s cookie: who voted is not known';
--rollback DROP TABLE vote_mark; DROP TABLE vote_ballot; DROP TABLE vote_option; DROP TABLE vote;
