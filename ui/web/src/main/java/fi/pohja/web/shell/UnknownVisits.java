package fi.pohja.web.shell;

import com.vaadin.flow.component.UI;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** A visitor nobody knows, nowhere in particular: what is shown while nothing else answers. */
@Singleton
@Requires(missingBeans = Visits.class)
final class UnknownVisits implements Visits {

    @Override
    public Visit current() {
        return new Visit("Pohja", "Pohja", "#0b5d8a", List.of("fi", "sv", "en"), Optional.empty());
    }

    @Override
    public void signOut() {
        UI.getCurrent().getPage().reload();
    }
}
