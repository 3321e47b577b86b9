package fi.pohja.web.pattern;

/**
 * Something to do with a card, a row or a record.
 *
 * @param words a verb
 */
public record Action(Icon icon, String words, Runnable work) {}
