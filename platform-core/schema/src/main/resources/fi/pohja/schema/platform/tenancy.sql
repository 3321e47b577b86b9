--liquibase formatted sql

--changeset pohja:platform-tenant
CREATE TABLE tenant (
    slug text PRIMARY KEY,
    code text NOT NULL UNIQUE,
    kind text NOT NULL,
    name jsonb NOT NULL,
    short_name jsonb NOT NULL,
    languages text[] NOT NULL,
    accent text NOT NULL,
    state text NOT NULL,
    state_reason text,
    schema_fingerprint text,
    content_fingerprint text,
    created_at timestamptz NOT NULL,
    last_activity_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE tenant IS 'Registry of tenants: what tenant.yaml said, what an administrator changed since, and how the last migration ended';
COMMENT ON COLUMN tenant.state IS 'ACTIVE, SUSPENDED, FAILED (the migration failed: state_reason says why) or ABSENT (its file is gone, its data stays)';
--rollback DROP TABLE tenant;

--changeset pohja:platform-tenant-host
CREATE TABLE tenant_host (
    host text PRIMARY KEY CHECK (host = lower(host)),
    tenant text NOT NULL REFERENCES tenant,
    position integer NOT NULL
);
CREATE INDEX ON tenant_host (tenant);
--rollback DROP TABLE tenant_host;

--changeset pohja:platform-tenant-edited
CREATE TABLE tenant_edit (
    tenant text NOT NULL REFERENCES tenant,
    field text NOT NULL,
    edited_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, field)
);
COMMENT ON TABLE tenant_edit IS 'Fields an administrator has changed; the file no longer decides them';
--rollback DROP TABLE tenant_edit;
