package fi.pohja.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.PersonalData;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.plugin.PluginCollaboration;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.core.Collaboration;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.spi.core.SharedRecord.Rights;
import fi.pohja.spi.core.SharedRecordId;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/**
 * What plugins hand from tenant to tenant: used as meant, and attacked through the door and with SQL as a tenant's own
 * login.
 */
class SharedRecordsTest {

    private static final Map<String, String> QUESTION = Map.of("question", "Salainen kysymys");

    private final Neighbours here = Neighbours.here();
    private final Collaboration plugin =
            here.tenants.bean(PluginCollaboration.class).of("family-centres");

    private static SharedRecord.Draft draft(SpaceId space, Map<String, Rights> readers, Optional<LocalDate> until) {
        return new SharedRecord.Draft(
                space.value(), "consultation", "Konsultaatio", Map.of("topic", "VIOLENCE"), QUESTION, readers, until);
    }

    private SharedRecord share(CollaborationSpace space, Rights rights) {
        return here.as(
                here.lapland, () -> plugin.share(draft(space.id(), Map.of("pohjois-savo", rights), Optional.empty())));
    }

    private SharedRecord add(SignedIn user, SharedRecord to, int after, String kind) {
        return here.as(
                user,
                () -> plugin.add(
                        to.id(),
                        new SharedRecord.EntryDraft(kind, after, Map.of("step", kind), Map.of("answer", "Vastaus"))));
    }

    private long readings(SignedIn user, SharedRecord record, String by) {
        return here
                .as(
                        user,
                        () -> here.tenants
                                .bean(AuditLog.class)
                                .history(record.id().value(), 0, 50))
                .stream()
                .filter(event ->
                        event.action().equals("SHARE_READ") && event.actorName().startsWith(by))
                .count();
    }

    private CollaborationSpace three(String name) {
        CollaborationSpace space = here.as(
                here.lapland, () -> here.spaces.found(Neighbours.draft(name), List.of("pohjois-savo", "kainuu")));
        here.as(here.savo, () -> here.spaces.accept(space.id()));
        here.as(here.kainuu, () -> here.spaces.accept(space.id()));
        return space;
    }

    /** What a login is given of a record's words, by whatever way there is. */
    private int words(TenantId tenant, SharedRecordId record) {
        return here.rows(
                tenant,
                "select 1 from shared.shared_record where id = '" + record.value()
                        + "' union all select 1 from shared.shared_record_entry where record_id = '" + record.value()
                        + "' union all select 1 from shared.shared_record_reader where record_id = '" + record.value()
                        + "' union all select 1 from shared.read_record('" + record.value() + "', null, 'x')");
    }

    private void refused(TenantId tenant, String statement) {
        assertThrows(DataAccessException.class, () -> here.execute(tenant, statement), statement);
    }

    @Test
    void oneTenantAsksTheOtherAnswersAndEveryReadingIsInBothAudits() {
        CollaborationSpace space = here.space("Konsultaatio");
        SharedRecord asked = share(space, Rights.CONTRIBUTE);

        SharedRecord inbox = here.as(here.savo, () -> plugin.list("consultation")).stream()
                .filter(one -> one.id().equals(asked.id()))
                .findFirst()
                .orElseThrow();
        assertFalse(inbox.own());
        assertEquals("lappi", inbox.owner().tenant());
        assertEquals(Map.of("topic", "VIOLENCE"), inbox.facts());
        assertEquals(0, readings(here.lapland, asked, "Savon"), "a list is no reading");

        assertEquals(QUESTION, here.as(here.savo, () -> plugin.read(asked.id())).content());
        assertEquals(1, readings(here.savo, asked, "Savon pääkäyttäjä"));
        assertEquals(1, readings(here.lapland, asked, "Savon pääkäyttäjä, Pohjois-Savon hyvinvointialue"));

        add(here.savo, asked, 0, "ANSWERED");
        SharedRecord.Opened answered = here.as(here.lapland, () -> plugin.read(asked.id()));
        SharedRecord.Entry answer = answered.shared().entries().getFirst();
        assertEquals("pohjois-savo", answer.member().tenant());
        assertEquals(Map.of("answer", "Vastaus"), answered.entries().get(answer.id()));
        assertEquals(1, readings(here.lapland, asked, "Lapin pääkäyttäjä"));
        assertEquals(
                1,
                readings(here.savo, asked, "Lapin pääkäyttäjä, Lapin hyvinvointialue"),
                "the owner reads what the other wrote");
        assertEquals(
                List.of("Savon pääkäyttäjä"),
                here.as(here.lapland, () -> plugin.readings(asked.id())).stream()
                        .map(SharedRecord.Reading::name)
                        .toList());
    }

