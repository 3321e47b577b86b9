package fi.pohja.collaboration;

import java.time.LocalDate;
import java.util.List;

/**
 * What the bound tenant is to be told of steps between it and others, from what it may see in schema {@code shared}. A
 * bean of it is asked after each such step and hourly, in a transaction of the tenant, bound to it without a user.
 */
public interface AnnouncementSource {

    /**
     * All there is to tell as things stand, told before or not.
     *
     * @param since first day whose steps are news
     */
    List<Announcement> announcements(LocalDate since);
}
