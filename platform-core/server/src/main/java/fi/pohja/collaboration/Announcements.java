package fi.pohja.collaboration;

import java.util.Collection;

/** Telling tenants of steps between them; what there is to tell, {@link AnnouncementSource}s know. Any thread. */
public interface Announcements {

    /**
     * Called after somebody's step, in its transaction: tells the bound tenant in it and the others once it has committed.
     * A step of the platform itself, such as loading content, is told of within the hour.
     *
     * @param others slugs of the tenants concerned
     */
    void tell(Collection<String> others);
}
