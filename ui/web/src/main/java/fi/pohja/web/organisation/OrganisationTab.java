package fi.pohja.web.organisation;

import com.vaadin.flow.component.Component;
import fi.pohja.organisation.Organisation;

/**
 * A tab on every organisation's page that another feature brings. A bean; beans with a lower {@code @Order} stand first,
 * all of them between the projects and the discussion.
 */
public interface OrganisationTab {

    /** The tab's name in the address; unique, lower-case letters. */
    String key();

    /** Key of the tab's title. */
    String titleKey();

    /** Whether the tab makes sense for the organisation. Asked under the session's lock, so from memory only. */
    default boolean concerns(Organisation organisation) {
        return true;
    }

    /** Makes the content; called when the tab is first opened, under the session's lock. */
    Component of(Organisation organisation);
}
