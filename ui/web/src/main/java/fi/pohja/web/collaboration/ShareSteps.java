package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.Shares;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import jakarta.inject.Singleton;

/** The steps of a share that an administrator decides, asked before they are taken. */
@Singleton
final class ShareSteps {

    private final Shares shares;

    ShareSteps(Shares shares) {
        this.shares = shares;
    }

    /** Whether whoever looks may let it leave the tenant now. */
    static boolean canActivate(Share share) {
        return decides(share) && share.state() == ShareState.PROPOSED;
    }

    /** Whether whoever looks may take it back, or turn the proposal down, now. */
    static boolean canEnd(Share share) {
        return decides(share) && share.state().next().contains(ShareState.REVOKED);
    }

    private static boolean decides(Share share) {
        return share.own() && SignedIn.allowed(Permission.COLLABORATE);
    }

    void activate(Share share, Runnable done) {
        Confirmation.ask(
                text("share.activate.sure", words(share.title()), CollaborationPages.names(share.audience())),
                text("share.activate"),
                () -> {
                    Attempt.to(() -> shares.activate(share.id(), share.version()));
                    done.run();
                });
    }

    /** What ending it is called: taking back what is shared, or turning down what is proposed. */
    static String endingWords(Share share) {
        return text(share.state() == ShareState.ACTIVE ? "share.revoke" : "share.reject");
    }

    void end(Share share, Runnable done) {
        Confirmation.ask(
                text(
                        share.state() == ShareState.ACTIVE ? "share.revoke.sure" : "share.reject.sure",
                        words(share.title()),
                        CollaborationPages.names(share.audience())),
                endingWords(share),
                () -> {
                    Attempt.to(() -> shares.revoke(share.id()));
                    done.run();
                });
    }
}
