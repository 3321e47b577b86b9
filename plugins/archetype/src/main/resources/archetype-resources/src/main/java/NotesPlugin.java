package ${package};

import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TableChangelog;
import fi.pohja.spi.Texts;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.UiPlugin;
import java.util.List;
import java.util.Optional;

/** All the plugin offers, wired by constructor calls: this class is its table of contents. */
public final class NotesPlugin implements UiPlugin {

    static final String ID = "${pluginId}";

    static final SettingsType<NoteSettings> SETTINGS = new NoteSettings.Type();

    private final Notes notes = new Notes();

    @Override
    public Texts texts() {
        return Texts.of("messages/notes", "fi", "sv", "en");
    }

    @Override
    public List<SettingsType<?>> settings() {
        return List.of(SETTINGS);
    }

    @Override
    public Optional<TableChangelog> tables() {
        return Optional.of(new TableChangelog("db/changelog.yaml"));
    }

    @Override
    public List<Page> pages() {
        return List.of(new NotesPage(notes));
    }

    @Override
    public List<DashboardCard> cards() {
        return List.of(new NotesCard(notes));
    }
}
