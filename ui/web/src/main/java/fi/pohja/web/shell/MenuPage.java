package fi.pohja.web.shell;

import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.pattern.Icon;
import java.util.Optional;

/**
 * A page as menu and search show it.
 *
 * @param path its address without a slash before it; of a plugin's page below {@code x/<plugin>}
 * @param title in the language of the page at work
 * @param plugin what the plugin is called whose page it is; empty for the core's
 */
record MenuPage(String path, String title, Icon icon, PageGroup group, int order, Optional<String> plugin) {

    /** Whether an address is this page or beneath it. */
    boolean covers(String address) {
        return address.equals(path) || (!path.isEmpty() && address.startsWith(path + "/"));
    }
}