    @Test
    void twoPeopleNeverTakeTheSameStepAndRightsAreKept() {
        CollaborationSpace space = here.space("Askeleet");
        SharedRecord asked = share(space, Rights.CONTRIBUTE);
        add(here.savo, asked, 0, "TRIAGED");
        assertThrows(ChangedMeanwhileException.class, () -> add(here.savo, asked, 0, "TRIAGED"));

        SharedRecord viewed = share(space, Rights.VIEW);
        assertThrows(InvalidException.class, () -> add(here.savo, viewed, 0, "ANSWERED"));
        assertThrows(
                InvalidException.class,
                () -> here.as(
                        here.lapland,
                        () -> plugin.share(draft(
                                space.id(), Map.of("kainuu", Rights.VIEW), Optional.of(LocalDate.of(2000, 1, 1))))),
                "a tenant outside the space, and a day that is over");
        assertEquals(
                Optional.empty(),
                here.as(
                        here.savo,
                        () -> here.tenants
                                .bean(PluginCollaboration.class)
                                .of("another-plugin")
                                .find(asked.id())),
                "each plugin sees its own");
    }

    @Test
    void whoCoordinatesBringsInAMemberAndNobodyElseDoes() {
        CollaborationSpace space = three("Tiimi");
        SharedRecord asked = share(space, Rights.COORDINATE);
        SharedRecord other = share(space, Rights.CONTRIBUTE);
        assertEquals(0, words(Neighbours.KAINUU, asked.id()));
        assertThrows(
                InvalidException.class,
                () -> here.as(here.savo, () -> plugin.bringIn(other.id(), "kainuu", Rights.CONTRIBUTE)));
        assertThrows(
                InvalidException.class,
                () -> here.as(here.savo, () -> plugin.bringIn(asked.id(), "kainuu", Rights.COORDINATE)));
        here.as(here.savo, () -> plugin.bringIn(asked.id(), "kainuu", Rights.CONTRIBUTE));
        assertEquals(
                QUESTION, here.as(here.kainuu, () -> plugin.read(asked.id())).content());
        add(here.kainuu, asked, 0, "OPINION");
        assertThrows(
                InvalidException.class,
                () -> here.as(here.kainuu, () -> plugin.bringIn(asked.id(), "pohjanmaa", Rights.VIEW)));
        refused(
                TwoTenants.POHJOIS_SAVO,
                "insert into shared.shared_record_reader (record_id, tenant, rights, brought_by, since) values ('"
                        + other.id().value() + "', 'kainuu', 'VIEW', 'pohjois-savo', now())");
        leaveThree(space);
    }

    private void leaveThree(CollaborationSpace space) {
        here.as(here.kainuu, () -> {
            here.spaces.leave(space.id());
            return true;
        });
        here.behindTheCurtain("delete from shared.space_member where tenant = 'kainuu'");
    }

