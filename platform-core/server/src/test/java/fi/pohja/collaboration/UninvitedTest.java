package fi.pohja.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.Project;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** Sharing under attack: through the feature, and with SQL as a tenant's own login, such as a plugin could run it. */
class UninvitedTest {

    private static final List<String> TABLES =
            List.of("collaboration_space", "space_member", "share", "share_copy", "share_reading", "share_comment");

    private final Neighbours here = Neighbours.here();

    private int content(TenantId tenant, ShareId share) {
        return here.rows(
                tenant,
                "select 1 from shared.share_copy where share_id = '" + share.value()
                        + "' union all select 1 from shared.read_share('" + share.value()
                        + "', null, 'x') as c where c is not null union all select 1 from shared.share_comment"
                        + " where share_id = '" + share.value() + "' union all select 1 from shared.share where id = '"
                        + share.value() + "'");
    }

    private void refused(TenantId tenant, String statement) {
        assertThrows(DataAccessException.class, () -> here.execute(tenant, statement), statement);
    }

    @Test
    void whoIsOutsideSeesNothingAndGetsNowhere() {
        CollaborationSpace space = here.space("Ulkopuoliset");
        Project project = here.project("Ulkopuoliset");
        Share share = here.share(space, project, ShareRights.CONTRIBUTE);
        here.as(here.savo, () -> here.shares.read(share.id()));
        here.as(here.savo, () -> here.shares.write(share.id(), Optional.empty(), "Meidän kesken."));

        here.as(here.kainuu, () -> {
            assertEquals(List.of(), here.spaces.all());
            assertEquals(Optional.empty(), here.spaces.find(space.id()));
            assertEquals(List.of(), here.shares.received());
            assertEquals(List.of(), here.shares.in(space.id()));
            assertThrows(NotFoundException.class, () -> here.shares.read(share.id()));
            assertThrows(NotFoundException.class, () -> here.shares.comments(share.id()));
            assertThrows(NotFoundException.class, () -> here.shares.readings(share.id()));
            assertThrows(NotFoundException.class, () -> here.shares.revoke(share.id()));
            assertThrows(NotFoundException.class, () -> here.shares.write(share.id(), Optional.empty(), "Täälläkin."));
            assertThrows(NotFoundException.class, () -> here.spaces.accept(space.id()));
            assertThrows(NotFoundException.class, () -> here.spaces.invite(space.id(), "kainuu"));
            assertThrows(
                    NotFoundException.class,
                    () -> here.shares.propose(
                            new SpaceId(UUID.randomUUID()),
                            Neighbours.draft(project, ShareRights.VIEW, Optional.empty())),
                    "a forged space");
            return true;
        });
        for (String table : TABLES) {
            assertEquals(0, here.rows(Neighbours.KAINUU, "select * from shared." + table), table);
        }
        assertEquals(0, content(Neighbours.KAINUU, share.id()));
    }

