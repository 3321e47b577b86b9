package fi.pohja.web.programme;

import com.vaadin.flow.component.Component;
import fi.pohja.programme.Project;

/**
 * A tab on every project's page that another feature brings. A bean; beans with a lower {@code @Order} stand first, all
 * of them between the programme's own tabs and the files.
 */
public interface ProjectTab {

    /** The tab's name in the address; unique, lower-case letters. */
    String key();

    /** Key of the tab's title. */
    String titleKey();

    /** Whether whoever is signed in has anything to see there. Asked under the session's lock, so from memory only. */
    default boolean concerns(Project project) {
        return true;
    }

    /** Makes the content; called when the tab is first opened, under the session's lock. */
    Component of(Project project);
}
