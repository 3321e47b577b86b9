package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.Shares;
import fi.pohja.spi.Folding;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.shell.SearchSource;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spaces, what others share in them and what was agreed at borders, for the search dialog. Asked where they are kept and
 * not entered into the tenant's index: what others took back is gone at once.
 */
@Singleton
final class SpaceSource implements SearchSource {

    private final CollaborationSpaces spaces;
    private final Shares shares;
    private final BorderAgreements agreements;

    SpaceSource(CollaborationSpaces spaces, Shares shares, BorderAgreements agreements) {
        this.spaces = spaces;
        this.shares = shares;
        this.agreements = agreements;
    }

    @Override
    public List<Hit> find(String typed, int atMost) {
        if (!SignedIn.allowed(Permission.READ)) {
            return List.of();
        }
        String[] wanted = typed.strip().split("\\s+", -1);
        Stream<Hit> found = spaces.all().stream()
                .filter(space -> matches(space.name(), wanted))
                .map(space -> new Hit(
                        words(space.name()),
                        text("subject.COLLABORATION_SPACE"),
                        CollaborationPages.address(space.id()),
                        Icon.WORLD));
        Stream<Hit> received = shares.received().stream()
                .filter(share -> matches(share.title(), wanted))
                .map(SpaceSource::hit);
        Stream<Hit> agreed = agreements.all().stream()
                .filter(agreement -> matches(agreement.draft().name(), wanted))
                .map(agreement -> new Hit(
                        words(agreement.draft().name()),
                        text("subject.BORDER_AGREEMENT") + " · "
                                + words(agreement.other().name()),
                        CollaborationPages.address(agreement.id()),
                        Icon.CHECK));
        return Stream.of(found, received, agreed)
                .flatMap(hits -> hits)
                .limit(atMost)
                .toList();
    }

    private static Hit hit(Share share) {
        return new Hit(
                words(share.title()),
                text("subject." + share.type()) + " · "
                        + text("share.from", words(share.owner().name())),
                CollaborationPages.address(share.id()),
                Icon.LINK);
    }

    /** In whichever language it has the words. */
    private static boolean matches(LocalizedText name, String[] wanted) {
        String all = String.join(" ", name.all());
        return Arrays.stream(wanted).allMatch(word -> Folding.contains(all, word));
    }
}
