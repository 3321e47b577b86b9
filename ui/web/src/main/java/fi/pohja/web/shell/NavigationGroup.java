package fi.pohja.web.shell;

import java.util.Locale;

/** The groups of the navigation, in their order. A group without a page is not shown. */
public enum NavigationGroup {
    OWN_WORK,
    PROJECTS,
    PARTICIPATION,
    SERVICES,
    MONITORING,
    ORGANISATIONS,
    ADMINISTRATION;

    String textKey() {
        return "navigation." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
