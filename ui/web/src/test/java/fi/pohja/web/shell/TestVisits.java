package fi.pohja.web.shell;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.TenantId;
import fi.pohja.web.i18n.Language;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A programme manager of Lapland looks at the pages. */
@Singleton
@Requires(property = "pohja.showcase", value = "true")
@Replaces(TenantVisits.class)
public final class TestVisits implements Visits {

    private static final SignedIn MANAGER = new SignedIn(
            new TenantId("lappi"),
            new UserId(new UUID(0, 1)),
            "manager",
            "Maija Manninen",
            "fi",
            Optional.empty(),
            Set.of(Role.PROGRAMME_MANAGER));

    @Override
    public Visit current() {
        return new Visit("Lapin hyvinvointialue", "Lappi", "#0b5d8a", List.of("fi", "sv", "en"), Optional.of(MANAGER));
    }

    @Override
    public void choose(Language language) {
        throw new UnsupportedOperationException("Nobody chooses a language here");
    }

    @Override
    public void signOut() {
        throw new UnsupportedOperationException("Nobody signs out here");
    }
}
