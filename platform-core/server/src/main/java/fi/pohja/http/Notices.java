package fi.pohja.http;

import fi.pohja.tenancy.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Pages that tell a browser why its host leads nowhere; a bean of the web interface. */
public interface Notices {

    /** Answers 404: nobody has this host name. */
    void unknownHost(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Answers 503: the tenant is not active. */
    void closed(Tenant tenant, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
