--liquibase formatted sql

--changeset pohja:border-agreement
-- What two neighbours agree about services at their border. Both may word it until both have accepted the same words;
-- nobody accepts for the other, and what was accepted is not changed (the trigger, whatever SQL a login runs).
CREATE TABLE border_agreement (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    space_id uuid NOT NULL REFERENCES collaboration_space,
    proposer text NOT NULL,
    counterpart text NOT NULL CHECK (counterpart <> proposer),
    name jsonb NOT NULL,
    object jsonb,
    services text[] NOT NULL,
    division jsonb,
    cost_principle jsonb,
    proposer_municipalities text[] NOT NULL,
    counterpart_municipalities text[] NOT NULL,
    valid_from date,
    valid_until date,
    review_on date,
    assessment_id uuid,
    illustrative boolean NOT NULL DEFAULT false,
    source_refs text[] NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    ended_at timestamptz,
    ended_by text,
    ended_by_id uuid,
    ended_by_name text,
    end_reason text,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX border_agreement_space ON border_agreement (space_id);
CREATE TABLE border_agreement_acceptance (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    agreement_id uuid NOT NULL REFERENCES border_agreement,
    tenant text NOT NULL,
    revision integer NOT NULL,
    accepted_at timestamptz NOT NULL,
    accepted_by_id uuid,
    accepted_by_name text NOT NULL,
    UNIQUE (agreement_id, tenant, revision)
);
--rollback DROP TABLE border_agreement_acceptance; DROP TABLE border_agreement;

--changeset pohja:border-agreement-guard splitStatements:false
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['border_agreement', 'border_agreement_acceptance'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY functions_see_all ON %I FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    END LOOP;
END $$;

-- Whether a tenant belongs to the space now.
CREATE FUNCTION belongs_to_space(space uuid, member text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM shared.space_member m WHERE m.space_id = space AND m.tenant = member AND m.state = 'MEMBER')
$$;

-- The agreements the calling tenant is a party of: while both words are open, as a member of the space; what it has
-- accepted stays its own record.
CREATE FUNCTION own_border_agreements() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT a.id FROM shared.border_agreement a
    WHERE shared.current_tenant() IN (a.proposer, a.counterpart)
        AND (a.space_id IN (SELECT shared.joined_spaces())
            OR EXISTS (
                SELECT FROM shared.border_agreement_acceptance c
                WHERE c.agreement_id = a.id AND c.tenant = shared.current_tenant() AND c.revision = a.revision))
$$;

-- Whether these are the agreement's present words, and it is not ended.
CREATE FUNCTION border_agreement_open(agreement uuid, words integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM shared.border_agreement a
        WHERE a.id = agreement AND a.revision = words AND a.ended_at IS NULL)
$$;

CREATE FUNCTION guard_border_agreement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    agreed boolean;
    reworded boolean := (NEW.name, NEW.object, NEW.services, NEW.division, NEW.cost_principle, NEW.proposer_municipalities,
            NEW.counterpart_municipalities, NEW.valid_from, NEW.valid_until, NEW.review_on, NEW.assessment_id)
        IS DISTINCT FROM (OLD.name, OLD.object, OLD.services, OLD.division, OLD.cost_principle, OLD.proposer_municipalities,
            OLD.counterpart_municipalities, OLD.valid_from, OLD.valid_until, OLD.review_on, OLD.assessment_id);
BEGIN
    NEW.revision := OLD.revision;
    IF OLD.ended_at IS NOT NULL AND (reworded
            OR (NEW.ended_at, NEW.ended_by, NEW.end_reason) IS DISTINCT FROM (OLD.ended_at, OLD.ended_by, OLD.end_reason)) THEN
        RAISE EXCEPTION 'the agreement has ended';
    END IF;
    IF OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL THEN
        NEW.ended_by := shared.current_tenant();
    END IF;
    IF reworded THEN
        SELECT count(*) = 2 INTO agreed FROM shared.border_agreement_acceptance c
        WHERE c.agreement_id = OLD.id AND c.revision = OLD.revision;
        IF agreed THEN
            RAISE EXCEPTION 'what both have accepted is not changed';
        END IF;
        NEW.revision := OLD.revision + 1;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_border_agreement BEFORE UPDATE ON border_agreement
    FOR EACH ROW EXECUTE FUNCTION guard_border_agreement();

CREATE POLICY parties ON border_agreement FOR SELECT
    USING (id IN (SELECT shared.own_border_agreements()));
CREATE POLICY proposing ON border_agreement FOR INSERT
    WITH CHECK (proposer = shared.current_tenant() AND space_id IN (SELECT shared.joined_spaces())
        AND shared.belongs_to_space(space_id, counterpart) AND revision = 1 AND ended_at IS NULL);
CREATE POLICY parties_word ON border_agreement FOR UPDATE
    USING (id IN (SELECT shared.own_border_agreements()))
    WITH CHECK (shared.current_tenant() IN (proposer, counterpart));

CREATE POLICY parties ON border_agreement_acceptance FOR SELECT
    USING (agreement_id IN (SELECT shared.own_border_agreements()));
CREATE POLICY accepting ON border_agreement_acceptance FOR INSERT
    WITH CHECK (tenant = shared.current_tenant() AND agreement_id IN (SELECT shared.own_border_agreements())
        AND shared.border_agreement_open(agreement_id, revision));
CREATE POLICY taking_off_names ON border_agreement_acceptance FOR UPDATE
    USING (tenant = shared.current_tenant()) WITH CHECK (tenant = shared.current_tenant());

GRANT SELECT, INSERT ON border_agreement, border_agreement_acceptance TO PUBLIC;
GRANT UPDATE (name, object, services, division, cost_principle, proposer_municipalities, counterpart_municipalities,
        valid_from, valid_until, review_on, assessment_id, ended_at, ended_by_id, ended_by_name, end_reason, updated_at, version)
    ON border_agreement TO PUBLIC;
GRANT UPDATE (accepted_by_id, accepted_by_name) ON border_agreement_acceptance TO PUBLIC;
--rollback SELECT 1;

--changeset pohja:border-agreement-worded-by splitStatements:false
-- Who wrote the present words, so that the other party is told of them; no login can say it was the neighbour.
ALTER TABLE border_agreement ADD COLUMN worded_by text;
UPDATE border_agreement SET worded_by = proposer;
ALTER TABLE border_agreement ALTER COLUMN worded_by SET NOT NULL;

CREATE FUNCTION sign_border_agreement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.worded_by := NEW.proposer;
    ELSIF NEW.revision > OLD.revision THEN
        NEW.worded_by := shared.current_tenant();
    END IF;
    RETURN NEW;
END $$;
-- After guard_border_agreement, in the order of their names: it sets the revision.
CREATE TRIGGER sign_border_agreement BEFORE INSERT OR UPDATE ON border_agreement
    FOR EACH ROW EXECUTE FUNCTION sign_border_agreement();
--rollback DROP TRIGGER sign_border_agreement ON border_agreement; DROP FUNCTION sign_border_agreement; ALTER TABLE border_agreement DROP COLUMN worded_by;