    @Test
    void sqlOfAnOutsiderEntersNothingIntoASpace() {
        CollaborationSpace space = here.space("Väärennökset");
        Share share = here.share(space, here.project("Väärennökset"), ShareRights.CONTRIBUTE);
        String id = "'" + space.id().value() + "'";
        String shared = "'" + share.id().value() + "'";
        refused(
                Neighbours.KAINUU,
                "insert into shared.space_member (space_id, tenant, state) values (" + id + ", 'kainuu', 'MEMBER')");
        refused(
                Neighbours.KAINUU,
                "insert into shared.space_member (space_id, tenant, state, invited_by) values (" + id
                        + ", 'kainuu', 'INVITED', 'lappi')");
        refused(
                Neighbours.KAINUU,
                "insert into shared.collaboration_space (kind, name, source_refs, founded_by, updated_at)"
                        + " values ('BORDER_AREA', '{}', '{}', 'lappi', now())");
        refused(
                Neighbours.KAINUU,
                "insert into shared.share (space_id, owner, object_type, object_id, title, fields, rights, audience,"
                        + " state, proposed_at, proposed_by_name, updated_at) values (" + id
                        + ", 'kainuu', 'PROJECT', gen_random_uuid(), '{}', '{}', 'VIEW', '{lappi}', 'ACTIVE', now(),"
                        + " 'x', now())");
        refused(
                Neighbours.KAINUU,
                "insert into shared.share_comment (share_id, tenant, author_name, text, written_at) values (" + shared
                        + ", 'kainuu', 'x', 'x', now())");
        refused(
                Neighbours.KAINUU,
                "insert into shared.share_comment (share_id, tenant, author_name, text, written_at) values (" + shared
                        + ", 'pohjois-savo', 'x', 'x', now())");
        refused(
                Neighbours.KAINUU,
                "insert into shared.share_copy (share_id, content_json, taken_at) values (" + shared
                        + ", '[]', now())");
        refused(Neighbours.KAINUU, "alter table shared.share disable row level security");
        refused(Neighbours.KAINUU, "create policy mine on shared.share using (true)");
        refused(Neighbours.KAINUU, "delete from shared.share");
        refused(Neighbours.KAINUU, "update shared.space_member set space_id = " + id);
        assertEquals(
                0, here.execute(Neighbours.KAINUU, "update shared.share set audience = '{kainuu}', state = 'ACTIVE'"));
        assertEquals(0, here.execute(Neighbours.KAINUU, "delete from shared.share_copy"));
        assertEquals(
                0,
                here.rows(
                        Neighbours.KAINUU,
                        "select set_config('pohja.tenant', 'pohjois-savo', false) from shared.share_copy"));
    }

    @Test
    void sqlOfAMemberReadsNothingUnnoticedAndWritesForNobodyElse() {
        CollaborationSpace space = here.space("Jäsenen keinot");
        Share share = here.share(space, here.project("Jäsenen keinot"), ShareRights.VIEW);
        String shared = "'" + share.id().value() + "'";
        assertEquals(
                0,
                here.rows(TwoTenants.POHJOIS_SAVO, "select 1 from shared.share_copy where share_id = " + shared),
                "the copy itself is the owner's");
        assertEquals(
                1,
                here.rows(
                        TwoTenants.POHJOIS_SAVO,
                        "select 1 from shared.read_share(" + shared
                                + ", null, 'Liitännäinen') as c where c is not null"));
        assertEquals(
                List.of("Liitännäinen"),
                here.as(here.lapland, () -> here.shares.readings(share.id())).stream()
                        .map(ShareReading::name)
                        .toList(),
                "what is read past the feature is written down too");
        refused(
                TwoTenants.POHJOIS_SAVO,
                "insert into shared.share_reading (share_id, owner, reader_tenant, reader_name, read_at) values ("
                        + shared + ", 'lappi', 'kainuu', 'x', now())");
        refused(TwoTenants.POHJOIS_SAVO, "delete from shared.share_reading");
        assertEquals(
                0,
                here.execute(
                        TwoTenants.POHJOIS_SAVO,
                        "update shared.share_reading set noted_at = now() where share_id = " + shared));
        refused(
                TwoTenants.POHJOIS_SAVO,
                "insert into shared.share_comment (share_id, tenant, author_name, text, written_at) values (" + shared
                        + ", 'pohjois-savo', 'x', 'only to be viewed', now())");
        assertEquals(
                0,
                here.execute(
                        TwoTenants.POHJOIS_SAVO, "update shared.share set rights = 'CONTRIBUTE' where id = " + shared));
        refused(
                TwoTenants.POHJOIS_SAVO,
                "insert into shared.space_member (space_id, tenant, state, invited_by) values ('"
                        + space.id().value() + "', 'kainuu', 'INVITED', 'pohjois-savo')");
        assertEquals(
                0,
                here.execute(
                        TwoTenants.POHJOIS_SAVO,
                        "update shared.collaboration_space set name = '{}' where id = '"
                                + space.id().value() + "'"));
    }

