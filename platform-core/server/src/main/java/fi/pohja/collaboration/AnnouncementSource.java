package fi.pohja.collaboration;

import java.time.LocalDate;
import java.util.List;

/**
 * What the bound tenant is to be told of steps between it and others, from what it may see in schema {@code shared}. A
 * bean of it is asked after each such step, in the transaction of whoever took it or for the other tenants in one of the
 * platform's own, and hourly; the tenant is bound.
 */
public interface AnnouncementSource {

    /**
     * All there is to tell as things stand, told before or not.
     *
     * @param since first day whose steps are news
     */
    List<Announcement> announcements(LocalDate since);
}
