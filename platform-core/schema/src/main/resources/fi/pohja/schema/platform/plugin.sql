--liquibase formatted sql

--changeset pohja:platform-plugin
CREATE TABLE plugin (
    id text PRIMARY KEY,
    version text NOT NULL,
    wanted text NOT NULL,
    failure text,
    failed_version text,
    failed_reason text,
    failed_at timestamptz,
    attempt integer NOT NULL DEFAULT 1,
    installed_at timestamptz NOT NULL,
    installed_by text NOT NULL
);
COMMENT ON TABLE plugin IS 'What is wanted of each plugin; every instance of the process brings itself to it';
COMMENT ON COLUMN plugin.wanted IS 'STARTED or STOPPED';
COMMENT ON COLUMN plugin.failure IS 'Why no instance may start it until an operator does, such as that it brought a process down';
COMMENT ON COLUMN plugin.attempt IS 'Counted up when an operator starts it again, so that instances try again what failed';
COMMENT ON COLUMN plugin.failed_version IS 'An upgrade that could not take over; version is the one that went on';
CREATE TABLE plugin_archive (
    plugin text NOT NULL REFERENCES plugin ON DELETE CASCADE,
    version text NOT NULL,
    manifest_json jsonb NOT NULL,
    sha256 text NOT NULL,
    signature text NOT NULL,
    signed_by text,
    bytes bigint NOT NULL,
    content bytea NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (plugin, version)
);
CREATE TABLE plugin_instance (
    instance text NOT NULL,
    plugin text NOT NULL REFERENCES plugin ON DELETE CASCADE,
    version text,
    state text NOT NULL,
    reason text,
    abandoned integer NOT NULL DEFAULT 0,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (instance, plugin)
);
COMMENT ON TABLE plugin_instance IS 'What each instance of the process says about each plugin; rows not renewed for a minute are of instances that are gone';
CREATE TABLE plugin_tenant (
    plugin text NOT NULL REFERENCES plugin ON DELETE CASCADE,
    tenant text NOT NULL REFERENCES tenant,
    state text NOT NULL,
    reason text,
    since timestamptz NOT NULL,
    migrated_version text,
    data_kept boolean NOT NULL DEFAULT false,
    granted text[] NOT NULL DEFAULT '{}',
    roles_json jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (plugin, tenant)
);
CREATE TABLE plugin_fault (
    id text PRIMARY KEY,
    plugin text NOT NULL,
    version text NOT NULL,
    tenant text,
    contribution text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    what text NOT NULL,
    detail text NOT NULL,
    count integer NOT NULL,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL
);
CREATE INDEX ON plugin_fault (plugin, last_at);
CREATE TABLE plugin_default (
    plugin text NOT NULL REFERENCES plugin ON DELETE CASCADE,
    name text NOT NULL,
    version integer NOT NULL,
    document_json jsonb,
    schema_version integer NOT NULL,
    stored_at timestamptz NOT NULL,
    stored_by text NOT NULL,
    PRIMARY KEY (plugin, name, version)
);
COMMENT ON TABLE plugin_default IS 'The platform''s default settings, every version kept; the highest holds, one without a document means there is none';
CREATE TABLE plugin_revision (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    revision bigint NOT NULL
);
INSERT INTO plugin_revision (revision) VALUES (0);
COMMENT ON TABLE plugin_revision IS 'Counted up with every change of what is wanted, so that instances see with one small query whether to look';
--rollback DROP TABLE plugin_revision; DROP TABLE plugin_default; DROP TABLE plugin_fault; DROP TABLE plugin_tenant; DROP TABLE plugin_instance; DROP TABLE plugin_archive; DROP TABLE plugin;
