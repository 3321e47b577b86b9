package fi.pohja.plugins.family;

import fi.pohja.spi.Capability;
import fi.pohja.spi.TableChangelog;
import fi.pohja.spi.Texts;
import fi.pohja.ui.spi.UiPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All the plugin offers, wired by constructor calls. */
public final class FamilyCentresPlugin implements UiPlugin {

    static final String ID = "family-centres";

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_ORGANISATIONS, Capability.PUBLISH_PAGES);
    }

    @Override
    public Texts texts() {
        return new Texts(List.of("messages/family"), List.of("fi", "sv", "en"), Map.of());
    }

    @Override
    public Optional<TableChangelog> tables() {
        return Optional.of(new TableChangelog("db/changelog.yaml"));
    }
}
