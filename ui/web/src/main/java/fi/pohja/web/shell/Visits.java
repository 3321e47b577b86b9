package fi.pohja.web.shell;

/** Tells the shell where its page is shown and to whom. Answered from the session, without the database. */
public interface Visits {

    /** The visit of the page at work on this thread, under its session's lock. */
    Visit current();

    /** Ends the user's session and leads the browser to the page for signing in. */
    void signOut();
}