    @Test
    void whatIsRevokedIsGoneAtOnce() {
        CollaborationSpace space = here.space("Peruminen");
        Share share = here.share(space, here.project("Peruminen"), ShareRights.COMMENT);
        here.as(here.lapland, () -> here.shares.write(share.id(), Optional.empty(), "Salainen."));
        assertTrue(content(TwoTenants.POHJOIS_SAVO, share.id()) > 0);

        here.as(here.lapland, () -> here.shares.revoke(share.id()));

        assertEquals(0, content(TwoTenants.POHJOIS_SAVO, share.id()));
        assertEquals(
                0,
                here.rows(
                        TwoTenants.LAPPI,
                        "select 1 from shared.share_copy where share_id = '"
                                + share.id().value() + "'"));
        here.as(here.savo, () -> {
            assertThrows(NotFoundException.class, () -> here.shares.read(share.id()));
            assertThrows(NotFoundException.class, () -> here.shares.comments(share.id()));
            assertEquals(List.of(), here.shares.in(space.id()));
            return true;
        });
    }

    @Test
    void whatIsExpiredIsGoneBeforeAnybodyTidiesUp() {
        Share share = here.share(here.space("Eilinen"), here.project("Eilinen"), ShareRights.COMMENT);
        here.behindTheCurtain("update shared.share set valid_until = current_date - 2 where id = '"
                + share.id().value() + "'");

        assertEquals(0, content(TwoTenants.POHJOIS_SAVO, share.id()));
        assertThrows(NotFoundException.class, () -> here.as(here.savo, () -> here.shares.read(share.id())));
    }

    @Test
    void whoLeavesTakesWhatTheyShareAndSeesNoMore() {
        CollaborationSpace space = here.space("Eroaminen");
        Share laplands = here.share(space, here.project("Eroaminen"), ShareRights.VIEW);
        here.as(here.savo, () -> {
            here.spaces.leave(space.id());
            return true;
        });
        assertEquals(0, content(TwoTenants.POHJOIS_SAVO, laplands.id()));
        assertEquals(
                0,
                here.execute(
                        TwoTenants.POHJOIS_SAVO,
                        "update shared.space_member set state = 'MEMBER' where space_id = '"
                                + space.id().value() + "'"),
                "nobody comes back uninvited");

        CollaborationSpace other = here.space("Perustaja eroaa");
        Share share = here.share(other, here.project("Perustaja eroaa"), ShareRights.VIEW);
        here.as(here.lapland, () -> {
            here.spaces.leave(other.id());
            return true;
        });
        assertEquals(0, content(TwoTenants.POHJOIS_SAVO, share.id()));
        assertEquals(
                ShareState.REVOKED,
                here.as(here.lapland, () -> here.shares.open(share.id())).state());
    }

    @Test
    void aMemberItIsNotForSeesNothingOfIt() {
        CollaborationSpace space = here.as(
                here.lapland, () -> here.spaces.found(Neighbours.draft("Kolme"), List.of("pohjois-savo", "kainuu")));
        here.as(here.savo, () -> here.spaces.accept(space.id()));
        Share share = here.share(space, here.project("Kahdelle"), ShareRights.VIEW);
        here.as(here.kainuu, () -> here.spaces.accept(space.id()));

        assertEquals(0, content(Neighbours.KAINUU, share.id()));
        assertEquals(List.of(), here.as(here.kainuu, () -> here.shares.in(space.id())));
        assertEquals(1, here.as(here.savo, () -> here.shares.in(space.id())).size());
        here.as(here.kainuu, () -> {
            here.spaces.leave(space.id());
            return true;
        });
        here.behindTheCurtain("delete from shared.space_member where tenant = 'kainuu'");
    }
}
