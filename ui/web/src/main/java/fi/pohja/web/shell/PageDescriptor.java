package fi.pohja.web.shell;

import com.vaadin.flow.component.Component;
import fi.pohja.access.Permission;
import fi.pohja.web.pattern.Icon;
import java.util.Optional;

/**
 * A page's entry in the navigation, in the search and in the bottom bar.
 *
 * @param path the page's address without query, such as {@code projects}; the empty string is the first page
 * @param view the view; while one of its sub-pages is shown (an address that begins with {@code path}) the entry is
 *     marked, too
 * @param titleKey text key of the entry
 * @param order place within the group, lowest first
 * @param permission what a user needs for the entry to be shown; the page asks again when it reads
 */
public record PageDescriptor(
        String path,
        Class<? extends Component> view,
        String titleKey,
        Icon icon,
        NavigationGroup group,
        int order,
        Optional<Permission> permission) {

    /** A page for everybody who is signed in. */
    public static PageDescriptor of(
            String path,
            Class<? extends Component> view,
            String titleKey,
            Icon icon,
            NavigationGroup group,
            int order) {
        return new PageDescriptor(path, view, titleKey, icon, group, order, Optional.empty());
    }

    /** The same page, only for users who may do this. */
    public PageDescriptor requiring(Permission needed) {
        return new PageDescriptor(path, view, titleKey, icon, group, order, Optional.of(needed));
    }

    /** Whether the entry stands for the address (a path without query). */
    boolean covers(String address) {
        return address.equals(path) || (!path.isEmpty() && address.startsWith(path + "/"));
    }
}
