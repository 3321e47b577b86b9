package fi.pohja.web.shell;

import fi.pohja.web.i18n.Language;

/** Tells the shell where its page is shown and to whom. Answered from the session, without the database. */
public interface Visits {

    /** The visit of the page at work on this thread, under its session's lock. */
    Visit current();

    /** Remembers the language for whoever is signed in, for all their browsers and for mails. */
    void choose(Language language);

    /** Ends the user's session and leads the browser to the page for signing in. */
    void signOut();
}
