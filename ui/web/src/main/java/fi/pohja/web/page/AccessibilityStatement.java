package fi.pohja.web.page;

import java.util.List;

/**
 * The statement of law 306/2019.
 *
 * @param gaps what is known not to be accessible
 * @param feedback how to tell of a barrier
 */
public record AccessibilityStatement(String lead, List<String> gaps, String feedback) {}
