package fi.pohja.reminder;

/**
 * Reminders by e-mail of what is due for oneself. They leave in the morning, Finland's time, on days when something is
 * late or due within two weeks; never twice for one day. Works on the bound tenant; throws
 * {@link fi.pohja.access.DeniedException} when nobody is signed in.
 */
public interface Reminders {

    /** Days ahead a reminder tells of. */
    int DAYS_AHEAD = 14;

    /** How often whoever is signed in is reminded; never as long as they chose nothing. */
    ReminderFrequency own();

    void choose(ReminderFrequency frequency);
}
