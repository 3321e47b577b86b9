package fi.pohja.ui.spi;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the menu, the search for pages and the bottom bar know of a page.
 *
 * @param path address below the plugin's own, in lower-case letters, digits, hyphens and slashes; empty for the root
 * @param titleKey key of the title's text
 * @param icon name of one of the host's pictures, in lower case: {@code archive}, {@code audit}, {@code bell},
 *     {@code body}, {@code calendar}, {@code chart}, {@code check}, {@code clock}, {@code comment}, {@code dashboard},
 *     {@code goal}, {@code help}, {@code home}, {@code info}, {@code key}, {@code language}, {@code lineage},
 *     {@code link}, {@code mail}, {@code map}, {@code measure}, {@code milestone}, {@code money},
 *     {@code municipality}, {@code organisation}, {@code participation}, {@code plugin}, {@code programme},
 *     {@code project}, {@code report}, {@code role}, {@code search}, {@code service}, {@code settings},
 *     {@code shield}, {@code table}, {@code timeline}, {@code trend}, {@code user}, {@code users}, {@code watch},
 *     {@code work}, {@code workshop}, {@code world}; for any other name the picture of plugins is drawn
 * @param group where in the menu the page stands
 * @param order place within the group, lowest first
 * @param permission name of the permission a user needs, such as {@code READ}; without it the page is absent. Empty
 *     when everybody signed in may
 */
public record PageDescriptor(
        String path, String titleKey, String icon, PageGroup group, int order, Optional<String> permission) {

    private static final Pattern PATH = Pattern.compile("([a-z0-9-]+(/[a-z0-9-]+)*)?");

    public PageDescriptor {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "A page's path has lower-case letters, digits and hyphens between slashes: " + path);
        }
    }

    /** A page for whoever may read. */
    public static PageDescriptor of(String path, String titleKey, String icon, PageGroup group, int order) {
        return new PageDescriptor(path, titleKey, icon, group, order, Optional.of("READ"));
    }

    /** The same page, only for users with this permission. */
    public PageDescriptor requiring(String needed) {
        return new PageDescriptor(path, titleKey, icon, group, order, Optional.of(needed));
    }

    /** The same page, for everybody signed in. */
    public PageDescriptor forEverybody() {
        return new PageDescriptor(path, titleKey, icon, group, order, Optional.empty());
    }

    /** Whether an address (a path without query, below the plugin's own) is this page or beneath it. */
    public boolean covers(String address) {
        return address.equals(path) || (!path.isEmpty() && address.startsWith(path + "/"));
    }
}
