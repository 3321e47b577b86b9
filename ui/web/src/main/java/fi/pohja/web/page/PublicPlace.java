package fi.pohja.web.page;

import java.io.IOException;

/**
 * Plain pages of a tenant for people who are not signed in. A bean; asked by the {@link Door} for every request below its
 * prefix on an active tenant's host, in that tenant's scope. Nobody need be signed in, and who is, is bound. A form that
 * came from another site or is larger than 64 kB has been refused before.
 */
public interface PublicPlace {

    /** Where the pages are: {@code /p/<name>/} or {@code /feeds/<name>/}. */
    String prefix();

    /**
     * Answers one request.
     *
     * @param rest what follows the prefix, decoded; may be empty
     * @return false when there is no such page: the usual notice is shown
     */
    boolean answer(Exchange exchange, String rest) throws IOException;
}
