--liquibase formatted sql

--changeset pohja:meeting-series
CREATE TABLE workshop_series (
    id uuid PRIMARY KEY,
    name jsonb NOT NULL,
    description jsonb,
    project_id uuid REFERENCES project,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON workshop_series (project_id);
--rollback DROP TABLE workshop_series;

--changeset pohja:meeting
CREATE TABLE meeting (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    title jsonb NOT NULL,
    description jsonb,
    body_id uuid REFERENCES body,
    project_id uuid REFERENCES project,
    series_id uuid REFERENCES workshop_series,
    step text,
    mode text NOT NULL,
    place jsonb,
    remote_link text,
    held_on date NOT NULL,
    begins_at time,
    ends_at time,
    capacity integer CHECK (capacity > 0),
    agenda jsonb,
    organiser_id uuid REFERENCES user_account,
    registration_code text NOT NULL UNIQUE,
    state text NOT NULL,
    participants integer CHECK (participants >= 0),
    minutes jsonb,
    close_report jsonb,
    invitation_sequence integer NOT NULL DEFAULT 0,
    source_refs text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON meeting (held_on);
CREATE INDEX ON meeting (body_id, held_on);
CREATE INDEX ON meeting (project_id, held_on);
CREATE INDEX ON meeting (series_id, held_on);
CREATE INDEX ON meeting (organiser_id) WHERE archived_at IS NULL;
COMMENT ON COLUMN meeting.begins_at IS 'In Finland; empty when the source gives no time of day';
COMMENT ON COLUMN meeting.participants IS 'As stated; when empty the sum of the attendance, if there is any';
COMMENT ON COLUMN meeting.invitation_sequence IS 'Rises when day, time, place or link change: calendars take the higher one';
--rollback DROP TABLE meeting;

--changeset pohja:meeting-attendance
CREATE TABLE meeting_attendance (
    meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
    position integer NOT NULL,
    organisation_id uuid REFERENCES organisation,
    participant_group text NOT NULL,
    on_site integer NOT NULL CHECK (on_site >= 0),
    remote integer NOT NULL CHECK (remote >= 0),
    PRIMARY KEY (meeting_id, position)
);
CREATE INDEX ON meeting_attendance (organisation_id);
--rollback DROP TABLE meeting_attendance;

--changeset pohja:meeting-participant
CREATE TABLE meeting_participant (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
    user_id uuid REFERENCES user_account,
    name text NOT NULL,
    email text NOT NULL,
    organisation_id uuid REFERENCES organisation,
    participant_group text NOT NULL,
    registered boolean NOT NULL DEFAULT false,
    link_token text NOT NULL UNIQUE,
    answer text NOT NULL,
    note text,
    answered_at timestamptz,
    sent_sequence integer,
    sent_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX ON meeting_participant (meeting_id, lower(email));
CREATE INDEX ON meeting_participant (user_id);
COMMENT ON COLUMN meeting_participant.link_token IS 'Readable, as it is in the queued mail: it leads to the answer to one invitation and to nothing else';
--rollback DROP TABLE meeting_participant;

--changeset pohja:meeting-decision
CREATE TABLE meeting_decision (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
    section text NOT NULL,
    title jsonb NOT NULL,
    text jsonb,
    measure_id uuid REFERENCES measure,
    position integer NOT NULL,
    source_refs text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON meeting_decision (meeting_id, position);
CREATE INDEX ON meeting_decision (measure_id);
--rollback DROP TABLE meeting_decision;

--changeset pohja:meeting-workshop
CREATE TABLE workshop_record (
    meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    made boolean NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, subject_type, subject_id)
);
CREATE INDEX ON workshop_record (subject_id);
COMMENT ON COLUMN workshop_record.made IS 'Made in the workshop; else brought into it to be worked on';
--rollback DROP TABLE workshop_record;
