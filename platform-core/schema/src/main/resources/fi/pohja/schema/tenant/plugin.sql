--liquibase formatted sql

--changeset pohja:plugin
CREATE TABLE plugin_setting (
    plugin text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    document_json jsonb,
    schema_version integer NOT NULL,
    stored_at timestamptz NOT NULL,
    stored_by text NOT NULL,
    PRIMARY KEY (plugin, name, version)
);
COMMENT ON TABLE plugin_setting IS 'Settings of plugins, every version kept; the highest holds, one without a document means that the platform''s default does';
CREATE TABLE plugin_migration (
    id uuid PRIMARY KEY,
    plugin text NOT NULL,
    version text NOT NULL,
    change_sets text[] NOT NULL,
    rollback_sql text NOT NULL,
    ran_at timestamptz NOT NULL,
    taken_back_at timestamptz,
    failure text
);
COMMENT ON COLUMN plugin_migration.rollback_sql IS 'What takes the change sets back; kept here since an old archive does not know newer change sets';
CREATE TABLE plugin_export (
    id uuid PRIMARY KEY,
    plugin text NOT NULL,
    version text NOT NULL,
    rows_json jsonb NOT NULL,
    content bytea NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE TABLE plugin_subscription (
    plugin text NOT NULL,
    listener text NOT NULL,
    subject_type text NOT NULL,
    PRIMARY KEY (plugin, listener)
);
COMMENT ON TABLE plugin_subscription IS 'Who hears of what: written when a plugin is switched on, read in the transaction of each audited change; * hears of everything';
CREATE TABLE plugin_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event uuid NOT NULL,
    plugin text NOT NULL,
    listener text NOT NULL,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    happened_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL
);
CREATE INDEX ON plugin_event (plugin, listener, subject_id, id);
CREATE TABLE plugin_task (
    plugin text NOT NULL,
    task text NOT NULL,
    due_at timestamptz NOT NULL,
    lease_until timestamptz,
    ended_at timestamptz,
    failure text,
    PRIMARY KEY (plugin, task)
);
CREATE TABLE plugin_observation (
    plugin text NOT NULL,
    indicator text NOT NULL,
    start_on date NOT NULL,
    end_on date NOT NULL,
    municipality text NOT NULL DEFAULT '',
    value numeric NOT NULL,
    fetched_at timestamptz NOT NULL,
    PRIMARY KEY (plugin, indicator, start_on, end_on, municipality)
);
--rollback DROP TABLE plugin_observation; DROP TABLE plugin_task; DROP TABLE plugin_event; DROP TABLE plugin_subscription; DROP TABLE plugin_export; DROP TABLE plugin_migration; DROP TABLE plugin_setting;

--changeset pohja:plugin-observation-with-indicators
DROP TABLE plugin_observation;
--rollback CREATE TABLE plugin_observation (plugin text NOT NULL, indicator text NOT NULL, start_on date NOT NULL, end_on date NOT NULL, municipality text NOT NULL DEFAULT '', value numeric NOT NULL, fetched_at timestamptz NOT NULL, PRIMARY KEY (plugin, indicator, start_on, end_on, municipality));

--changeset pohja:plugin-audit-word
CREATE TABLE plugin_audit_word (
    plugin text NOT NULL,
    part text NOT NULL,
    name text NOT NULL,
    words jsonb NOT NULL,
    PRIMARY KEY (plugin, part, name)
);
COMMENT ON TABLE plugin_audit_word IS 'What the names that plugins use in the audit mean to people, by language: kept since the audit outlives the plugin';
COMMENT ON COLUMN plugin_audit_word.part IS 'TITLE of the plugin, ACTION, KIND, FIELD or VALUE';
--rollback DROP TABLE plugin_audit_word;

--changeset pohja:plugin-audit-word-text
COMMENT ON COLUMN plugin_audit_word.part IS 'TITLE of the plugin, ACTION, KIND, FIELD or VALUE of its steps, or TEXT: one of its texts by key, such as the label of a setting that was changed';
--rollback COMMENT ON COLUMN plugin_audit_word.part IS 'TITLE of the plugin, ACTION, KIND, FIELD or VALUE';