    @Test
    void whoIsOutsideSeesNothingAndGetsNowhere() {
        CollaborationSpace space = here.space("Ulkona");
        SharedRecord asked = share(space, Rights.COORDINATE);
        add(here.savo, asked, 0, "ANSWERED");
        here.as(here.kainuu, () -> {
            assertEquals(List.of(), plugin.spaces());
            assertEquals(List.of(), plugin.list("consultation"));
            assertEquals(Optional.empty(), plugin.find(asked.id()));
            assertThrows(NotFoundException.class, () -> plugin.read(asked.id()));
            assertThrows(NotFoundException.class, () -> plugin.revoke(asked.id()));
            assertThrows(NotFoundException.class, () -> plugin.erase(asked.id()));
            assertThrows(NotFoundException.class, () -> plugin.readings(asked.id()));
            assertThrows(NotFoundException.class, () -> plugin.bringIn(asked.id(), "kainuu", Rights.VIEW));
            assertThrows(
                    NotFoundException.class,
                    () -> plugin.share(draft(new SpaceId(UUID.randomUUID()), Map.of(), Optional.empty())),
                    "a forged space");
            assertThrows(
                    NotFoundException.class,
                    () -> plugin.share(draft(space.id(), Map.of("lappi", Rights.VIEW), Optional.empty())),
                    "a space of others");
            return true;
        });
        assertThrows(NotFoundException.class, () -> add(here.kainuu, asked, 1, "ANSWERED"));
        assertEquals(0, words(Neighbours.KAINUU, asked.id()));
        String id = "'" + asked.id().value() + "'";
        for (String table : List.of(
                "shared_record (id)",
                "shared_record_reader (id)",
                "shared_record_entry (id)",
                "shared_record_reading (id)")) {
            assertEquals(
                    0,
                    here.rows(Neighbours.KAINUU, "select id from shared." + table.substring(0, table.indexOf(' '))),
                    table);
        }
        refused(
                Neighbours.KAINUU,
                "insert into shared.shared_record_reader (record_id, tenant, rights, brought_by, since) values (" + id
                        + ", 'kainuu', 'VIEW', 'kainuu', now())");
        refused(
                Neighbours.KAINUU,
                "insert into shared.shared_record_reader (record_id, tenant, rights, brought_by, since) values (" + id
                        + ", 'kainuu', 'VIEW', 'lappi', now())");
        refused(
                Neighbours.KAINUU,
                "insert into shared.shared_record_entry (record_id, position, kind, tenant, facts_json, content_json,"
                        + " author_name, written_at) values (" + id + ", 9, 'X', 'kainuu', '{}', '{}', 'x', now())");
        refused(
                Neighbours.KAINUU,
                "insert into shared.shared_record (space_id, owner, plugin, kind, label, facts_json, content_json,"
                        + " state, author_name, shared_at) values ('"
                        + space.id().value()
                        + "', 'kainuu', 'family-centres', 'consultation', 'x', '{}', '{}', 'ACTIVE', 'x', now())");
        assertEquals(
                0,
                here.execute(Neighbours.KAINUU, "update shared.shared_record set state = 'REVOKED' where id = " + id));
        assertEquals(
                1,
                here.rows(
                        Neighbours.KAINUU,
                        "select 1 from shared.erase_record(" + id + ", now()) as erased where not erased"));
        assertEquals(QUESTION, here.as(here.savo, () -> plugin.read(asked.id())).content(), "nothing was erased");
    }

    @Test
    void sqlOfAReaderReadsNothingUnnoticedAndWritesForNobodyElse() {
        SharedRecord asked = share(here.space("Lukijan keinot"), Rights.VIEW);
        String id = "'" + asked.id().value() + "'";
        refused(TwoTenants.POHJOIS_SAVO, "select content_json from shared.shared_record");
        refused(TwoTenants.POHJOIS_SAVO, "select content_json from shared.shared_record_entry");
        refused(TwoTenants.LAPPI, "select content_json from shared.shared_record");
        assertEquals(
                1,
                here.rows(
                        TwoTenants.POHJOIS_SAVO, "select * from shared.read_record(" + id + ", null, 'Liitännäinen')"));
        assertEquals(
                List.of("Liitännäinen"),
                here.as(here.lapland, () -> plugin.readings(asked.id())).stream()
                        .map(SharedRecord.Reading::name)
                        .toList(),
                "what is read past the door is written down too");
        refused(TwoTenants.POHJOIS_SAVO, "delete from shared.shared_record_reading");
        refused(
                TwoTenants.POHJOIS_SAVO,
                "insert into shared.shared_record_reading (record_id, party, reader_tenant, reader_name, read_at)"
                        + " values (" + id + ", 'lappi', 'kainuu', 'x', now())");
        refused(
                TwoTenants.POHJOIS_SAVO,
                "insert into shared.shared_record_entry (record_id, position, kind, tenant, facts_json, content_json,"
                        + " author_name, written_at) values (" + id + ", 1, 'X', 'pohjois-savo', '{}', '{}', 'x',"
                        + " now())");
        refused(TwoTenants.POHJOIS_SAVO, "update shared.shared_record_reader set rights = 'COORDINATE'");
        refused(TwoTenants.POHJOIS_SAVO, "update shared.shared_record set owner = 'pohjois-savo'");
        refused(TwoTenants.POHJOIS_SAVO, "update shared.shared_record_entry set content_json = '{}'");
        assertEquals(
                0,
                here.execute(
                        TwoTenants.POHJOIS_SAVO, "update shared.shared_record set state = 'REVOKED' where id = " + id));
    }

