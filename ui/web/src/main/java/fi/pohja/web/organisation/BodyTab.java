package fi.pohja.web.organisation;

import com.vaadin.flow.component.Component;
import fi.pohja.organisation.Body;

/**
 * A tab on every body's page that another feature brings. A bean; beans with a lower {@code @Order} stand first, all of
 * them between the facts and the discussion.
 */
public interface BodyTab {

    /** The tab's name in the address; unique, lower-case letters. */
    String key();

    /** Key of the tab's title. */
    String titleKey();

    /** Whether the tab makes sense for the body. Asked under the session's lock, so from memory only. */
    default boolean concerns(Body body) {
        return true;
    }

    /** Makes the content; called when the tab is first opened, under the session's lock. */
    Component of(Body body);
}
