package fi.pohja.web.programme;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another feature shows above the list of projects. A bean. */
public interface AboveProjects {

    /** Makes it for whoever is signed in, under the session's lock; empty when there is nothing to show. */
    Optional<Component> make();
}
