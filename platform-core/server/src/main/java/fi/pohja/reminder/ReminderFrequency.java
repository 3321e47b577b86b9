package fi.pohja.reminder;

/** How often somebody wants to be reminded. The name for people is the text {@code reminder.frequency.<name>}. */
public enum ReminderFrequency {
    NEVER,
    DAILY,
    WEEKLY
}
