package fi.pohja.web.administration;

import com.vaadin.flow.component.Component;

/** A part of everybody's own page that another feature brings. A bean; those with a lower {@code @Order} stand first. */
@FunctionalInterface
public interface ProfileSection {

    /** Makes the part; called when the page is opened, under the session's lock. */
    Component make();
}
