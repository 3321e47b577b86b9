package fi.pohja.organisation;

/**
 * A sentence of a source document that records refer to.
 *
 * @param id such as {@code S1-13}
 * @param capability what the sentence is about
 */
public record SourceStatement(String id, String capability, String sentence) {}
