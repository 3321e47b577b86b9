package fi.pohja.web.funding;

import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.FundingCallId;
import fi.pohja.programme.ProjectId;

/** Where the records of this feature are shown, without host. */
final class Addresses {

    static final String CALLS = "funding-calls";
    static final String APPLICATIONS = "applications";

    private Addresses() {}

    static String of(FundingCallId call) {
        return CALLS + "/" + call.value();
    }

    static String of(ApplicationId application) {
        return APPLICATIONS + "/" + application.value();
    }

    /** The project's page at the tab of grants. */
    static String of(ProjectId project) {
        return "projects/" + project.value() + "?tab=" + GrantsTab.KEY;
    }
}
