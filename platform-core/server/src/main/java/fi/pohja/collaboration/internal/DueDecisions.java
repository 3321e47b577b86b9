package fi.pohja.collaboration.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.Shares;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.spi.LocalizedText;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What waits for the tenant's administrator between tenants: an invitation to a space, a share somebody proposed, and the
 * last day of what is shared. The first two are due a fortnight after they came. The spaces that come with the platform
 * invite nobody on a day and wait for nobody.
 */
@Singleton
final class DueDecisions implements DeadlineSource {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int DAYS_TO_DECIDE = 14;

    private final CollaborationSpaces spaces;
    private final Shares shares;

    DueDecisions(CollaborationSpaces spaces, Shares shares) {
        this.spaces = spaces;
        this.shares = shares;
    }

    @Override
    public List<Deadline> due(LocalDate until) {
        if (SignedIn.bound().isEmpty() || !SignedIn.allowed(Permission.COLLABORATE)) {
            return List.of();
        }
        Stream<Deadline> invitations = spaces.all().stream()
                .filter(space -> space.own().state() == MemberState.INVITED)
                .flatMap(space -> space.own().invitedOn().stream()
                        .map(day -> new Deadline(
                                Subject.of("COLLABORATION_SPACE", space.id().value()),
                                "ANSWER_SPACE_INVITATION",
                                space.name(),
                                LocalizedText.none(),
                                day.plusDays(DAYS_TO_DECIDE))));
        Stream<Deadline> proposals = shares.given().stream()
                .filter(share -> share.state() == ShareState.PROPOSED)
                .map(share -> new Deadline(
                        Subject.of("SHARE", share.id().value()),
                        "DECIDE_SHARE",
                        share.title(),
                        share.spaceName(),
                        LocalDate.ofInstant(share.proposedAt(), HELSINKI).plusDays(DAYS_TO_DECIDE)));
        Stream<Deadline> ends = Stream.concat(shares.given().stream(), shares.received().stream())
                .filter(share -> share.state() == ShareState.ACTIVE)
                .flatMap(share -> share.validUntil().stream()
                        .map(day -> new Deadline(
                                Subject.of("SHARE", share.id().value()),
                                "SHARE_ENDS",
                                share.title(),
                                share.spaceName(),
                                day)));
        return Stream.of(invitations, proposals, ends)
                .flatMap(due -> due)
                .filter(deadline -> !deadline.on().isAfter(until))
                .toList();
    }
}
