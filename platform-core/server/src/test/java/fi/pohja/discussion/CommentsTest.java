package fi.pohja.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Subject;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommentsTest {

    private final TwoTenants tenants = TwoTenants.shared();
    private final Comments comments = tenants.bean(Comments.class);
    private final SignedIn anna = People.with(tenants, TwoTenants.LAPPI, "Anna Ammattilainen", Role.PROFESSIONAL);
    private final SignedIn admin = People.with(tenants, TwoTenants.LAPPI, "Pekka Pääkäyttäjä", Role.TENANT_ADMIN);
    private final SignedIn partner = People.with(tenants, TwoTenants.LAPPI, "Kirsi Kumppani", Role.PARTNER_VIEWER);
    private final SignedIn elsewhere =
            People.with(tenants, TwoTenants.POHJOIS_SAVO, "Sari Savolainen", Role.TENANT_ADMIN);
    private final Subject measure = Subject.of("MEASURE", UUID.randomUUID());

    @Test
    void aCommentIsWrittenEditedAndRemovedByItsAuthor() {
        Comment written = anna.call(() -> comments.write(measure, "  Milloin tämä alkaa?\nTiedättekö? "));
        assertEquals("Milloin tämä alkaa?\nTiedättekö?", written.text());
        assertEquals("Anna Ammattilainen", written.authorName());

        Comment edited = anna.call(() -> comments.edit(written.id(), "Alkaako tämä keväällä?", 1));
        assertEquals(2, edited.version());
        assertTrue(edited.editedAt().isPresent());
        assertThrows(ChangedMeanwhileException.class, () -> anna.call(() -> comments.edit(written.id(), "Toisin", 1)));

        remove(anna, written.id());
        Comment removed = partner.call(() -> comments.list(measure)).getFirst();
        assertEquals("", removed.text());
        assertTrue(removed.removedAt().isPresent());
        assertThrows(NotFoundException.class, () -> remove(anna, written.id()));
        assertEquals(
                List.of("REMOVED", "CHANGED", "CREATED"),
                tenants
                        .<List<AuditEvent>, RuntimeException>inLappi(
                                () -> tenants.bean(AuditLog.class).history(measure.id(), 0, 10))
                        .stream()
                        .map(AuditEvent::action)
                        .toList());
    }

    private void remove(SignedIn user, CommentId id) {
        user.call(() -> {
            comments.remove(id);
            return true;
        });
    }

    @Test
    void nobodyChangesAnothersComment() {
        Comment written = anna.call(() -> comments.write(measure, "Minun"));
        assertThrows(DeniedException.class, () -> admin.call(() -> comments.edit(written.id(), "Ei", 1)));
        assertThrows(DeniedException.class, () -> remove(admin, written.id()));
        assertThrows(NotFoundException.class, () -> elsewhere.call(() -> comments.edit(written.id(), "Ei", 1)));
        assertEquals(List.of(), elsewhere.call(() -> comments.list(measure)));
        assertEquals("Minun", anna.call(() -> comments.list(measure)).getFirst().text());
    }

    @Test
    void whoMayNotCommentReadsOnly() {
        anna.call(() -> comments.write(measure, "Luettava"));
        assertEquals(1, partner.call(() -> comments.list(measure)).size());
        assertThrows(DeniedException.class, () -> partner.call(() -> comments.write(measure, "Ei")));
        assertThrows(DeniedException.class, () -> tenants.inLappi(() -> comments.list(measure)));
        assertThrows(
                DeniedException.class,
                () -> SignedIn.unattended(TwoTenants.LAPPI, () -> comments.write(measure, "Kuka?")));
    }

    @Test
    void emptyLongAndUnprintableTextsAreRefused() {
        for (String text : List.of("", " \n ", "x".repeat(Comments.LONGEST + 1), "a\u0000b")) {
            assertThrows(InvalidException.class, () -> anna.call(() -> comments.write(measure, text)));
        }
        assertEquals(List.of(), anna.call(() -> comments.list(measure)));
    }
}
