package fi.pohja.access;

/** What somebody may do. Asked in the feature, never only in the screen. The name for people is {@code permission.<name>}. */
public enum Permission {
    /** See programmes, projects, organisations and their histories. */
    READ,
    /** Comment on what one sees. */
    COMMENT,
    /** Create and change projects and all that belongs to them. */
    EDIT_PROGRAMME,
    /** Change a project's state, archive and bring back. */
    DECIDE_PROGRAMME,
    /** Change budgets and grant amounts. */
    EDIT_FUNDING,
    /** Update progress and state of measures one owns, oneself or through one's organisation. */
    UPDATE_OWN_MEASURES,
    /** Create and change organisations and bodies. */
    EDIT_ORGANISATIONS,
    /** Invite, change and lock users; give roles one holds. */
    ADMINISTER_USERS,
    /** Change the tenant's names, languages, accent, host names and settings. */
    ADMINISTER_TENANT,
    /** Search the audit and run its check. */
    READ_AUDIT,
    /** Capture needs of the organisation one acts for. */
    CAPTURE_NEEDS,
    /** Handle needs, initiatives, consultations and questionnaires. */
    EDIT_PARTICIPATION,
    /** See the rows of grants' ledgers, which may tell of people. */
    READ_COSTS,
    /** Submit applications and amendments; approve and send payment requests. */
    APPROVE_FUNDING,
    /** Enter the sign-off of reports by a body. */
    SIGN_REPORTS,
    /** Show a project to everybody on its public page, and take it away. */
    PUBLISH,
    /** Create and change units and services. */
    EDIT_SERVICES,
    /** Found collaboration spaces, join and leave them, and decide what is shared with other regions. */
    COLLABORATE
}
