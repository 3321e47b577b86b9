package fi.pohja.notification;

/**
 * A text file that goes with a mail, such as a calendar file.
 *
 * @param name file name, such as {@code kokous.ics}
 * @param mediaType such as {@code text/calendar}; the text is sent in UTF-8
 */
public record Enclosure(String name, String mediaType, String text) {}
