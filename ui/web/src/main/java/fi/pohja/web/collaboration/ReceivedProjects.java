package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.Shares;
import fi.pohja.web.programme.AboveProjects;
import fi.pohja.web.programme.Section;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Other tenants' projects that they share, above one's own, each with whose it is. */
@Singleton
final class ReceivedProjects implements AboveProjects {

    private static final int MOST = 5;

    private final Shares shares;

    ReceivedProjects(Shares shares) {
        this.shares = shares;
    }

    @Override
    public Optional<Component> make() {
        List<Share> projects = shares.received().stream()
                .filter(share -> share.type().equals("PROJECT"))
                .toList();
        if (projects.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(
                text("shares.projects"),
                ShareLines.of(projects.stream().limit(MOST).toList(), ""));
        if (projects.size() > MOST) {
            section.add(new Anchor(
                    CollaborationPages.SHARES + "?direction=received", text("shares.projects.all", projects.size())));
        }
        return Optional.of(section);
    }
}
