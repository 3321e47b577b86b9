--liquibase formatted sql

--changeset pohja:shared-reference
CREATE TABLE region (
    code text PRIMARY KEY,
    kind text NOT NULL,
    slug text NOT NULL,
    name jsonb NOT NULL,
    short_name jsonb NOT NULL,
    collaborative_area text,
    population integer
);
CREATE TABLE municipality (
    code text PRIMARY KEY,
    name jsonb NOT NULL,
    region_code text NOT NULL REFERENCES region,
    language_status text NOT NULL,
    sami_homeland boolean NOT NULL,
    population integer NOT NULL,
    population_date date NOT NULL
);
CREATE TABLE national_programme (
    key text PRIMARY KEY,
    position integer NOT NULL,
    name jsonb NOT NULL,
    description jsonb,
    ministry jsonb,
    starts date,
    ends date,
    url text,
    source_refs text[] NOT NULL
);
CREATE TABLE national_goal (
    key text PRIMARY KEY,
    programme text NOT NULL REFERENCES national_programme,
    number integer NOT NULL,
    text jsonb NOT NULL,
    condition jsonb,
    conditional_on integer[] NOT NULL,
    source_refs text[] NOT NULL
);
CREATE TABLE source_statement (
    id text PRIMARY KEY,
    capability text NOT NULL,
    sentence text NOT NULL
);
--rollback DROP TABLE source_statement; DROP TABLE national_goal; DROP TABLE national_programme; DROP TABLE municipality; DROP TABLE region;

--changeset pohja:shared-reference-guard splitStatements:false
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['region', 'municipality', 'national_programme', 'national_goal', 'source_statement'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY everyone_reads ON %I FOR SELECT USING (true)', t);
        EXECUTE format('CREATE POLICY platform_keeps ON %I FOR ALL TO pohja_platform USING (true) WITH CHECK (true)', t);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO pohja_platform', t);
    END LOOP;
END $$;
--rollback SELECT 1;
