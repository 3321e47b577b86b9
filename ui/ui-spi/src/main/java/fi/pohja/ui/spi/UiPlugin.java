package fi.pohja.ui.spi;

import fi.pohja.spi.PlatformPlugin;
import java.util.List;

/** A plugin that brings pages too. Called as {@link PlatformPlugin} says. */
public interface UiPlugin extends PlatformPlugin {

    /** Pages, in the order they stand in their groups of the menu. */
    default List<Page> pages() {
        return List.of();
    }
}
