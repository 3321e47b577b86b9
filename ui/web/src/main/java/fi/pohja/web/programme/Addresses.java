package fi.pohja.web.programme;

import fi.pohja.programme.MeasureId;
import fi.pohja.programme.ProjectId;

/** Where the records of this feature are shown, without host. */
final class Addresses {

    static final String PROJECTS = "projects";
    static final String MEASURES = "measures";
    static final String MEASURES_BOARD = "measures/board";
    static final String TIMELINE = "timeline";
    static final String GOALS = "goals";

    private Addresses() {}

    static String of(ProjectId project) {
        return PROJECTS + "/" + project.value();
    }

    static String of(MeasureId measure) {
        return MEASURES + "/" + measure.value();
    }

    /** A tab of a project's page. */
    static String of(ProjectId project, String tab) {
        return of(project) + "?tab=" + tab;
    }
}