    @Test
    void whatIsRevokedExpiredOrLeftIsGoneAtOnce() {
        CollaborationSpace space = here.space("Peruttu");
        SharedRecord revoked = share(space, Rights.CONTRIBUTE);
        SharedRecord expired = share(space, Rights.CONTRIBUTE);
        SharedRecord left = share(space, Rights.CONTRIBUTE);
        assertTrue(words(TwoTenants.POHJOIS_SAVO, revoked.id()) > 0);
        here.as(here.lapland, () -> {
            plugin.revoke(revoked.id());
            return true;
        });
        here.behindTheCurtain("update shared.shared_record set valid_until = current_date - 2 where id = '"
                + expired.id().value() + "'");
        assertEquals(0, words(TwoTenants.POHJOIS_SAVO, revoked.id()));
        assertEquals(0, words(TwoTenants.POHJOIS_SAVO, expired.id()));
        assertThrows(NotFoundException.class, () -> here.as(here.savo, () -> plugin.read(revoked.id())));
        assertThrows(NotFoundException.class, () -> add(here.savo, expired, 0, "ANSWERED"));
        assertThrows(InvalidException.class, () -> add(here.lapland, revoked, 0, "ANSWERED"));
        here.as(here.savo, () -> {
            here.spaces.leave(space.id());
            return true;
        });
        assertEquals(0, words(TwoTenants.POHJOIS_SAVO, left.id()));
        here.as(here.lapland, () -> {
            here.spaces.leave(space.id());
            return true;
        });
        assertTrue(here.as(here.lapland, () -> plugin.find(left.id()))
                .orElseThrow()
                .endedAt()
                .isPresent());
    }

    @Test
    void whatIsErasedHasNoWordsLeftAndIsStillCounted() {
        SharedRecord asked = share(here.space("Poistettava"), Rights.CONTRIBUTE);
        var person = People.with(here.tenants, TwoTenants.POHJOIS_SAVO, "Vastaaja", Role.PROFESSIONAL);
        add(person, asked, 0, "ANSWERED");
        here.as(here.savo, () -> {
            List<PersonalData> keepers = List.copyOf(here.tenants.context().getBeansOfType(PersonalData.class));
            assertTrue(keepers.stream()
                    .flatMap(keeper -> keeper.of(person.user()).stream())
                    .anyMatch(kept -> kept.table().equals("shared_record_entry")));
            keepers.forEach(keeper -> keeper.erase(person.user()));
            return true;
        });
        here.as(here.lapland, () -> {
            plugin.erase(asked.id());
            SharedRecord.Opened left = plugin.read(asked.id());
            assertTrue(left.shared().erased());
            assertEquals(Map.of(), left.content());
            assertEquals(
                    Map.of(),
                    left.entries().get(left.shared().entries().getFirst().id()));
            assertEquals("–", left.shared().entries().getFirst().author());
            assertEquals(Map.of("topic", "VIOLENCE"), left.shared().facts());
            return true;
        });
        assertEquals(0, words(TwoTenants.POHJOIS_SAVO, asked.id()));
        assertTrue(
                here
                        .as(
                                here.lapland,
                                () -> here.tenants
                                        .bean(AuditLog.class)
                                        .history(asked.id().value(), 0, 50))
                        .stream()
                        .map(AuditEvent::action)
                        .anyMatch("ERASED"::equals));
    }
}
