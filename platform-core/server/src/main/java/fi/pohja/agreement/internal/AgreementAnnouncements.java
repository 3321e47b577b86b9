package fi.pohja.agreement.internal;

import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.Announcement;
import fi.pohja.collaboration.AnnouncementSource;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** What the neighbour did about a border agreement: wrote words, accepted them, ended it. */
@Singleton
final class AgreementAnnouncements implements AnnouncementSource {

    private final Database database;
    private final AgreementRows rows;

    AgreementAnnouncements(Database database, AgreementRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public List<Announcement> announcements(LocalDate since) {
        return database.read(sql -> rows.fetch(sql, DSL.noCondition())).stream()
                .flatMap(agreement -> steps(agreement, since))
                .toList();
    }

    private static Stream<Announcement> steps(BorderAgreement agreement, LocalDate since) {
        String neighbour = agreement.other().tenant();
        UUID words = words(agreement);
        Stream<Announcement> worded =
                agreement.worded().equals(neighbour) && agreement.state() != BorderAgreementState.ENDED
                        ? Stream.of(step(
                                agreement,
                                words,
                                agreement.revision() == 1 ? "CREATED" : "CHANGED",
                                agreement.updatedAt(),
                                since))
                        : Stream.empty();
        Stream<Announcement> accepted = agreement.acceptances().stream()
                .filter(acceptance -> acceptance.partner().tenant().equals(neighbour))
                .map(acceptance -> step(agreement, words, "AGREED", acceptance.at(), since));
        Stream<Announcement> ended = agreement.ending().stream()
                .filter(ending -> ending.partner().tenant().equals(neighbour))
                .map(ending -> step(agreement, agreement.id().value(), "ENDED", ending.at(), since));
        return Stream.of(worded, accepted, ended).flatMap(steps -> steps);
    }

    /** Other words are told of anew, and so is their acceptance. */
    private static UUID words(BorderAgreement agreement) {
        return UUID.nameUUIDFromBytes(
                (agreement.id().value() + "/" + agreement.revision()).getBytes(StandardCharsets.UTF_8));
    }

    private static Announcement step(BorderAgreement agreement, UUID about, String step, Instant at, LocalDate since) {
        return new Announcement(
                about,
                step,
                Subject.of(
                        StoredBorderAgreements.SUBJECT,
                        agreement.id().value(),
                        agreement.space().value()),
                "/border-agreements/" + agreement.id().value(),
                agreement.draft().name(),
                agreement.other().tenant(),
                true,
                !LocalDate.ofInstant(at, AgreementRows.HELSINKI).isBefore(since),
                Optional.empty());
    }
}
